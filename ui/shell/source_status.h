// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What is true of one source here and now, in words.
struct SourceStatus
{
    SourceId source{};
    bool connected = false;
    QString word; ///< `Connected`, `Failed`, `Not connected`, `Not synced yet`
    Tone tone;
    QString detail; ///< `1,204 records, synced 2 hours ago`, or the error's sentence
    SourceState state;
};

/// `state`: nullptr if the source was never synced. `now`: the wall clock syncs are dated by.
[[nodiscard]] SourceStatus describeSource(SourceId source, bool connected, const SourceState *state, Instant now);
/// The same from what a session knows.
[[nodiscard]] SourceStatus sourceStatus(const Session &session, SourceId source, Instant now);

} // namespace success::ui
