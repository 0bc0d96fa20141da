// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/session/data_folder.h"
#include "core/sync/sync_engine.h"

#include <QObject>

namespace success {

struct SyncOutcome;

struct SessionOptions
{
    bool demo = false;
    QString dataDir;          ///< empty: the user's own
    std::optional<AsOf> asOf; ///< nullopt: today, 12:00 UTC
    QString demoRecordings; ///< folder of the recordings; empty: where they are installed or built (demo_recordings.h)
    std::function<Instant()> now; ///< wall clock; empty: the real one
    /// Saves the as-of day's Health scores in the background after each load and sync (the window does; the command
    /// line calls saveSnapshot after an explicit sync). Live data seen as of another day is never saved.
    bool keepHistory = false;
};

/// The wall clock, where nothing else is given.
[[nodiscard]] Instant systemNow();

/// One opened data folder: its two stores, the sync, and the current Portfolio. The window and the command line both
/// stand on it. All signals come on the thread the Session lives on; loading, scoring and syncing run elsewhere.
class Session : public QObject
{
    Q_OBJECT

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
    /// Sources that can be synced here: the recorded ones in demo; none else, since this version connects no live
    /// system yet.
    [[nodiscard]] std::vector<SourceId> connectedSources() const;

    /// Decisions: written to the workspace at once (an Error says that it was not), then shown by the next Portfolio.
    /// Use `workspace()` for reading; call decide() for anything that changes it.
    [[nodiscard]] Workspace &workspace();
    [[nodiscard]] Result<void> decide(const std::function<Result<void>(Workspace &)> &command);
    /// Undoes the last decision; its summary, or nullopt when there is nothing to undo.
    [[nodiscard]] Result<std::optional<Decision>> undo();

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
    void decisionMade(); ///< a decision or an undo: the undo action and the history look again

private:
    Session();
    void startWorkers(bool keepHistory);
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
