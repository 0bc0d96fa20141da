// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"
#include "core/portfolio/portfolio.h"

#include <map>

namespace success {

/// What a workspace is set up with and holds, as far as readiness is computed from it. Nothing here is guessed.
struct SetupFacts
{
    bool demo = false;
    std::vector<SourceId> connected;
    std::vector<SourceId> available;           ///< can be connected, or has a recording in demo
    std::vector<SourceState> states;           ///< of what was ever synced
    std::map<SourceId, SourceOptions> options; ///< of the connected ones

    int accounts = 0;       ///< companies joined across sources
    int joinedAccounts = 0; ///< known to two sources or more
    int accountsWithoutDomain = 0;
    std::vector<std::pair<QString, qint64>> signalsByType; ///< the source's own names, most first
    QStringList enrichment;                                ///< labels of the properties that companies have, sorted
    bool healthSavedToday = false;

    int syncEveryMinutes = 0; ///< 0: off
    bool offline = false;
    std::optional<Instant> lastRun;
    std::optional<Instant> nextRun;
    int waitingOutbox = 0; ///< moves that have not reached their system yet
    int movesToDecide = 0; ///< moves that their system refused, or that collide with one made there
};

/// Adds what the portfolio and the cache hold. `saved`: what was saved of Health's scores on the as-of day.
[[nodiscard]] Result<void> readSetupFacts(SetupFacts &facts, const Portfolio &portfolio, Database &cache,
                                          const QHash<QString, int> &saved);

} // namespace success
