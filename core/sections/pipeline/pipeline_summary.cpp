// SPDX-License-Identifier: Apache-2.0
#include "core/sections/pipeline/account_likelihood.h"
#include "core/sections/pipeline/pipeline_section.h"

namespace success {

PipelineSummary pipelineSummary(const Portfolio &portfolio)
{
    PipelineSummary summary;
    for (const Deal &deal : dealBookOf(portfolio).deals) {
        if (deal.account && portfolio.accounts[*deal.account].untracked)
            continue;
        ++summary.totalDeals;
        if (deal.kind != DealKind::Open)
            continue;
        ++summary.activeDeals;
        if (!deal.account)
            continue;
        const RiskLevel level = portfolio.healthScores[*deal.account].level;
        summary.atRisk += level == RiskLevel::Critical || level == RiskLevel::AtRisk;
        summary.highLikelihood += likelihoodOf(portfolio, *deal.account) == Likelihood::High;
    }
    return summary;
}

nlohmann::ordered_json summaryJson(const PipelineSummary &summary)
{
    return {{"total_deals", summary.totalDeals},
            {"active_deals", summary.activeDeals},
            {"at_risk", summary.atRisk},
            {"high_likelihood", summary.highLikelihood}};
}

} // namespace success
