// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/movements_view.h"

#include "core/sections/contracts/movements_table.h"
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/section/chart_and_table.h"
#include "ui/section/row_bar.h"
#include "ui/table/start_rows.h"
#include "ui/widgets/column_chart.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/summary_card.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int roomForBoth = 440; ///< of chart and table, in pixels: a few months must be in view

// In the order they are stacked: what adds from the line up, what takes away from the line down.
constexpr std::array shownMovements{Movement::New,         Movement::Expansion, Movement::Reactivation,
                                    Movement::Contraction, Movement::Churn,     Movement::Fx};

// Beside shownMovements.
constexpr std::array fills{Role::HealthyFill, Role::InfoFill,     Role::HealthyText,
                           Role::AtRiskFill,  Role::CriticalFill, Role::NeutralFill};

std::vector<ColumnChart::Series> series()
{
    std::vector<ColumnChart::Series> all;
    for (size_t i = 0; i < shownMovements.size(); ++i)
        all.push_back({movementKey(shownMovements[i]), movementTitle(shownMovements[i]), fills[i]});
    return all;
}

QString signedMoney(qint64 minor, Currency base)
{
    const QString text = moneyCompact({minor, base});
    return minor > 0 ? u'+' + text : text;
}

ColumnChart::Column columnOf(const PeriodMovements &period, Currency base, bool first)
{
    const QLocale english(QLocale::English);
    const QString month = english.toString(period.closesOn, u"MMMM yyyy");
    ColumnChart::Column column;
    column.key = period.closesOn.toString(QStringLiteral("yyyy-MM"));
    column.label = english.toString(period.closesOn, first || period.closesOn.month() == 1 ? u"MMM yyyy" : u"MMM");
    column.figure = period.closing == period.opening ? QString() : signedMoney(period.closing - period.opening, base);
    column.exact = MovementsView::tr("%1: from %2 to %3")
                       .arg(month, exactText({period.opening, base}), exactText({period.closing, base}));
    const auto all = series();
    for (size_t i = 0; i < shownMovements.size(); ++i) {
        const qint64 amount = period.amount(shownMovements[i]);
        column.values.push_back(decimalText({amount, base}).toDouble());
        const int customers = period.customers[size_t(shownMovements[i])];
        const QString exact = MovementsView::tr("%1, %2: %3").arg(month, all[i].name, exactText({amount, base}));
        column.exacts.push_back(
            customers == 0 ? exact : MovementsView::tr("%1, customers: %2").arg(exact, countText(customers)));
    }
    return column;
}

CellText monthWords(const TableModel &model, int row)
{
    const auto value = model.value(row, QStringLiteral("month"));
    const auto *day = std::get_if<QDate>(&value);
    if (day == nullptr)
        return {};
    const QString month = QLocale(QLocale::English).toString(*day, u"MMM yyyy");
    const bool runs = day->addDays(1).month() == day->month();
    return {month, runs ? MovementsView::tr("%1, up to %2").arg(month, exactDate(*day)) : month, month};
}

TableView *makeTable(const Theme &theme, const QString &stateFile)
{
    auto *model = new TableModel;
    model->setWords(QStringLiteral("month"), monthWords);
    StartedRows rows = startRows(
        theme, model,
        {QStringLiteral("movementsTable"), MovementsView::tr("MRR movements by month"), QStringLiteral("month")},
        stateFile, [](const QString &) {}); // the view's owner listens
    TableView *view = rows.view;
    TableSetup &setup = rows.setup;
    setup.rowHeight = space::rowCompact;
    setup.fillMenu = [view](QMenu &menu) {
        menu.addAction(MovementsView::tr("Who moved"), view,
                       [view, keys = view->selectedKeys()] { Q_EMIT view->opened(keys.value(0)); });
    };
    // All stretch: a month must not stand far from its figures.
    const std::pair<const char *, int> widths[]{{"month", 84},         {"opening", 92},     {"new", 80},
                                                {"reactivation", 102}, {"expansion", 88},   {"contraction", 98},
                                                {"churn", 84},         {"fx", 72},          {"closing", 92},
                                                {"grr_percent", 72},   {"nrr_percent", 72}, {"rates_on", 100}};
    for (const auto &[column, width] : widths)
        setup.wishes.push_back({QString::fromLatin1(column), width, width, 1});
    setUpTable(*view, std::move(setup));
    return view;
}

SectionList *makeList(const Theme &theme, const QString &stateFile, bool demo, QWidget *parent)
{
    SectionWords words;
    words.icon = QStringLiteral("contracts");
    words.loading = MovementsView::tr("Loading movements");
    words.notConnected = MovementsView::tr("Contracts is not connected yet");
    words.connectDetail = MovementsView::tr("Movements follow from the terms of Salesbricks and the subscriptions of "
                                            "Stripe.");
    words.failed = MovementsView::tr("Movements could not be read");
    words.empty = MovementsView::tr("Nothing has moved yet");
    words.nothingMatches = words.empty;
    words.skeleton = {100, 104, 92, 104, 92, 100, 92, 84, 104, 76, 76};
    auto *rows = new RowBar(theme, {MovementsView::tr("1 month"), MovementsView::tr("%1 months"), QString()});
    auto *bar = new FilterBar(theme, FilterRules({}), rows, {});
    auto *view = makeTable(theme, stateFile);
    return new SectionList(FilterRules({}), view, bar, new SectionContent(theme, words, view, demo), parent);
}

} // namespace

