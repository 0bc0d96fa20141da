// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/words.h"

namespace success::matching {

/// A stem of a request and how much it counts.
struct RequestTerm
{
    std::string stem;
    double weight = 1.0; ///< 1: what is asked for; little for grammar, asking and the product's own name
};

struct RequestTerms
{
    std::vector<RequestTerm> terms;              ///< each stem once, in the order of the text
    std::vector<std::pair<int, int>> neighbours; ///< places in `terms` of words that follow each other, each pair once
};

/// Reads a request's words. `productWords`: folded words of the product's name, which say nothing inside its own
/// catalogue. What stands behind "when", "because", "like" or in brackets is circumstance and counts less.
[[nodiscard]] RequestTerms readRequest(const QString &text, const std::vector<std::string> &productWords = {});

} // namespace success::matching
