// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_p.h"

#include <algorithm>

namespace success {

namespace {

/// Left to itself, the sync asks no system that said to wait, and none that a person has to connect again first.
bool worthAsking(const SourceState &state, Instant now)
{
    const bool needsAPerson = state.error && state.error->kind == ErrorKind::Auth;
    return !needsAPerson && (!state.retryAt || *state.retryAt <= now);
}

} // namespace

SyncSchedule Session::schedule() const
{
    SyncSchedule schedule;
    if (isDemo())
        return schedule;
    const auto minutes = d->workspace->setting(QStringLiteral("sync.every_minutes"));
    const auto offline = d->workspace->setting(QStringLiteral("sync.offline"));
    schedule.everyMinutes = minutes && minutes->is_number_integer() ? minutes->get<int>() : 0;
    schedule.offline = offline && *offline == true;
    if (d->portfolio) {
        for (const SourceState &state : d->portfolio->sources)
            schedule.lastRun = std::max(schedule.lastRun, state.lastAttemptAt);
    }
    if (d->timer != nullptr)
        schedule.nextRun = d->timer->nextRun();
    return schedule;
}

Result<void> Session::setSchedule(int everyMinutes, bool offline)
{
    const auto decided = decide([=](Workspace &workspace) {
        return workspace.setSettings(
            {{QStringLiteral("sync.every_minutes"), everyMinutes}, {QStringLiteral("sync.offline"), offline}});
    });
    if (decided)
        planSync();
    return decided;
}

void Session::startTimer()
{
    d->timer = new SyncTimer(d->now, this);
    connect(d->timer, &SyncTimer::due, this, &Session::syncByItself);
    connect(d->timer, &SyncTimer::dayChanged, this, &Session::followDay);
    connect(this, &Session::decisionMade, this, &Session::planSync);
    connect(this, &Session::syncFinished, this, &Session::planSync);
}

void Session::planSync()
{
    if (d->timer != nullptr) {
        const SyncSchedule now = schedule();
        const bool possible = d->portfolio && !now.offline && !d->connections.empty();
        d->timer->plan(possible ? now.everyMinutes : 0, now.lastRun);
    }
    Q_EMIT scheduleChanged();
}

void Session::syncByItself()
{
    std::vector<SourceId> sources = connectedSources();
    const Instant now = d->now();
    std::erase_if(sources, [&](SourceId source) {
        const auto state = std::ranges::find(d->portfolio->sources, source, &SourceState::source);
        return state != d->portfolio->sources.end() && !worthAsking(*state, now);
    });
    if (!sources.empty())
        sync(std::move(sources));
}

void Session::followDay()
{
    const AsOf today = AsOf::noonUtc(dateOf(d->now()));
    if (today == d->job.asOf)
        return;
    d->job.asOf = today;
    d->loader->setAsOf(today);
    d->loader->request(true, false);
}

} // namespace success
