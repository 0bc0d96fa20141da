// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"
#include "core/sections/table/table.h"

namespace success::cli {

/// `requests`, `shipped` or `matches`.
[[nodiscard]] bool isReleaseList(const QString &name);
[[nodiscard]] Result<std::shared_ptr<const Table>> releaseList(Context &context, const QString &name,
                                                               const PortfolioPtr &portfolio);
/// The cards of Releases.
[[nodiscard]] Result<nlohmann::ordered_json> releaseCards(Context &context);

} // namespace success::cli
