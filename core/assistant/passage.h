// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/record.h"

#include <vector>

namespace success::assistant {

/// A part of a record that can be quoted.
struct Passage
{
    quint32 record = 0; ///< index into the records it is cut from
    QString text;       ///< at most about longestPassage characters, whole sentences where they are not longer
};

inline constexpr int longestPassage = 360;

/// Adds the parts of what a record says, in its order: of its body, else of its text.
void addPassages(std::vector<Passage> &passages, const Record &record, quint32 index);

} // namespace success::assistant
