// SPDX-License-Identifier: Apache-2.0
#include "ui/models/table_model.h"
#include "ui/table/cell_delegates.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QIcon>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace success::ui {
namespace {

bool isUntracked(const QModelIndex &index)
{
    const auto *model = qobject_cast<const TableModel *>(index.model());
    const auto value = model ? model->value(index.row(), QStringLiteral("untracked")) : Value{};
    const auto *flag = std::get_if<bool>(&value);
    return flag && *flag;
}

QString iconName(ActionsCell::Action action, bool untracked)
{
    switch (action) {
    case ActionsCell::Route:
        return QStringLiteral("route");
    case ActionsCell::Track:
        return untracked ? QStringLiteral("eye") : QStringLiteral("eye-off");
    case ActionsCell::Open:
        break;
    }
    return QStringLiteral("chevron-right");
}

} // namespace

bool ActionsDelegate::isLink(const QStyleOptionViewItem &option, const QModelIndex &, QPoint point) const
{
    return ActionsCell::of(option.rect).at(point).has_value();
}

void ActionsDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto at = ActionsCell::of(option.rect);
    const auto mouse = pointer(option, index);
    const bool active = mouse || (option.state & QStyle::State_Selected);
    for (int i = 0; i < ActionsCell::count; ++i) {
        const auto action = ActionsCell::Action(i);
        const auto &button = at.buttons[size_t(i)];
        const bool hovered = mouse && button.contains(*mouse);
        if (hovered) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Role::InfoTint));
            painter.drawRoundedRect(button, space::xs, space::xs);
            painter.restore();
        }
        QRect icon(0, 0, 18, 18);
        icon.moveCenter(button.center());
        painter.setOpacity(active ? 1.0 : 0.6);
        m_theme.icon(iconName(action, isUntracked(index)), hovered ? Role::Accent : Role::SecondaryText)
            .paint(&painter, icon);
        painter.setOpacity(1.0);
    }
}

bool ActionsDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !isLink(option, index, mouse->pos()))
        return false;
    Q_EMIT triggered(*ActionsCell::of(option.rect).at(mouse->pos()), index.data(AccountKeyRole).toString());
    return true;
}

bool ActionsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const auto action = ActionsCell::of(option.rect).at(event->pos());
    if (event->type() != QEvent::ToolTip || !action)
        return RowDelegate::helpEvent(event, view, option, index);
    const std::array words{tr("Route to… (Ctrl+R)"),
                           isUntracked(index) ? tr("Track this account again") : tr("Untrack this account"),
                           tr("Open (Enter)")};
    QToolTip::showText(event->globalPos(), words[size_t(*action)], view);
    return true;
}

} // namespace success::ui
