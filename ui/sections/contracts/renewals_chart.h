// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/renewals_report.h"
#include "ui/widgets/column_chart.h"

namespace success::ui {

/// Renewals of the next 12 months as columns of risk levels, each with its count; keys: YYYY-MM and riskLevelKey.
[[nodiscard]] ColumnChart *makeRenewalsChart(const Theme &theme, QWidget *parent);
[[nodiscard]] std::vector<ColumnChart::Column> renewalColumns(const std::vector<RenewalMonth> &months,
                                                              const RateTable &rates);

} // namespace success::ui
