// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/renewals_report.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

class ColumnChart;
class TableView;

/// What renews in the next 12 months, as a chart by risk level and as its table. Both narrow the list beneath.
class RenewalsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `stateFile`: of the table.
    RenewalsPanel(const Theme &theme, const QString &stateFile, QWidget *parent = nullptr);

    void setMonths(const std::vector<RenewalMonth> &months, const Portfolio &portfolio);
    /// What the list is narrowed to: everything else steps back. Empty keys: all of them.
    void setCurrent(const QString &month, const QString &risk);

Q_SIGNALS:
    void chosen(const QString &month, const QString &risk); ///< an empty risk: the whole month

private:
    ColumnChart *m_chart;
    TableView *m_table;
};

} // namespace success::ui
