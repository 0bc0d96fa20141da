// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/parallel.h"
#include "core/sections/health/health_section.h"

namespace success {

HealthPreview previewHealth(const Portfolio &portfolio, const HealthSettings &settings)
{
    std::vector<RiskLevel> after(portfolio.accounts.size(), RiskLevel::NotScored);
    inChunks(after.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            after[i] = healthLevel(portfolio.healthAssessments[i], settings);
    });
    HealthPreview preview;
    MoneySum changed(portfolio.rates);
    for (size_t i = 0; i < after.size(); ++i) {
        const Account &account = portfolio.accounts[i];
        if (!account.inHealth || account.untracked)
            continue;
        const RiskLevel before = portfolio.healthScores[i].level;
        ++preview.moves[size_t(before)][size_t(after[i])];
        ++preview.accountsAfter[size_t(after[i])];
        if (before == after[i])
            continue;
        ++preview.changedAccounts;
        addArr(changed, account);
    }
    preview.arrChanged = changed.total();
    return preview;
}

std::vector<HealthSnapshotRow> healthSnapshot(const Portfolio &portfolio)
{
    const HealthSettings &settings = portfolio.workspace.health;
    nlohmann::json weights = nlohmann::json::object();
    for (int input = 0; input < healthInputs; ++input)
        weights[healthInputKey(HealthInput(input)).toStdString()] = settings.weights[size_t(input)];
    std::vector<HealthSnapshotRow> rows;
    for (size_t i = 0; i < portfolio.accounts.size(); ++i) {
        const HealthScore &score = portfolio.healthScores[i];
        if (!portfolio.accounts[i].inHealth || score.score < 0)
            continue;
        nlohmann::json factors = nlohmann::json::object();
        for (size_t factor = 0; factor < healthFactors; ++factor) {
            if (score.penalties[factor] > 0)
                factors[healthFactorKey(HealthFactor(factor)).toStdString()] = -score.penalties[factor];
        }
        rows.push_back({portfolio.asOf.date,
                        portfolio.accounts[i].key,
                        score.score,
                        riskLevelKey(score.level),
                        {{"factors", std::move(factors)},
                         {"weights", weights},
                         {"thresholds", {settings.atRiskFrom, settings.healthyFrom}}}});
    }
    return rows;
}

} // namespace success
