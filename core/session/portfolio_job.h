// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/session/folder_stamp.h"

namespace success {

/// Everything one load needs; runs on any thread, on connections of its own.
struct PortfolioJob
{
    DataFolder folder;
    AsOf asOf;
    std::function<Instant()> now;
    PortfolioPtr current;      ///< reused where only settings or tracking changed
    bool factsChanged = false; ///< after a sync: `current` cannot be reused
    bool stamped = false;      ///< the result says what state of the folder it was made of
    bool joinAgain = false;    ///< a sync has joined companies with merges and splits that are not the newest
};

struct PortfolioResult
{
    Result<PortfolioPtr> portfolio;
    bool cacheDamaged = false; ///< the error is the cache's, which can be set aside and filled again
    FolderStamp stamp = {};    ///< of before it was read
};

/// Reads the workspace as it stands, joins companies again where merges or splits changed since they were joined, and
/// makes the Portfolio.
[[nodiscard]] PortfolioResult runPortfolioJob(const PortfolioJob &job);

/// Saves the Portfolio's scores under its as-of day, unless `keepExisting` and that day is there already. Live data
/// seen as of another day than today (an as-of view, or past midnight) is not saved.
[[nodiscard]] Result<void> saveDayScores(const PortfolioJob &job, const Portfolio &portfolio, bool keepExisting);

/// Computes Health of the next day before all that are saved, as far as daysToCompute goes, and saves it as computed,
/// under the settings of its time. The day; nullopt: none is left. One read of the cache.
[[nodiscard]] Result<std::optional<QDate>> computeEarlierDay(const PortfolioJob &job, const Portfolio &portfolio);

[[nodiscard]] bool sameOverrides(const IdentityOverrides &a, const IdentityOverrides &b);

} // namespace success
