// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success::bench {

/// The date the portfolios are made for.
[[nodiscard]] AsOf asOf();
/// `$SUCCESS_BENCH_DATA/<accounts>`; ends the program with a sentence where it is missing.
[[nodiscard]] QString dataFolder(int accounts);
/// Its `cache.sqlite`.
[[nodiscard]] QString cacheFile(int accounts);
/// That cache as a Portfolio, loaded once, with its workspace's settings.
[[nodiscard]] PortfolioPtr portfolio(int accounts);
[[nodiscard]] const WorkspaceSnapshot &workspace(int accounts);
/// Ends the program with a sentence.
[[noreturn]] void stop(const QString &sentence);

} // namespace success::bench
