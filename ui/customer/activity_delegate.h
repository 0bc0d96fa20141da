// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace success::ui {

/// Where the parts of one timeline item stand, in device-independent pixels.
struct ActivityCell
{
    QRect day, icon, title, meta, text, open;
    int height = 0;

    struct Sizes
    {
        int dayHeight = 0; ///< 0: the item does not start a day
        int titleHeight = 0;
        int metaHeight = 0;
        int textHeight = 0; ///< 0: it has no text
        bool opens = false; ///< it has a source to open
    };
    static ActivityCell of(QRect cell, const Sizes &sizes);
};

/// `Call · Jane Doe · 14:05`, with what the kind adds: a signal's type and severity, an amount, an NPS answer.
[[nodiscard]] QString activityMeta(const ActivityRecord &record);

/// Paints the timeline: days as quiet headings; each item's icon, title, facts and the first lines of its text. The
/// current item shows its text whole.
class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ActivityDelegate(const Theme &theme, AsOf asOf, QObject *parent = nullptr);

    /// Another account or state of the cache: forgets what it measured.
    void setAsOf(AsOf asOf);
    /// True over the sign that opens an item's source, where it has one.
    [[nodiscard]] bool opensAt(const QAbstractItemView &view, const QModelIndex &index, QPoint point) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The view has another current item: both change their height.
    void currentMoved(const QModelIndex &from, const QModelIndex &to);

Q_SIGNALS:
    void openRequested(const QString &url);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] ActivityCell geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] int textHeight(const ActivityItem &item, int width, bool whole) const;
    [[nodiscard]] QString dayText(Instant at) const;
    void paintText(QPainter &painter, const QRect &rect, const QString &text) const;

    const Theme &m_theme;
    AsOf m_asOf;
    /// Heights of the short texts at m_measuredWidth, by item: every new page lays the whole list out again.
    mutable QHash<qint64, int> m_measured;
    mutable int m_measuredWidth = 0;
};

} // namespace success::ui
