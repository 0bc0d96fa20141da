// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/contracts_section.h"
#include "core/sections/table/row_table.h"

namespace success {

namespace {

using Row = quint32;

std::shared_ptr<const Table> emptyTable()
{
    RowTraits<Row> traits;
    traits.accountKey = [](const Row &) {
        return QString();
    };
    traits.searchText = traits.accountKey;
    return std::make_shared<RowTable<Row>>(std::vector<Row>(), std::vector<Column<Row>>(), std::move(traits));
}

} // namespace

std::shared_ptr<const Table> contractsTable(PortfolioPtr)
{
    return emptyTable();
}

size_t contractAccountOf(const Table &table, quint32 row)
{
    return static_cast<const RowTable<Row> &>(table).row(int(row));
}

std::shared_ptr<const Table> reconciliationTable(PortfolioPtr)
{
    return emptyTable();
}

} // namespace success
