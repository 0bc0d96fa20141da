// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_p.h"

#include "core/sources/registry.h"
#include "core/workspace/score_history.h"
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
    const auto sections = sectionsSavedOn(*d->workspace, d->job.asOf.date);
    const auto saved = scoresSavedBy(*d->workspace, Section::Health, d->job.asOf.date, 0);
    if (!sections || !saved)
        return tl::unexpected(!sections ? sections.error() : saved.error());
    const bool all = sections->size() == savedSections.size(); // they are saved together
    return [facts, portfolio = d->portfolio, file = d->job.folder.cacheFile(),
            scores = all ? *saved : QHash<QString, int>()]() mutable -> Result<SetupFacts> {
        auto cache = CacheStore::open(file, OpenMode::ReadOnly);
        if (!cache)
            return tl::unexpected(cache.error());
        return readSetupFacts(facts, *portfolio, (*cache)->database(), scores).map([&] { return facts; });
    };
}

} // namespace success
