// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/scoring_pass.h"

#include "core/portfolio/parallel.h"
#include "core/portfolio/revenue.h"

namespace success {

namespace {

std::optional<std::int8_t> changeOf(const Portfolio &portfolio, size_t i)
{
    const int now = portfolio.healthScores[i].score;
    if (now < 0)
        return {};
    const Assessment &earlier = portfolio.healthAssessments7dAgo[i];
    if (earlier.factorCount > 0) {
        const int total = distributeTotal(earlier, portfolio.workspace.health.weights);
        if (total >= 0)
            return std::int8_t(now - (100 - total));
    }
    const auto saved = portfolio.savedScores7dAgo.constFind(portfolio.accounts[i].key);
    return saved != portfolio.savedScores7dAgo.cend() ? std::optional(std::int8_t(now - *saved)) : std::nullopt;
}

} // namespace

void applyWorkspace(Portfolio &portfolio, const WorkspaceSnapshot &workspace)
{
    portfolio.workspace = workspace;
    const RateTable rates = decideRates(workspace, portfolio.accounts);
    const bool convert = portfolio.rates != rates; // exact fractions: not to be done again for every change of weights
    portfolio.rates = rates;
    portfolio.healthScores.resize(portfolio.accounts.size());
    portfolio.healthChange7d.resize(portfolio.accounts.size());
    inChunks(portfolio.accounts.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            Account &account = portfolio.accounts[i];
            account.untracked = workspace.untracked.contains(account.key);
            if (convert)
                convertRevenue(account, portfolio.rates);
            portfolio.healthScores[i] = scoreHealth(portfolio.healthAssessments[i], workspace.health);
            portfolio.healthChange7d[i] = changeOf(portfolio, i);
        }
    });
}

PortfolioPtr withWorkspace(const Portfolio &portfolio, const WorkspaceSnapshot &workspace)
{
    auto next = std::make_shared<Portfolio>(portfolio);
    applyWorkspace(*next, workspace);
    return next;
}

} // namespace success
