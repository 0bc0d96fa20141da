// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/near_words.h"

namespace success::matching {

/// A word as it stands in a text, in UTF-16 units.
struct Span
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const Span &) const = default;
};

/// A word of the request and the word of the feature that answers it.
struct SharedWord
{
    Span request;
    Span feature;
    Standing standing = Standing::Same;
};

/// Why a feature was suggested: for each word of the request that names something, the word of the feature that stands
/// for it best, the first of equals. In the order of the request, each stem once.
[[nodiscard]] std::vector<SharedWord> sharedWords(const QString &request, const QString &feature,
                                                  const LearnedWords &learned);

} // namespace success::matching
