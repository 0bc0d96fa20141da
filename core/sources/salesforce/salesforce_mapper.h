// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/common/json_reader.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace success::salesforce {

/// The registrable part of what people type into Account.Website: an address, a host, an e-mail address, several of
/// them, or nothing that can be used (empty).
[[nodiscard]] QString websiteDomain(const QString &website);

/// Turns opportunities into records (wire contract attio-…md §3.3). Stages and the org's currency are learnt first;
/// without stages the order of stages is missing, without a currency the values of opportunities that name none.
class Mapper
{
public:
    /// `instance`: where a record opens.
    explicit Mapper(QUrl instance);

    void learnStages(const nlohmann::json &records);
    void learnCurrency(const QString &code);

    /// The stages in use, in their order.
    [[nodiscard]] RecordBatch stages() const;
    /// Deals, the accounts they belong to (each once), and deleted ones as removals.
    [[nodiscard]] RecordBatch opportunities(const nlohmann::json &records);

    /// Accounts by themselves: an incremental sync reads them all, since a renamed one changes no opportunity.
    [[nodiscard]] RecordBatch accounts(const nlohmann::json &records);

    /// The latest change among all that was mapped.
    [[nodiscard]] std::optional<Instant> newestChange() const { return m_newest; }
    /// Deals whose amount was left out because nothing says its currency.
    [[nodiscard]] int withoutCurrency() const { return m_withoutCurrency; }

private:
    struct Stage
    {
        QString name; ///< API name
        QString label;
        int position = 0;
        int count = 0; ///< 0: not in use any more
        DealKind kind = DealKind::Open;
        std::optional<double> probability;
    };
    void mapOpportunity(const nlohmann::json &value, RecordBatch &batch);
    void readStage(JsonReader &reader, DealRecord &deal) const;
    void readMoney(JsonReader &reader, DealRecord &deal);
    /// False: there is nothing to know it by. An account met before is not added again.
    bool addAccount(const QString &id, const nlohmann::json &account, RecordBatch &batch);
    void readAccount(JsonReader &reader, DealRecord &deal, RecordBatch &batch);
    [[nodiscard]] QString pageOf(const QString &object, const QString &id) const;

    QUrl m_instance;
    QHash<QString, Stage> m_stages; ///< by API name, and by label
    std::vector<DealStageRecord> m_board;
    Currency m_orgCurrency;
    QSet<QString> m_accounts;
    std::optional<Instant> m_newest;
    int m_withoutCurrency = 0;
};

} // namespace success::salesforce
