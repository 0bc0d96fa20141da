// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/sections/table/row_table.h"
#include "core/workspace/routes.h"

namespace success {

/// The accounts that were routed into one section. A section's table marks their rows, which stand on top, and gives a
/// row of its own to each that its own rules would not list.
class RoutedAccounts
{
public:
    RoutedAccounts(const Portfolio &portfolio, Section destination);

    /// Their numbers in the portfolio, ascending.
    [[nodiscard]] const std::vector<quint32> &accounts() const { return m_accounts; }
    [[nodiscard]] bool contains(quint32 account) const { return m_marks.contains(account); }
    /// Where the account was routed from, newest first; none where it was not.
    [[nodiscard]] std::vector<RouteMark> marks(quint32 account) const { return m_marks.value(account); }
    /// Those for which `isListed(number)` is false.
    [[nodiscard]] std::vector<quint32> notListed(const std::function<bool(quint32)> &isListed) const;

private:
    std::vector<quint32> m_accounts;
    QHash<quint32, std::vector<RouteMark>> m_marks;
};

using RoutedAccountsPtr = std::shared_ptr<const RoutedAccounts>;

[[nodiscard]] ColumnInfo routedFromInfo();

/// The column `routed_from`, hidden unless chosen. `accountOf`: the number of a row's account.
template<typename Row>
[[nodiscard]] Column<Row> routedFromColumn(RoutedAccountsPtr routed, quint32 (*accountOf)(const Row &))
{
    Column<Row> column;
    column.info = routedFromInfo();
    column.value = [routed = std::move(routed), accountOf](const Row &row) {
        return Value(routed->marks(accountOf(row)));
    };
    return column;
}

} // namespace success
