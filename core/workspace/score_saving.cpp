// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/score_history.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

constexpr int dailyDays = 180;
constexpr int weeklyYears = 2;

std::string keyOf(Section section)
{
    return sectionKey(section).toStdString();
}

/// Runs one statement with its values bound in order.
template<typename... Values>
void exec(SQLite::Database &connection, const char *sql, const Values &...values)
{
    SQLite::Statement statement(connection, sql);
    int place = 0;
    (statement.bind(++place, values), ...);
    statement.exec();
}

/// The first or last saved day of a section, as text; empty where there is none.
std::string edge(SQLite::Database &connection, const char *sql, const std::string &section)
{
    SQLite::Statement day(connection, sql);
    day.bind(1, section);
    return day.executeStep() && !day.getColumn(0).isNull() ? day.getColumn(0).getString() : std::string();
}

/// Rows of a section that begin or end where `where` says: by subject, with the mark.
QHash<QString, std::string> marks(SQLite::Database &connection, const char *sql, const std::string &section,
                                  const std::string &day = {})
{
    QHash<QString, std::string> found;
    SQLite::Statement rows(connection, sql);
    rows.bind(1, section);
    if (!day.empty())
        rows.bind(2, day);
    while (rows.executeStep())
        found.insert(textOf(rows.getColumn(0)), rows.getColumn(1).getString());
    return found;
}

/// Writes scores that begin on a day.
class Inserter
{
public:
    Inserter(SQLite::Database &connection, const DayScores &scores, const std::string &until)
        : m_insert(connection, "INSERT INTO saved_score VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        , m_scores(scores)
    {
        m_insert.bind(1, keyOf(scores.section));
        m_insert.bind(3, isoDay(scores.day));
        if (until.empty())
            m_insert.bind(4);
        else
            m_insert.bind(4, until);
    }

    void insert(size_t place)
    {
        const DayScore &score = m_scores.scores[place];
        m_insert.bind(2, score.subject.toStdString());
        m_insert.bind(5, score.score);
        m_insert.bind(6, score.level.toStdString());
        m_insert.bind(7, score.mark);
        m_insert.bind(8, m_scores.detailOf(place).dump());
        m_insert.exec();
        m_insert.reset();
    }

private:
    SQLite::Statement m_insert;
    const DayScores &m_scores;
};

/// Writes what differs from the saved day before.
void append(SQLite::Database &connection, const DayScores &scores)
{
    const std::string section = keyOf(scores.section);
    const std::string day = isoDay(scores.day);
    if (edge(connection, "SELECT max(day) FROM score_day WHERE score = ?", section) > day)
        return;
    exec(connection, "DELETE FROM saved_score WHERE score = ? AND day = ?", section, day);
    exec(connection, "UPDATE saved_score SET until = NULL WHERE score = ? AND until = ?", section, day);
    exec(connection, "INSERT OR REPLACE INTO score_day VALUES (?, ?, 'saved')", section, day);
    QHash<QString, std::string> standing =
        marks(connection, "SELECT subject, mark FROM saved_score WHERE score = ? AND until IS NULL", section);
    SQLite::Statement end(connection,
                          "UPDATE saved_score SET until = ? WHERE score = ? AND subject = ? AND until IS NULL");
    const auto endOf = [&](const QString &subject) {
        end.bind(1, day);
        end.bind(2, section);
        end.bind(3, subject.toStdString());
        end.exec();
        end.reset();
    };
    Inserter inserter(connection, scores, {});
    for (size_t place = 0; place < scores.scores.size(); ++place) {
        const DayScore &score = scores.scores[place];
        const auto before = standing.constFind(score.subject);
        const bool stood = before != standing.cend();
        const bool same = stood && *before == score.mark && !score.mark.empty();
        if (stood && !same)
            endOf(score.subject);
        if (!same)
            inserter.insert(place);
        if (stood)
            standing.erase(before);
    }
    for (auto gone = standing.cbegin(); gone != standing.cend(); ++gone)
        endOf(gone.key());
}

/// Lets go of the days that are not kept, and of the rows that stood on none of the others.
void thin(SQLite::Database &connection, const DayScores &scores)
{
    const std::string section = keyOf(scores.section);
    std::vector<QDate> days;
    SQLite::Statement rows(connection, "SELECT day FROM score_day WHERE score = ? ORDER BY day");
    rows.bind(1, section);
    while (rows.executeStep())
        days.push_back(QDate::fromString(textOf(rows.getColumn(0)), Qt::ISODate));
    const std::vector<QDate> kept = keptDays(days, scores.day);
    for (const QDate day : days) {
        const auto next = std::ranges::lower_bound(kept, day); // the last day is always kept
        if (*next == day)
            continue;
        const std::string before = next == kept.begin() ? std::string() : isoDay(*std::prev(next));
        const std::string after = isoDay(*next);
        exec(connection, "DELETE FROM score_day WHERE score = ? AND day = ?", section, isoDay(day));
        exec(connection, "DELETE FROM saved_score WHERE score = ? AND until > ? AND until <= ? AND day > ?", section,
             before, after, before);
        exec(connection, "UPDATE saved_score SET day = ? WHERE score = ? AND day > ? AND day < ?", after, section,
             before, after);
    }
}

} // namespace

