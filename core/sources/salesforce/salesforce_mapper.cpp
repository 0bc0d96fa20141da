// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/salesforce_mapper.h"

#include "core/identity/domain.h"
#include "core/model/currency_codes.h"
#include "core/sources/common/money_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace success::salesforce {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceMapper", text);
}

bool isRecordId(const QString &id)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?\\z"_qs);
    return form.match(id).hasMatch();
}

/// Per cent as a share of one. What is no per cent is the reader's problem.
std::optional<double> shareIn(JsonReader &reader, const char *key)
{
    const auto percent = reader.decimal(key);
    if (!percent)
        return std::nullopt;
    if (*percent < 0 || *percent > 100) {
        reader.reject(tr("Its probability is not between 0 and 100."));
        return std::nullopt;
    }
    return percent->get_d() / 100;
}

DealKind kindIn(const json &value)
{
    if (valueIn(value, "IsWon") == true)
        return DealKind::Won;
    return valueIn(value, "IsClosed") == true ? DealKind::Lost : DealKind::Open;
}

} // namespace

QString websiteDomain(const QString &website)
{
    static const QRegularExpression between(u"[\\s,;|]+"_qs);
    for (const QString &word : website.split(between, Qt::SkipEmptyParts)) {
        const auto domain = companyDomain(word);
        if (domain)
            return *domain;
    }
    return {};
}

Mapper::Mapper(QUrl instance)
    : m_instance(std::move(instance))
{
}

void Mapper::learnStages(const json &records)
{
    std::vector<const json *> rows;
    for (const json &row : records)
        rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](const json *a, const json *b) {
        return JsonReader(*a).integer("SortOrder").value_or(0) < JsonReader(*b).integer("SortOrder").value_or(0);
    });
    const auto active = [](const json *row) {
        return valueIn(*row, "IsActive") != false;
    };
    const int count = int(std::count_if(rows.begin(), rows.end(), active));
    int position = 0;
    for (const json *row : rows) {
        JsonReader reader(*row);
        const QString name = reader.text("ApiName");
        Stage stage{name, reader.text("MasterLabel"), 0, 0, kindIn(*row), shareIn(reader, "DefaultProbability")};
        if (active(row)) {
            m_board.push_back(
                {name, {}, stage.label.isEmpty() ? name : stage.label, position, stage.kind, stage.probability});
            stage.position = position++;
            stage.count = count;
        }
        if (!m_stages.contains(stage.label))
            m_stages.insert(stage.label, stage);
        m_stages.insert(name, stage); // an API name wins over another stage's label
    }
}

void Mapper::learnCurrency(const QString &code)
{
    m_orgCurrency = knownCurrency(code).value_or(Currency());
}

RecordBatch Mapper::stages() const
{
    RecordBatch batch;
    batch.dealStages = m_board;
    return batch;
}

RecordBatch Mapper::opportunities(const json &records)
{
    RecordBatch batch;
    for (const json &value : records)
        mapOpportunity(value, batch);
    return batch;
}

void Mapper::readStage(JsonReader &reader, DealRecord &deal) const
{
    const QString name = reader.requiredText("StageName");
    const auto known = m_stages.find(name);
    deal.stageId = name;
    deal.stage = name;
    deal.stageSince = reader.instant("LastStageChangeDate");
    if (known != m_stages.end()) {
        deal.stageId = known->name;
        deal.stage = known->label.isEmpty() ? name : known->label;
        deal.stagePosition = known->position;
        deal.stageCount = known->count;
        deal.probability = known->probability;
    }
    const bool told = reader.has("IsClosed") || reader.has("IsWon");
    deal.kind = told || known == m_stages.end() ? kindIn(reader.value()) : known->kind;
    const auto probability = shareIn(reader, "Probability");
    if (probability)
        deal.probability = probability;
}

void Mapper::readMoney(JsonReader &reader, DealRecord &deal)
{
    deal.currency = currencyIn(reader, "CurrencyIsoCode", m_orgCurrency);
    if (reader.failed())
        return;
    if (deal.currency.isValid())
        deal.amountMinor = minorIn(reader, "Amount", deal.currency);
    else
        m_withoutCurrency += reader.has("Amount") ? 1 : 0;
}

QString Mapper::pageOf(const QString &object, const QString &id) const
{
    return m_instance.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::FullyEncoded) + u"/lightning/r/" + object +
           u'/' + id + u"/view";
}

bool Mapper::addAccount(const QString &id, const json &account, RecordBatch &batch)
{
    CompanyRecord company;
    company.externalId = id;
    company.name = textIn(account, "Name");
    company.domain = websiteDomain(textIn(account, "Website"));
    if (!isRecordId(id) || (company.name.isEmpty() && company.domain.isEmpty()))
        return false;
    if (m_accounts.contains(id))
        return true;
    m_accounts.insert(id);
    company.url = pageOf(u"Account"_qs, id);
    company.ownKeys = {u"salesforce:"_qs + id};
    batch.companies.push_back(std::move(company));
    return true;
}

void Mapper::readAccount(JsonReader &reader, DealRecord &deal, RecordBatch &batch)
{
    const QString id = reader.text("AccountId");
    const json &account = reader.object("Account");
    if (!reader.failed() && addAccount(id, account, batch))
        deal.companyRef = id; // without: no account, or one this user may not see; the deal is still a deal
}

RecordBatch Mapper::accounts(const json &records)
{
    RecordBatch batch;
    for (const json &account : records) {
        const QString id = textIn(account, "Id");
        if (!addAccount(id, account, batch))
            batch.skip(u"account"_qs, id.left(40), tr("It has neither a name nor a website, or its id is none."));
    }
    return batch;
}

void Mapper::mapOpportunity(const json &value, RecordBatch &batch)
{
    JsonReader reader(value);
    DealRecord deal;
    deal.externalId = reader.requiredText("Id");
    if (!isRecordId(deal.externalId))
        reader.reject(tr("“%1” is not a Salesforce record id.").arg(deal.externalId.left(40)));
    deal.updatedAt = reader.instant("LastModifiedDate");
    if (deal.updatedAt && (!m_newest || *deal.updatedAt > *m_newest))
        m_newest = deal.updatedAt;
    if (!reader.failed() && reader.flag("IsDeleted")) {
        batch.removed.push_back({RecordKind::Deal, deal.externalId});
        return;
    }
    deal.name = reader.requiredText("Name");
    deal.url = pageOf(u"Opportunity"_qs, deal.externalId);
    deal.closeOn = reader.date("CloseDate");
    deal.createdAt = reader.instant("CreatedDate");
    deal.owner = textIn(reader.object("Owner"), "Name");
    readStage(reader, deal);
    readMoney(reader, deal);
    if (!reader.failed())
        readAccount(reader, deal, batch);
    if (reader.failed())
        batch.skip(u"opportunity"_qs, deal.externalId, reader.problem());
    else
        batch.deals.push_back(std::move(deal));
}

} // namespace success::salesforce
