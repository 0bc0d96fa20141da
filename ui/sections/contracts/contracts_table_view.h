// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What the page does when a row asks for it; keys of accounts.
struct ContractRowActions
{
    std::function<void(const QString &key)> details; ///< the contract's own sheet
    std::function<void(const QString &key)> open;    ///< Customer Detail
    std::function<void(const QStringList &keys)> route;
    std::function<void()> exportRows;
};

/// A TableView, with a model of its own, of contractsTable's cells, words, columns and row menu. `stateFile`:
/// TableSetup's.
[[nodiscard]] TableView *makeContractsTable(const Theme &theme, const QString &stateFile, ContractRowActions actions);
/// The same of reconciliationTable.
[[nodiscard]] TableView *makeReconciliationTable(const Theme &theme, const QString &stateFile,
                                                 ContractRowActions actions);

} // namespace success::ui
