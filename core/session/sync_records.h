// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sync_runner.h"

namespace success {

// What a sync reads and leaves beside the data itself: which recordings the cache holds, and lines of the audit log.

/// The recorded sources that the cache does not hold, or holds of other files or another as-of date.
[[nodiscard]] std::vector<SourceId> staleRecordings(const SyncJob &job);

/// The workspace's merges and splits, for joining companies.
[[nodiscard]] Result<IdentityOverrides> readOverrides(const SyncJob &job);

/// Remembers which recordings were committed, and notes every source's end in the audit log.
[[nodiscard]] Result<void> keepSyncRecords(const SyncJob &job, const std::vector<SourceResult> &results);

} // namespace success
