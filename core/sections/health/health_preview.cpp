// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/parallel.h"
#include "core/sections/health/health_section.h"

namespace success {

LevelPreview previewHealth(const Portfolio &portfolio, const HealthSettings &settings)
{
    std::vector<RiskLevel> after(portfolio.accounts.size(), RiskLevel::NotScored);
    inChunks(after.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            after[i] = healthLevel(portfolio.healthAssessments[i], settings);
    });
    LevelPreview preview;
    MoneySum changed(portfolio.rates);
    for (size_t i = 0; i < after.size(); ++i) {
        const Account &account = portfolio.accounts[i];
        if (!account.inHealth || account.untracked)
            continue;
        if (preview.add(portfolio.healthScores[i].level, after[i]))
            addArr(changed, account);
    }
    preview.moneyChanged = changed.total();
    return preview;
}

} // namespace success
