// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/identity/resolver.h"
#include "core/model/connection.h"
#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/store/adoption.h"
#include "core/store/database.h"
#include "core/store/staging_store.h"

namespace success {

struct SourceState
{
    SourceId source{};
    std::optional<Instant> lastSuccessAt;
    QDate syncedAsOf;
    std::optional<Instant> lastAttemptAt;
    std::optional<Error> error; ///< of the last attempt, if it failed
    qint64 records = 0;
    qint64 skipped = 0;
    std::vector<QString> notes;
    std::optional<Instant> retryAt; ///< when the source said it can be asked again, after a failure
};

/// cache.sqlite: what outside systems said. One connection, used from one thread.
class CacheStore
{
public:
    /// A damaged file is moved aside (`cache.sqlite.damaged-1`) and a new one made; `rebuilt()` then says so in a
    /// sentence. Opened read-only, it is refused instead.
    [[nodiscard]] static Result<std::unique_ptr<CacheStore>> open(const QString &file,
                                                                  OpenMode mode = OpenMode::ReadWrite);
    /// The same for a file that turned out to be damaged only when it was read; no connection may be open. Returns the
    /// sentence.
    [[nodiscard]] static Result<QString> setAside(const QString &file);
    [[nodiscard]] std::optional<QString> rebuilt() const { return m_rebuilt; }

    /// Replaces what the cache holds of the staged source, as far as `scope` says, by what is staged, joins companies
    /// to accounts again (core/identity, with the workspace's merges and splits), keeps the cursors (below the scope's
    /// prefix) for `success.syncedAsOf`, and records the success: one transaction. Company and account ids stay what
    /// they were. Records of companies the source did not deliver are listed as skipped. Of `success`, source, error
    /// and the counts are ignored; the result is the state as recorded.
    [[nodiscard]] Result<SourceState> adopt(StagingStore &staging, const IdentityOverrides &overrides,
                                            const SourceState &success, const AdoptionScope &scope = {},
                                            const SourceCursors &cursors = {});
    /// What the last adoption below `prefix` on that as-of day left; empty if it was of another day.
    [[nodiscard]] Result<SourceCursors> cursors(SourceId source, const QString &prefix, QDate asOf);
    /// Makes the next sync of a source read everything.
    [[nodiscard]] Result<void> forgetCursors(SourceId source);
    /// The domains of companies that other sources than `source` know, sorted.
    [[nodiscard]] Result<std::vector<QString>> domainsOfOthers(SourceId source);
    /// Joins companies to accounts again, after a merge or split.
    [[nodiscard]] Result<void> resolveAccounts(const IdentityOverrides &overrides);
    /// Records a failed attempt; the data stays as it is.
    [[nodiscard]] Result<void> recordFailure(SourceId source, Instant at, const Error &error);
    [[nodiscard]] Result<std::vector<SourceState>> sourceStates();
    [[nodiscard]] Result<std::vector<SkippedRecord>> skippedRecords(SourceId source);
    /// Forgets a source and everything it said; with a prefix, only the records whose external ids begin with it.
    [[nodiscard]] Result<void> removeSource(SourceId source, const IdentityOverrides &overrides,
                                            const QString &prefix = {});

    [[nodiscard]] Result<std::optional<QString>> meta(const QString &key);
    [[nodiscard]] Result<void> setMeta(const QString &key, const QString &value);

    [[nodiscard]] Database &database() { return *m_database; }

private:
    CacheStore() = default;
    std::unique_ptr<Database> m_database;
    std::optional<QString> m_rebuilt;
};

} // namespace success
