// SPDX-License-Identifier: Apache-2.0
#include "ui/table/badge_delegate.h"

#include "ui/models/table_model.h"
#include "ui/widgets/badge.h"

namespace success::ui {

BadgeDelegate::BadgeDelegate(const Theme &theme, ToneOf toneOf, QObject *parent)
    : RowDelegate(theme, parent)
    , m_toneOf(std::move(toneOf))
{
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {badgeSize(index.data().toString()).width() + 2 * space::s, RowDelegate::sizeHint(option, index).height()};
}

void BadgeDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto value = index.data(ValueRole).value<Value>();
    const auto *key = std::get_if<QString>(&value);
    if (key == nullptr)
        return RowDelegate::paintCell(painter, option, index);
    paintBadge(painter, option.rect.adjusted(space::s, 0, -space::s, 0), index.data().toString(), m_toneOf(*key),
               m_theme);
}

} // namespace success::ui
