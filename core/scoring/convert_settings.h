// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/property_filter.h"
#include "core/scoring/weighted_score.h"

#include <QStringList>

namespace success {

enum class ConvertInput : std::uint8_t { UsageDepth, UsageTrend, Recency, Engagement, Intent, Fit };
inline constexpr int convertInputs = 6;
/// `usage_depth`, `usage_trend`, `recency`, `engagement`, `intent`, `fit`.
[[nodiscard]] QString convertInputKey(ConvertInput input);
/// `Usage depth` …, translated.
[[nodiscard]] QString convertInputTitle(ConvertInput input);

enum class Likelihood : std::uint8_t { High, Medium, Low, NotScored };
/// `high`, `medium`, `low`, `not_scored`.
[[nodiscard]] QString likelihoodKey(Likelihood likelihood);

/// −1 is not scored.
[[nodiscard]] Likelihood likelihoodOf(int score, int mediumFrom, int highFrom);

/// Who is a candidate, what it is worth and how it is scored.
struct ConvertSettings
{
    bool salesbricks = true; ///< its trials and orders count
    bool stripe = true;
    bool includeProspects = false;       ///< open new-business orders without a trial
    int endedWithinDays = 14;            ///< trials that ended up to so many days ago; 0: only those that run
    QStringList excludedDomains;         ///< registrable domains
    QStringList products;                ///< only trials and orders of these; empty: all
    std::vector<PropertyFilter> filters; ///< all have to be met
    qint64 minimumValue = 0; ///< whole units of the base currency a year; what has no known value is not left out
    qint64 assumedValue = 0; ///< where no price is known, in the same units; 0: nothing is assumed
    int mediumFrom = 40;
    int highFrom = 70;
    Weights weights{30, 15, 15, 15, 15, 10};

    bool operator==(const ConvertSettings &) const = default;
    [[nodiscard]] Likelihood likelihoodOf(int score) const; ///< −1: not scored
};

} // namespace success
