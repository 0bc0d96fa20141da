// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/store/database.h"

#include <QSemaphore>
#include <QThreadPool>

#include <mutex>

namespace success {

/// A staging area for one source's sync: the records in a file of its own, written in a thread of its own while the
/// source reads on. Readers of the cache see nothing of it until CacheStore::adopt. A record that comes twice counts as
/// it came last.
class StagingStore
{
public:
    /// Starts empty: what an earlier, killed sync left behind is removed. The folder is made if missing.
    [[nodiscard]] static Result<std::unique_ptr<StagingStore>> create(const QString &file, SourceId source);
    /// Removes the file.
    ~StagingStore();

    /// Records without an id are skipped. One whose `companyRef` no company has by adopt time is skipped there. Waits
    /// while several batches wait to be written; the Error is of an earlier one.
    [[nodiscard]] Result<void> add(RecordBatch batch);
    /// Waits until all is written, and readable for other connections. Ends the adding.
    [[nodiscard]] Result<void> settle();

    [[nodiscard]] SourceId source() const { return m_source; }
    [[nodiscard]] QString file() const { return m_database->file(); }
    [[nodiscard]] qint64 recordCount() const { return m_records; } ///< taken in so far, repeated ones included
    [[nodiscard]] Database &database() { return *m_database; }     ///< before the first add() or after settle()

private:
    class Inserter;
    StagingStore();
    /// Has the writer do `work` after all that came before, unless some of that failed.
    void later(std::function<void(Inserter &)> work);
    [[nodiscard]] Result<void> outcome() const;

    SourceId m_source{};
    qint64 m_records = 0;
    std::unique_ptr<Database> m_database; ///< this and m_insert are the writer's from the first add() to settle()
    std::unique_ptr<Inserter> m_insert;
    QThreadPool m_writer; ///< of one thread, so that batches stay in order
    QSemaphore m_room;    ///< for batches that wait
    mutable std::mutex m_mutex;
    Result<void> m_outcome; ///< guarded by m_mutex
};

} // namespace success
