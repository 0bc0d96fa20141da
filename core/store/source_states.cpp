// SPDX-License-Identifier: Apache-2.0
#include "core/store/source_states.h"

#include "core/store/row_reader.h"
#include "core/store/row_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace success {

namespace {

QString toJson(const std::vector<QString> &sentences)
{
    QJsonArray array;
    for (const QString &sentence : sentences)
        array.append(sentence);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<QString> fromJson(const QString &json)
{
    std::vector<QString> sentences;
    for (const auto &sentence : QJsonDocument::fromJson(json.toUtf8()).array())
        sentences.push_back(sentence.toString());
    return sentences;
}

} // namespace

std::vector<SourceState> readStates(SQLite::Database &cache)
{
    std::vector<SourceState> states;
    SQLite::Statement rows(cache, "SELECT source, last_success_at, synced_as_of, last_attempt_at, error_kind, "
                                  "error_sentence, error_retry, records, skipped, notes, retry_at FROM source_state "
                                  "ORDER BY source");
    while (rows.executeStep()) {
        SourceState state;
        state.source = SourceId(numberAt(rows, 0).value_or(0));
        state.lastSuccessAt = instantAt(rows, 1);
        state.syncedAsOf = dayAt(rows, 2);
        state.lastAttemptAt = instantAt(rows, 3);
        if (const auto kind = numberAt(rows, 4))
            state.error = Error{ErrorKind(*kind), textAt(rows, 5), sourceKey(state.source), numberAt(rows, 6) == 1};
        state.records = numberAt(rows, 7).value_or(0);
        state.skipped = numberAt(rows, 8).value_or(0);
        state.notes = fromJson(textAt(rows, 9));
        state.retryAt = instantAt(rows, 10);
        states.push_back(std::move(state));
    }
    return states;
}

void writeSuccess(SQLite::Database &cache, const SourceState &state)
{
    SQLite::Statement insert(cache, "INSERT OR REPLACE INTO source_state (source, last_success_at, synced_as_of, "
                                    "last_attempt_at, records, skipped, notes) VALUES (?, ?, ?, ?, ?, ?, ?)");
    RowWriter(insert)
        .number(qint64(state.source))
        .instant(state.lastSuccessAt)
        .day(state.syncedAsOf)
        .instant(state.lastAttemptAt)
        .number(state.records)
        .number(state.skipped)
        .text(toJson(state.notes))
        .run();
}

void writeFailure(SQLite::Database &cache, SourceId source, Instant at, const Error &error)
{
    SQLite::Statement insert(cache, "INSERT INTO source_state (source, last_attempt_at, error_kind, error_sentence, "
                                    "error_retry, retry_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (source) "
                                    "DO UPDATE SET last_attempt_at = excluded.last_attempt_at, "
                                    "error_kind = excluded.error_kind, error_sentence = excluded.error_sentence, "
                                    "error_retry = excluded.error_retry, retry_at = excluded.retry_at");
    RowWriter(insert)
        .number(qint64(source))
        .instant(at)
        .number(qint64(error.kind))
        .text(error.sentence)
        .number(error.retryCanHelp)
        .instant(error.retryAt)
        .run();
}

void writeCursors(SQLite::Database &cache, SourceId source, const QString &prefix, const SourceCursors &cursors,
                  QDate asOf)
{
    deleteCursors(cache, source, prefix);
    SQLite::Statement insert(cache, "INSERT INTO source_cursor (source, key, value, as_of) VALUES (?, ?, ?, ?)");
    for (auto cursor = cursors.begin(); cursor != cursors.end(); ++cursor)
        RowWriter(insert).number(qint64(source)).text(prefix + cursor.key()).text(cursor.value()).day(asOf).run();
}

SourceCursors readCursors(SQLite::Database &cache, SourceId source, const QString &prefix, QDate asOf)
{
    SourceCursors cursors;
    SQLite::Statement rows(cache, "SELECT key, value FROM source_cursor WHERE source = ? AND as_of = ?");
    rows.bind(1, int64_t(source));
    rows.bind(2, asOf.toString(Qt::ISODate).toStdString());
    while (rows.executeStep()) {
        const QString key = textAt(rows, 0);
        if (key.startsWith(prefix))
            cursors.insert(key.mid(prefix.size()), textAt(rows, 1));
    }
    return cursors;
}

void deleteCursors(SQLite::Database &cache, SourceId source, const QString &prefix)
{
    SQLite::Statement remove(cache, "DELETE FROM source_cursor WHERE source = ? AND substr(key, 1, length(?)) = ?");
    RowWriter(remove).number(qint64(source)).text(prefix).text(prefix).run();
}

qint64 countSkipped(SQLite::Database &cache, SourceId source)
{
    SQLite::Statement count(cache, "SELECT count(*) FROM skipped WHERE source = ?");
    count.bind(1, int64_t(source));
    count.executeStep();
    return numberAt(count, 0).value_or(0);
}

} // namespace success
