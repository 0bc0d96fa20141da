// SPDX-License-Identifier: Apache-2.0
#include "ui/table/lines_delegate.h"

#include "ui/models/table_model.h"

#include <QPainter>

namespace success::ui {

QSize LinesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics small(m_theme.font(TextStyle::Caption));
    const int note = small.horizontalAdvance(index.data(NoteRole).toString()) + 3 * space::s;
    return RowDelegate::sizeHint(option, index).expandedTo({note, 0});
}

void LinesDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString note = index.data(NoteRole).toString();
    const int line = QFontMetrics(m_theme.font(TextStyle::Body)).height();
    const int small = QFontMetrics(m_theme.font(TextStyle::Caption)).height();
    if (note.isEmpty() || option.rect.height() < line + small)
        return RowDelegate::paintCell(painter, option, index);
    QStyleOptionViewItem upper = option;
    upper.rect.setTop(option.rect.top() + (option.rect.height() - line - small) / 2);
    upper.rect.setHeight(line);
    RowDelegate::paintCell(painter, upper, index);
    const QRect beneath(option.rect.left() + space::s, upper.rect.bottom() + 1, option.rect.width() - 2 * space::s,
                        small);
    paintText(painter, beneath, note, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>(), TextStyle::Caption,
              Role::SecondaryText);
}

} // namespace success::ui
