// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace success::matching {

/// The place of the best right entry: 1 and the wrong entries above it, and a half for each wrong entry that ties with
/// it. `scores` beside every entry of the catalogue, higher is better; `right` ascending places, at least one.
[[nodiscard]] double rankOfRight(const std::vector<double> &scores, const std::vector<size_t> &right);

/// How good a ranking was over some requests.
struct Quality
{
    int requests = 0;
    double recallAt1 = 0.0;
    double recallAt5 = 0.0;
    double mrr = 0.0;
};

[[nodiscard]] Quality qualityOf(const std::vector<double> &ranks);

/// The middle 95 of 100 means of the differences `ours − theirs`, each drawn with replacement over requests (paired
/// bootstrap, 10,000 draws of a fixed generator).
struct Interval
{
    double low = 0.0;
    double high = 0.0;
};
[[nodiscard]] Interval bootstrap(const std::vector<double> &differences);

} // namespace success::matching
