// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/secrets/secret_place.h"
#include "core/session/data_folder.h"
#include "core/setup/setup_facts.h"
#include "core/sync/sync_engine.h"

#include <QObject>

namespace success {

struct OutboxReport; // core/session/outbox_report.h
struct SyncOutcome;

struct SessionOptions
{
    bool demo = false;
    QString dataDir;          ///< empty: the user's own
    std::optional<AsOf> asOf; ///< nullopt: today, 12:00 UTC
    QString demoRecordings; ///< folder of the recordings; empty: where they are installed or built (demo_recordings.h)
    std::function<Instant()> now; ///< wall clock; empty: the real one
    /// Syncs by itself, as schedule() says, moves on to the next day when it comes, and sends what waits to be sent
    /// (the window does). Live data only; seen as of another day it only sends.
    bool automatic = false;
    /// Saves the as-of day's Health scores in the background after each load and sync (the window does; the command
    /// line calls saveSnapshot after an explicit sync). Live data seen as of another day is never saved.
    bool keepHistory = false;
    /// Where tokens are kept; empty: as the setting `secrets.place` says (the system's keychain, or the vault).
    std::shared_ptr<SecretStore> secrets;
    /// What carries live requests; empty: a NetworkTransport for each source. Tests give one.
    std::function<std::shared_ptr<Transport>()> makeTransport;
};

/// When the background sync runs by itself. Live data only.
struct SyncSchedule
{
    int everyMinutes = 0; ///< 0: only when asked
    bool offline = false; ///< `Work offline`: nothing is asked of any system until it is switched off
    std::optional<Instant> lastRun;
    std::optional<Instant> nextRun; ///< nullopt: none is due
};

/// The wall clock, where nothing else is given.
[[nodiscard]] Instant systemNow();

/// One opened data folder: its two stores, the sync, and the current Portfolio. The window and the command line both
/// stand on it. All signals come on the thread the Session lives on; loading, scoring and syncing run elsewhere.
class Session : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("core/session/outbox_report.h")

public:
    /// Opens both stores (workspace first; its errors end the program, a damaged cache is rebuilt and reported in
    /// `openingNotes`). Does not load or sync yet.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(SessionOptions options);
    ~Session() override;

    [[nodiscard]] bool isDemo() const;
    [[nodiscard]] AsOf asOf() const;
    [[nodiscard]] const DataFolder &folder() const;
    [[nodiscard]] std::vector<QString> openingNotes() const;

    /// The newest Portfolio; nullptr until the first portfolioChanged.
    [[nodiscard]] PortfolioPtr portfolio() const;

    /// Loads the Portfolio in the background; in demo mode syncs the recordings first where the cache does not hold
    /// them yet. Ends in portfolioChanged or failed.
    void load();
    /// The same, waiting, for the command line: drives an event loop, which the window must not. Refuses to show a demo
    /// of which a recording could not be read.
    [[nodiscard]] Result<PortfolioPtr> loadNow();

    /// Syncs the given sources (all connected ones if empty) in the background. Progress and results by signal; ends in
    /// syncFinished, after portfolioChanged if anything was committed. Ignored while one is running.
    void sync(std::vector<SourceId> sources = {});
    /// The same, waiting like loadNow; `progress` is called as it goes.
    [[nodiscard]] std::vector<SourceResult> syncNow(std::vector<SourceId> sources,
                                                    const std::function<void(const SyncProgress &)> &progress);
    void cancelSync();
    [[nodiscard]] bool isSyncing() const;
    /// Sources that can be synced here: the recorded ones in demo, else those that a user has connected.
    [[nodiscard]] std::vector<SourceId> connectedSources() const;

