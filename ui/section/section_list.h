// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/table_model.h"
#include "ui/section/filter_bar.h"
#include "ui/section/section_content.h"
#include "ui/table/export_rows.h"

namespace success::ui {

class TableColumns;
class TableView;

/// One list of a section: filter bar above table, skeleton or words. Keeps filters, route, controls and the table's
/// query saying the same.
class SectionList : public QWidget
{
    Q_OBJECT

public:
    /// Takes the widgets over; `view` stands in `content`.
    SectionList(FilterRules rules, TableView *view, FilterBar *bar, SectionContent *content, QWidget *parent = nullptr);

    void setTable(const std::shared_ptr<const Table> &table, AsOf asOf);
    /// Rows that were read before stay when a reading fails.
    void setFailure(const std::optional<Error> &failure, const QString &remedy = {});
    /// Whether anything the list reads has synced.
    void setConnected(bool connected) { m_connected = connected; }

    void showRoute(const Route &route);
    [[nodiscard]] Route route(const Route &place) const { return routeWith(m_rules, m_filters, place); }
    [[nodiscard]] const SectionFilters &filters() const { return m_filters; }
    /// As the user does with the bar's controls.
    void choose(const SectionFilters &filters);
    void choose(const QString &key, const QString &value) { choose(m_filters.with(key, value)); }
    void clearFilters() { choose(m_rules.cleared(m_filters)); }
    /// The table's columns as a saved view keeps them (layoutText); empty: it has none that can be set.
    [[nodiscard]] QString columns() const;
    void showColumns(const QString &layout);
    /// Values in `query` that this list does not know any more, or that no row has: a saved view may be older than
    /// what it asks for. Asks the table; none while there is no table.
    struct Lost
    {
        QStringList unknown; ///< left out
        QStringList unheld;  ///< nothing has them
    };
    [[nodiscard]] Lost lostValues(const QUrlQuery &query) const;

    /// What Esc does: takes off the selection, else the filters. False: there was neither.
    bool stepBack();

    /// The selected rows, or else those shown, as CSV; `said` tells how it went. `name`: suggested for the file.
    void saveRows(const QString &name, const SaveFileChooser &chooseFile);

    [[nodiscard]] SectionState state() const { return m_content->state(); }
    [[nodiscard]] bool isLoaded() const { return m_model.table() != nullptr; }
    /// True when the answer to the filters over the last table is shown.
    [[nodiscard]] bool isSettled() const { return isLoaded() && m_model.table() == m_given && !m_model.isQuerying(); }
    [[nodiscard]] const TableModel &model() const { return m_model; }
    [[nodiscard]] TableView *view() const { return m_view; }
    [[nodiscard]] FilterBar *bar() const { return m_bar; }
    [[nodiscard]] SectionContent *content() const { return m_content; }

Q_SIGNALS:
    void routeChanged(); ///< the user chose filters or a sort
    void filtersShown(const success::SectionFilters &filters);
    void rowsShown();
    void stateShown(success::ui::SectionState state);
    void columnsChanged();
    void selectionChanged(int selected); ///< or the rows
    void exportRequested();
    void said(const QString &sentence);

private:
    void showFilters();
    void showRows();
    void showState();
    void showCounts();
    void followSort();
    void dropSort(const Error &refusal);

    FilterRules m_rules;
    TableView *m_view;
    TableColumns *m_columns; ///< nullptr: the view was not set up
    TableModel &m_model;     ///< the view's
    FilterBar *m_bar;
    SectionContent *m_content;
    SectionFilters m_filters;
    std::shared_ptr<const Table> m_given;
    std::optional<Error> m_failure;
    QString m_remedy;
    QDate m_asOf{2000, 1, 1}; ///< until there is a table to ask
    bool m_connected = false;
};

} // namespace success::ui
