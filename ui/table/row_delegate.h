// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace success::ui {

/// Paints what all cells of a section table share (row background, hover, selection, the current row's focus lines) and
/// a line of text; other cells derive from it. It only paints: words come from the model, places from cell_geometry.h.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// True where a click does something: the pointer becomes a hand.
    [[nodiscard]] virtual bool isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const;

protected:
    virtual void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter &painter, QRect rect, const QString &text, Qt::Alignment alignment, TextStyle style,
                   Role role) const;
    /// Secondary for rows that do not count (untracked), else `role`.
    [[nodiscard]] Role textRole(const QModelIndex &index, Role role = Role::Text) const;
    /// The pointer in the viewport, if it is over this row.
    [[nodiscard]] static std::optional<QPoint> pointer(const QStyleOptionViewItem &option, const QModelIndex &index);

    const Theme &m_theme;
};

} // namespace success::ui
