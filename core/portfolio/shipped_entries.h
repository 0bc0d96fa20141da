// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/release_loop.h"

namespace success {

/// Every entry of every note, in their order.
[[nodiscard]] std::vector<ShippedEntry> entriesOfNotes(const std::vector<ReleaseNote> &notes);

/// Those of notes and those that a person wrote down up to a day, newest first.
[[nodiscard]] std::vector<ShippedEntry> withManual(std::vector<ShippedEntry> announced,
                                                   const std::vector<ManualRelease> &manual, QDate until);

/// What one place announced within 90 days of another in nearly the same words is one entry, the earliest, which knows
/// the others by their ids. `announced` newest first.
[[nodiscard]] std::vector<ShippedEntry> mergedEntries(std::vector<ShippedEntry> announced);

} // namespace success
