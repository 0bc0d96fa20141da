// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/row_delegate.h"

namespace success::ui {

/// A line of text, and the words' note smaller beneath it; in a compact row the line alone.
class LinesDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace success::ui
