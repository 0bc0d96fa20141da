// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/renewals_report.h"

namespace success {

std::vector<RenewalMonth> renewalMonths(const Portfolio &)
{
    return {};
}

QString renewalFilter(const RenewalMonth &month)
{
    return month.month.toString(Qt::ISODate) + QStringLiteral("..") +
           month.month.addMonths(1).addDays(-1).toString(Qt::ISODate);
}

nlohmann::ordered_json renewalsJson(const std::vector<RenewalMonth> &)
{
    return nlohmann::ordered_json::array();
}

} // namespace success
