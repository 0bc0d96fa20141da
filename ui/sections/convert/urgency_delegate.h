// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/row_delegate.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// How pressing so many days are: the last two are critical, the last week at risk; over or far off is neutral.
[[nodiscard]] Tone urgencyTone(qint64 daysRemaining);

/// The days a trial still runs, as a badge.
class UrgencyDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace success::ui
