// SPDX-License-Identifier: Apache-2.0
#include "ui/table/wrap_delegate.h"

#include <QPainter>
#include <QTextLayout>

namespace success::ui {

void WrapDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto text = index.data().toString();
    const auto area = option.rect.adjusted(space::s, 0, -space::s, 0);
    QTextLayout layout(text, m_theme.font(TextStyle::Caption));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid())
        return;
    line.setLineWidth(area.width());
    const auto first = qsizetype(line.textLength());
    layout.endLayout();
    const QFontMetrics metrics(m_theme.font(TextStyle::Caption));
    const bool wraps = first < text.size();
    QRect place(area.left(), area.center().y() - (wraps ? metrics.height() : metrics.height() / 2), area.width(),
                metrics.height());
    paintText(painter, place, text.left(first).trimmed(), Qt::AlignLeft | Qt::AlignVCenter, TextStyle::Caption,
              textRole(index));
    if (wraps)
        paintText(painter, place.translated(0, metrics.height()), text.mid(first), Qt::AlignLeft | Qt::AlignVCenter,
                  TextStyle::Caption, textRole(index));
}

} // namespace success::ui
