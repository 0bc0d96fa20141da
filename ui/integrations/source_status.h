// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/integrations/sync_watch.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What is true of one source here and now, in words. The one place they are found: the Integrations page, Health's
/// settings, the sections' setup pages and the notices above pages all read this.
struct SourceStatus
{
    enum class Kind { NotConnected, NotSynced, Connected, Failed, Waiting, Syncing };

    SourceId source{};
    Kind kind = Kind::NotConnected;
    bool connected = false;
    QString word; ///< `Connected`, `Failed`, `Waiting until 14:05 UTC`, `Not connected`, `Not synced yet`, `Syncing`
    Tone tone{};
    QString counts;  ///< `1,204 records, synced 2 hours ago`; empty before the first sync
    QString problem; ///< why the last attempt failed; empty if it did not
    QString doing;   ///< while it is synced: `Reading invoices · 4,120 records · page 12`
    QString detail;  ///< all of these that matter most, in one line
    SourceState state{};
};

/// `state`: nullptr if the source was never synced. `doing`: what it is being asked now, empty if nothing. `now`: the
/// wall clock syncs are dated by.
[[nodiscard]] SourceStatus describeSource(SourceId source, bool connected, const SourceState *state, Instant now,
                                          const QString &doing = {});
/// The same from what a session knows, with what has happened since its Portfolio was made.
[[nodiscard]] SourceStatus sourceStatus(Session &session, SourceId source, Instant now);

} // namespace success::ui
