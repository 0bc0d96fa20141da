// SPDX-License-Identifier: Apache-2.0
#include "core/sections/convert/convert_records.h"

#include "core/portfolio/convert_reader.h"
#include "core/store/row_reader.h"

namespace success {

namespace {

constexpr size_t mostRecords = 20;

constexpr auto usageSql = "SELECT company.source, company.external_id FROM usage JOIN company ON company.id = "
                          "usage.company_id WHERE company.account_id = ?1 ORDER BY company.id";
constexpr auto paymentSql = "SELECT source, external_id FROM contract WHERE company_id IN (SELECT id FROM company "
                            "WHERE account_id = ?1) AND payment_method = 1 ORDER BY id";
constexpr auto orderSql = "SELECT source, external_id FROM term WHERE company_id IN (SELECT id FROM company WHERE "
                          "account_id = ?1) AND stage IN ('open', 'signing') AND type = 'standard' ORDER BY id";
constexpr auto dealSql = "SELECT source, external_id FROM deal WHERE company_id IN (SELECT id FROM company WHERE "
                         "account_id = ?1) AND kind = 1 ORDER BY stage_position * 1.0 / max(stage_count, 1) DESC, id";
constexpr auto sizeSql = "SELECT source, external_id FROM company WHERE account_id = ?1 AND id IN (SELECT company_id "
                         "FROM property WHERE name = 'numberofemployees') ORDER BY id";
constexpr auto touchSql = "SELECT source, external_id, kind, positive, signal_type, title, text FROM activity WHERE "
                          "company_id IN (SELECT id FROM company WHERE account_id = ?1) AND at > ?2 AND at <= ?3 AND "
                          "kind IN (1, 2, 4) ORDER BY at DESC, id DESC";

QString recordId(const SQLite::Statement &rows)
{
    return sourceKey(SourceId(rows.getColumn(0).getInt())) % u':' % textAt(rows, 1);
}

/// Looks up the records of one account.
class Finder
{
public:
    Finder(const Portfolio &portfolio, const Account &account, SQLite::Database &cache)
        : m_asOf(portfolio.asOf.instant)
        , m_account(account)
        , m_cache(cache)
    {
    }

    void add(const char *kind, const char *sql)
    {
        SQLite::Statement rows(m_cache, sql);
        rows.bind(1, int64_t(m_account.id));
        while (rows.executeStep())
            keep(QString::fromLatin1(kind), rows);
    }

    /// `priced`: calls and signals that raise the price; else calls, messages and positive signals.
    void addTouches(bool priced)
    {
        SQLite::Statement rows(m_cache, touchSql);
        rows.bind(1, int64_t(m_account.id));
        rows.bind(2, int64_t(epochSeconds(m_asOf - std::chrono::days(ConvertFacts::windowDays))));
        rows.bind(3, int64_t(epochSeconds(m_asOf)));
        while (rows.executeStep()) {
            const auto kind = ActivityKind(rows.getColumn(2).getInt());
            const bool positive = kind != ActivityKind::Signal || rows.getColumn(3).getInt() != 0;
            const bool raised =
                kind != ActivityKind::Message &&
                (speaksOfPrice(textAt(rows, 4)) || speaksOfPrice(textAt(rows, 5)) || speaksOfPrice(textAt(rows, 6)));
            if (priced ? raised : positive)
                keep(wordOf(kind), rows);
        }
    }

    std::vector<Explanation::Record> take() { return std::move(m_found); }

private:
    static QString wordOf(ActivityKind kind)
    {
        if (kind == ActivityKind::Call)
            return QStringLiteral("call");
        return kind == ActivityKind::Message ? QStringLiteral("message") : QStringLiteral("signal");
    }

    void keep(const QString &kind, const SQLite::Statement &rows)
    {
        if (m_found.size() < mostRecords)
            m_found.push_back({kind, recordId(rows)});
    }

    Instant m_asOf;
    const Account &m_account;
    SQLite::Database &m_cache;
    std::vector<Explanation::Record> m_found;
};

} // namespace

std::vector<Explanation::Record> convertRecords(ConvertFactor factor, const Portfolio &portfolio,
                                                const Account &account, SQLite::Database &cache)
{
    Finder finder(portfolio, account, cache);
    switch (factor) {
    case ConvertFactor::SeatsInUse:
    case ConvertFactor::UsageGrowth:
    case ConvertFactor::RecentUse:
        finder.add("usage", usageSql);
        break;
    case ConvertFactor::Engaged:
        finder.addTouches(false);
        break;
    case ConvertFactor::PaymentMethod:
        finder.add("contract", paymentSql);
        break;
    case ConvertFactor::AdvancedDeal:
        finder.add("order", orderSql);
        finder.add("deal", dealSql);
        break;
    case ConvertFactor::PricingRaised:
        finder.addTouches(true);
        break;
    case ConvertFactor::CompanySize:
        finder.add("company", sizeSql);
        break;
    }
    return finder.take();
}

} // namespace success
