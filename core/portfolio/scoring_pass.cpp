// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/scoring_pass.h"

#include "core/portfolio/convert_queue.h"
#include "core/portfolio/parallel.h"
#include "core/portfolio/revenue.h"

#include <utility>

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

void score(Portfolio &portfolio)
{
    std::vector<HealthScore> scores(portfolio.accounts.size());
    inEach(scores, [&](HealthScore &score, size_t i) {
        score = scoreHealth(portfolio.healthAssessments[i], portfolio.workspace.health);
    });
    portfolio.healthScores = std::move(scores);
    std::vector<std::optional<std::int8_t>> changes(portfolio.accounts.size());
    inEach(changes, [&](std::optional<std::int8_t> &change, size_t i) { change = changeOf(portfolio, i); });
    portfolio.healthChange7d = std::move(changes);
}

} // namespace

void applyWorkspace(Portfolio &portfolio, const WorkspaceSnapshot &workspace)
{
    const WorkspaceSnapshot before = std::exchange(portfolio.workspace, workspace);
    const RateTable rates = decideRates(workspace, portfolio.accounts);
    const bool otherRates = portfolio.rates != rates;
    if (otherRates) { // exact fractions: not to be done again for every decision
        portfolio.rates = rates;
        inEach(portfolio.accounts.edit(), [&](Account &account, size_t) { convertRevenue(account, rates); });
    }
    if (before.untracked != workspace.untracked) {
        inEach(portfolio.accounts.edit(),
               [&](Account &account, size_t) { account.untracked = workspace.untracked.contains(account.key); });
    }
    const bool otherHealth =
        before.health != workspace.health || portfolio.healthScores.size() != portfolio.accounts.size();
    if (otherHealth)
        score(portfolio);
    if (otherRates || otherHealth || convertSettingsOf(before) != convertSettingsOf(workspace))
        portfolio.convert = makeConvertQueue(portfolio);
}

PortfolioPtr withWorkspace(const Portfolio &portfolio, const WorkspaceSnapshot &workspace)
{
    auto next = std::make_shared<Portfolio>(portfolio);
    applyWorkspace(*next, workspace);
    return next;
}

} // namespace success
