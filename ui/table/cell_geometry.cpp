// SPDX-License-Identifier: Apache-2.0
#include "ui/table/cell_geometry.h"

#include "ui/theme/theme.h"

#include <algorithm>

namespace success::ui {
namespace {

constexpr int monogramSize = 26;
constexpr int compactMonogramSize = 20;
constexpr int barHeight = 4;
constexpr int barWidth = 36;
constexpr int narrowestChip = 64;

QRect centred(QRect cell, int left, int width, int height)
{
    return {left, cell.top() + (cell.height() - height) / 2, width, height};
}

} // namespace

AccountCell AccountCell::of(QRect cell, int nameHeight, int domainHeight, bool hasDomain, bool rightToLeft)
{
    const QRect inner = cell.adjusted(space::s, 0, -space::s, 0);
    const bool roomForTwo = hasDomain && nameHeight + domainHeight <= cell.height();
    const int size = std::min(cell.height() >= space::row ? monogramSize : compactMonogramSize, cell.height() - 2);
    AccountCell at;
    at.monogram = centred(cell, rightToLeft ? inner.right() + 1 - size : inner.left(), size, size);
    const int textLeft = rightToLeft ? inner.left() : at.monogram.right() + 1 + space::s;
    const int textRight = rightToLeft ? at.monogram.left() - 1 - space::s : inner.right();
    const int width = std::max(0, textRight - textLeft + 1);
    at.name = centred(cell, textLeft, width, roomForTwo ? nameHeight + domainHeight : nameHeight);
    at.name.setHeight(nameHeight);
    if (roomForTwo)
        at.domain = QRect(textLeft, at.name.bottom() + 1, width, domainHeight);
    return at;
}

ScoreCell ScoreCell::of(QRect cell, int figureWidth, int changeWidth, std::optional<int> score)
{
    const QRect inner = cell.adjusted(space::s, 0, -space::s, 0);
    ScoreCell at;
    at.figure = QRect(inner.left(), cell.top(), std::min(figureWidth, inner.width()), cell.height());
    int left = at.figure.right() + 1 + space::s;
    const int rest = inner.right() + 1 - left;
    if (rest - barWidth - space::s >= changeWidth) {
        at.bar = centred(cell, left, barWidth, barHeight);
        at.filled = at.bar;
        at.filled.setWidth(score ? barWidth * std::clamp(*score, 0, 100) / 100 : 0);
        left += barWidth + space::s;
    }
    at.change = QRect(left, cell.top(), std::max(0, inner.right() + 1 - left), cell.height());
    return at;
}

FactorsCell FactorsCell::of(QRect cell, const std::vector<int> &textWidths, int moreWidth, int chipHeight)
{
    const QRect inner = cell.adjusted(space::s, 0, -space::s, 0);
    const int factors = int(textWidths.size());
    FactorsCell at;
    int left = inner.left();
    for (int i = 0; i < std::min(factors, inlineChips); ++i) {
        const bool last = i + 1 == factors;
        const int room = inner.right() + 1 - left - (last ? 0 : moreWidth + space::xs);
        const int wanted = textWidths[size_t(i)] + 2 * space::s;
        if (wanted > room && (i > 0 || room < narrowestChip) && room < narrowestChip)
            break;
        // The first chip leaves the second its narrowest room where there are two to show.
        const bool shareRoom = i == 0 && factors > 1 && room - space::xs - narrowestChip >= narrowestChip;
        const int widest = shareRoom ? room - space::xs - narrowestChip : room;
        at.chips.push_back(centred(cell, left, std::min(wanted, widest), chipHeight));
        at.elided.push_back(wanted > widest);
        left += at.chips.back().width() + space::xs;
    }
    at.hidden = factors - int(at.chips.size());
    if (at.hidden > 0)
        at.more = QRect(left, cell.top(), std::max(0, inner.right() + 1 - left), cell.height());
    return at;
}

ActionsCell ActionsCell::of(QRect cell)
{
    ActionsCell at;
    const int size = std::min(space::rowCompact, cell.height());
    int left = cell.right() + 1 - space::s - count * size - (count - 1) * space::xs;
    for (auto &button : at.buttons) {
        button = centred(cell, left, size, size);
        left += size + space::xs;
    }
    return at;
}

std::optional<ActionsCell::Action> ActionsCell::at(QPoint point) const
{
    for (int i = 0; i < count; ++i) {
        if (buttons[size_t(i)].contains(point))
            return Action(i);
    }
    return {};
}

} // namespace success::ui
