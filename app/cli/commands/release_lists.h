// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"
#include "core/sections/table/table.h"

namespace success::cli {

/// Their names.
[[nodiscard]] const QStringList &releaseLists();
/// `name`: one of them.
[[nodiscard]] std::shared_ptr<const Table> releaseList(const QString &name, const PortfolioPtr &portfolio);

} // namespace success::cli
