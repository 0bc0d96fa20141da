// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_state.h"

namespace success::ui {

SectionState sectionState(const SectionSituation &situation)
{
    if (situation.failed && !situation.loaded)
        return SectionState::Failed;
    if (!situation.loaded)
        return SectionState::Loading;
    if (!situation.connected)
        return SectionState::NotConnected;
    if (situation.rows == 0)
        return SectionState::Empty;
    return situation.shown == 0 ? SectionState::NothingMatches : SectionState::Rows;
}

bool isKnown(SectionState state)
{
    return state != SectionState::NotConnected && state != SectionState::Failed;
}

} // namespace success::ui
