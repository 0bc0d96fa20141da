// SPDX-License-Identifier: Apache-2.0
#include "core/session/outbox_runner.h"

#include "core/session/move_sender.h"
#include "core/session/shown_moves.h"
#include "core/sources/registry.h"
#include "core/workspace/outbox.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QThread>

#include <QCoroTask>

#include <algorithm>
#include <map>
#include <set>

namespace success {

Q_LOGGING_CATEGORY(logOutbox, "success.outbox", QtWarningMsg)

namespace {

using namespace std::chrono_literals;

constexpr auto lockTry = 100ms;
constexpr int lockTries = 300;         // half a minute: what another process sends is soon sent
constexpr std::chrono::seconds nap{5}; // a wait that is sat through; a longer one is come back to
constexpr int mostNaps = 3;
constexpr auto longestPause = 1s; // of our own pace

QString tr(const char *text)
{
    return QCoreApplication::translate("OutboxRunner", text);
}

/// Waits, without blocking the thread, for the other process that sends from this folder.
QCoro::Task<Result<void>> lockOutbox(QLockFile &lock, CancelToken cancel)
{
    lock.setStaleLockTime(0); // a lock of a process that is gone is taken over
    for (int i = 0; i < lockTries; ++i) {
        if (cancel.isCancelled())
            co_return failure(ErrorKind::Cancelled, tr("Sending was stopped."));
        if (lock.tryLock())
            co_return Result<void>();
        if (lock.error() == QLockFile::PermissionError)
            co_return failure(ErrorKind::Storage, tr("The data folder cannot be written to; check its permissions."));
        co_await HttpClient::timerDelay()(lockTry);
    }
    co_return failure(ErrorKind::Storage,
                      tr("Another program is sending from this data folder; what waits is sent when it is done."), {},
                      true);
}

const Connection *connectionOf(const OutboxJob &job, SourceId source)
{
    const auto found = std::ranges::find(job.connections, source, &Connection::source);
    return found == job.connections.end() ? nullptr : &*found;
}

} // namespace

/// One run over one workspace, with a client for each source.
class OutboxRunner::Run
{
public:
    Run(const OutboxJob &job, Workspace &workspace)
        : m_job(job)
        , m_workspace(workspace)
    {
    }

    QCoro::Task<OutboxReport> go()
    {
        while (!m_job.cancel.isCancelled()) {
            const auto heads = sendableMoves(m_workspace);
            if (!heads) {
                m_report.error = heads.error();
                break;
            }
            const auto next = std::ranges::find_if(*heads, [&](const StageMove &move) { return isDue(move); });
            if (next == heads->end())
                break;
            m_tried.insert(next->id);
            co_await attempt(*next);
        }
        if (const auto open = stageMoves(m_workspace))
            m_report.waiting = waitingMoves(*open);
        co_return m_report;
    }

private:
    struct Line
    {
        std::shared_ptr<Transport> transport;
        std::unique_ptr<HttpClient> http;
        SourceOptions options;
        std::optional<QString> broken; ///< why nothing can be sent to it now
    };

    [[nodiscard]] bool isDue(const StageMove &move)
    {
        if (m_tried.contains(move.id))
            return false;
        if (!move.notBefore || *move.notBefore <= m_job.now())
            return true;
        wakeAt(*move.notBefore);
        return false;
    }

    void wakeAt(Instant at) { m_report.retryAt = std::min(m_report.retryAt.value_or(at), at); }

    QCoro::Task<void> attempt(StageMove move)
    {
        Line *line = co_await lineTo(move.source);
        if (line->broken) {
            m_report.changed = m_report.changed || move.reason != *line->broken;
            if (const auto noted = noteWaiting(m_workspace, move.id, *line->broken); !noted)
                m_report.error = noted.error();
            co_return;
        }
        for (int naps = 0;; ++naps) {
            const auto before = beginSending(m_workspace, move.id, m_job.now());
            if (!before)
                m_report.error = before.error();
            if (!before || !*before)
                co_return;
            const SentMove sent = co_await sendMove(*line->http, line->options, **before);
            if (!note(move.id, sent.attempt))
                co_return;
            const auto again = sent.attempt.notBefore;
            if (!again || *again > m_job.now() + nap || naps == mostNaps || m_job.cancel.isCancelled()) {
                if (sent.unreachable)
                    line->broken = sent.attempt.reason;
                co_return;
            }
            co_await HttpClient::timerDelay()(std::max<std::chrono::milliseconds>(*again - m_job.now(), 1s));
        }
    }

    /// True where it waits.
    bool note(qint64 id, const MoveAttempt &attempt)
    {
        const auto after = endSending(m_workspace, id, attempt, m_job.now());
        if (!after) {
            m_report.error = after.error();
            return false;
        }
        m_report.changed = true;
        std::erase_if(m_report.moves, [&](const StageMove &earlier) { return earlier.id == id; });
        m_report.moves.push_back(*after);
        const bool waits = after->state == MoveState::Waiting;
        if (waits && after->notBefore)
            wakeAt(*after->notBefore);
        return waits;
    }

    QCoro::Task<Line *> lineTo(SourceId source)
    {
        const auto known = m_lines.find(source);
        if (known != m_lines.end())
            co_return &known->second;
        Line line;
        const Connection *connection = connectionOf(m_job, source);
        if (connection == nullptr) {
            line.broken = tr("%1 is not connected. Connect it, and it is sent.").arg(sourceTitle(source));
        } else {
            const std::vector<Connection> wanted{*connection};
            std::vector<SyncTarget> targets = co_await liveTargets(wanted, m_job.access);
            open(line, targets.front());
        }
        co_return &m_lines.emplace(source, std::move(line)).first->second;
    }

    void open(Line &line, const SyncTarget &target)
    {
        if (target.broken) {
            line.broken = target.broken->sentence;
            return;
        }
        line.options = target.options;
        line.transport = target.transport;
        HttpProfile profile = findSource(target.source)->make()->profile(target.baseUrl, target.token, target.options);
        profile.maxTries = 1;
        if (m_job.tune)
            m_job.tune(profile);
        HttpClient::Surroundings around;
        around.now = m_job.now;
        around.longestWait = longestPause;
        line.http = std::make_unique<HttpClient>(std::move(profile), *line.transport, m_job.cancel, std::move(around));
    }

    const OutboxJob &m_job;
    Workspace &m_workspace;
    std::map<SourceId, Line> m_lines;
    std::set<qint64> m_tried;
    OutboxReport m_report;
};

void OutboxRunner::start(OutboxJob job)
{
    m_busy = true;
    run(std::move(job));
}

void OutboxRunner::quitWhenIdle()
{
    m_quit = true;
    if (!m_busy)
        thread()->quit();
}

QCoro::Task<void> OutboxRunner::run(OutboxJob job)
{
    OutboxReport report;
    QLockFile lock(job.folder.outboxLockFile());
    const Result<void> locked = co_await lockOutbox(lock, job.cancel);
    auto workspace = locked ? Workspace::open(job.folder.workspaceFile(), job.now) : tl::unexpected(locked.error());
    if (workspace) {
        if (const auto shown = noteShownMoves(**workspace, job.folder.cacheFile()); !shown)
            qCWarning(logOutbox).noquote() << shown.error().sentence; // they stay shown as moved
        Run sending(job, **workspace);
        report = co_await sending.go();
    } else {
        report.error = workspace.error();
    }
    if (report.error)
        qCWarning(logOutbox).noquote() << report.error->sentence;
    lock.unlock();
    m_busy = false;
    Q_EMIT finished(report);
    if (m_quit)
        thread()->quit();
}

} // namespace success
