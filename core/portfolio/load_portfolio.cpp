// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/cache_rows.h"
#include "core/portfolio/parallel.h"
#include "core/portfolio/revenue.h"
#include "core/portfolio/scoring_pass.h"

namespace success {

namespace {

constexpr int usageStandsDays = 365;
constexpr int recentCallDays = 30;

/// The facts of one account at one moment.
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

/// Attempts carry no dates, so what they were a week ago is not known.
bool reachesBack(std::span<const CachedContract> contracts, const HealthFacts &now, const HealthFacts &earlier)
{
    return contractsReachBack(contracts, now) && earlier.attempts < 2;
}

void fillAccount(Account &account, const HealthFacts &facts, const Gathered &gathered,
                 std::span<const CachedContract> contracts, const AsOf &asOf)
{
    const auto active = facts.weeklyUsers.back();
    if (facts.usageKnown && active != HealthFacts::unknownUsers)
        account.activeUsers = active;
    account.seats = facts.seats;
    account.daysToRenewal = facts.daysToTermEnd;
    account.lastActivityAt = gathered.touches.lastActivityAt;
    const auto &lastUse = gathered.usage.lastUseDay;
    const bool used = lastUse && dayNumber(asOf.date) - *lastUse <= usageStandsDays;
    account.inHealth = used || standsByContract(contracts, asOf.date);
}

/// A contract as everyone sees it on the as-of date.
Contract settled(const CachedContract &cached, const AsOf &asOf)
{
    Contract contract = cached.contract;
    contract.status = contractStatus(cached, asOf.date);
    if (!earns(contract.status) || cached.stage == ContractStage::Unpaid) {
        contract.mrr.minor = 0;
        contract.arr.minor = 0;
    }
    if (cached.dated)
        contract.endsOn = cached.termEndsOn;
    return contract;
}

/// Computes everything that stands beside account `i`.
void buildAccount(Portfolio &portfolio, const CacheRows &rows, const Moments &moments, size_t i)
{
    Account &account = portfolio.accounts[i];
    const auto contracts = std::span(rows.contracts).subspan(account.firstContract, account.contractCount);
    for (size_t c = 0; c < contracts.size(); ++c)
        portfolio.contracts[account.firstContract + c] = settled(contracts[c], portfolio.asOf);
    const Gathered &gathered = rows.gathered[i];
    HealthFacts now = factsAt(0, moments, contracts, gathered);
    now.billingCustomer = (account.sources >> unsigned(SourceId::Stripe)) & 1;
    const HealthFacts earlier = factsAt(1, moments, contracts, gathered);
    portfolio.healthFacts[i] = now;
    portfolio.healthAssessments[i] = assessHealth(now);
    if (reachesBack(contracts, now, earlier))
        portfolio.healthAssessments7dAgo[i] = assessHealth(earlier);
    fillAccount(account, now, gathered, contracts, portfolio.asOf);
    setRevenue(account, revenueOf(portfolio.contractsOf(account)).arr);
}

} // namespace

Result<PortfolioPtr> loadPortfolio(const QString &cacheFile, const WorkspaceSnapshot &workspace,
                                   const QHash<QString, int> &scores7dAgo, AsOf asOf)
{
    const Moments moments(asOf);
    auto rows = readCache(cacheFile, moments);
    if (!rows)
        return tl::unexpected(rows.error());
    auto portfolio = std::make_shared<Portfolio>();
    portfolio->asOf = asOf;
    portfolio->accounts = std::move(rows->accounts);
    portfolio->sources = std::move(rows->sources);
    portfolio->savedScores7dAgo = scores7dAgo;
    const size_t count = portfolio->accounts.size();
    portfolio->contracts.resize(rows->contracts.size());
    portfolio->healthFacts.resize(count);
    portfolio->healthAssessments.resize(count);
    portfolio->healthAssessments7dAgo.resize(count);
    inChunks(count, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            buildAccount(*portfolio, *rows, moments, i);
    });
    applyWorkspace(*portfolio, workspace);
    return portfolio;
}

} // namespace success
