// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/match_benchmark/measures/labelled_data.h"
#include "app/match_benchmark/measures/quality.h"

#include <array>

namespace success::matching {

/// Suggestions of one range of confidence, and how many were right.
struct CalibrationRow
{
    int from = 0;
    int to = 0; ///< itself left out, but for the last
    int suggestions = 0;
    int right = 0;
    int confidence = 0; ///< sum
};
using Calibration = std::array<CalibrationRow, 5>;

/// Both rankers on the same requests.
struct Comparison
{
    Quality matcher;
    Quality bm25;
    Interval mrrGain;
    Interval recallGain; ///< at 5
    Calibration calibration;
    int suggested = 0; ///< requests whose best candidate reaches the threshold
};

struct Report
{
    Comparison overall;
    std::map<QString, Comparison> byRepository;
};

/// Ranks each request against the catalogue of its own repository. The calibration counts a request's five best
/// candidates.
[[nodiscard]] Report compare(const LabelledData &data);

} // namespace success::matching
