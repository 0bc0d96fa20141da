// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_p.h"

#include "core/workspace/outbox.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace success {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds firstRetry{15};
constexpr std::chrono::seconds longestRetry{15min};

Error workingOffline()
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("Session", "This workspace works offline, so nothing was sent. Switch “Work "
                                                   "offline” off first."),
            {}};
}

/// Something to be sent, or to be looked for in what a sync has brought.
bool concernsOutbox(const StageMove &move)
{
    return move.state == MoveState::Waiting || move.state == MoveState::Sending || move.state == MoveState::Sent;
}

} // namespace

void Session::startOutbox(bool automatic)
{
    if (isDemo())
        return;
    d->outbox = new OutboxRunner;
    d->outbox->moveToThread(&d->outboxThread);
    connect(&d->outboxThread, &QThread::finished, d->outbox, &QObject::deleteLater);
    connect(d->outbox, &OutboxRunner::finished, this, &Session::takeReport);
    d->outboxThread.setObjectName(QStringLiteral("outbox"));
    d->outboxThread.start();
    d->retryMoves = new QTimer(this);
    d->retryMoves->setSingleShot(true);
    connect(d->retryMoves, &QTimer::timeout, this, &Session::sendMoves);
    if (!automatic)
        return;
    connect(this, &Session::decisionMade, this, &Session::sendMoves);
    connect(this, &Session::connectionsChanged, this, &Session::sendMoves);
    connect(this, &Session::syncFinished, this, &Session::sendMoves);
    connect(this, &Session::portfolioChanged, this, &Session::sendMoves, Qt::ConnectionType(Qt::SingleShotConnection));
}

void Session::sendMoves()
{
    if (d->outbox == nullptr || schedule().offline)
        return;
    if (d->sending) {
        d->sendAgain = true;
        return;
    }
    const auto open = stageMoves(*d->workspace);
    if (!open || std::ranges::none_of(open->all, concernsOutbox))
        return;
    d->sending = true;
    d->sendAgain = false;
    d->outboxCancel = CancelToken();
    OutboxJob job;
    job.folder = d->job.folder;
    job.connections = d->connections;
    job.access = d->access;
    job.cancel = d->outboxCancel;
    job.now = d->now;
    OutboxRunner *outbox = d->outbox;
    QMetaObject::invokeMethod(outbox, [outbox, job = std::move(job)]() mutable { outbox->start(std::move(job)); });
}

void Session::takeReport(const OutboxReport &report)
{
    d->sending = false;
    if (report.changed && (d->portfolio || d->loader->isLoading()))
        d->loader->request(false, false);
    planRetry(report);
    if (report.changed || report.error || !report.moves.empty())
        Q_EMIT movesSettled(report);
    if (d->sendAgain)
        sendMoves();
}

void Session::planRetry(const OutboxReport &report)
{
    if (report.waiting == 0) {
        d->retries = 0;
        d->retryMoves->stop();
        return;
    }
    constexpr int mostDoublings = 6;
    std::chrono::seconds pause = std::min(longestRetry, firstRetry * (1 << std::min(d->retries++, mostDoublings)));
    if (report.retryAt)
        pause = std::max<std::chrono::seconds>(*report.retryAt - d->now(), 1s);
    d->retryMoves->start(pause);
}

OutboxReport Session::sendMovesNow()
{
    OutboxReport sent;
    const auto open = stageMoves(*d->workspace);
    if (!open)
        sent.error = open.error();
    if (!open || d->outbox == nullptr || waitingMoves(*open) == 0)
        return sent;
    sent.waiting = waitingMoves(*open);
    if (schedule().offline) {
        sent.error = workingOffline();
        return sent;
    }
    QEventLoop loop;
    connect(d->outbox, &OutboxRunner::finished, &loop, [&](const OutboxReport &report) {
        std::ranges::copy(report.moves, std::back_inserter(sent.moves));
        sent.waiting = report.waiting;
        sent.error = report.error;
        sent.retryAt = report.retryAt;
        if (!d->sending) // takeReport, which comes first, may have begun anew
            loop.quit();
    });
    sendMoves();
    loop.exec();
    return sent;
}

} // namespace success
