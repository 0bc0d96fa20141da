// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/request_ranker.h"

namespace success::matching {

/// What someone asked for.
struct Request
{
    QString text;
    std::optional<QDate> asked{};
};

/// A feature that may answer a request.
struct Suggestion
{
    FeatureIndex::Slot slot = 0;
    int confidence = 0;         ///< 0–100, see confidenceOf
    bool shippedBefore = false; ///< it was there when the request was made: perhaps they did not know of it
};

/// The features worth showing for a request, best first, five at most; none below leastConfidence. What shipped before
/// the day of the request is not its answer, and stays only where nothing that came later reaches leastConfidence.
[[nodiscard]] std::vector<Suggestion> suggest(RequestRanker &ranker, const Request &request);

} // namespace success::matching
