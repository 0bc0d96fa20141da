// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/passage.h"
#include "core/model/result.h"
#include "core/net/cancel.h"

#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace success::assistant {

struct FoundPassage
{
    size_t passage = 0;   ///< index into passages()
    int words = 0;        ///< how many of the words it holds
    double relevance = 0; ///< the higher, the better
};

/// The passages of one account's records in an FTS5 table in memory (Porter stems, BM25). Used from one thread.
class PassageIndex
{
public:
    /// Takes over the records; `today` is what their age is counted from. ErrorKind::Cancelled once `stop` is
    /// cancelled.
    [[nodiscard]] static Result<std::unique_ptr<PassageIndex>> build(std::vector<Record> records, QDate today,
                                                                     const CancelToken &stop = {});
    ~PassageIndex();

    [[nodiscard]] const std::vector<Record> &records() const { return m_records; }
    [[nodiscard]] const std::vector<Passage> &passages() const { return m_passages; }

    /// Passages that hold at least half of the words (folded), or one of them at all with Holds::Any; best first: BM25
    /// weighted by age (half of the weight is lost in 180 days, never more than three quarters) and by how many of the
    /// words they hold; equals newest first, then in the order of the records.
    enum class Holds { Half, Any };
    [[nodiscard]] Result<std::vector<FoundPassage>> find(const std::vector<std::string> &words,
                                                         Holds holds = Holds::Half) const;
    /// A passage holds the word, in any form.
    [[nodiscard]] bool holds(const std::string &word) const;
    /// The words with those that no passage holds replaced by what they may have been meant for.
    [[nodiscard]] Result<std::vector<std::string>> respelled(const std::vector<std::string> &words) const;

private:
    PassageIndex() = default;
    [[nodiscard]] bool fill(QDate today, const CancelToken &stop);
    [[nodiscard]] double ageWeight(const Record &record) const;

    std::vector<Record> m_records;
    std::vector<Passage> m_passages;
    QDate m_today;
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace success::assistant
