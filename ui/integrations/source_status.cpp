// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/source_status.h"

#include "ui/format/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::ui {

namespace {

using Kind = SourceStatus::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceStatus", text);
}

QString countsText(const SourceState &state, Instant now)
{
    const QString records = state.records == 1 ? tr("1 record") : tr("%1 records").arg(countText(state.records));
    return tr("%1, synced %2").arg(records, relativeTime(*state.lastSuccessAt, now));
}

/// `14:05 UTC`, or the day where it is another one.
QString clockText(Instant at, Instant now)
{
    return dateOf(at) == dateOf(now) ? tr("%1 UTC").arg(toDateTime(at).toString(QStringLiteral("HH:mm")))
                                     : exactDate(dateOf(at));
}

Kind kindOf(const SourceStatus &status, Instant now)
{
    const SourceState &state = status.state;
    if (!status.doing.isEmpty())
        return Kind::Syncing;
    if (state.error)
        return status.connected && state.retryAt && *state.retryAt > now ? Kind::Waiting : Kind::Failed;
    if (!status.connected)
        return Kind::NotConnected;
    return state.lastSuccessAt ? Kind::Connected : Kind::NotSynced;
}

std::pair<QString, Tone> badgeOf(const SourceStatus &status, Instant now)
{
    switch (status.kind) {
    case Kind::Syncing:
        return {tr("Syncing"), tone::info};
    case Kind::Waiting:
        return {tr("Waiting until %1").arg(clockText(*status.state.retryAt, now)), tone::atRisk};
    case Kind::Failed:
        return {tr("Failed"), tone::critical};
    case Kind::Connected:
        return {tr("Connected"), tone::healthy};
    case Kind::NotSynced:
        return {tr("Not synced yet"), tone::info};
    case Kind::NotConnected:
        break;
    }
    return {tr("Not connected"), tone::neutral};
}

QString detailOf(const SourceStatus &status)
{
    const bool fresh = status.kind == Kind::Connected || status.kind == Kind::NotSynced;
    if (status.kind == Kind::Syncing)
        return status.doing;
    if (fresh || status.counts.isEmpty())
        return status.problem.isEmpty() ? status.counts : status.problem;
    const QString shown = tr("Shown is what was read before: %1.").arg(status.counts);
    return status.problem.isEmpty() ? shown : QString(status.problem + u' ' + shown);
}

} // namespace

SourceStatus describeSource(SourceId source, bool connected, const SourceState *state, Instant now,
                            const QString &doing)
{
    SourceStatus status;
    status.source = source;
    status.connected = connected;
    status.doing = doing;
    if (state != nullptr)
        status.state = *state;
    if (status.state.lastSuccessAt)
        status.counts = countsText(status.state, now);
    if (status.state.error)
        status.problem = status.state.error->sentence;
    status.kind = kindOf(status, now);
    std::tie(status.word, status.tone) = badgeOf(status, now);
    status.detail = detailOf(status);
    return status;
}

SourceStatus sourceStatus(Session &session, SourceId source, Instant now)
{
    const std::vector<SourceId> connected = session.connectedSources();
    const bool isConnected = std::ranges::find(connected, source) != connected.end();
    const PortfolioPtr portfolio = session.portfolio();
    SourceState state;
    bool known = false;
    if (portfolio != nullptr) {
        const auto found = std::ranges::find(portfolio->sources, source, &SourceState::source);
        known = found != portfolio->sources.end();
        if (known)
            state = *found;
    }
    // A sync in which all failed makes no new Portfolio; what went wrong is known all the same.
    const SyncWatch &watch = SyncWatch::of(session);
    if (const auto error = watch.lastError(source)) {
        state.source = source;
        state.error = error;
        state.retryAt = error->retryAt;
        known = true;
    }
    const SyncWatch::Running *running = watch.running(source);
    return describeSource(source, isConnected, known ? &state : nullptr, now,
                          running != nullptr ? progressText(watch, *running) : QString());
}

} // namespace success::ui
