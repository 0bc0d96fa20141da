// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"
#include "core/sections/table/query.h"

namespace success::cli {

/// What a saved view asks of a list, as the window asks it. Refused: a name that the list's section has no view of, a
/// view of another of its lists.
[[nodiscard]] Result<TableQuery> savedQuery(Context &context, const QString &list, const QString &name);

} // namespace success::cli
