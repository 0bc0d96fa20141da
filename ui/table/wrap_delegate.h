// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/row_delegate.h"

namespace success::ui {

/// Small text that wraps to a second line where it must.
class WrapDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace success::ui
