// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/table.h"

namespace success {

/// What a Table needs to know of a row beside its columns.
template<typename Row>
struct RowTraits
{
    std::function<QString(const Row &)> accountKey;
    std::function<QString(const Row &)> searchText;
    std::function<bool(const Row &)> isRouted = {}; ///< empty: no row is
};

/// A Table over rows of one type, already in the section's own order.
template<typename Row>
class RowTable : public Table
{
public:
    RowTable(std::vector<Row> rows, std::vector<Column<Row>> columns, RowTraits<Row> traits)
        : Table(infosOf(columns))
        , m_rows(std::move(rows))
        , m_columns(std::move(columns))
        , m_traits(std::move(traits))
    {
    }

    [[nodiscard]] const Row &row(int row) const { return m_rows[size_t(row)]; }

    [[nodiscard]] int rowCount() const override { return int(m_rows.size()); }
    [[nodiscard]] Value value(int row, int column) const override
    {
        return m_columns[size_t(column)].value(m_rows[size_t(row)]);
    }
    [[nodiscard]] QString accountKey(int row) const override { return m_traits.accountKey(m_rows[size_t(row)]); }
    [[nodiscard]] bool isRouted(int row) const override
    {
        return m_traits.isRouted && m_traits.isRouted(m_rows[size_t(row)]);
    }
    [[nodiscard]] std::optional<qint64> sortKey(int row, int column) const override
    {
        const Column<Row> &described = m_columns[size_t(column)];
        return described.sortKey ? described.sortKey(m_rows[size_t(row)]) : numberOf(value(row, column));
    }
    [[nodiscard]] bool sortsByNumber(int column) const override
    {
        const Column<Row> &described = m_columns[size_t(column)];
        return described.sortKey || isNumeric(described.info.kind);
    }
    [[nodiscard]] QStringList filterTexts(int row, int column) const override
    {
        const Column<Row> &described = m_columns[size_t(column)];
        return described.filterTexts ? described.filterTexts(m_rows[size_t(row)]) : Table::filterTexts(row, column);
    }

protected:
    [[nodiscard]] QString searchText(int row) const override { return m_traits.searchText(m_rows[size_t(row)]); }

private:
    static std::vector<ColumnInfo> infosOf(const std::vector<Column<Row>> &columns)
    {
        std::vector<ColumnInfo> infos;
        infos.reserve(columns.size());
        for (const Column<Row> &column : columns)
            infos.push_back(column.info);
        return infos;
    }

    std::vector<Row> m_rows;
    std::vector<Column<Row>> m_columns;
    RowTraits<Row> m_traits;
};

} // namespace success
