// SPDX-License-Identifier: Apache-2.0
#include "core/session/move_sender.h"

#include "core/sources/attio/stage_writer.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MoveSender", text);
}

attio::StageValue valueOf(const StageSpot &spot)
{
    return {spot.key, spot.title, spot.since};
}

/// Under the title that the person knows, where the source's answer has none.
StageSpot spotOf(const attio::StageValue &value, const StageMove &move)
{
    StageSpot spot{value.id, value.title, value.since};
    if (spot.title.isEmpty())
        spot.title = spot.key == move.to.key ? move.to.title : spot.key;
    return spot;
}

bool isFinal(const Error &error)
{
    return error.kind == ErrorKind::Auth || error.kind == ErrorKind::InvalidInput;
}

/// Why it waits, without advice: it is sent again by itself.
QString waitReason(const Error &error, const QString &title)
{
    if (error.kind == ErrorKind::Cancelled)
        return {};
    if (error.kind == ErrorKind::RateLimited)
        return tr("%1 asked to wait.").arg(title);
    if (error.code > 0)
        return tr("%1 could not answer (HTTP %2).").arg(title).arg(error.code);
    const qsizetype end = error.sentence.indexOf(u". "_qs);
    return error.sentence.left(end < 0 ? end : end + 1);
}

SentMove failed(const attio::StageRefusal &refusal, const StageMove &move)
{
    const Error &error = refusal.error;
    SentMove sent;
    sent.attempt.written = refusal.written.value_or(move.written);
    if (refusal.current) {
        sent.attempt.state = MoveState::Conflict;
        sent.attempt.current = spotOf(*refusal.current, move);
        sent.attempt.reason = error.sentence;
    } else if (isFinal(error)) {
        sent.attempt.state = MoveState::Refused;
        sent.attempt.reason = error.sentence;
    } else {
        sent.attempt.reason = waitReason(error, sourceTitle(move.source));
        sent.attempt.notBefore = error.retryAt;
        sent.unreachable = error.code < 500 || error.kind == ErrorKind::RateLimited; // a 5xx may be about one deal
    }
    return sent;
}

} // namespace

bool takesMoves(SourceId source)
{
    return source == SourceId::Attio;
}

QCoro::Task<SentMove> sendMove(HttpClient &http, SourceOptions options, StageMove move)
{
    attio::StageMove wanted;
    wanted.object = options.value(QStringLiteral("deal_object"), wanted.object);
    wanted.attribute = options.value(QStringLiteral("stage_attribute"), wanted.attribute);
    wanted.recordId = move.externalId;
    wanted.seen = valueOf(move.from);
    wanted.wanted = valueOf(move.to);
    const auto moved = co_await attio::moveStage(http, wanted);
    if (!moved)
        co_return failed(moved.error(), move);
    SentMove sent;
    sent.attempt.state = MoveState::Sent;
    sent.attempt.current = spotOf(*moved, move);
    sent.attempt.written = true;
    co_return sent;
}

} // namespace success
