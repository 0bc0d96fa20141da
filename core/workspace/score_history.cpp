// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/score_history.h"

#include "core/workspace/sql_text.h"

namespace success {

namespace {

ScoreBasis basisOf(const SQLite::Column &column)
{
    return column.getString() == "computed" ? ScoreBasis::Computed : ScoreBasis::Saved;
}

QDate dayOf(const SQLite::Column &column)
{
    return QDate::fromString(textOf(column), Qt::ISODate);
}

std::string keyOf(Section section)
{
    return sectionKey(section).toStdString();
}

} // namespace

QString scoreBasisKey(ScoreBasis basis)
{
    return basis == ScoreBasis::Saved ? QStringLiteral("saved") : QStringLiteral("computed");
}

Result<std::vector<SavedScore>> scoreHistory(Workspace &workspace, Section section, const QString &subject)
{
    std::vector<SavedScore> history;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection,
                               "SELECT d.day, d.basis, s.points, s.level FROM saved_score s JOIN score_day d "
                               "ON d.score = s.score AND d.day >= s.day "
                               "AND (s.until IS NULL OR d.day < s.until) "
                               "WHERE s.score = ? AND s.subject = ? ORDER BY d.day");
        rows.bind(1, keyOf(section));
        rows.bind(2, subject.toStdString());
        while (rows.executeStep())
            history.push_back({dayOf(rows.getColumn(0)), basisOf(rows.getColumn(1)), rows.getColumn(2).getInt(),
                               textOf(rows.getColumn(3))});
    });
    return read.map([&] { return std::move(history); });
}

Result<std::optional<SavedDetail>> savedDetail(Workspace &workspace, Section section, const QString &subject, QDate day)
{
    std::optional<SavedDetail> detail;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement row(connection,
                              "SELECT d.basis, s.detail FROM score_day d JOIN saved_score s ON s.score = d.score "
                              "WHERE d.score = ?1 AND d.day = ?2 AND s.subject = ?3 AND s.day <= ?2 "
                              "AND (s.until IS NULL OR s.until > ?2)");
        row.bind(1, keyOf(section));
        row.bind(2, isoDay(day));
        row.bind(3, subject.toStdString());
        if (row.executeStep())
            detail = SavedDetail{basisOf(row.getColumn(0)), jsonOf(row.getColumn(1))};
    });
    return read.map([&] { return std::move(detail); });
}

Result<std::vector<std::pair<QDate, ScoreBasis>>> savedDays(Workspace &workspace, Section section)
{
    std::vector<std::pair<QDate, ScoreBasis>> days;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT day, basis FROM score_day WHERE score = ? ORDER BY day");
        rows.bind(1, keyOf(section));
        while (rows.executeStep())
            days.emplace_back(dayOf(rows.getColumn(0)), basisOf(rows.getColumn(1)));
    });
    return read.map([&] { return std::move(days); });
}

Result<std::vector<Section>> sectionsSavedOn(Workspace &workspace, QDate day)
{
    std::vector<Section> sections;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT score FROM score_day WHERE day = ? AND basis = 'saved'");
        rows.bind(1, isoDay(day));
        while (rows.executeStep()) {
            if (const auto section = sectionFromKey(textOf(rows.getColumn(0))))
                sections.push_back(*section);
        }
    });
    return read.map([&] { return std::move(sections); });
}

Result<QHash<QString, int>> scoresSavedBy(Workspace &workspace, Section section, QDate day, int maxAgeDays)
{
    QHash<QString, int> scores;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement newest(connection, "SELECT max(day) FROM score_day WHERE score = ? AND basis = 'saved' "
                                             "AND day BETWEEN ? AND ?");
        newest.bind(1, keyOf(section));
        newest.bind(2, isoDay(day.addDays(-maxAgeDays)));
        newest.bind(3, isoDay(day));
        if (!newest.executeStep() || newest.getColumn(0).isNull())
            return;
        SQLite::Statement rows(connection, "SELECT subject, points FROM saved_score WHERE score = ?1 AND day <= ?2 "
                                           "AND (until IS NULL OR until > ?2)");
        rows.bind(1, keyOf(section));
        rows.bind(2, newest.getColumn(0).getString());
        while (rows.executeStep())
            scores.insert(textOf(rows.getColumn(0)), rows.getColumn(1).getInt());
    });
    return read.map([&] { return std::move(scores); });
}

} // namespace success
