// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/movements_report.h"
#include "core/sections/table/table.h"

namespace success {

/// A row a month, newest first: `month` (its last day), `currency`, `opening`, one column of each movement, `closing`,
/// `grr_percent` and `nrr_percent` (`85.00`), `rates_on`. The rows stand for no account; their key is `YYYY-MM`.
[[nodiscard]] std::shared_ptr<const Table> movementsTable(const MovementsReport &report);

/// `Contraction`, translated.
[[nodiscard]] QString movementTitle(Movement movement);
/// `85.00` for 8500 hundredths of a percent.
[[nodiscard]] QString percentText(int hundredths);

} // namespace success
