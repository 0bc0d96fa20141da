// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/account_facts.h"
#include "core/portfolio/cache_rows.h"
#include "core/portfolio/company_contracts.h"
#include "core/portfolio/convert_queue.h"
#include "core/portfolio/parallel.h"
#include "core/portfolio/release_loop.h"
#include "core/portfolio/reload_portfolio.h"
#include "core/portfolio/revenue.h"
#include "core/portfolio/scoring_pass.h"

#include <algorithm>

namespace success {

namespace {

constexpr int usageStandsDays = 365;

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

/// What is computed of every account from its facts, before any decision.
struct Measured
{
    std::vector<Contract> contracts;
    std::vector<ContractTerms> terms;
    std::vector<CompanyContracts> companies;
    std::vector<HealthFacts> facts;
    std::vector<Assessment> assessments;
    std::vector<Assessment> assessments7dAgo;
};

/// Computes everything that stands beside account `i`.
void measure(Measured &measured, CacheRows &rows, const Moments &moments, size_t i)
{
    Account &account = rows.accounts[i];
    const auto cached = rows.contractsOf(account);
    const auto contracts = std::span(measured.contracts).subspan(account.firstContract, account.contractCount);
    std::ranges::transform(cached, contracts.begin(),
                           [&](const CachedContract &contract) { return settled(contract, moments.at[0]); });
    const auto terms = std::span(measured.terms).subspan(account.firstContract, account.contractCount);
    std::ranges::transform(cached, terms.begin(), termsFrom);
    const Gathered &gathered = rows.gathered[i];
    HealthFacts now = factsAt(0, moments, cached, gathered);
    now.billingCustomer = (account.sources >> unsigned(SourceId::Stripe)) & 1;
    const HealthFacts earlier = factsAt(1, moments, cached, gathered);
    measured.facts[i] = now;
    measured.assessments[i] = assessHealth(now);
    if (reachesBack(cached, now, earlier))
        measured.assessments7dAgo[i] = assessHealth(earlier);
    fillAccount(account, now, gathered, cached, moments.at[0]);
    CompanyContracts &company = measured.companies[i];
    company.payment = paymentStatus(contracts, terms, gathered.invoices.at[0], moments.at[0].date);
    company.billedBySalesbricks = gathered.invoices.bySalesbricks;
    setContracts(company, account, contracts, terms, moments.at[0].date);
}

/// `before` may be nullptr.
Result<PortfolioPtr> load(const Portfolio *before, const QString &cacheFile, const WorkspaceSnapshot &workspace,
                          const QHash<QString, int> &scores7dAgo, AsOf asOf)
{
    const Moments moments(asOf);
    auto rows = readCache(cacheFile, moments);
    if (!rows)
        return tl::unexpected(rows.error());
    const size_t count = rows->accounts.size();
    const size_t contracts = rows->contracts.size();
    Measured measured{std::vector<Contract>(contracts),     std::vector<ContractTerms>(contracts),
                      std::vector<CompanyContracts>(count), std::vector<HealthFacts>(count),
                      std::vector<Assessment>(count),       std::vector<Assessment>(count)};
    inChunks(count, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            measure(measured, *rows, moments, i);
    });
    auto portfolio = std::make_shared<Portfolio>();
    portfolio->asOf = asOf;
    portfolio->accounts = std::move(rows->accounts);
    portfolio->contracts = std::move(measured.contracts);
    portfolio->ledger =
        std::make_shared<ContractLedger>(ContractLedger{std::move(measured.terms), std::move(measured.companies)});
    portfolio->healthFacts = std::move(measured.facts);
    portfolio->healthAssessments = std::move(measured.assessments);
    portfolio->healthAssessments7dAgo = std::move(measured.assessments7dAgo);
    portfolio->savedScores7dAgo = scores7dAgo;
    portfolio->deals = std::make_shared<DealBook>(std::move(rows->deals));
    portfolio->sources = std::move(rows->sources);
    portfolio->releases = unmatchedLoop(std::move(rows->releases), before ? before->releases.get() : nullptr);
    portfolio->reengage =
        unscoredReengage(std::move(rows->lost), *portfolio, before ? before->reengage.get() : nullptr);
    portfolio->convert = unscoredQueue(std::move(rows->prospects), *portfolio);
    applyWorkspace(*portfolio, workspace);
    return portfolio;
}

} // namespace

Result<PortfolioPtr> loadPortfolio(const QString &cacheFile, const WorkspaceSnapshot &workspace,
                                   const QHash<QString, int> &scores7dAgo, AsOf asOf)
{
    return load(nullptr, cacheFile, workspace, scores7dAgo, asOf);
}

Result<PortfolioPtr> reloadPortfolio(const Portfolio &before, const QString &cacheFile,
                                     const WorkspaceSnapshot &workspace, const QHash<QString, int> &scores7dAgo,
                                     AsOf asOf)
{
    return load(&before, cacheFile, workspace, scores7dAgo, asOf);
}

} // namespace success
