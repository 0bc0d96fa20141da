// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace success::matching {

/// Stems that software people use for nearly the same thing as `stem`: "config" and "settings", "env" and
/// "environment". A short table of general vocabulary; what a workspace's own words mean is learned (learned_words.h).
[[nodiscard]] const std::vector<std::string> &relatedTo(const std::string &stem);

} // namespace success::matching
