// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sections/pipeline/deal_card.h"

#include <QRect>

class QPainter;

namespace success::ui {

/// Where things stand on a card; the cell is a little larger than the card in it.
struct CardCell
{
    QRect card, title, value, subtitle, owner, close, age, marks, lock;

    /// Widths of what stands at the right, in the end as wide as there is room.
    struct Widths
    {
        int value = 0, owner = 0, age = 0;
        bool locked = false;
    };
    /// Heights of lines in body and caption type.
    static CardCell of(QRect cell, int bodyHeight, int captionHeight, Widths widths);
    /// The height a cell needs.
    static int height(int bodyHeight, int captionHeight);
};

struct CardLook
{
    bool selected = false;
    bool focused = false;
    bool hovered = false;
    bool lifted = false; ///< it is under the pointer: only its place is drawn
};
void paintCard(QPainter &painter, QRect cell, const DealCard &card, CardLook look, const Theme &theme);
[[nodiscard]] int cardHeight(const Theme &theme);

} // namespace success::ui
