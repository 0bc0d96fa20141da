// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_p.h"

#include "core/sources/registry.h"
#include "core/workspace/stage_moves.h"

#include <QCoreApplication>

namespace success {

Result<std::function<Result<SetupFacts>()>> Session::setupFacts() const
{
    if (!d->portfolio)
        return failure(ErrorKind::InvalidInput,
                       QCoreApplication::translate("Session", "Nothing has been loaded yet. Try again in a moment."));
    SetupFacts facts;
    facts.demo = isDemo();
    facts.connected = connectedSources();
    if (isDemo()) {
        facts.available = facts.connected;
    } else {
        for (const SourceEntry &entry : sourceRegistry())
            facts.available.push_back(entry.id);
    }
    for (const Connection &connection : d->connections)
        facts.options[connection.source] = connection.options;
    const SyncSchedule plan = schedule();
    facts.syncEveryMinutes = plan.everyMinutes;
    facts.offline = plan.offline;
    facts.lastRun = plan.lastRun;
    facts.nextRun = plan.nextRun;
    const auto moves = stageMoves(*d->workspace);
    if (!moves)
        return tl::unexpected(moves.error());
    facts.waitingOutbox = waitingMoves(*moves);
    facts.movesToDecide = movesToDecide(*moves);
    const auto saved = d->workspace->healthScoresOn(d->job.asOf.date, 0);
    if (!saved)
        return tl::unexpected(saved.error());
    return [facts, portfolio = d->portfolio, file = d->job.folder.cacheFile(),
            saved = *saved]() mutable -> Result<SetupFacts> {
        auto cache = CacheStore::open(file, OpenMode::ReadOnly);
        if (!cache)
            return tl::unexpected(cache.error());
        return readSetupFacts(facts, *portfolio, (*cache)->database(), saved).map([&] { return facts; });
    };
}

} // namespace success
