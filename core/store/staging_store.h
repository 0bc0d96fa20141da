// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/store/database.h"

namespace success {

/// A staging area for one source's sync: the records in a file of its own, one transaction per batch. Readers of the
/// cache see nothing of it until CacheStore::adopt. A record that comes twice counts as it came last.
class StagingStore
{
public:
    /// Starts empty: what an earlier, killed sync left behind is removed. The folder is made if missing.
    [[nodiscard]] static Result<std::unique_ptr<StagingStore>> create(const QString &file, SourceId source);
    /// Removes the file.
    ~StagingStore();

    /// Records without an id are skipped. One whose `companyRef` no company has by adopt time is skipped there.
    [[nodiscard]] Result<void> add(RecordBatch batch);

    [[nodiscard]] SourceId source() const { return m_source; }
    [[nodiscard]] QString file() const { return m_database->file(); }
    [[nodiscard]] qint64 recordCount() const { return m_records; } ///< taken in so far, repeated ones included
    [[nodiscard]] Database &database() { return *m_database; }

private:
    class Inserter;
    StagingStore();
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Inserter> m_insert;
    SourceId m_source{};
    qint64 m_records = 0;
};

} // namespace success
