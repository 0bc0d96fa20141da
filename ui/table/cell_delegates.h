// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/cell_geometry.h"
#include "ui/table/row_delegate.h"

namespace success::ui {

/// Monogram, name and domain (column `domain` of the same row); a click on the name opens the account.
class AccountDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const override;

Q_SIGNALS:
    void opened(const QString &accountKey);

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] AccountCell geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// The score in its level's colour, a small bar, and the change over 7 days (columns `risk_level`, `score_change_7d`).
class ScoreDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A level as a badge, with the words' note (`partial`) beneath it, or beside it in a compact row.
class LevelDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Two factors as chips, then `+N more`.
class FactorsDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Buttons for one row: route, track or untrack, open. The same actions stand in the row's menu.
class ActionsDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    /// A sentence why routing cannot be used; empty: it can.
    void setRouteRefusal(const QString &sentence) { m_routeRefusal = sentence; }
    bool isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    void triggered(success::ui::ActionsCell::Action action, const QString &accountKey);

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QString m_routeRefusal;
};

} // namespace success::ui
