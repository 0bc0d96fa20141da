// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/brief_facts.h"

namespace success {

enum class PrintTone { Text, Quiet, Critical, AtRisk, Healthy };

/// The smallest part of a brief: it stands whole on one page. All its texts are plain.
struct BriefBlock
{
    enum class Kind {
        Head,    ///< `text` large, `quiet` below; `label` and `labelQuiet` at the right: the score
        Heading, ///< `text`; stands on the page of the block after it
        Line,    ///< `text` over the whole width
        Row,     ///< `label` in a column of its own, `text` beside it, `quiet` in small words below that
        Figures, ///< side by side, each above its name
    };
    Kind kind{};
    QString label, text, quiet;
    QString labelQuiet{};
    PrintTone tone = PrintTone::Text;                   ///< of the label, or of a Line
    std::vector<std::pair<QString, QString>> figures{}; ///< name, figure
    bool keepsNext = false;                             ///< the block after it stands on the same page
    double height = -1;                                 ///< once it was measured; −1: not yet
};

/// What stands under one heading. Where room is short the last items go, down to `fewest`.
struct BriefSection
{
    QString heading;               ///< empty: none
    std::vector<BriefBlock> lead;  ///< stays whatever the room
    std::vector<BriefBlock> items; ///< the most needed first
    size_t fewest = 0;
    size_t most = 0;
    int spare = 0;       ///< those of a higher number lose items first
    bool goesOn = false; ///< the app has more than `items`, nobody counted how many
    bool counted = true; ///< items are things one counts: `… and 3 more in the app`
};

/// An account's brief from top to bottom. `longest`: characters of one text; what is longer ends in `…`.
[[nodiscard]] std::vector<BriefSection> briefSections(const BriefFacts &facts, int longest);
/// The blocks of the sections with so many items of each, and where items are left out, the words that say so.
[[nodiscard]] std::vector<BriefBlock> briefBlocks(const std::vector<BriefSection> &sections,
                                                  const std::vector<size_t> &shown);

} // namespace success
