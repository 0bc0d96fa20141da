// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace success::matching {

/// Requests that ask for the same in nearly the same words: groups of places in `texts`, each place in exactly one,
/// ascending inside a group and by first member. Two requests are near when at least 7 of 10 of the words that name
/// something, of both together, are in both (Jaccard); a group is what is near directly or through others.
[[nodiscard]] std::vector<std::vector<size_t>> groupRequests(const std::vector<QString> &texts);

} // namespace success::matching
