// SPDX-License-Identifier: Apache-2.0
#include "core/sections/history/computed_day.h"

#include "core/portfolio/account_facts.h"

namespace success {

namespace {

constexpr int computedDays = 14;
constexpr int computedWeeks = 26;
constexpr int usageStandsDays = 365;

bool stoodInHealth(std::span<const CachedContract> contracts, const HealthFacts &facts, QDate day)
{
    return standsByContract(contracts, day) || (facts.daysSinceEvent && *facts.daysSinceEvent <= usageStandsDays);
}

} // namespace

std::vector<QDate> daysToCompute(QDate first)
{
    std::vector<QDate> days;
    for (int day = 1; day <= computedDays; ++day)
        days.push_back(first.addDays(-day));
    for (int week = computedDays / 7 + 1; week <= computedWeeks; ++week)
        days.push_back(first.addDays(qint64(-7) * week));
    return days;
}

Result<DayScores> computedHealth(const QString &cacheFile, const Portfolio &portfolio, QDate day,
                                 const HealthSettings &settings)
{
    Moments moments(portfolio.asOf);
    moments.at[1] = portfolio.asOf.daysEarlier(int(day.daysTo(portfolio.asOf.date)));
    const auto rows = readCache(cacheFile, moments);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<SidedAccount> accounts;
    for (size_t i = 0; i < rows->accounts.size(); ++i) {
        const Account &account = rows->accounts[i];
        const auto contracts = rows->contractsOf(account);
        EarlierFacts earlier = earlierFacts(moments, contracts, rows->gathered[i]);
        if (earlier.untold != 0 || !stoodInHealth(contracts, earlier.facts, day))
            continue;
        earlier.facts.renewalMotion =
            earlier.facts.renewalMotion || routedToContracts(portfolio, account.key, moments.at[1].instant);
        accounts.push_back({account.key, earlierSide(earlier, settings)});
    }
    return healthDay(day, std::move(accounts));
}

} // namespace success
