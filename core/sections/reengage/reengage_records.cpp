// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/reengage_records.h"

#include "core/sections/customer/record_search.h"

namespace success {

namespace {

using Records = std::vector<Explanation::Record>;

constexpr auto sinceSql =
    "SELECT source, external_id, kind FROM activity WHERE company_id IN (SELECT id FROM company "
    "WHERE account_id = ?1) AND kind IN (1, 2) AND at > ?2 AND at <= ?3 ORDER BY at DESC, id DESC";
constexpr auto usageSql = "SELECT company.source, company.external_id FROM usage JOIN company ON company.id = "
                          "usage.company_id WHERE company.account_id = ?1 ORDER BY company.id";
constexpr auto beforeSql = "SELECT source, external_id FROM activity WHERE company_id IN (SELECT id FROM company WHERE "
                           "account_id = ?1) AND kind = 1 AND at <= ?2 ORDER BY at DESC, id DESC";
constexpr auto peopleSql = "SELECT source, external_id FROM person WHERE company_id IN (SELECT id FROM company WHERE "
                           "account_id = ?1) ORDER BY is_primary DESC, name, id";

/// Looks up the records of one deal.
class Finder
{
public:
    Finder(const Portfolio &portfolio, quint32 place, SQLite::Database &cache)
        : m_portfolio(portfolio)
        , m_entry(reengageQueueOf(portfolio).entries[place])
        , m_deal(reengageQueueOf(portfolio).dealAt(place))
        , m_cache(cache)
    {
    }

    [[nodiscard]] Records order() const { return {{QStringLiteral("order"), dealIdOf(m_deal)}}; }

    [[nodiscard]] Records blocker() const
    {
        if (!m_entry.blocker)
            return {};
        const ReleaseLoop &loop = releaseLoopIn(m_portfolio);
        Records found{{QStringLiteral("release"), loop.shipped[m_entry.blocker->shipped].id}};
        const auto request = m_entry.blocker->request;
        found.push_back(request ? Explanation::Record{QStringLiteral("signal"), loop.requests[*request].id}
                                : order().front());
        return found;
    }

    [[nodiscard]] Records since() const
    {
        const qint64 asOf = epochSeconds(m_portfolio.asOf.instant);
        Records found = find(u"call", sinceSql, {accountId(), lostAt(), asOf});
        if (m_entry.facts.weeksUsedSince > 0) {
            for (auto &usage : find(u"usage", usageSql, {accountId()}))
                found.push_back(std::move(usage));
        }
        return found;
    }

    [[nodiscard]] Records callsBefore() const { return find(u"call", beforeSql, {accountId(), lostAt()}); }
    [[nodiscard]] Records people() const { return find(u"person", peopleSql, {accountId()}); }

private:
    [[nodiscard]] Records find(QStringView kind, const char *sql, std::initializer_list<qint64> values) const
    {
        return m_deal.account ? findRecords(m_cache, kind.toString(), sql, values) : Records();
    }
    [[nodiscard]] qint64 accountId() const { return m_portfolio.accounts[m_deal.account.value_or(0)].id; }
    [[nodiscard]] qint64 lostAt() const { return m_deal.stageSince ? epochSeconds(*m_deal.stageSince) : 0; }

    const Portfolio &m_portfolio;
    const ReengageEntry &m_entry;
    const Deal &m_deal;
    SQLite::Database &m_cache;
};

} // namespace

std::vector<Explanation::Record> reengageRecords(ReengageFactor factor, const Portfolio &portfolio, quint32 place,
                                                 SQLite::Database &cache)
{
    const Finder finder(portfolio, place, cache);
    switch (factor) {
    case ReengageFactor::BlockerRemoved:
        return finder.blocker();
    case ReengageFactor::InTouch:
        return finder.since();
    case ReengageFactor::PeopleKnown:
        return finder.people();
    case ReengageFactor::CallsBefore:
        return finder.callsBefore();
    case ReengageFactor::Timing:
    case ReengageFactor::DealSize:
    case ReengageFactor::BadFit:
        break;
    }
    return finder.order();
}

} // namespace success
