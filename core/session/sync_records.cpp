// SPDX-License-Identifier: Apache-2.0
#include "core/session/sync_records.h"

#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString recordingKey(SourceId source)
{
    return QStringLiteral("demo_recording.") + sourceKey(source);
}

bool isCurrent(const SyncJob &job, CacheStore &cache, const std::vector<SourceState> &states, SourceId source)
{
    const auto state = std::find_if(states.begin(), states.end(), [&](auto &each) { return each.source == source; });
    if (state == states.end() || !state->lastSuccessAt || state->syncedAsOf != job.asOf.date)
        return false;
    const auto held = cache.meta(recordingKey(source));
    return held && *held == job.recordings->fingerprint(source);
}

Result<void> rememberRecordings(const SyncJob &job, const std::vector<SourceResult> &results)
{
    auto cache = CacheStore::open(job.folder.cacheFile());
    if (!cache)
        return tl::unexpected(cache.error());
    for (const SourceResult &result : results) {
        if (result.error)
            continue;
        const auto kept = (*cache)->setMeta(recordingKey(result.source), job.recordings->fingerprint(result.source));
        if (!kept)
            return kept;
    }
    return {};
}

QString endOf(const SourceResult &result)
{
    if (result.error)
        return QCoreApplication::translate("SyncRunner", "%1 failed: %2")
            .arg(sourceTitle(result.source), result.error->sentence);
    return QCoreApplication::translate("SyncRunner", "%1: %2 records, %3 skipped")
        .arg(sourceTitle(result.source))
        .arg(result.records)
        .arg(result.skipped);
}

Result<void> noteInAuditLog(const SyncJob &job, const std::vector<SourceResult> &results)
{
    auto workspace = Workspace::open(job.folder.workspaceFile(), job.now);
    if (!workspace)
        return tl::unexpected(workspace.error());
    for (const SourceResult &result : results) {
        if (const auto noted = (*workspace)->note(QStringLiteral("sync"), endOf(result)); !noted)
            return noted;
    }
    return {};
}

} // namespace

std::vector<SourceId> staleRecordings(const SyncJob &job)
{
    std::vector<SourceId> stale = job.recordings->sources();
    auto cache = CacheStore::open(job.folder.cacheFile());
    const auto states = cache ? (*cache)->sourceStates() : tl::unexpected(cache.error());
    if (states)
        std::erase_if(stale, [&](SourceId source) { return isCurrent(job, **cache, *states, source); });
    return stale;
}

Result<IdentityOverrides> readOverrides(const SyncJob &job)
{
    auto workspace = Workspace::open(job.folder.workspaceFile(), job.now, OpenMode::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return (*workspace)->snapshot().map([](const WorkspaceSnapshot &snapshot) { return snapshot.identity; });
}

Result<void> keepSyncRecords(const SyncJob &job, const std::vector<SourceResult> &results)
{
    if (job.recordings) {
        if (const auto remembered = rememberRecordings(job, results); !remembered)
            return remembered;
    }
    return noteInAuditLog(job, results);
}

} // namespace success
