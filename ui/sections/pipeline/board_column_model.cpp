// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/board_column_model.h"

#include "ui/models/table_model.h"

namespace success::ui {

BoardColumnModel::BoardColumnModel(const MovedDeals &moved, QObject *parent)
    : QAbstractListModel(parent)
    , m_moved(moved)
{
}

void BoardColumnModel::setColumn(const PipelineData &data, BoardColumn column)
{
    beginResetModel();
    m_data = data;
    m_column = std::move(column);
    endResetModel();
}

int BoardColumnModel::placeOf(quint32 tableRow) const
{
    const auto found = std::ranges::find(m_column.rows, tableRow);
    return found == m_column.rows.end() ? -1 : int(found - m_column.rows.begin());
}

StageTotal BoardColumnModel::total() const
{
    return m_column.sum.total(m_data.portfolio->rates);
}

DealCard BoardColumnModel::card(int place) const
{
    return dealCard(m_data, tableRow(place), m_moved.contains(tableRow(place)));
}

void BoardColumnModel::take(quint32 tableRow, const Deal &deal)
{
    const int place = placeOf(tableRow);
    beginRemoveRows({}, place, place);
    m_column.rows.erase(m_column.rows.begin() + place);
    m_column.sum.remove(deal);
    endRemoveRows();
}

int BoardColumnModel::put(quint32 tableRow, const Deal &deal)
{
    const int place = int(placeInColumn(*m_data.portfolio, *m_data.table, m_column.rows, tableRow));
    beginInsertRows({}, place, place);
    m_column.rows.insert(m_column.rows.begin() + place, tableRow);
    m_column.sum.add(deal);
    endInsertRows();
    return place;
}

int BoardColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_column.rows.size());
}

QVariant BoardColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return card(index.row()).title;
    case Qt::ToolTipRole:
        return card(index.row()).exact;
    case Qt::AccessibleTextRole:
        return card(index.row()).spoken;
    case AccountKeyRole:
        return m_data.table->accountKey(int(tableRow(index.row())));
    case RoutedRole:
        return m_data.table->isRouted(int(tableRow(index.row())));
    default:
        return {};
    }
}

} // namespace success::ui
