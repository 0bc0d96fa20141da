// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/row_delegate.h"

namespace success::ui {

/// A deal's stage in a table: a word, with an arrow where it can be changed; edited in place with a list of the stages
/// of its pipeline. F2, or a click on the arrow, opens the list.
class StageDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    bool isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    void editRequested(const QModelIndex &index);

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace success::ui
