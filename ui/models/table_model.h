// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/query.h"
#include "ui/models/cell_text.h"
#include "ui/models/latest_task.h"

#include <QAbstractTableModel>

#include <span>

namespace success::ui {

enum TableRole {
    ValueRole = Qt::UserRole + 1, ///< success::Value, unformatted
    RankRole,                     ///< quint32: place in the column's ascending order (Table::ranks)
    AccountKeyRole,               ///< QString
    RoutedRole,                   ///< bool
    NoteRole,                     ///< QString: CellText::note
    ColumnIdRole,                 ///< QString; also of a horizontal header section
};

/// The one model that shows any section's rows and columns: a shared immutable Table and the row numbers that a query
/// left, nothing copied. Queries over large tables run off the GUI thread; an answer that is no longer asked for is
/// dropped. A column of buttons, which holds no data, may stand last.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(QObject *parent = nullptr);

    /// Why rows were replaced: a view keeps its place over a new snapshot, and goes to the top over a new query.
    enum class Change { Snapshot, Query };

    /// Shows another snapshot under the current query. `asOf` is what days are counted from.
    void setTable(std::shared_ptr<const Table> table, AsOf asOf);
    void setQuery(const TableQuery &query);
    /// A last column of actions; `title` is its accessible name, the header shows none.
    void setActionsColumn(const QString &title);
    /// Words of a column that need more than its own cell (`12 / 25`); by column id.
    using Words = std::function<CellText(const TableModel &model, int row)>;
    void setWords(const QString &columnId, Words words);

    [[nodiscard]] const std::shared_ptr<const Table> &table() const { return m_table; }
    [[nodiscard]] const TableQuery &query() const { return m_query; }
    [[nodiscard]] AsOf asOf() const { return m_asOf; }
    /// Row numbers of the table, in the order shown.
    [[nodiscard]] std::span<const quint32> rows() const { return m_rows; }
    [[nodiscard]] const std::vector<ColumnInfo> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(const QString &id) const; ///< −1 if there is none
    /// Value of a shown row; missing for an unknown column.
    [[nodiscard]] Value value(int row, const QString &columnId) const;
    [[nodiscard]] QString accountKey(int row) const;
    /// The shown row of an account (its first in the table), −1 if it is not shown.
    [[nodiscard]] int rowOf(const QString &accountKey) const;
    /// The same for many at once, beside `accountKeys`.
    [[nodiscard]] std::vector<int> rowsOf(const QStringList &accountKeys) const;
    /// True until the answer to the current query over the current table is shown.
    [[nodiscard]] bool isQuerying() const { return m_task.isPending(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Sorts through the query; column −1 is the section's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    static constexpr auto actionsColumn = "actions";
    /// Tables up to this many rows are queried at once.
    static constexpr int immediateRows = 4000;

Q_SIGNALS:
    void rowsAboutToChange(success::ui::TableModel::Change change);
    void rowsChanged(success::ui::TableModel::Change change); ///< the answer is shown
    void sortChanged();
    void queryRefused(const success::Error &error); ///< the rows stay as they were

private:
    struct Answer
    {
        std::shared_ptr<const Table> table;
        Result<std::vector<quint32>> rows;
        Change change{};
    };
    void ask(Change change);
    void show(Answer answer);
    void adoptColumns(const Table &table);
    [[nodiscard]] CellText words(int row, int column) const;

    std::shared_ptr<const Table> m_table; ///< what m_rows number
    std::shared_ptr<const Table> m_asked; ///< what the query runs over
    std::vector<quint32> m_rows;
    std::vector<ColumnInfo> m_columns;
    QHash<QString, int> m_columnOf;
    QHash<QString, Words> m_words;
    QString m_actionsTitle;
    TableQuery m_query;
    AsOf m_asOf;
    Change m_pendingChange = Change::Query;
    LatestTask<Answer> m_task{this};
};

} // namespace success::ui

Q_DECLARE_METATYPE(success::Value)
