// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/cell_geometry.h"
#include "ui/table/row_delegate.h"

namespace success::ui {

/// Monogram, name and domain (column `domain` of the same row), and a badge `Routed from …` in front of the domain
/// where the column `routed_from` names places; a click on the name opens the account.
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

/// The column of a row that holds its level, and the tone of each of its values.
struct LevelLook
{
    QString column;
    Tone (*toneOf)(const QString &key);
};
/// Health's: `risk_level`.
[[nodiscard]] LevelLook riskLook();

/// The score in its level's colour, a small bar, and the change over 7 days (column `score_change_7d`, if there is
/// one).
class ScoreDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void setLook(const LevelLook &look) { m_look = look; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    LevelLook m_look = riskLook();
};

/// A level as a badge, with the words' note (`partial`) beneath it, or beside it in a compact row.
class LevelDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void setLook(const LevelLook &look) { m_look = look; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    LevelLook m_look = riskLook();
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
    bool isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    void triggered(success::ui::ActionsCell::Action action, const QString &accountKey);

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace success::ui
