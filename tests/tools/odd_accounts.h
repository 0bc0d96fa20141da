// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"
#include "tests/tools/account_maker.h"

namespace success::generator {

/// Adds the accounts that pages tend to forget, each under its own domain: `monster.example` (60 domains, 40 deals, 11
/// currencies, texts without end), `long-name.example`, `rtl.example` (Arabic, emoji), `one-record.example`,
/// `usage-only.example`, `trial.example`, `lost.example`, `untracked.example`, `merged.example` (of four, in three
/// currencies).
void addOddAccounts(Batches &batches, AsOf asOf);
/// What was decided about them: notes on several, routes, merges, untracking.
[[nodiscard]] Result<void> decideOnOddAccounts(Workspace &workspace);

} // namespace success::generator
