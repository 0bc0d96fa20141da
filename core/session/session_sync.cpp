// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_p.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace success {

namespace {

SourceResult failedResult(SourceId source, Error error)
{
    SourceResult result;
    result.source = source;
    result.error = std::move(error);
    return result;
}

SourceResult notConnected(SourceId source)
{
    return failedResult(source, {ErrorKind::InvalidInput,
                                 QCoreApplication::translate("Session", "%1 is not connected, so it cannot be synced.")
                                     .arg(sourceTitle(source)),
                                 sourceKey(source)});
}

SourceResult offlineResult(SourceId source)
{
    return failedResult(source, {ErrorKind::Cancelled,
                                 QCoreApplication::translate("Session", "This workspace works offline, so %1 was not "
                                                                        "asked. Switch “Work offline” off first.")
                                     .arg(sourceTitle(source)),
                                 sourceKey(source)});
}

bool committed(const std::vector<SourceResult> &results)
{
    return std::any_of(results.begin(), results.end(), [](const SourceResult &result) { return !result.error; });
}

} // namespace

void Session::load()
{
    if (!d->recordings || isSyncing()) {
        d->loader->request(false, false);
        return;
    }
    d->loadAsked = true;
    startSync(d->recordings->sources(), true);
}

void Session::sync(std::vector<SourceId> sources)
{
    if (isSyncing())
        return;
    const std::vector<SourceId> connected = connectedSources();
    if (sources.empty())
        sources = connected;
    if (schedule().offline) {
        std::vector<SourceResult> refused;
        std::transform(sources.begin(), sources.end(), std::back_inserter(refused), offlineResult);
        QMetaObject::invokeMethod(
            this, [this, refused] { Q_EMIT syncFinished(refused); }, Qt::QueuedConnection);
        return;
    }
    const auto known = [&](SourceId source) {
        return std::find(connected.begin(), connected.end(), source) != connected.end();
    };
    const auto firstUnknown = std::stable_partition(sources.begin(), sources.end(), known);
    std::vector<SourceResult> refused;
    std::transform(firstUnknown, sources.end(), std::back_inserter(refused), notConnected);
    sources.erase(firstUnknown, sources.end());
    if (sources.empty())
        QMetaObject::invokeMethod(
            this, [this, refused] { Q_EMIT syncFinished(refused); }, Qt::QueuedConnection);
    else
        startSync(std::move(sources), false, std::move(refused));
}

void Session::startSync(std::vector<SourceId> sources, bool onlyWhereNeeded, std::vector<SourceResult> refused)
{
    d->sync = Private::Sync::Running;
    d->requested = sources;
    d->results = std::move(refused);
    d->cancel = CancelToken();
    SyncJob job;
    job.folder = d->job.folder;
    job.asOf = d->job.asOf;
    job.recordings = d->recordings;
    std::ranges::copy_if(d->connections, std::back_inserter(job.connections), [&](const Connection &connection) {
        return std::ranges::find(sources, connection.source) != sources.end();
    });
    job.access = d->access;
    job.sources = std::move(sources);
    job.onlyWhereNeeded = onlyWhereNeeded;
    job.cancel = d->cancel;
    job.now = d->now;
    SyncRunner *runner = d->runner;
    QMetaObject::invokeMethod(runner, [runner, job = std::move(job)]() mutable { runner->start(std::move(job)); });
}

void Session::cancelSync()
{
    d->cancel.cancel();
}

void Session::takeOutcome(const SyncOutcome &outcome)
{
    d->sync = Private::Sync::Showing;
    d->results.insert(d->results.end(), outcome.results.begin(), outcome.results.end());
    if (outcome.error) {
        for (const SourceId source : d->requested)
            d->results.push_back(failedResult(source, *outcome.error));
    }
    d->announce = !d->results.empty();
    const bool loadAsked = std::exchange(d->loadAsked, false);
    if (d->portfolio && !loadAsked && !committed(outcome.results)) {
        finishSync();
        return;
    }
    const auto now = d->workspace->snapshot();
    const bool joinAgain = now && committed(outcome.results) && !sameOverrides(outcome.overrides, now->identity);
    d->loader->request(committed(outcome.results), joinAgain);
}

void Session::showPortfolio(const PortfolioPtr &portfolio)
{
    d->portfolio = portfolio;
    Q_EMIT portfolioChanged(portfolio);
    finishSync();
    planSync();
}

void Session::showFailure(const Error &error)
{
    Q_EMIT failed(error);
    finishSync();
}

void Session::rebuildCache(const Error &error)
{
    const auto aside = d->rebuilt ? tl::unexpected(error) : CacheStore::setAside(d->job.folder.cacheFile());
    d->rebuilt = true;
    if (!aside) {
        showFailure(aside.error());
        return;
    }
    Q_EMIT noticed(*aside);
    d->sync = Private::Sync::Idle;
    load();
}

void Session::finishSync()
{
    if (d->sync != Private::Sync::Showing)
        return;
    d->sync = Private::Sync::Idle;
    if (std::exchange(d->announce, false))
        Q_EMIT syncFinished(d->results);
}

Result<PortfolioPtr> Session::loadNow()
{
    Result<PortfolioPtr> loaded;
    QEventLoop loop;
    connect(this, &Session::portfolioChanged, &loop, [&](const PortfolioPtr &portfolio) {
        loaded = portfolio;
        loop.quit();
    });
    connect(this, &Session::failed, &loop, [&](const Error &error) {
        loaded = tl::unexpected(error);
        loop.quit();
    });
    load();
    loop.exec();
    // What the recordings of the demo do not give, nothing else does; a live sync that failed leaves what was there.
    for (const SourceResult &result : d->recordings ? d->results : std::vector<SourceResult>()) {
        if (loaded && result.error)
            loaded = tl::unexpected(*result.error);
    }
    return loaded;
}

std::vector<SourceResult> Session::syncNow(std::vector<SourceId> sources,
                                           const std::function<void(const SyncProgress &)> &progress)
{
    std::vector<SourceResult> finished;
    QEventLoop loop;
    if (progress)
        connect(this, &Session::syncProgressed, &loop, progress);
    connect(this, &Session::syncFinished, &loop, [&](const std::vector<SourceResult> &results) {
        finished = results;
        loop.quit();
    });
    sync(std::move(sources));
    loop.exec();
    return finished;
}

} // namespace success
