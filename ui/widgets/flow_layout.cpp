// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/flow_layout.h"

#include <algorithm>

namespace success::ui {

FlowLayout::FlowLayout(Mode mode, int spacing, QWidget *parent)
    : QLayout(parent)
    , m_mode(mode)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<QLayoutItem *> FlowLayout::visibleItems() const
{
    std::vector<QLayoutItem *> items;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(items),
                 [](QLayoutItem *item) { return !item->isEmpty(); });
    return items;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    const std::vector<QLayoutItem *> items = visibleItems();
    int used = 0;
    if (!items.empty())
        used = m_mode == Stretch ? placeEqual(area, items, apply) : placeNatural(area, items, apply);
    return used + margins.top() + margins.bottom();
}

int FlowLayout::placeEqual(const QRect &area, const std::vector<QLayoutItem *> &items, bool apply) const
{
    int widest = 1;
    int tallest = 0;
    for (QLayoutItem *item : items) {
        widest = std::max(widest, item->minimumSize().width());
        tallest = std::max(tallest, item->sizeHint().height());
    }
    const int total = int(items.size());
    const int fitting = std::clamp((area.width() + spacing()) / (widest + spacing()), 1, total);
    const int rows = (total + fitting - 1) / fitting;
    const int columns = (total + rows - 1) / rows; // 4 that do not fit become 2 + 2, not 3 + 1
    const int room = area.width() - (columns - 1) * spacing();
    for (int i = 0; apply && i < total; ++i) {
        const int column = i % columns;
        const int left = area.left() + column * room / columns + column * spacing();
        const int right = area.left() + (column + 1) * room / columns + column * spacing();
        items[size_t(i)]->setGeometry(
            QRect(left, area.top() + i / columns * (tallest + spacing()), right - left, tallest));
    }
    return rows * tallest + (rows - 1) * spacing();
}

int FlowLayout::placeNatural(const QRect &area, const std::vector<QLayoutItem *> &items, bool apply) const
{
    std::vector<std::pair<QLayoutItem *, QRect>> row; // relative to the row's top left
    int left = 0;
    int top = 0;
    int rowHeight = 0;
    const auto endRow = [&] {
        for (const auto &[item, rect] : row) {
            if (apply)
                item->setGeometry(rect.translated(area.topLeft() + QPoint(0, top + (rowHeight - rect.height()) / 2)));
        }
        row.clear();
    };
    for (QLayoutItem *item : items) {
        const QSize hint = item->sizeHint();
        const QSize size(std::min(hint.width(), std::max(area.width(), item->minimumSize().width())), hint.height());
        if (left > 0 && left + size.width() > area.width()) {
            endRow();
            left = 0;
            top += rowHeight + spacing();
            rowHeight = 0;
        }
        row.emplace_back(item, QRect(QPoint(left, 0), size));
        left += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow();
    return top + rowHeight;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (QLayoutItem *item : visibleItems()) {
        width += item->sizeHint().width() + spacing();
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return {std::max(0, width - spacing()) + margins.left() + margins.right(),
            height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (QLayoutItem *item : visibleItems())
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

} // namespace success::ui
