// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

class SegmentedFilter;

/// A chart and the table it sums up: side by side or one above the other where there is room, else one at a time with a
/// switch between them.
class ChartAndTable : public QWidget
{
    Q_OBJECT

public:
    /// Takes both over. `room`: along `direction`, in pixels, from which both are shown.
    ChartAndTable(const Theme &theme, QWidget *chart, QWidget *table, Qt::Orientation direction, int room,
                  QWidget *parent = nullptr);

    /// Without something to draw, the table stands alone.
    void setChartShown(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWidget *m_chart;
    QWidget *m_table;
    Qt::Orientation m_direction;
    int m_room;
    bool m_chartShown = true;
    SegmentedFilter *m_switch;
};

} // namespace success::ui
