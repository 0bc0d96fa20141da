// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace success::ui {

/// The faces of the Contracts page; `?view=…` in its route, nothing for the first.
enum class ContractsView { Contracts, Reconciliation, Movements, Renewals };
inline constexpr std::array contractsViews{ContractsView::Contracts, ContractsView::Reconciliation,
                                           ContractsView::Movements, ContractsView::Renewals};
/// Empty for the first.
[[nodiscard]] QString viewKey(ContractsView view);
[[nodiscard]] QString viewTitle(ContractsView view);
/// The first one for a key that is none.
[[nodiscard]] ContractsView viewFromKey(const QString &key);

} // namespace success::ui
