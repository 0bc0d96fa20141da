// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/account_facts.h"

#include "core/portfolio/agreements_reader.h"
#include "core/portfolio/row_cursor.h"
#include "core/workspace/routes.h"

#include <algorithm>

namespace success {

namespace {

constexpr int recentCallDays = 30;
constexpr int trendWeeks = 6;

/// Views of one account's rows, under the tables' names: on this connection every reader of the Portfolio reads that
/// account and no other.
void narrowTo(SQLite::Database &cache, qint64 account)
{
    const std::string id = std::to_string(account);
    const std::string companies = "(SELECT id FROM main.company WHERE account_id = " + id + ")";
    cache.exec("CREATE TEMP VIEW company AS SELECT * FROM main.company WHERE account_id = " + id);
    for (const std::string table : {"contract", "invoice", "term", "deal", "activity", "usage"})
        cache.exec("CREATE TEMP VIEW " + table + " AS SELECT * FROM main." + table + " WHERE company_id IN " +
                   companies);
}

/// What is gathered of the account, for both moments.
struct Rows
{
    std::vector<CachedContract> contracts;
    std::vector<Gathered> gathered = std::vector<Gathered>(1);

    Rows(SQLite::Database &cache, const Moments &moments)
    {
        CompanyIndex index;
        RowCursor companies(cache, "SELECT id FROM company ORDER BY id");
        while (companies.next())
            index.add(companies.integer(0), 0);
        contracts = readContracts(cache, index);
        std::ranges::sort(contracts, {}, [](const CachedContract &contract) { return contract.contract.id; });
        readInvoices(cache, index, moments, gathered);
        readTerms(cache, index, moments, gathered);
        readDeals(cache, index, moments, gathered);
        for (const CompanyTouches &company : readTouches(cache, moments))
            gathered[0].touches.add(company.touches);
        for (const CompanyUsage &company : readUsage(cache))
            gathered[0].usage.add(company.usage, moments);
    }
};

/// Eight weeks are kept: seen from a day further back, the earliest are not known.
bool trendReachesBack(const HealthFacts &now, const HealthFacts &earlier)
{
    return !now.usageKnown ||
           (earlier.usageKnown && std::none_of(earlier.weeklyUsers.end() - trendWeeks, earlier.weeklyUsers.end(),
                                               [](std::int32_t users) { return users == HealthFacts::unknownUsers; }));
}

constexpr std::uint8_t bitOf(HealthInput input)
{
    return std::uint8_t(1u << unsigned(input));
}

} // namespace

HealthFacts factsAt(size_t moment, const Moments &moments, std::span<const CachedContract> contracts,
                    const Gathered &gathered)
{
    const AsOf &asOf = moments.at[moment];
    const TouchFacts &touches = gathered.touches.at[moment];
    HealthFacts facts;
    writeUsage(facts, gathered.usage.at[moment], asOf);
    writeSignals(facts, touches, asOf);
    facts.renewalMotion = touches.lastCallDay && dayNumber(asOf.date) - *touches.lastCallDay <= recentCallDays;
    writeContracts(facts, contracts, gathered.motion.at[moment], asOf);
    writeInvoices(facts, gathered.invoices.at[moment], asOf);
    const auto licensed = contractSeats(contracts, asOf.date);
    facts.seats = licensed ? licensed : gathered.usage.seats;
    return facts;
}

/// Attempts carry no dates, so what they were earlier is not known.
bool reachesBack(std::span<const CachedContract> contracts, const HealthFacts &now, const HealthFacts &earlier)
{
    return contractsReachBack(contracts, now) && earlier.attempts < 2;
}

EarlierFacts earlierFacts(const Moments &moments, std::span<const CachedContract> contracts, const Gathered &gathered)
{
    const HealthFacts now = factsAt(0, moments, contracts, gathered);
    EarlierFacts earlier{factsAt(1, moments, contracts, gathered), 0};
    if (!trendReachesBack(now, earlier.facts))
        earlier.untold |= bitOf(HealthInput::Adoption);
    if (earlier.facts.attempts >= 2)
        earlier.untold |= bitOf(HealthInput::Payment);
    if (!contractsReachBack(contracts, now))
        earlier.untold |= bitOf(HealthInput::Payment) | bitOf(HealthInput::Renewal);
    if (anotherPeriodRan(contracts, moments.at[1].date))
        earlier.untold |= bitOf(HealthInput::Renewal);
    return earlier;
}

HealthSide earlierSide(const EarlierFacts &earlier, const HealthSettings &settings)
{
    HealthSide side{assessHealth(earlier.facts), measuredFactors(earlier.facts), settings};
    const auto untold = std::uint8_t(earlier.untold & ~bitOf(HealthInput::Adoption));
    side.assessment.available &= std::uint8_t(~untold);
    for (size_t factor = 0; factor < healthFactors; ++factor) {
        if (!side.assessment.isAvailable(side.assessment.inputOf[factor]))
            side.assessment.values[factor] = 0;
    }
    return side;
}

bool routedToContracts(const Portfolio &portfolio, const QString &accountKey, Instant at)
{
    return std::ranges::any_of(routesIn(portfolio.workspace).of(accountKey), [&](const AccountRoute &route) {
        return route.destination == Section::Contracts && route.at <= at;
    });
}

Result<EarlierFacts> factsOn(const QString &cacheFile, const Portfolio &portfolio, const Account &account, QDate day)
{
    auto cache = Database::open(cacheFile, cacheSchema(), OpenMode::ReadOnly);
    if (!cache)
        return tl::unexpected(cache.error());
    Moments moments(portfolio.asOf);
    moments.at[1] = portfolio.asOf.daysEarlier(int(day.daysTo(portfolio.asOf.date)));
    EarlierFacts facts;
    const auto read = (*cache)->run([&](SQLite::Database &connection) {
        narrowTo(connection, account.id);
        const Rows rows(connection, moments);
        facts = earlierFacts(moments, rows.contracts, rows.gathered[0]);
    });
    return read.map([&] {
        facts.facts.renewalMotion =
            facts.facts.renewalMotion || routedToContracts(portfolio, account.key, moments.at[1].instant);
        return facts;
    });
}

} // namespace success