    /// The user's connections; none in demo, which never calls the network and refuses the calls below.
    [[nodiscard]] std::vector<Connection> connections() const;
    /// Asks the system what the token may read, without keeping anything. Refused before anything is sent: what
    /// Source::accepts refuses, and a base URL that is neither https nor on this computer.
    QCoro::Task<Result<ConnectionCheck>> testConnection(Connection connection, QByteArray token,
                                                        CancelToken cancel = {});
    /// Signs in to a source whose guide says SignIn, in the user's browser; the token to give to testConnection and
    /// addConnection. `openBrowser` shows an address, false if it cannot. Refused: other sources, missing options.
    QCoro::Task<Result<QByteArray>> signIn(Connection connection, std::function<bool(const QUrl &)> openBrowser,
                                           CancelToken cancel = {});
    /// Keeps token and connection (in that order), in place of an earlier one of that source and name; nothing is asked
    /// of the system. An empty token keeps the one there is.
    QCoro::Task<Result<void>> addConnection(Connection connection, QByteArray token);
    /// Forgets connection and token, and, unless `keepData`, what the cache holds of the source. A place that does not
    /// answer keeps nobody connected: all else is done, and the Error says that the token may still be there.
    QCoro::Task<Result<void>> removeConnection(SourceId source, QString name, bool keepData);
    /// Ask anew each time: moveSecrets puts another in its place.
    [[nodiscard]] Tokens &tokens();
    [[nodiscard]] SecretPlace secretPlace() const;
    /// Keeps tokens elsewhere from now on: those of all connections are copied, checked, and only then taken out of the
    /// old place. `passphrase` (UTF-8) opens the vault on either side, or makes it; empty where it is open already.
    /// `leaveTokens`: asks nothing of the old place, for when it does not answer. On an Error nothing has moved, but
    /// for one that says that copies may be left in the old place.
    QCoro::Task<Result<void>> moveSecrets(SecretPlace place, QByteArray passphrase, bool leaveTokens = false);

    [[nodiscard]] SyncSchedule schedule() const;
    /// A decision like other settings (`sync.every_minutes`, `sync.offline`).
    [[nodiscard]] Result<void> setSchedule(int everyMinutes, bool offline);

    /// Work that finds what readiness is computed from: it reads the cache, on any thread. Refused: before the first
    /// Portfolio.
    [[nodiscard]] Result<std::function<Result<SetupFacts>()>> setupFacts() const;

    /// Decisions: written to the workspace at once (an Error says that it was not), then shown by the next Portfolio.
    /// Use `workspace()` for reading; call decide() for anything that changes it.
    [[nodiscard]] Workspace &workspace();
    [[nodiscard]] Result<void> decide(const std::function<Result<void>(Workspace &)> &command);
    /// Undoes the last decision; its summary, or nullopt when there is nothing to undo.
    [[nodiscard]] Result<std::optional<Decision>> undo();

    /// Sends the moves of deals that wait (core/workspace/stage_moves.h), in the background; ends in movesSettled,
    /// after which portfolioChanged shows it. Nothing happens in the demo, which sends nothing, while working offline,
    /// and where nothing waits. An automatic session calls it by itself: after the first load, each decision and each
    /// sync, and again later for what could not be sent.
    void sendMoves();
    /// The same, waiting like syncNow, for the command line. OutboxReport::error: why nothing could be tried.
    [[nodiscard]] OutboxReport sendMovesNow();

    /// Saves the Health scores of the current Portfolio under its as-of day, in place of what is saved of that day.
    [[nodiscard]] Result<void> saveSnapshot();

Q_SIGNALS:
    void portfolioChanged(success::PortfolioPtr portfolio);
    void failed(const success::Error &error); ///< no Portfolio could be made; the one before stays
    void noticed(const QString &sentence);    ///< a damaged cache was set aside after the opening
    void syncStarted();
    void syncProgressed(const success::SyncProgress &progress);
    void sourceFinished(const success::SourceResult &result);
    void syncFinished(const std::vector<success::SourceResult> &results);
    void connectionsChanged();
    void scheduleChanged(); ///< also when a run ends or the next is planned
    void decisionMade();    ///< a decision or an undo: the undo action and the history look again
    void movesSettled(const success::OutboxReport &report); ///< what was sent of what waited, and what was not

private:
    Session();
    void startWorkers(bool keepHistory);
    void startTimer();
    void startOutbox(bool automatic);
    void takeReport(const OutboxReport &report);
    void planRetry(const OutboxReport &report);
    void planSync();
    void syncByItself();
    void followDay();
    [[nodiscard]] Result<void> mayConnect(SourceId source) const;
    Result<void> openSecrets(std::shared_ptr<SecretStore> given);
    Result<void> readConnections();
    /// The one given, else the one that is kept; empty if there is none.
    QCoro::Task<Result<QByteArray>> tokenFor(Connection connection, QByteArray given);
    void startSync(std::vector<SourceId> sources, bool onlyWhereNeeded, std::vector<SourceResult> refused = {});
    void takeOutcome(const SyncOutcome &outcome);
    void showPortfolio(const PortfolioPtr &portfolio);
    void showFailure(const Error &error);
    void finishSync();
    void rebuildCache(const Error &error);
    void decided();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace success
