// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace success::ui {

/// What stands where a list's rows would be.
enum class SectionState { Loading, NotConnected, Failed, Empty, NothingMatches, Rows };

/// Everything the state follows from.
struct SectionSituation
{
    bool failed = false;
    bool loaded = false;    ///< there is a table, if of an older portfolio
    bool connected = false; ///< something it reads has synced
    int rows = 0;           ///< of the table
    int shown = 0;          ///< rows the filters left
};
[[nodiscard]] SectionState sectionState(const SectionSituation &situation);
/// False where figures and filters would only be zeros, which read as good news.
[[nodiscard]] bool isKnown(SectionState state);

/// A list's own words for its states.
struct SectionWords
{
    QString icon;
    QString loading;       ///< accessible name of the skeleton
    QString notConnected;  ///< `Health is not connected yet`
    QString connectDetail; ///< what to connect, and what for
    QString failed;        ///< `Health could not be loaded`
    QString empty;
    QString emptyDetail;
    QString nothingMatches;
    std::vector<int> skeleton = {}; ///< widths of the columns, as the table will have them
};

} // namespace success::ui
