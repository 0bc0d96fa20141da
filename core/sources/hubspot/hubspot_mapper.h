// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/common/json_reader.h"

#include <QHash>

namespace success::hubspot {

/// Turns HubSpot's CRM objects into records (wire contract attio-…md §2). Owners, pipelines, property definitions and
/// the account's currency are learnt first; whatever of them is missing leaves raw names behind.
class Mapper
{
public:
    void learnOwners(const nlohmann::json &results);
    void learnPipelines(const nlohmann::json &results);
    void learnProperties(const nlohmann::json &results);
    void learnAccount(const nlohmann::json &details);

    /// Every property with a value but those that name or date the company becomes a PropertyRecord, with its label
    /// and, for a choice, the label of the choice.
    [[nodiscard]] RecordBatch companies(const nlohmann::json &results) const;
    /// Every stage of every pipeline.
    [[nodiscard]] RecordBatch stages() const;
    /// Amounts are in `deal_currency_code`, else the account's currency.
    [[nodiscard]] RecordBatch deals(const nlohmann::json &results) const;

private:
    struct Stage
    {
        QString pipeline;
        QString label;
        int position = 0;
        int count = 0;
        DealKind kind = DealKind::Open;
        std::optional<double> probability;
    };
    struct Property
    {
        QString label;
        QHash<QString, QString> choices;
    };
    void mapCompany(const nlohmann::json &value, RecordBatch &batch) const;
    void mapDeal(const nlohmann::json &value, RecordBatch &batch) const;
    void addProperties(const QString &companyRef, const nlohmann::json &properties, RecordBatch &batch) const;
    [[nodiscard]] static Stage readStage(const nlohmann::json &stage);
    void readMoney(JsonReader &properties, DealRecord &deal) const;

    QHash<QString, QString> m_owners;
    QHash<QString, Stage> m_stages; ///< by `<pipeline id>/<stage id>`
    std::vector<DealStageRecord> m_boards;
    QHash<QString, Property> m_properties;
    Currency m_accountCurrency;
};

} // namespace success::hubspot