std::vector<QDate> keptDays(const std::vector<QDate> &days, QDate today)
{
    const QDate daily = today.addDays(-dailyDays);
    const QDate weekly = today.addYears(-weeklyYears);
    const auto samePeriod = [&](QDate a, QDate b) {
        if (a < weekly)
            return b < weekly && a.year() == b.year() && a.month() == b.month();
        return b < daily && mondayOf(a) == mondayOf(b);
    };
    std::vector<QDate> kept;
    for (size_t i = 0; i < days.size(); ++i) {
        const bool lastOfPeriod = i + 1 == days.size() || !samePeriod(days[i], days[i + 1]);
        if (days[i] >= daily || lastOfPeriod)
            kept.push_back(days[i]);
    }
    return kept;
}

Result<void> saveScores(Workspace &workspace, std::span<const DayScores> all)
{
    return workspace.database().transact([&](SQLite::Database &connection) {
        for (const DayScores &scores : all) {
            append(connection, scores);
            thin(connection, scores);
        }
    });
}

Result<void> saveComputedScores(Workspace &workspace, const DayScores &scores)
{
    bool early = false;
    const auto saved = workspace.database().transact([&](SQLite::Database &connection) {
        const std::string section = keyOf(scores.section);
        const std::string day = isoDay(scores.day);
        const std::string first = edge(connection, "SELECT min(day) FROM score_day WHERE score = ?", section);
        early = !first.empty() && day < first;
        if (!early)
            return;
        exec(connection, "INSERT INTO score_day VALUES (?, ?, 'computed')", section, day);
        const QHash<QString, std::string> following =
            marks(connection, "SELECT subject, mark FROM saved_score WHERE score = ? AND day = ?", section, first);
        SQLite::Statement sooner(connection,
                                 "UPDATE saved_score SET day = ? WHERE score = ? AND subject = ? AND day = ?");
        sooner.bind(1, day);
        sooner.bind(2, section);
        sooner.bind(4, first);
        Inserter inserter(connection, scores, first);
        for (size_t place = 0; place < scores.scores.size(); ++place) {
            const DayScore &score = scores.scores[place];
            if (score.mark.empty() || following.value(score.subject) != score.mark) {
                inserter.insert(place);
                continue;
            }
            sooner.bind(3, score.subject.toStdString());
            sooner.exec();
            sooner.reset();
        }
    });
    if (saved && !early)
        return failure(ErrorKind::InvalidInput,
                       QCoreApplication::translate("ScoreHistory",
                                                   "Scores are computed for days before the first saved "
                                                   "one only."));
    return saved;
}

} // namespace success
