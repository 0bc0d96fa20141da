// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"
#include "core/sections/table/table.h"

namespace success::cli {

/// The cards of the section named by the first argument. Refused: a name that is no section of this version.
[[nodiscard]] Result<nlohmann::ordered_json> sectionSummary(Context &context);

/// The rows that a command line asks for, in order.
struct SectionRows
{
    std::shared_ptr<const Table> table;
    std::vector<quint32> rows;
};

/// Reads `--filter`, `--search`, `--sort` and `--limit` and runs them over the section named by the first argument.
[[nodiscard]] Result<SectionRows> sectionRows(Context &context);

} // namespace success::cli
