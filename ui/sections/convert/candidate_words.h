// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/convert/candidate_detail.h"

namespace success::ui {

/// `Ends in 5 days`, `Ended 2 days ago`, `Ends today`.
[[nodiscard]] QString trialEndText(int daysRemaining);
/// `Stripe trial of Middle-Out Cloud Team, 15 Nov 2026 to 28 Nov 2026, ends in 5 days`.
[[nodiscard]] QString leadText(const ConvertLead &lead, QDate asOf);
/// `12 of 25 seats active last week, last used today`.
[[nodiscard]] QString usageText(const ConvertFacts &facts);
/// Where an estimated value comes from: `what the order says`, `10 seats at what the plan costs others` …
[[nodiscard]] QString basisText(ValueBasis basis);

} // namespace success::ui
