// SPDX-License-Identifier: Apache-2.0
#include "ui/table/row_delegate.h"

#include "ui/table/table_view.h"

#include <QPainter>

namespace success::ui {

RowDelegate::RowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

std::optional<QPoint> RowDelegate::pointer(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const TableView *>(option.widget);
    if (!view || view->hoveredRow() != index.row())
        return {};
    return view->hoveredPoint();
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    const auto background = selected ? Role::Selection : pointer(option, index) ? Role::SurfaceRaised : Role::Surface;
    painter->fillRect(option.rect, m_theme.color(background));
    // Filled, not drawn: at 125 % a line would leave gaps between cells.
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, m_theme.color(Role::Border));
    const auto *view = qobject_cast<const TableView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        const QRect line(option.rect.left(), option.rect.top(), option.rect.width(), 2);
        painter->fillRect(line, m_theme.color(Role::Accent));
        painter->fillRect(line.translated(0, option.rect.height() - 2), m_theme.color(Role::Accent));
    }
    auto inner = option;
    inner.rect.setHeight(option.rect.height() - 1);
    paintCell(*painter, inner, index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    return {metrics.horizontalAdvance(index.data().toString()) + 3 * space::s,
            QStyledItemDelegate::sizeHint(option, index).height()};
}

bool RowDelegate::isLink(const QStyleOptionViewItem &, const QModelIndex &, QPoint) const
{
    return false;
}

Role RowDelegate::textRole(const QModelIndex &index, Role role) const
{
    const auto *model = qobject_cast<const TableModel *>(index.model());
    const auto untracked = model ? model->value(index.row(), QStringLiteral("untracked")) : Value{};
    const auto *flag = std::get_if<bool>(&untracked);
    return flag && *flag ? Role::SecondaryText : role;
}

void RowDelegate::paintText(QPainter &painter, QRect rect, const QString &text, Qt::Alignment alignment,
                            TextStyle style, Role role) const
{
    painter.setFont(m_theme.font(style));
    painter.setPen(m_theme.color(role));
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void RowDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool isMissing = std::holds_alternative<std::monostate>(index.data(ValueRole).value<Value>());
    paintText(painter, option.rect.adjusted(space::s, 0, -space::s, 0), index.data().toString(), alignment,
              TextStyle::Body, isMissing ? Role::SecondaryText : textRole(index));
}

} // namespace success::ui
