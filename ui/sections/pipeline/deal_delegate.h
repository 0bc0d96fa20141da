// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/cell_geometry.h"
#include "ui/table/row_delegate.h"

namespace success::ui {

/// A deal: the company's monogram, the deal's name, and beneath it what the words note (the company), with a badge
/// `Routed from …` in front where it was routed.
class DealDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace success::ui
