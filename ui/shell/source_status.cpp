// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/source_status.h"

#include "ui/format/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceStatus", text);
}

QString recordsText(const SourceState &state, Instant now)
{
    const QString records = state.records == 1 ? tr("1 record") : tr("%1 records").arg(countText(state.records));
    return tr("%1, synced %2").arg(records, relativeTime(*state.lastSuccessAt, now));
}

} // namespace

SourceStatus describeSource(SourceId source, bool connected, const SourceState *state, Instant now)
{
    SourceStatus status{source, connected, tr("Not connected"), tone::neutral, {}, {}};
    if (state != nullptr)
        status.state = *state;
    const bool synced = state != nullptr && state->lastSuccessAt.has_value();
    if (synced)
        status.detail = recordsText(*state, now);
    if (state != nullptr && state->error) {
        status.word = tr("Failed");
        status.tone = tone::critical;
        status.detail = synced ? state->error->sentence + QLatin1Char(' ') +
                                     tr("Shown is what was read before: %1.").arg(status.detail)
                               : state->error->sentence;
    } else if (connected) {
        status.word = synced ? tr("Connected") : tr("Not synced yet");
        status.tone = synced ? tone::healthy : tone::info;
    } else if (synced) {
        status.detail = tr("Shown is what was read before: %1.").arg(status.detail);
    }
    return status;
}

SourceStatus sourceStatus(const Session &session, SourceId source, Instant now)
{
    const std::vector<SourceId> connected = session.connectedSources();
    const bool isConnected = std::find(connected.begin(), connected.end(), source) != connected.end();
    const PortfolioPtr portfolio = session.portfolio();
    const SourceState *known = nullptr;
    if (portfolio != nullptr) {
        for (const SourceState &state : portfolio->sources) {
            if (state.source == source)
                known = &state;
        }
    }
    return describeSource(source, isConnected, known, now);
}

} // namespace success::ui
