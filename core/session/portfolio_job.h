// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/session/data_folder.h"

namespace success {

/// Everything one load needs; runs on any thread, on connections of its own.
struct PortfolioJob
{
    DataFolder folder;
    AsOf asOf;
    std::function<Instant()> now;
    PortfolioPtr current;      ///< reused where only settings or tracking changed
    bool factsChanged = false; ///< after a sync: `current` cannot be reused
    bool joinAgain = false;    ///< a sync has joined companies with merges and splits that are not the newest
};

struct PortfolioResult
{
    Result<PortfolioPtr> portfolio;
    bool cacheDamaged = false; ///< the error is the cache's, which can be set aside and filled again
};

/// Reads the workspace as it stands, joins companies again where merges or splits changed since they were joined, and
/// makes the Portfolio.
[[nodiscard]] PortfolioResult runPortfolioJob(const PortfolioJob &job);

/// Saves the Portfolio's Health scores under its as-of day, unless `keepExisting` and that day is there already.
[[nodiscard]] Result<void> saveHealthScores(const PortfolioJob &job, const Portfolio &portfolio, bool keepExisting);

[[nodiscard]] bool sameOverrides(const IdentityOverrides &a, const IdentityOverrides &b);

} // namespace success
