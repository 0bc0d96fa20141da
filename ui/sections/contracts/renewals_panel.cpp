// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/renewals_panel.h"

#include "core/sections/contracts/renewals_table.h"
#include "ui/section/chart_and_table.h"
#include "ui/sections/contracts/renewals_chart.h"
#include "ui/table/start_rows.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int roomForBoth = 1180;

CellText monthWords(const TableModel &model, int row)
{
    const Value value = model.value(row, QStringLiteral("month"));
    const auto *day = std::get_if<QDate>(&value);
    if (day == nullptr)
        return {};
    const QString month = QLocale(QLocale::English).toString(*day, u"MMM yyyy");
    return {month, month, month};
}

TableView *makeTable(const Theme &theme, const QString &stateFile, const std::function<void(const QString &)> &open)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("month"), monthWords);
    StartedRows rows = startRows(
        theme, model,
        {QStringLiteral("renewalsTable"), RenewalsPanel::tr("ARR that renews, by month"), QStringLiteral("month")},
        stateFile, open);
    TableView *view = rows.view;
    rows.setup.rowHeight = space::rowCompact;
    rows.setup.fillMenu = [view](QMenu &menu) {
        menu.addAction(RenewalsPanel::tr("Show these contracts"), view,
                       [view, keys = view->selectedKeys()] { Q_EMIT view->opened(keys.value(0)); });
    };
    const std::pair<const char *, int> widths[]{{"month", 84},   {"contracts", 84}, {"arr", 92},       {"critical", 84},
                                                {"at_risk", 84}, {"healthy", 92},   {"not_scored", 88}};
    for (const auto &[column, width] : widths)
        rows.setup.wishes.push_back({QString::fromLatin1(column), width, width, 1});
    setUpTable(*view, std::move(rows.setup));
    return view;
}

} // namespace

RenewalsPanel::RenewalsPanel(const Theme &theme, const QString &stateFile, QWidget *parent)
    : QWidget(parent)
    , m_chart(makeRenewalsChart(theme, nullptr))
    , m_table(makeTable(theme, stateFile, [this](const QString &month) { Q_EMIT chosen(month, {}); }))
{
    auto *both = new ChartAndTable(theme, m_chart, m_table, Qt::Horizontal, roomForBoth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::xs);
    column->addWidget(both);
    connect(m_chart, &ColumnChart::chosen, this, &RenewalsPanel::chosen);
}

void RenewalsPanel::setMonths(const std::vector<RenewalMonth> &months, const Portfolio &portfolio)
{
    m_chart->setColumns(renewalColumns(months, portfolio.rates));
    m_table->tableModel()->setTable(renewalsTable(months, portfolio.rates.base), portfolio.asOf);
}

void RenewalsPanel::setCurrent(const QString &month, const QString &risk)
{
    m_chart->setCurrent(month, risk);
}

} // namespace success::ui
