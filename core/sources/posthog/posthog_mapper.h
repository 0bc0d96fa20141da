// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"

#include <nlohmann/json.hpp>

#include <QMap>

namespace success::posthog {

/// The rows of a query's answer, read by column name; the columns may come in any order.
class Rows
{
public:
    /// `fallbackColumns` are used where the answer names none.
    Rows(const nlohmann::json &answer, const std::vector<std::string> &fallbackColumns);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_rows->size()); }
    /// One row as an object keyed by column; a row of another length lacks members.
    [[nodiscard]] nlohmann::json row(qsizetype index) const;

private:
    const nlohmann::json *m_rows;
    std::vector<std::string> m_columns;
};

/// Gathers the pages of all queries and makes one company and one usage record of each key.
class Mapper
{
public:
    explicit Mapper(AsOf asOf);

    /// Each reads one page and gives the last key on it, to page on by.
    QString addNames(const Rows &rows);
    QString addWeeks(const Rows &rows);
    QString addLastSeen(const Rows &rows);
    /// Rows of company (or domain) and week. Of a full page the last company may be cut short: it is left to the next
    /// page.
    QString addCompanyWeeks(const Rows &rows, bool full);
    QString addDomainWeeks(const Rows &rows, bool full);

    /// All companies (own key `external:<group key>`, pointing at `stripe:<id>`), by key. A company without any event
    /// has no usage record. By domain: free-mail domains are left out, and the domain is the company's name.
    [[nodiscard]] RecordBatch takeRecords(bool byDomain);

private:
    struct Company
    {
        QString name;
        QString stripeId;
        std::optional<int> seats;
        std::array<qint32, UsageRecord::weeks> users{};
        bool hasEvents = false;
        std::optional<Instant> lastEventAt;
    };
    template<typename Known>
    QString addRowsOfWeeks(const Rows &rows, const char *keyColumn, bool full, Known isCompany);
    void sawEvent(Company &company, std::optional<Instant> at);
    [[nodiscard]] CompanyRecord companyRecord(const QString &key, const Company &company, bool byDomain) const;

    AsOf m_asOf;
    QMap<QString, Company> m_companies;
    std::vector<SkippedRecord> m_skipped;
};

} // namespace success::posthog
