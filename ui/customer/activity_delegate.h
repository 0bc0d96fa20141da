// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "ui/theme/theme.h"

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

/// `Call · Jane Doe · 14:05`, with what the kind adds: a signal's type and severity, an amount, an NPS answer, that a
/// decision was undone.
[[nodiscard]] QString activityMeta(const ActivityItem &item);
/// True for an address that a click may open: http or https.
[[nodiscard]] bool opensInBrowser(const QString &url);

/// Paints the timeline: days as quiet headings; each item's icon, title, facts and the first lines of its text. The
/// current item shows more of its text.
class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ActivityDelegate(const Theme &theme, AsOf asOf, QObject *parent = nullptr);

    void setAsOf(AsOf asOf) { m_asOf = asOf; }
    /// True over the sign that opens an item's source, where it has one.
    [[nodiscard]] bool opensAt(const QAbstractItemView &view, const QModelIndex &index, QPoint point) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void openRequested(const QString &url);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] ActivityCell geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] int textHeight(const QString &text, int width, bool current) const;
    [[nodiscard]] QString dayText(Instant at) const;
    void paintText(QPainter &painter, const QRect &rect, const QString &whole, bool current) const;

    const Theme &m_theme;
    AsOf m_asOf;
};

} // namespace success::ui
