// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_mapper.h"

#include "core/model/currency_codes.h"
#include "core/sources/attio/attio_values.h"
#include "core/sources/common/money_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace success::attio {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("AttioMapper", text);
}

/// An address that may be opened; empty for anything but https.
QString webAddress(const QString &text)
{
    return text.startsWith(u"https://") ? text : QString();
}

std::optional<Instant> newestChange(const json &values)
{
    std::optional<Instant> newest;
    if (!values.is_object())
        return newest;
    for (const json &elements : values) {
        if (!elements.is_array())
            continue;
        for (const json &element : elements) {
            const auto since = instantFromIso(textIn(element, "active_from"));
            if (since && (!newest || *since > *newest))
                newest = since;
        }
    }
    return newest;
}

/// The standard attribute, or, on an object of the workspace's own, the first one that points at a company.
QString companyOf(JsonReader &values)
{
    const auto target = [](const json &element) {
        return textIn(element, "target_object") == u"companies" ? textIn(element, "target_record_id") : QString();
    };
    if (values.has("associated_company"))
        return target(currentValue(values, u"associated_company"_qs));
    for (const auto &[slug, elements] : values.value().items()) {
        JsonReader one(values.value());
        QString company = target(currentValue(one, QString::fromStdString(slug)));
        if (!company.isEmpty())
            return company;
    }
    return {};
}

} // namespace

Mapper::Mapper(QString stageAttribute)
    : m_stageAttribute(std::move(stageAttribute))
{
}

void Mapper::learnMembers(const json &data)
{
    for (const json &member : data) {
        QString name = QString(textIn(member, "first_name") + u' ' + textIn(member, "last_name")).trimmed();
        if (name.isEmpty())
            name = textIn(member, "email_address");
        m_members.insert(idText(valueIn(valueIn(member, "id"), "workspace_member_id")), name);
    }
}

void Mapper::learnStatuses(const json &data)
{
    const auto onBoard = [](const json &status) {
        return valueIn(status, "is_archived") != true;
    };
    const int count = int(std::count_if(data.begin(), data.end(), onBoard));
    int position = 0;
    for (const json &status : data) {
        const QString id = idText(valueIn(valueIn(status, "id"), "status_id"));
        Stage stage{textIn(status, "title"), 0, 0};
        if (onBoard(status)) {
            m_board.push_back({id, {}, stage.title, position, kindOf(stage.title), {}});
            stage.position = position++;
            stage.count = count;
        }
        m_stages.insert(id, stage);
    }
}

void Mapper::learnAttributes(const json &data)
{
    for (const json &attribute : data) {
        const QString slug = textIn(attribute, "api_slug");
        if (slug == m_stageAttribute)
            m_stageWritable = valueIn(attribute, "is_writable") != false;
        if (slug != u"value")
            continue;
        const QString code = textIn(valueIn(valueIn(attribute, "config"), "currency"), "default_currency_code");
        m_defaultCurrency = knownCurrency(code).value_or(Currency());
    }
}

DealKind Mapper::kindOf(const QString &stageTitle)
{
    static const QRegularExpression closed(u"^\\W*(?:closed\\W+)?(won|lost)\\b"_qs,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    const QString word = closed.match(stageTitle).captured(1).toLower();
    if (word.isEmpty())
        return DealKind::Open;
    return word == u"won" ? DealKind::Won : DealKind::Lost;
}

RecordBatch Mapper::stages() const
{
    RecordBatch batch;
    batch.dealStages = m_board;
    return batch;
}

RecordBatch Mapper::deals(const json &data) const
{
    RecordBatch batch;
    for (const json &value : data)
        mapDeal(value, batch);
    return batch;
}

void Mapper::readStage(JsonReader &values, DealRecord &deal) const
{
    const StageValue stage = stageIn(currentValue(values, m_stageAttribute));
    const Stage known = m_stages.value(stage.id);
    deal.stageId = stage.id;
    deal.stage = known.title.isEmpty() ? stage.title : known.title;
    deal.stagePosition = known.position;
    deal.stageCount = known.count;
    deal.kind = kindOf(deal.stage);
    deal.stageSince = instantFromIso(stage.since);
    deal.editable = m_stageWritable && !m_board.empty();
    if (deal.kind != DealKind::Open && deal.stageSince)
        deal.closeOn = dateOf(*deal.stageSince);
}

void Mapper::readMoney(JsonReader &values, DealRecord &deal) const
{
    const json &element = currentValue(values, u"value"_qs);
    if (element.is_null())
        return;
    JsonReader money(element);
    const Currency currency = currencyIn(money, "currency_code", m_defaultCurrency);
    if (!money.failed() && money.has("currency_value") && !currency.isValid())
        money.reject(tr("Its value has no currency."));
    if (!money.failed()) {
        deal.currency = currency;
        deal.amountMinor = minorIn(money, "currency_value", deal.currency);
    }
    if (money.failed())
        values.reject(money.problem());
}

void Mapper::mapDeal(const json &value, RecordBatch &batch) const
{
    JsonReader reader(value);
    DealRecord deal;
    JsonReader id(reader.object("id"));
    deal.externalId = id.requiredText("record_id");
    deal.createdAt = reader.instant("created_at");
    deal.url = webAddress(reader.text("web_url"));
    JsonReader values(reader.object("values"));
    deal.name = textIn(currentValue(values, u"name"_qs), "value");
    if (deal.name.isEmpty())
        values.reject(tr("It has no name."));
    readStage(values, deal);
    readMoney(values, deal);
    const json &owner = currentValue(values, u"owner"_qs);
    if (textIn(owner, "referenced_actor_type") == u"workspace-member")
        deal.owner = m_members.value(textIn(owner, "referenced_actor_id"));
    deal.companyRef = companyOf(values);
    deal.updatedAt = newestChange(values.value());
    for (const JsonReader *part : {&id, &values}) {
        if (part->failed())
            reader.reject(part->problem());
    }
    if (reader.failed())
        batch.skip(u"deal"_qs, deal.externalId, reader.problem());
    else
        batch.deals.push_back(std::move(deal));
}

RecordBatch Mapper::companies(const json &data)
{
    RecordBatch batch;
    for (const json &value : data) {
        JsonReader reader(value);
        CompanyRecord company;
        JsonReader id(reader.object("id"));
        company.externalId = id.requiredText("record_id");
        company.createdAt = reader.instant("created_at");
        company.url = webAddress(reader.text("web_url"));
        JsonReader values(reader.object("values"));
        company.name = textIn(currentValue(values, u"name"_qs), "value");
        company.domain = textIn(currentValue(values, u"domains"_qs), "domain");
        company.ownKeys = {u"attio:"_qs + company.externalId};
        if (company.name.isEmpty() && company.domain.isEmpty())
            values.reject(tr("It has neither a name nor a domain."));
        for (const JsonReader *part : {&id, &values}) {
            if (part->failed())
                reader.reject(part->problem());
        }
        if (reader.failed())
            batch.skip(u"company"_qs, company.externalId, reader.problem());
        else
            batch.companies.push_back(std::move(company));
    }
    return batch;
}

} // namespace success::attio
