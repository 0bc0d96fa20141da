// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"

#include "core/session/session_p.h"

#include "core/session/workspace_backup.h"
#include "core/workspace/outbox.h"

namespace success {

namespace {

constexpr unsigned long stopMilliseconds = 10'000;

/// What a new demo folder starts with; a folder that has it is left alone.
Result<void> applyPresets(const DemoRecordings &recordings, Workspace &workspace, AsOf asOf)
{
    return recordings.presets(asOf).and_then([&](const auto &presets) { return workspace.preset(presets); });
}

template<typename Runner>
void quitWhenIdle(Runner *runner)
{
    if (runner != nullptr)
        QMetaObject::invokeMethod(runner, [runner] { runner->quitWhenIdle(); });
}

void end(QThread &thread)
{
    if (!thread.isRunning() || thread.wait(stopMilliseconds))
        return;
    thread.quit();
    thread.wait();
}

} // namespace

Instant systemNow()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Session::Session()
    : d(std::make_unique<Private>())
{
}

Result<std::unique_ptr<Session>> Session::open(SessionOptions options)
{
    if (!options.now)
        options.now = systemNow;
    const AsOf today = AsOf::noonUtc(dateOf(options.now()));
    const AsOf asOf = options.asOf.value_or(today);
    auto folder = DataFolder::prepare(options.dataDir, options.demo, asOf);
    if (!folder)
        return tl::unexpected(folder.error());
    std::unique_ptr<Session> session(new Session);
    Private &own = *session->d;
    own.now = options.now;
    own.job = PortfolioJob{*folder, asOf, options.now, nullptr, false, options.automatic};
    if (options.demo) {
        auto recordings = DemoRecordings::find(options.demoRecordings);
        if (!recordings)
            return tl::unexpected(recordings.error());
        own.recordings = std::move(*recordings);
    }
    auto workspace = Workspace::open(folder->workspaceFile(), options.now);
    if (!workspace)
        return tl::unexpected(withBackups(workspace.error(), *folder));
    own.workspace = std::move(*workspace);
    if (own.recordings) {
        if (const auto preset = applyPresets(*own.recordings, *own.workspace, asOf); !preset)
            return tl::unexpected(preset.error());
    }
    const auto cache = CacheStore::open(folder->cacheFile());
    if (!cache)
        return tl::unexpected(cache.error());
    if (const auto rebuilt = (*cache)->rebuilt())
        own.notes.push_back(*rebuilt);
    own.access.makeTransport = std::move(options.makeTransport);
    if (const auto ready = session->openSecrets(std::move(options.secrets)); !ready)
        return tl::unexpected(ready.error());
    if (const auto read = session->readConnections(); !read)
        return tl::unexpected(read.error());
    session->startWorkers(options.keepHistory);
    if (options.automatic && !options.demo && !options.asOf)
        session->startTimer();
    session->startOutbox(options.automatic);
    return session;
}

void Session::startWorkers(bool keepHistory)
{
    d->loader = std::make_unique<PortfolioLoader>(d->job, keepHistory);
    connect(d->loader.get(), &PortfolioLoader::loaded, this, &Session::showPortfolio);
    connect(d->loader.get(), &PortfolioLoader::failed, this, &Session::showFailure);
    connect(d->loader.get(), &PortfolioLoader::cacheDamaged, this, &Session::rebuildCache);
    d->runner = new SyncRunner;
    d->runner->moveToThread(&d->syncThread);
    connect(&d->syncThread, &QThread::finished, d->runner, &QObject::deleteLater);
    connect(d->runner, &SyncRunner::started, this, &Session::syncStarted);
    connect(d->runner, &SyncRunner::progressed, this, &Session::syncProgressed);
    connect(d->runner, &SyncRunner::sourceFinished, this, &Session::sourceFinished);
    connect(d->runner, &SyncRunner::finished, this, &Session::takeOutcome);
    d->syncThread.setObjectName(QStringLiteral("sync"));
    d->syncThread.start();
    if (!d->job.stamped)
        return;
    d->watch = std::make_unique<FolderWatch>(d->job.folder);
    const auto shown = [this] {
        d->watch->setKnown(d->loader->stamp());
    };
    connect(d->loader.get(), &PortfolioLoader::loaded, this, shown);
    connect(d->loader.get(), &PortfolioLoader::failed, this, shown);
    connect(d->watch.get(), &FolderWatch::differs, this, [this](bool workspace, bool cache) {
        if (d->loader->isLoading() || isSyncing() || d->sending)
            return; // our own, or shown with it; what is left is told again
        d->loader->request(cache, false);
        if (!workspace)
            return;
        // Another program has decided something, connected a source, moved the tokens, or put a backup in place.
        const std::vector<Connection> before = d->connections;
        const auto place = d->workspace->secretPlace();
        const bool moved = place && *place != d->secretPlace;
        if (moved)
            std::ignore = openSecrets(nullptr);
        if (readConnections() && (moved || before != d->connections))
            Q_EMIT connectionsChanged();
        Q_EMIT decisionMade();
    });
}

Session::~Session()
{
    d->cancel.cancel();
    d->outboxCancel.cancel();
    quitWhenIdle(d->runner);
    quitWhenIdle(d->outbox);
    end(d->syncThread);
    end(d->outboxThread);
}

bool Session::isDemo() const
{
    return d->job.folder.demo;
}

AsOf Session::asOf() const
{
    return d->job.asOf;
}

const DataFolder &Session::folder() const
{
    return d->job.folder;
}

std::vector<QString> Session::openingNotes() const
{
    return d->notes;
}

PortfolioPtr Session::portfolio() const
{
    return d->portfolio;
}

bool Session::isSyncing() const
{
    return d->sync != Private::Sync::Idle;
}

Workspace &Session::workspace()
{
    return *d->workspace;
}

Result<void> Session::decide(const std::function<Result<void>(Workspace &)> &command)
{
    const auto done = command(*d->workspace);
    if (done)
        decided();
    return done;
}

Result<std::optional<Decision>> Session::undo()
{
    const auto undone = d->workspace->undo();
    if (undone && *undone)
        decided();
    return undone;
}

void Session::decided()
{
    if (isDemo()) {
        if (const auto kept = keepWithoutSending(*d->workspace); !kept)
            Q_EMIT noticed(kept.error().sentence);
    }
    Q_EMIT decisionMade();
    if (d->portfolio || d->loader->isLoading())
        d->loader->request(false, false);
}

Result<void> Session::saveSnapshot()
{
    return d->portfolio ? saveDayScores(d->job, *d->portfolio, false) : Result<void>();
}

} // namespace success
