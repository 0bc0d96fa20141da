// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success {

/// loadPortfolio, with the same result, where an earlier state of the cache is at hand: what was computed for it and
/// costs time, the matching of requests, is used again as far as it holds.
[[nodiscard]] Result<PortfolioPtr> reloadPortfolio(const Portfolio &before, const QString &cacheFile,
                                                   const WorkspaceSnapshot &workspace,
                                                   const QHash<QString, int> &scores7dAgo, AsOf asOf);

} // namespace success
