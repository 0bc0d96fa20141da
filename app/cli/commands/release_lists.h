// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"
#include "core/sections/table/table.h"

namespace success::cli {

/// `requests`, `shipped` or `matches`.
[[nodiscard]] bool isReleaseList(const QString &name);
[[nodiscard]] std::shared_ptr<const Table> releaseList(const QString &name, const PortfolioPtr &portfolio);

} // namespace success::cli
