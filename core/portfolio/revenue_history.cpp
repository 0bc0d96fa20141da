// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/revenue_history.h"

namespace success {

Result<std::vector<CustomerRevenue>> readRevenueHistory(Database &, const Portfolio &)
{
    return std::vector<CustomerRevenue>();
}

RateHistory ratesOf(const Portfolio &portfolio)
{
    const auto &history = portfolio.workspace.rateHistory;
    return history && history->base == portfolio.rates.base ? *history : RateHistory{portfolio.rates.base, {}};
}

} // namespace success
