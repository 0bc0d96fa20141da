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
                                  "error_sentence, error_retry, records, skipped, notes FROM source_state "
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
                                    "error_retry) VALUES (?, ?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET "
                                    "last_attempt_at = excluded.last_attempt_at, error_kind = excluded.error_kind, "
                                    "error_sentence = excluded.error_sentence, error_retry = excluded.error_retry");
    RowWriter(insert)
        .number(qint64(source))
        .instant(at)
        .number(qint64(error.kind))
        .text(error.sentence)
        .number(error.retryCanHelp)
        .run();
}

qint64 countSkipped(SQLite::Database &cache, SourceId source)
{
    SQLite::Statement count(cache, "SELECT count(*) FROM skipped WHERE source = ?");
    count.bind(1, int64_t(source));
    count.executeStep();
    return numberAt(count, 0).value_or(0);
}

} // namespace success