MovementsView::MovementsView(const Theme &theme, const QString &stateFile, bool demo, QWidget *parent)
    : QWidget(parent)
    , m_mrr(new SummaryCard(theme, tr("MRR"), tone::neutral))
    , m_grr(new SummaryCard(theme, tr("Gross retention (GRR)"), tone::neutral))
    , m_nrr(new SummaryCard(theme, tr("Net retention (NRR)"), tone::neutral))
    , m_figures(new QWidget(this))
    , m_frame(panel("card", this))
    , m_chart(new ColumnChart(theme, tr("MRR movements by month"), series()))
    , m_note(textLabel({}, TextStyle::Caption, TextTone::Secondary))
    , m_list(makeList(theme, stateFile, demo, this))
    , m_both(new ChartAndTable(theme, m_frame, m_list, Qt::Vertical, roomForBoth, this))
{
    auto *figures = new FlowLayout(FlowLayout::Stretch, space::m, m_figures);
    m_mrr->setObjectName(QStringLiteral("cardMovedMrr"));
    m_grr->setObjectName(QStringLiteral("cardGrr"));
    m_nrr->setObjectName(QStringLiteral("cardNrr"));
    for (auto *card : {m_mrr, m_grr, m_nrr}) {
        card->setFilter(false);
        card->setSize(SummaryCard::Size::Small);
        figures->addWidget(card);
    }
    m_chart->setObjectName(QStringLiteral("movementsChart"));
    m_chart->setMinimumHeight(200);
    auto *inside = new QVBoxLayout(m_frame);
    inside->setContentsMargins(space::m, space::s, space::m, space::xs);
    inside->setSpacing(0);
    inside->addWidget(m_chart, 1);
    inside->addWidget(m_note);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_figures);
    column->addWidget(m_both, 1);
    connect(m_chart, &ColumnChart::chosen, this, &MovementsView::choose);
    connect(m_list->view(), &TableView::opened, this, [this](const QString &month) { choose(month, {}); });
    connect(m_list, &SectionList::stateShown, this, [this](SectionState state) {
        m_figures->setVisible(isKnown(state));
        m_both->setChartShown(isKnown(state));
    });
}

void MovementsView::setReport(std::shared_ptr<const MovementsReport> report, AsOf asOf)
{
    m_report = std::move(report);
    std::vector<ColumnChart::Column> columns;
    for (const auto &period : m_report->months)
        columns.push_back(columnOf(period, m_report->base, columns.empty()));
    m_chart->setColumns(std::move(columns));
    showYear(*m_report);
    m_list->setTable(movementsTable(*m_report), asOf);
}

void MovementsView::choose(const QString &month, const QString &movement)
{
    const auto period = std::ranges::find(m_report->months, month, [](const PeriodMovements &each) {
        return each.closesOn.toString(QStringLiteral("yyyy-MM"));
    });
    const auto kind = std::ranges::find(shownMovements, movement, movementKey);
    if (period != m_report->months.end())
        Q_EMIT monthChosen(size_t(period - m_report->months.begin()),
                           kind == shownMovements.end() ? std::nullopt : std::optional(*kind));
}

void MovementsView::showYear(const MovementsReport &report)
{
    const auto &year = report.year;
    const auto money = [&report](qint64 minor) {
        return moneyText({minor, report.base});
    };
    const QString span = tr("%1 to %2").arg(exactDate(year.opensOn), exactDate(year.closesOn));
    m_mrr->setFigure(money(year.closing), tr("from %1 in 12 months").arg(money(year.opening)),
                     tr("%1, from %2 to %3")
                         .arg(span, exactText({year.opening, report.base}), exactText({year.closing, report.base})));
    const auto percent = [](std::optional<int> hundredths) {
        return hundredths ? percentText(*hundredths) + QStringLiteral(" %") : QStringLiteral("–");
    };
    m_grr->setFigure(percent(grossRetention(year)), tr("12 months"),
                     tr("%1: (opening − contraction − churn) ÷ opening; never above 100 %").arg(span));
    m_nrr->setFigure(percent(netRetention(year)), tr("12 months"),
                     tr("%1: the same with expansion, over the customers of the opening").arg(span));
    QStringList apart;
    for (const auto &amount : year.unconverted)
        apart << moneyText(amount);
    const QString unknown = movementsNote();
    m_note->setText(
        apart.isEmpty()
            ? unknown
            : tr("Not in these figures, no exchange rate is set: %1.").arg(apart.join(QStringLiteral(", "))) + u' ' +
                  unknown);
}

} // namespace success::ui
