// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/critical_turns.h"

#include <algorithm>

namespace success {

namespace {

QString basisOf(const Portfolio &portfolio)
{
    QStringList parts;
    for (const int weight : portfolio.workspace.health.weights)
        parts << QString::number(weight);
    parts << QString::number(portfolio.workspace.health.atRiskFrom)
          << QString::number(portfolio.workspace.health.healthyFrom);
    QStringList sources;
    for (const SourceState &state : portfolio.sources) {
        if (state.lastSuccessAt)
            sources << sourceKey(state.source);
    }
    sources.sort();
    return (parts + sources).join(u' ');
}

} // namespace

CriticalLook lookForCritical(const Portfolio &portfolio, const std::optional<SeenRisk> &before)
{
    CriticalLook look{{}, {basisOf(portfolio), {}}};
    const bool comparable = before && before->basis == look.seen.basis;
    for (size_t i = 0; i < portfolio.accounts.size(); ++i) {
        const Account &account = portfolio.accounts[i];
        const HealthScore &score = portfolio.healthScores[i];
        const auto known = before ? before->critical.constFind(account.key) : QHash<QString, bool>::const_iterator();
        const bool isKnown = before && known != before->critical.cend();
        if (!account.inHealth || score.score < 0) {
            if (isKnown)
                look.seen.critical.insert(account.key, *known);
            continue;
        }
        const bool critical = score.level == RiskLevel::Critical;
        look.seen.critical.insert(account.key, critical);
        if (comparable && critical && isKnown && !*known && !account.untracked)
            look.turned.push_back({account.key, account.name, score});
    }
    std::ranges::stable_sort(look.turned, {}, [](const CriticalTurn &turn) { return int(turn.score.score); });
    return look;
}

} // namespace success
