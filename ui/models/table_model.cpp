// SPDX-License-Identifier: Apache-2.0
#include "ui/models/table_model.h"

namespace success::ui {

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TableModel::setTable(std::shared_ptr<const Table> table, AsOf asOf)
{
    m_asked = std::move(table);
    m_asOf = asOf;
    ask(Change::Snapshot);
}

void TableModel::setQuery(const TableQuery &query)
{
    if (m_query == query)
        return;
    const bool sortChange = m_query.sort != query.sort;
    m_query = query;
    if (sortChange)
        Q_EMIT sortChanged();
    ask(Change::Query);
}

void TableModel::setActionsColumn(const QString &title)
{
    m_actionsTitle = title;
}

void TableModel::setWords(const QString &columnId, Words words)
{
    m_words.insert(columnId, std::move(words));
}

void TableModel::ask(Change change)
{
    if (!m_asked)
        return;
    // A query asked while a snapshot is on its way replaces it, and the view still has to keep its place.
    if (m_task.isPending() && m_pendingChange == Change::Snapshot)
        change = Change::Snapshot;
    m_pendingChange = change;
    auto work = [table = m_asked, query = m_query, change] {
        return Answer{table, runQuery(*table, query), change};
    };
    const auto done = [this](Answer answer) {
        show(std::move(answer));
    };
    if (m_asked->rowCount() <= immediateRows)
        m_task.runHere(work, done);
    else
        m_task.run(std::move(work), done);
}

void TableModel::show(Answer answer)
{
    if (!answer.rows) {
        Q_EMIT queryRefused(answer.rows.error());
        if (answer.table == m_table)
            return;
        answer.rows = std::vector<quint32>{};
    }
    Q_EMIT rowsAboutToChange(answer.change);
    beginResetModel();
    if (answer.table != m_table)
        adoptColumns(*answer.table);
    m_table = std::move(answer.table);
    m_rows = std::move(*answer.rows);
    endResetModel();
    Q_EMIT rowsChanged(answer.change);
}

void TableModel::adoptColumns(const Table &table)
{
    m_columns = table.columns();
    if (!m_actionsTitle.isEmpty())
        m_columns.push_back({QString::fromLatin1(actionsColumn), m_actionsTitle, ColumnKind::Text, false, 0});
    m_columnOf.clear();
    for (int column = 0; column < int(m_columns.size()); ++column)
        m_columnOf.insert(m_columns[size_t(column)].id, column);
}

int TableModel::columnOf(const QString &id) const
{
    return m_columnOf.value(id, -1);
}

Value TableModel::value(int row, const QString &columnId) const
{
    const int column = columnOf(columnId);
    if (column < 0 || column >= int(m_table->columns().size()))
        return {};
    return m_table->value(int(m_rows[size_t(row)]), column);
}

QString TableModel::accountKey(int row) const
{
    return m_table->accountKey(int(m_rows[size_t(row)]));
}

int TableModel::rowOf(const QString &accountKey) const
{
    const int row = m_table ? m_table->rowOf(accountKey) : -1;
    const auto found = std::ranges::find(m_rows, quint32(row));
    return row < 0 || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::vector<int> TableModel::rowsOf(const QStringList &accountKeys) const
{
    std::vector<int> shown(m_table ? size_t(m_table->rowCount()) : 0, -1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        shown[m_rows[row]] = int(row);
    std::vector<int> rows;
    for (const auto &key : accountKeys) {
        const int row = m_table ? m_table->rowOf(key) : -1;
        rows.push_back(row < 0 ? -1 : shown[size_t(row)]);
    }
    return rows;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

CellText TableModel::words(int row, int column) const
{
    const auto &info = m_columns[size_t(column)];
    if (const auto special = m_words.find(info.id); special != m_words.end())
        return (*special)(*this, row);
    return cellText(m_table->value(int(m_rows[size_t(row)]), column), info.kind, m_asOf);
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    const auto &info = m_columns[size_t(column)];
    const bool isData = column < int(m_table->columns().size());
    switch (role) {
    case AccountKeyRole:
        return accountKey(row);
    case RoutedRole:
        return m_table->isRouted(int(m_rows[size_t(row)]));
    case ColumnIdRole:
        return info.id;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(info.kind));
    case Qt::DisplayRole:
        return isData ? words(row, column).shown : QString();
    case Qt::ToolTipRole:
        return isData ? words(row, column).exact : QString();
    case Qt::AccessibleTextRole:
        return isData ? words(row, column).spoken : info.title;
    case NoteRole:
        return isData ? words(row, column).note : QString();
    case ValueRole:
        return isData ? QVariant::fromValue(m_table->value(int(m_rows[size_t(row)]), column)) : QVariant();
    case RankRole:
        return isData ? QVariant(m_table->ranks(column)[m_rows[size_t(row)]]) : QVariant();
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const auto &info = m_columns[size_t(section)];
    const bool isActions = info.id == QLatin1StringView(actionsColumn);
    switch (role) {
    case Qt::DisplayRole:
        return isActions ? QString() : info.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return info.title;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(info.kind));
    case Qt::InitialSortOrderRole:
        return int(firstSortOrder(info.kind));
    case ColumnIdRole:
        return info.id;
    default:
        return {};
    }
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    auto query = m_query;
    query.sort.reset();
    if (m_asked && column >= 0 && column < int(m_asked->columns().size()))
        query.sort = SortOrder{m_asked->columns()[size_t(column)].id, order == Qt::DescendingOrder};
    setQuery(query);
}

} // namespace success::ui
