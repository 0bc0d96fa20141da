// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_mapper.h"

#include "core/model/currency_codes.h"
#include "core/sources/common/money_reader.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace success::hubspot {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("HubSpotMapper", text);
}

/// Properties that name, date or identify the record and say nothing about the company.
bool isPlumbing(const QString &name)
{
    static const QSet<QString> plumbing{u"name"_qs, u"domain"_qs, u"createdate"_qs, u"hs_lastmodifieddate"_qs,
                                        u"hs_object_id"_qs};
    return plumbing.contains(name);
}

/// HubSpot's default properties where their definitions may not be read.
QString ownLabel(const QString &name)
{
    QString label = name;
    label.replace(u'_', u' ');
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}

QString stageKey(const QString &pipeline, const QString &stage)
{
    return pipeline + u'/' + stage;
}

} // namespace

void Mapper::learnOwners(const json &results)
{
    for (const json &owner : results) {
        QString name = QString(textIn(owner, "firstName") + u' ' + textIn(owner, "lastName")).trimmed();
        if (name.isEmpty())
            name = textIn(owner, "email");
        m_owners.insert(idText(valueIn(owner, "id")), name);
    }
}

Mapper::Stage Mapper::readStage(const json &value)
{
    Stage stage;
    stage.label = textIn(value, "label");
    const json &metadata = valueIn(value, "metadata");
    bool isNumber = false;
    const double probability = textIn(metadata, "probability").toDouble(&isNumber);
    if (isNumber)
        stage.probability = probability;
    const QString closed = textIn(metadata, "isClosed").toLower();
    const bool decided = isNumber && (probability >= 1 || probability <= 0);
    if (closed == u"true" || (closed.isEmpty() && decided))
        stage.kind = isNumber && probability >= 1 ? DealKind::Won : DealKind::Lost;
    return stage;
}

void Mapper::learnPipelines(const json &results)
{
    for (const json &pipeline : results) {
        std::vector<const json *> stages;
        for (const json &stage : JsonReader(pipeline).list("stages"))
            stages.push_back(&stage);
        std::stable_sort(stages.begin(), stages.end(), [](const json *a, const json *b) {
            return JsonReader(*a).integer("displayOrder").value_or(0) <
                   JsonReader(*b).integer("displayOrder").value_or(0);
        });
        for (size_t position = 0; position < stages.size(); ++position) {
            Stage stage = readStage(*stages[position]);
            stage.pipeline = textIn(pipeline, "label");
            stage.position = int(position);
            stage.count = int(stages.size());
            const QString key = stageKey(idText(valueIn(pipeline, "id")), idText(valueIn(*stages[position], "id")));
            m_stages.insert(key, stage);
            m_boards.push_back({key, stage.pipeline, stage.label, stage.position, stage.kind, stage.probability});
        }
    }
}

void Mapper::learnProperties(const json &results)
{
    for (const json &definition : results) {
        Property property;
        property.label = textIn(definition, "label");
        for (const json &option : JsonReader(definition).list("options"))
            property.choices.insert(idText(valueIn(option, "value")), textIn(option, "label"));
        m_properties.insert(textIn(definition, "name"), property);
    }
}

void Mapper::learnAccount(const json &details)
{
    m_accountCurrency = knownCurrency(textIn(details, "companyCurrency")).value_or(Currency());
}

RecordBatch Mapper::companies(const json &results) const
{
    RecordBatch batch;
    for (const json &value : results)
        mapCompany(value, batch);
    return batch;
}

void Mapper::mapCompany(const json &value, RecordBatch &batch) const
{
    JsonReader reader(value);
    CompanyRecord company;
    company.externalId = reader.requiredId("id");
    company.url = reader.text("url");
    const auto createdAt = reader.instant("createdAt");
    JsonReader properties(reader.object("properties"));
    company.name = properties.text("name");
    company.domain = properties.text("domain");
    company.createdAt = createdAt ? createdAt : properties.instant("createdate");
    company.ownKeys = {u"hubspot:"_qs + company.externalId};
    if (company.name.isEmpty() && company.domain.isEmpty())
        reader.reject(tr("It has neither a name nor a domain."));
    if (properties.failed())
        reader.reject(properties.problem());
    if (reader.failed()) {
        batch.skip(u"company"_qs, company.externalId, reader.problem());
        return;
    }
    addProperties(company.externalId, properties.value(), batch);
    batch.companies.push_back(std::move(company));
}

void Mapper::addProperties(const QString &companyRef, const json &properties, RecordBatch &batch) const
{
    for (const auto &[key, entry] : properties.items()) {
        const QString name = QString::fromStdString(key);
        const QString raw = idText(entry);
        if (raw.isEmpty() || isPlumbing(name))
            continue;
        const Property property = m_properties.value(name);
        const QString value = name == u"hubspot_owner_id" ? m_owners.value(raw, raw) : property.choices.value(raw, raw);
        batch.properties.push_back(
            {companyRef, name, property.label.isEmpty() ? ownLabel(name) : property.label, value});
    }
}

RecordBatch Mapper::stages() const
{
    RecordBatch batch;
    batch.dealStages = m_boards;
    return batch;
}

RecordBatch Mapper::deals(const json &results) const
{
    RecordBatch batch;
    for (const json &value : results)
        mapDeal(value, batch);
    return batch;
}

void Mapper::readMoney(JsonReader &properties, DealRecord &deal) const
{
    deal.currency = currencyIn(properties, "deal_currency_code", m_accountCurrency);
    const QString amount = properties.text("amount");
    if (!properties.failed() && !amount.isEmpty() && !deal.currency.isValid())
        properties.reject(tr("Its amount has no currency."));
    if (properties.failed())
        return;
    if (amount.isEmpty())
        return;
    deal.amountMinor = minorFromDecimal(amount, deal.currency);
    if (!deal.amountMinor)
        properties.reject(tr("Its amount “%1” is not an amount of money.").arg(amount));
}

void Mapper::mapDeal(const json &value, RecordBatch &batch) const
{
    JsonReader reader(value);
    DealRecord deal;
    deal.externalId = reader.requiredId("id");
    deal.url = reader.text("url");
    deal.createdAt = reader.instant("createdAt");
    deal.updatedAt = reader.instant("updatedAt");
    JsonReader properties(reader.object("properties"));
    deal.name = properties.requiredText("dealname");
    deal.closeOn = properties.date("closedate");
    const QString owner = properties.id("hubspot_owner_id");
    deal.owner = m_owners.value(owner, owner);
    const QString pipeline = properties.id("pipeline");
    const QString stageId = properties.id("dealstage");
    const Stage stage = m_stages.value(stageKey(pipeline, stageId), {pipeline, stageId, 0, 0, DealKind::Open, {}});
    deal.pipeline = stage.pipeline;
    deal.stageId = stageId.isEmpty() ? QString() : stageKey(pipeline, stageId);
    deal.stage = stage.label;
    deal.stagePosition = stage.position;
    deal.stageCount = stage.count;
    deal.kind = stage.kind;
    deal.probability = stage.probability;
    readMoney(properties, deal);
    const json &companies = valueIn(valueIn(valueIn(value, "associations"), "companies"), "results");
    if (companies.is_array() && !companies.empty())
        deal.companyRef = idText(valueIn(companies.front(), "id"));
    if (properties.failed())
        reader.reject(properties.problem());
    if (reader.failed())
        batch.skip(u"deal"_qs, deal.externalId, reader.problem());
    else
        batch.deals.push_back(std::move(deal));
}

} // namespace success::hubspot
