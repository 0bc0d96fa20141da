// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/history/day_scores.h"

namespace success {

/// The days whose Health is computed where nothing is saved before `first`: each of the two weeks before it, then one a
/// week for half a year. Newest first.
[[nodiscard]] std::vector<QDate> daysToCompute(QDate first);

/// Health as it stood at 12:00 on an earlier day, as far as the records in the cache tell: only of accounts of which
/// they tell all of that day, and that stood in Health then. Reads the cache as a load does; runs on any thread.
[[nodiscard]] Result<DayScores> computedHealth(const QString &cacheFile, const Portfolio &portfolio, QDate day,
                                               const HealthSettings &settings);

} // namespace success
