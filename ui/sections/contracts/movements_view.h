// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/movements_report.h"
#include "ui/section/section_list.h"

class QLabel;

namespace success::ui {

class ChartAndTable;
class ColumnChart;
class SummaryCard;

/// How MRR moved month by month: what it came to over the year, a chart, and the chart's table.
class MovementsView : public QWidget
{
    Q_OBJECT

public:
    /// `stateFile`, `demo`: of the list.
    MovementsView(const Theme &theme, const QString &stateFile, bool demo, QWidget *parent = nullptr);

    void setReport(std::shared_ptr<const MovementsReport> report, AsOf asOf);
    [[nodiscard]] const std::shared_ptr<const MovementsReport> &report() const { return m_report; }
    [[nodiscard]] SectionList *list() const { return m_list; }

Q_SIGNALS:
    /// Who moved in a month of the report, or only who moved so.
    void monthChosen(size_t month, std::optional<success::Movement> movement);

private:
    void choose(const QString &month, const QString &movement);
    void showYear(const MovementsReport &report);

    std::shared_ptr<const MovementsReport> m_report;
    SummaryCard *m_mrr;
    SummaryCard *m_grr;
    SummaryCard *m_nrr;
    QWidget *m_figures;
    QWidget *m_frame;
    ColumnChart *m_chart;
    QLabel *m_note;
    SectionList *m_list;
    ChartAndTable *m_both;
};

} // namespace success::ui
