// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/scoring_pass.h"

#include "core/portfolio/company_contracts.h"
#include "core/portfolio/convert_queue.h"
#include "core/portfolio/decided_deals.h"
#include "core/portfolio/moments.h"
#include "core/portfolio/parallel.h"
#include "core/portfolio/reengage_queue.h"
#include "core/portfolio/release_loop.h"
#include "core/portfolio/revenue.h"
#include "core/workspace/contract_settings.h"
#include "core/workspace/routes.h"

#include <utility>

namespace success {

namespace {

/// By account key: since when a route to Contracts counts as its renewal motion.
using RoutedSince = QHash<QString, Instant>;

RoutedSince routedToContracts(const WorkspaceSnapshot &workspace)
{
    RoutedSince since;
    for (const AccountRoute &route : routesIn(workspace).all) {
        if (route.destination == Section::Contracts)
            since.insert(route.accountKey, std::min(route.at, since.value(route.accountKey, route.at)));
    }
    return since;
}

/// Numbers of the accounts of which that differs.
std::vector<size_t> differing(const Portfolio &portfolio, const RoutedSince &before, const RoutedSince &after)
{
    std::vector<size_t> numbers;
    const auto collect = [&](const RoutedSince &those, const RoutedSince &others, bool alsoInBoth) {
        for (auto routed = those.cbegin(); routed != those.cend(); ++routed) {
            const auto other = others.constFind(routed.key());
            const bool differs = other == others.cend() || (alsoInBoth && *other != *routed);
            const Account *account = differs ? portfolio.find(routed.key()) : nullptr;
            if (account)
                numbers.push_back(portfolio.indexOf(*account));
        }
    };
    collect(before, after, false);
    collect(after, before, true);
    return numbers;
}

/// Assesses and scores accounts of a portfolio whose facts and settings are in place.
class Scorer
{
public:
    Scorer(Portfolio &portfolio, const RoutedSince &routed)
        : m_portfolio(portfolio)
        , m_routed(routed)
        , m_earlier(Moments(portfolio.asOf).at[1].instant)
    {
    }

    void assess(const std::vector<size_t> &numbers)
    {
        if (numbers.empty())
            return;
        std::vector<Assessment> &assessments = m_portfolio.healthAssessments.edit();
        for (const size_t i : numbers) {
            HealthFacts facts = m_portfolio.healthFacts[i];
            facts.renewalMotion = facts.renewalMotion || m_routed.contains(m_portfolio.accounts[i].key);
            assessments[i] = assessHealth(facts);
        }
    }

    void score(const std::vector<size_t> &numbers)
    {
        std::vector<HealthScore> &scores = m_portfolio.healthScores.edit();
        for (const size_t i : numbers)
            scores[i] = scoreOf(i);
        auto &changes = m_portfolio.healthChange7d.edit();
        for (const size_t i : numbers)
            changes[i] = changeOf(i);
    }

    void scoreAll()
    {
        std::vector<HealthScore> scores(m_portfolio.accounts.size());
        inEach(scores, [&](HealthScore &score, size_t i) { score = scoreOf(i); });
        m_portfolio.healthScores = std::move(scores);
        std::vector<std::optional<std::int8_t>> changes(m_portfolio.accounts.size());
        inEach(changes, [&](std::optional<std::int8_t> &change, size_t i) { change = changeOf(i); });
        m_portfolio.healthChange7d = std::move(changes);
    }

private:
    [[nodiscard]] HealthScore scoreOf(size_t i) const
    {
        return scoreHealth(m_portfolio.healthAssessments[i], m_portfolio.workspace.health);
    }

    [[nodiscard]] std::optional<std::int8_t> changeOf(size_t i) const
    {
        const int now = m_portfolio.healthScores[i].score;
        if (now < 0)
            return {};
        const QString &key = m_portfolio.accounts[i].key;
        Assessment earlier = m_portfolio.healthAssessments7dAgo[i];
        if (earlier.factorCount > 0) {
            if (const auto since = m_routed.constFind(key); since != m_routed.cend() && *since <= m_earlier)
                earlier.values[size_t(HealthFactor::NoRenewalMotion)] = 0;
            const int total = distributeTotal(earlier, m_portfolio.workspace.health.weights);
            if (total >= 0)
                return std::int8_t(now - (100 - total));
        }
        const auto saved = m_portfolio.savedScores7dAgo.constFind(key);
        return saved != m_portfolio.savedScores7dAgo.cend() ? std::optional(std::int8_t(now - *saved)) : std::nullopt;
    }

    Portfolio &m_portfolio;
    const RoutedSince &m_routed;
    Instant m_earlier;
};

/// True where a score may differ from before.
bool applyScores(Portfolio &portfolio, const WorkspaceSnapshot &before)
{
    const RoutedSince routed = routedToContracts(portfolio.workspace);
    const std::vector<size_t> rerouted = differing(portfolio, routedToContracts(before), routed);
    Scorer scorer(portfolio, routed);
    scorer.assess(rerouted);
    if (before.health != portfolio.workspace.health || portfolio.healthScores.size() != portfolio.accounts.size())
        scorer.scoreAll();
    else if (!rerouted.empty())
        scorer.score(rerouted);
    else
        return false;
    return true;
}

} // namespace

void applyWorkspace(Portfolio &portfolio, const WorkspaceSnapshot &workspace)
{
    const WorkspaceSnapshot before = std::exchange(portfolio.workspace, workspace);
    const std::vector<size_t> changed = markSeparate(portfolio, contractSettingsIn(workspace).separate);
    const RateTable rates = decideRates(workspace, portfolio.accounts);
    const bool otherRates = portfolio.rates != rates;
    if (otherRates) { // exact fractions: not to be done again for every decision
        portfolio.rates = rates;
        inEach(portfolio.accounts.edit(), [&](Account &account, size_t) { convertRevenue(account, rates); });
    } else {
        for (const size_t account : changed)
            convertRevenue(portfolio.accounts.edit()[account], rates);
    }
    if (before.untracked != workspace.untracked) {
        inEach(portfolio.accounts.edit(),
               [&](Account &account, size_t) { account.untracked = workspace.untracked.contains(account.key); });
    }
    if (portfolio.releases &&
        (!portfolio.releases->isMatched || releaseDecisionsIn(before) != releaseDecisionsIn(workspace)))
        portfolio.releases = matchedLoop(portfolio, releaseDecisionsIn(before));
    const bool otherHealth = applyScores(portfolio, before);
    if (otherRates || otherHealth || convertSettingsOf(before) != convertSettingsOf(workspace))
        portfolio.convert = makeConvertQueue(portfolio);
    portfolio.deals = decidedDeals(portfolio, before);
    portfolio.reengage = currentReengage(portfolio);
}

PortfolioPtr withWorkspace(const Portfolio &portfolio, const WorkspaceSnapshot &workspace)
{
    auto next = std::make_shared<Portfolio>(portfolio);
    applyWorkspace(*next, workspace);
    return next;
}

} // namespace success
