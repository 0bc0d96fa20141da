// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/list_filters.h"
#include "ui/section/section_list.h"
#include "ui/sections/contracts/contracts_table_view.h"

namespace success::ui {

/// Contracts by company with their filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeContractsList(const Theme &theme, const QString &stateFile, bool demo,
                                             const ContractRowActions &actions, QWidget *parent);
/// Companies that both systems know, side by side.
[[nodiscard]] SectionList *makeReconciliationList(const Theme &theme, const QString &stateFile, bool demo,
                                                  const ContractRowActions &actions, QWidget *parent);

/// `July 2026` for `2026-07`; the text itself where it is no month.
[[nodiscard]] QString monthText(const QString &month);

} // namespace success::ui
