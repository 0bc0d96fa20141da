// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success::bench {

/// The date the portfolios are made for.
[[nodiscard]] AsOf asOf();
/// `$SUCCESS_BENCH_DATA/<accounts>/cache.sqlite`; ends the program with a sentence where it is missing.
[[nodiscard]] QString cacheFile(int accounts);
/// That cache as a Portfolio, loaded once, with its workspace's settings.
[[nodiscard]] PortfolioPtr portfolio(int accounts);
[[nodiscard]] const WorkspaceSnapshot &workspace(int accounts);

} // namespace success::bench
