// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/passage_index.h"

#include "core/assistant/spelling.h"
#include "core/assistant/stopped.h"
#include "core/matching/stemmer.h"
#include "core/store/storage_error.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace success::assistant {

namespace {

constexpr double titleWeight = 1.5;
constexpr double halfLifeDays = 180;

std::string quotedTerm(const std::string &word)
{
    return '"' + word + '"'; // words hold letters and digits only
}

} // namespace

PassageIndex::~PassageIndex() = default;

Result<std::unique_ptr<PassageIndex>> PassageIndex::build(std::vector<Record> records, QDate today,
                                                          const CancelToken &stop)
{
    std::unique_ptr<PassageIndex> index(new PassageIndex);
    index->m_records = std::move(records);
    try {
        if (!index->fill(today, stop))
            return stopped();
    } catch (const SQLite::Exception &error) {
        return tl::unexpected(storageError(QStringLiteral(":memory:"), error));
    }
    return index;
}

bool PassageIndex::fill(QDate today, const CancelToken &stop)
{
    m_today = today;
    for (size_t i = 0; i < m_records.size(); ++i)
        addPassages(m_passages, m_records[i], quint32(i));
    m_database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    m_database->exec("PRAGMA journal_mode = OFF");
    // Contentless: the passages are here; the index is made in one piece, without merging.
    m_database->exec("CREATE VIRTUAL TABLE passage USING fts5(name, text, content='', detail=full, "
                     "tokenize='porter unicode61 remove_diacritics 2')");
    m_database->exec("CREATE VIRTUAL TABLE term USING fts5vocab(passage, 'row')");
    m_database->exec("INSERT INTO passage(passage, rank) VALUES ('automerge', 0)");
    m_database->exec("INSERT INTO passage(passage, rank) VALUES ('hashsize', 67108864)");
    m_database->exec("BEGIN");
    SQLite::Statement insert(*m_database, "INSERT INTO passage(rowid, name, text) VALUES (?, ?, ?)");
    for (size_t i = 0; i < m_passages.size(); ++i) {
        if (stop.isCancelled())
            return false;
        const Record &record = m_records[m_passages[i].record];
        insert.reset();
        insert.bind(1, int64_t(i));
        insert.bind(2, QString(record.name % u' ' % record.person).toStdString());
        insert.bind(3, m_passages[i].text.toStdString());
        insert.exec();
    }
    m_database->exec("COMMIT");
    return true;
}

double PassageIndex::ageWeight(const Record &record) const
{
    if (!record.day.isValid())
        return 1;
    const double age = double(std::max<qint64>(0, record.day.daysTo(m_today)));
    return 0.25 + 0.75 * std::exp2(-age / halfLifeDays);
}

Result<std::vector<FoundPassage>> PassageIndex::find(const std::vector<std::string> &words, Holds atLeast) const
{
    std::map<int64_t, FoundPassage> found;
    std::string any;
    try {
        SQLite::Statement holds(*m_database, "SELECT rowid FROM passage WHERE passage MATCH ?");
        for (const std::string &word : words) {
            any += (any.empty() ? "" : " OR ") + quotedTerm(word);
            holds.reset();
            holds.bind(1, quotedTerm(word));
            while (holds.executeStep())
                ++found[holds.getColumn(0).getInt64()].words;
        }
        if (atLeast == Holds::Half)
            std::erase_if(found, [&](const auto &entry) { return size_t(entry.second.words) * 2 < words.size(); });
        if (found.empty())
            return std::vector<FoundPassage>();
        SQLite::Statement ranked(*m_database, "SELECT rowid, bm25(passage, ?, 1.0) FROM passage WHERE passage MATCH ?");
        ranked.bind(1, titleWeight);
        ranked.bind(2, any);
        while (ranked.executeStep()) {
            const auto entry = found.find(ranked.getColumn(0).getInt64());
            if (entry != found.end())
                entry->second.relevance = -ranked.getColumn(1).getDouble();
        }
    } catch (const SQLite::Exception &error) {
        return tl::unexpected(storageError(QStringLiteral(":memory:"), error));
    }
    std::vector<FoundPassage> best;
    for (auto &[row, passage] : found) {
        passage.passage = size_t(row);
        // BM25 of a word that nearly every passage holds can be 0 or less.
        passage.relevance = std::max(passage.relevance, 1e-6) *
                            ageWeight(m_records[m_passages[passage.passage].record]) * passage.words /
                            double(words.size());
        best.push_back(passage);
    }
    std::ranges::stable_sort(best, [this](const FoundPassage &a, const FoundPassage &b) {
        const auto day = [this](const FoundPassage &one) {
            const QDate date = m_records[m_passages[one.passage].record].day;
            return date.isValid() ? date.toJulianDay() : 0;
        };
        return std::tuple(-a.relevance, -day(a)) < std::tuple(-b.relevance, -day(b));
    });
    return best;
}

bool PassageIndex::holds(const std::string &word) const
{
    try {
        SQLite::Statement row(*m_database, "SELECT 1 FROM passage WHERE passage MATCH ? LIMIT 1");
        row.bind(1, quotedTerm(word));
        return row.executeStep();
    } catch (const SQLite::Exception &) {
        return false; // out of memory; the search that follows says so
    }
}

Result<std::vector<std::string>> PassageIndex::respelled(const std::vector<std::string> &words) const
{
    std::vector<std::string> spelled = words;
    try {
        std::vector<std::string> terms;
        SQLite::Statement holds(*m_database, "SELECT 1 FROM passage WHERE passage MATCH ? LIMIT 1");
        for (std::string &word : spelled) {
            holds.reset();
            holds.bind(1, quotedTerm(word));
            if (holds.executeStep())
                continue;
            if (terms.empty()) {
                SQLite::Statement rows(*m_database, "SELECT term FROM term ORDER BY term");
                while (rows.executeStep())
                    terms.push_back(rows.getColumn(0).getString());
            }
            if (const std::string nearest = nearestWord(matching::stemOf(word), terms); !nearest.empty())
                word = nearest;
        }
    } catch (const SQLite::Exception &error) {
        return tl::unexpected(storageError(QStringLiteral(":memory:"), error));
    }
    return spelled;
}

} // namespace success::assistant
