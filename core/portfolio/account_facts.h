// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/cache_rows.h"
#include "core/scoring/health_change.h"

namespace success {

/// The facts of one account at one of the moments that its rows were gathered for.
[[nodiscard]] HealthFacts factsAt(size_t moment, const Moments &moments, std::span<const CachedContract> contracts,
                                  const Gathered &gathered);

/// True where the facts of the earlier moment can be told from what the rows say today.
[[nodiscard]] bool reachesBack(std::span<const CachedContract> contracts, const HealthFacts &now,
                               const HealthFacts &earlier);

/// The facts of an earlier day, as today's records tell them.
struct EarlierFacts
{
    HealthFacts facts;
    /// Bit HealthInput: the records do not tell all that it was measured by. Adoption: fewer than six known weeks of
    /// usage. Payment: attempts, which carry no dates. Payment and renewal: an end or a cancellation without a date.
    /// Renewal: a Stripe period that has been followed by another.
    std::uint8_t untold = 0;
};
[[nodiscard]] EarlierFacts earlierFacts(const Moments &moments, std::span<const CachedContract> contracts,
                                        const Gathered &gathered);

/// What an earlier day was scored by. An input that is not told is left out; of adoption what is known stands.
[[nodiscard]] HealthSide earlierSide(const EarlierFacts &earlier, const HealthSettings &settings);

/// Routes to Contracts are a renewal motion from the moment they were made.
[[nodiscard]] bool routedToContracts(const Portfolio &portfolio, const QString &accountKey, Instant at);

/// The facts of one account as they stood at 12:00 on an earlier day, read from the cache again. `day` is before the
/// as-of date.
[[nodiscard]] Result<EarlierFacts> factsOn(const QString &cacheFile, const Portfolio &portfolio, const Account &account,
                                           QDate day);

} // namespace success
