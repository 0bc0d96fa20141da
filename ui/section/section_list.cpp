// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_list.h"

#include "ui/format/words.h"
#include "ui/section/row_bar.h"
#include "ui/table/table_columns.h"
#include "ui/table/table_view.h"

#include <QVBoxLayout>

namespace success::ui {

SectionList::SectionList(FilterRules rules, TableView *view, FilterBar *bar, SectionContent *content, QWidget *parent)
    : QWidget(parent)
    , m_rules(std::move(rules))
    , m_view(view)
    , m_columns(view->findChild<TableColumns *>())
    , m_model(*view->tableModel())
    , m_bar(bar)
    , m_content(content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_bar);
    column->addWidget(m_content, 1);
    connect(m_bar, &FilterBar::filtersChosen, this, qOverload<const SectionFilters &>(&SectionList::choose));
    connect(m_bar->rows(), &RowBar::exportRequested, this, &SectionList::exportRequested);
    connect(m_content, &SectionContent::clearRequested, this, &SectionList::clearFilters);
    connect(&m_model, &TableModel::rowsChanged, this, &SectionList::showRows);
    connect(&m_model, &TableModel::sortChanged, this, &SectionList::followSort);
    connect(&m_model, &TableModel::queryRefused, this, &SectionList::dropSort);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SectionList::showCounts);
    if (m_columns != nullptr)
        connect(m_columns, &TableColumns::layoutChanged, this, &SectionList::columnsChanged);
    showFilters();
    showState();
}

QString SectionList::columns() const
{
    return m_columns != nullptr ? layoutText(m_columns->layout()) : QString();
}

void SectionList::showColumns(const QString &layout)
{
    if (m_columns != nullptr && !layout.isEmpty() && layout != columns())
        m_columns->setLayout(layoutFromText(layout));
}

SectionList::Lost SectionList::lostValues(const QUrlQuery &query) const
{
    Lost lost;
    if (!isLoaded())
        return lost;
    for (const QString &key : m_rules.unknown(query))
        lost.unknown << query.queryItemValue(key, QUrl::FullyDecoded);
    const SectionFilters filters = m_rules.read(query);
    for (const FilterRule &rule : m_rules.rules()) {
        const QString value = filters.value(rule.key);
        const auto conditions = rule.conditions(value, m_asOf);
        if (!rule.anyValue || value.isEmpty() || !conditions)
            continue;
        TableQuery one;
        one.filters = *conditions;
        const auto rows = runQuery(*m_model.table(), one);
        if (!rows || rows->empty())
            lost.unheld << value;
    }
    return lost;
}

void SectionList::setTable(const std::shared_ptr<const Table> &table, AsOf asOf)
{
    m_given = table;
    if (m_asOf != asOf.date) {
        m_asOf = asOf.date;
        m_model.setQuery(m_rules.toQuery(m_filters, m_asOf));
    }
    m_model.setTable(table, asOf);
}

void SectionList::setFailure(const std::optional<Error> &failure, const QString &remedy)
{
    m_failure = failure;
    m_remedy = remedy;
    showState();
}

void SectionList::showRoute(const Route &route)
{
    m_filters = filtersFrom(m_rules, route);
    showFilters();
}

void SectionList::choose(const SectionFilters &filters)
{
    if (m_filters == filters)
        return showFilters(); // a card that was pressed shows its state again
    m_filters = filters;
    showFilters();
    Q_EMIT routeChanged();
}

bool SectionList::stepBack()
{
    if (m_view->selectionModel()->hasSelection())
        m_view->clearSelection();
    else if (m_rules.narrows(m_filters))
        clearFilters();
    else
        return false;
    return true;
}

void SectionList::showFilters()
{
    m_bar->setFilters(m_filters);
    Q_EMIT filtersShown(m_filters);
    m_model.setQuery(m_rules.toQuery(m_filters, m_asOf));
}

void SectionList::followSort()
{
    if (m_filters.sort == m_model.query().sort)
        return;
    m_filters.sort = m_model.query().sort;
    Q_EMIT routeChanged();
}

/// A link may name a column that is not there.
void SectionList::dropSort(const Error &refusal)
{
    Q_EMIT said(refusal.sentence);
    m_filters.sort.reset();
    showFilters();
}

void SectionList::showRows()
{
    showState();
    showCounts();
    Q_EMIT rowsShown();
}

void SectionList::showState()
{
    SectionSituation situation;
    situation.failed = m_failure.has_value();
    situation.loaded = isLoaded();
    situation.connected = m_connected;
    situation.rows = isLoaded() ? m_model.table()->rowCount() : 0;
    situation.shown = m_model.rowCount();
    const auto state = sectionState(situation);
    m_content->showState(state, m_failure ? m_failure->sentence : QString(), m_remedy);
    m_bar->setVisible(isKnown(state));
    m_bar->rows()->setVisible(state == SectionState::Rows || state == SectionState::NothingMatches);
    Q_EMIT stateShown(state);
}

void SectionList::showCounts()
{
    const int selected = int(m_view->selectionModel()->selectedRows().size());
    m_bar->setSelecting(selected > 0);
    m_bar->rows()->setCounts(m_model.rowCount(), isLoaded() ? m_model.table()->rowCount() : 0, selected);
    Q_EMIT selectionChanged(selected);
}

void SectionList::saveRows(const QString &name, const SaveFileChooser &chooseFile)
{
    if (!isLoaded())
        return;
    auto rows = m_view->selectedTableRows();
    if (rows.empty())
        rows.assign(m_model.rows().begin(), m_model.rows().end());
    const auto file = QStringLiteral("%1-%2.csv").arg(name, m_model.asOf().date.toString(Qt::ISODate));
    chooseFile(file, [this, table = m_model.table(), rows](const QString &path) {
        const auto saved = exportRows(*table, rows, path);
        Q_EMIT said(saved ? tr("%1 rows saved to %2").arg(countText(qint64(rows.size())), path)
                          : saved.error().sentence);
    });
}

} // namespace success::ui
