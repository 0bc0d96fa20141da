// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/movements_report.h"

namespace success {

Result<MovementsReport> movementsReport(const Portfolio &portfolio, Database &, int)
{
    MovementsReport report;
    report.base = portfolio.rates.base;
    return report;
}

nlohmann::ordered_json movementsJson(const MovementsReport &)
{
    return nlohmann::ordered_json::array();
}

} // namespace success
