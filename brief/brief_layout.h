// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "brief/brief_section.h"

class QPainter;

namespace success {

// Sizes are in pixels of 96 to the inch.

/// The height of a block at this width.
[[nodiscard]] double blockHeight(const BriefBlock &block, double width);
void drawBlock(QPainter &painter, QPointF at, double width, const BriefBlock &block);

/// A block on its page, by how far below the page's top it begins.
struct PlacedBlock
{
    BriefBlock block;
    double top = 0;
};
using BriefPages = std::vector<std::vector<PlacedBlock>>;
/// Puts blocks on pages of this size, each whole: one that does not fit below the others begins the next page, together
/// with the headings above it.
[[nodiscard]] BriefPages placeBlocks(const std::vector<BriefBlock> &blocks, QSizeF page);

} // namespace success
