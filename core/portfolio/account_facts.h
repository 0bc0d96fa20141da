// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/cache_rows.h"

namespace success {

/// The facts of one account at one of the moments that its rows were gathered for.
[[nodiscard]] HealthFacts factsAt(size_t moment, const Moments &moments, std::span<const CachedContract> contracts,
                                  const Gathered &gathered);

/// True where the facts of the earlier moment can be told from what the rows say today.
[[nodiscard]] bool reachesBack(std::span<const CachedContract> contracts, const HealthFacts &now,
                               const HealthFacts &earlier);

/// The facts of one account as they stood at 12:00 on an earlier day, read from the cache again; nullopt where its
/// records do not tell: an end without a date, payment attempts, or fewer than six known weeks of usage. `day` is
/// before the as-of date.
[[nodiscard]] Result<std::optional<HealthFacts>> factsOn(const QString &cacheFile, const Portfolio &portfolio,
                                                         const Account &account, QDate day);

} // namespace success
