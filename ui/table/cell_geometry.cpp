// SPDX-License-Identifier: Apache-2.0
#include "ui/table/cell_geometry.h"

#include "ui/theme/theme.h"

#include <algorithm>

namespace success::ui {
namespace {

constexpr int monogramSize = 28;
constexpr int compactMonogramSize = 20;
constexpr int barHeight = 4;
constexpr int barWidth = 36;

QRect centred(QRect cell, int left, int width, int height)
{
    return {left, cell.top() + (cell.height() - height) / 2, width, height};
}

} // namespace

AccountCell AccountCell::of(QRect cell, int nameHeight, int domainHeight, bool hasDomain, bool rightToLeft)
{
    const QRect inner = cell.adjusted(space::s, 0, -space::s, 0);
    const bool roomForTwo = hasDomain && nameHeight + domainHeight <= cell.height();
    const int size =
        std::min(cell.height() > space::rowCompact ? monogramSize : compactMonogramSize, cell.height() - 2);
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

BadgeCell BadgeCell::of(QRect cell, int badgeHeight, int noteHeight, bool hasNote)
{
    const QRect inner = cell.adjusted(space::s, 0, -space::s, 0);
    const bool roomForTwo = hasNote && badgeHeight + noteHeight <= cell.height();
    BadgeCell at;
    at.badge = centred(cell, inner.left(), std::max(0, inner.width()), badgeHeight + (roomForTwo ? noteHeight : 0));
    at.badge.setHeight(badgeHeight);
    if (roomForTwo)
        at.note =
            QRect(inner.left() + space::s, at.badge.bottom() + 1, std::max(0, inner.width() - space::s), noteHeight);
    return at;
}

FactorsCell FactorsCell::of(QRect cell, const std::vector<int> &textWidths, const std::function<int(int)> &moreWidth,
                            int chipHeight)
{
    const QRect inner = cell.adjusted(space::s, 0, -space::s, 0);
    const int factors = int(textWidths.size());
    FactorsCell at;
    int left = inner.left();
    for (int i = 0; i < std::min(factors, inlineChips); ++i) {
        const int rest = factors - i - 1;
        const int room = std::max(0, inner.right() + 1 - left - (rest > 0 ? space::xs + moreWidth(rest) : 0));
        const int wanted = textWidths[size_t(i)] + 2 * space::s;
        if (i > 0 && (wanted > room || at.elided.front()))
            break;
        at.chips.push_back(centred(cell, left, std::min(wanted, room), chipHeight));
        at.elided.push_back(wanted > room);
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
