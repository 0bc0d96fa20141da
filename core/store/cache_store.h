// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/identity/resolver.h"
#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/store/database.h"

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
};

/// A staging area for one source's sync: the same tables in a file of its own, one transaction per batch. Readers of
/// the cache see nothing of it until CacheStore::adopt.
class StagingStore
{
public:
    /// Starts empty: what an earlier, killed sync left behind is removed.
    [[nodiscard]] static Result<std::unique_ptr<StagingStore>> create(const QString &file, SourceId source);
    ~StagingStore();

    /// A record whose `companyRef` no company has by adopt time is moved to skipped there, with that reason.
    [[nodiscard]] Result<void> add(RecordBatch batch);

    [[nodiscard]] SourceId source() const { return m_source; }
    [[nodiscard]] QString file() const;
    [[nodiscard]] qint64 recordCount() const { return m_records; }

private:
    StagingStore() = default;
    std::unique_ptr<Database> m_database;
    SourceId m_source{};
    qint64 m_records = 0;
};

/// cache.sqlite.
class CacheStore
{
public:
    /// A damaged file is moved aside (`cache.sqlite.damaged-1`) and a new one made; `rebuilt()` then says so.
    [[nodiscard]] static Result<std::unique_ptr<CacheStore>> open(const QString &file,
                                                                  OpenMode mode = OpenMode::ReadWrite);
    [[nodiscard]] std::optional<QString> rebuilt() const { return m_rebuilt; }

    /// Replaces everything the cache holds of the staged source by what is staged, joins companies to accounts again
    /// (core/identity, with the workspace's merges and splits), and records the success: one transaction.
    [[nodiscard]] Result<void> adopt(const StagingStore &staging, const IdentityOverrides &overrides,
                                     const SourceState &success);
    /// Joins companies to accounts again, after a merge or split.
    [[nodiscard]] Result<void> resolveAccounts(const IdentityOverrides &overrides);
    /// Records a failed attempt; the data stays as it is.
    [[nodiscard]] Result<void> recordFailure(SourceId source, Instant at, const Error &error);
    [[nodiscard]] Result<std::vector<SourceState>> sourceStates();
    [[nodiscard]] Result<std::vector<SkippedRecord>> skippedRecords(SourceId source);
    /// Forgets a source and everything it said.
    [[nodiscard]] Result<void> removeSource(SourceId source, const IdentityOverrides &overrides);

    [[nodiscard]] Result<std::optional<QString>> meta(const QString &key);
    [[nodiscard]] Result<void> setMeta(const QString &key, const QString &value);

    [[nodiscard]] Database &database() { return *m_database; }

private:
    CacheStore() = default;
    std::unique_ptr<Database> m_database;
    std::optional<QString> m_rebuilt;
};

} // namespace success
