// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/score_history.h"
#include "tests/unit/workspace_fixture.h"

#include <map>
#include <random>

using namespace success;

namespace {

const QDate first(2026, 3, 1);
const QString hooli = QStringLiteral("hooli.example");
const QString piper = QStringLiteral("piedpiper.example");

/// What each day's scores are, by subject; a full copy of every day, as the history is to read.
using Copies = std::map<QDate, std::map<QString, int>>;

class ScoreHistoryTest : public WorkspaceTest
{
protected:
    static DayScores day(QDate day, const std::map<QString, int> &scores, Section section = Section::Health)
    {
        DayScores saved{section, day, {}, {}};
        std::vector<int> points;
        for (const auto &[subject, score] : scores) {
            saved.scores.push_back(
                {subject, score, score < 40 ? u"critical"_qs : u"healthy"_qs, std::to_string(score)});
            points.push_back(score);
        }
        saved.detailOf = [points](size_t place) {
            return nlohmann::json{{"score", points[place]}};
        };
        return saved;
    }

    void save(QDate on, const std::map<QString, int> &scores, Section section = Section::Health)
    {
        const DayScores saved = day(on, scores, section);
        ASSERT_TRUE(saveScores(*workspace, std::span(&saved, 1)));
    }

    /// The history of every subject, put together by day.
    Copies readAll(const std::vector<QString> &subjects)
    {
        Copies copies;
        const auto days = savedDays(*workspace, Section::Health);
        for (const auto &[on, basis] : *days)
            copies[on];
        for (const QString &subject : subjects) {
            const auto history = scoreHistory(*workspace, Section::Health, subject);
            for (const SavedScore &score : *history) {
                copies[score.day][subject] = score.score;
                const auto detail = savedDetail(*workspace, Section::Health, subject, score.day);
                EXPECT_EQ((*detail)->detail["score"], score.score);
                EXPECT_EQ((*detail)->basis, score.basis);
            }
        }
        return copies;
    }
};

TEST_F(ScoreHistoryTest, WhatStaysAsItWasIsOneRowAndIsReadOnEachSavedDay)
{
    save(first, {{hooli, 71}, {piper, 20}});
    save(first.addDays(1), {{hooli, 71}, {piper, 25}});
    save(first.addDays(4), {{hooli, 71}});
    EXPECT_EQ(count("saved_score"), 3);
    const auto history = scoreHistory(*workspace, Section::Health, hooli);
    ASSERT_EQ(history->size(), 3u) << "a day that was not saved has no score";
    EXPECT_EQ(history->at(2).day, first.addDays(4));
    EXPECT_EQ(scoreHistory(*workspace, Section::Health, piper)->size(), 2u);
    EXPECT_FALSE(*savedDetail(*workspace, Section::Health, hooli, first.addDays(2)));
    EXPECT_FALSE(*savedDetail(*workspace, Section::Health, piper, first.addDays(4)));
    EXPECT_EQ(count("decision"), 0);
}

TEST_F(ScoreHistoryTest, ASavedDayIsReplacedWholeAndFoundWithinItsAge)
{
    save(first, {{hooli, 71}, {piper, 20}});
    save(first, {{hooli, 64}});
    EXPECT_EQ(*scoresSavedBy(*workspace, Section::Health, first.addDays(2), 2), (QHash<QString, int>{{hooli, 64}}));
    EXPECT_TRUE(scoresSavedBy(*workspace, Section::Health, first.addDays(3), 2)->isEmpty());
    EXPECT_TRUE(scoresSavedBy(*workspace, Section::Health, first.addDays(-1), 9)->isEmpty());
    EXPECT_TRUE(scoresSavedBy(*workspace, Section::Convert, first, 9)->isEmpty());
}

TEST_F(ScoreHistoryTest, SectionsDoNotMeet)
{
    save(first, {{hooli, 71}});
    save(first.addDays(1), {{hooli, 12}}, Section::Convert);
    save(first.addDays(1), {}, Section::ReEngage);
    EXPECT_EQ(scoreHistory(*workspace, Section::Health, hooli)->size(), 1u);
    EXPECT_EQ(scoreHistory(*workspace, Section::Convert, hooli)->front().score, 12);
    EXPECT_EQ(*sectionsSavedOn(*workspace, first.addDays(1)), (std::vector{Section::Convert, Section::ReEngage}))
        << "a day with nothing to score is saved, too";
}

TEST_F(ScoreHistoryTest, ADayBeforeTheLastSavedOneIsLeftAsItIs)
{
    save(first, {{hooli, 71}});
    save(first.addDays(2), {{hooli, 60}});
    save(first, {{hooli, 5}});
    save(first.addDays(1), {{hooli, 5}});
    EXPECT_EQ(readAll({hooli}), (Copies{{first, {{hooli, 71}}}, {first.addDays(2), {{hooli, 60}}}}));
}

TEST_F(ScoreHistoryTest, ComputedDaysStandBeforeTheSavedOnesAndAreMarked)
{
    EXPECT_FALSE(saveComputedScores(*workspace, day(first, {{hooli, 1}}))) << "nothing is saved yet";
    save(first, {{hooli, 71}, {piper, 20}});
    ASSERT_TRUE(saveComputedScores(*workspace, day(first.addDays(-1), {{hooli, 71}})));
    ASSERT_TRUE(saveComputedScores(*workspace, day(first.addDays(-7), {{hooli, 50}, {u"gone.example"_qs, 3}})));
    EXPECT_FALSE(saveComputedScores(*workspace, day(first.addDays(-7), {{hooli, 1}})));
    EXPECT_FALSE(saveComputedScores(*workspace, day(first.addDays(1), {{hooli, 1}})));
    EXPECT_EQ(readAll({hooli, piper, u"gone.example"_qs}),
              (Copies{{first.addDays(-7), {{hooli, 50}, {u"gone.example"_qs, 3}}},
                      {first.addDays(-1), {{hooli, 71}}},
                      {first, {{hooli, 71}, {piper, 20}}}}));
    const auto history = scoreHistory(*workspace, Section::Health, hooli);
    EXPECT_EQ(history->at(1).basis, ScoreBasis::Computed);
    EXPECT_EQ(history->at(2).basis, ScoreBasis::Saved);
    EXPECT_EQ(count("saved_score"), 4) << "71 is one row for both days";
    EXPECT_TRUE(scoresSavedBy(*workspace, Section::Health, first.addDays(-1), 9)->isEmpty()) << "never taken for saved";
    save(first, {{hooli, 70}});
    EXPECT_EQ(scoreHistory(*workspace, Section::Health, hooli)->at(1).score, 71);
    EXPECT_EQ(scoreHistory(*workspace, Section::Health, hooli)->at(2).score, 70);
}

TEST_F(ScoreHistoryTest, HalfAYearIsKeptByDayTwoYearsByWeekAndWhatIsOlderByMonth)
{
    std::vector<QDate> days;
    const QDate today = first.addYears(3);
    for (QDate day = first; day <= today; day = day.addDays(1))
        days.push_back(day);
    const auto kept = keptDays(days, today);
    const auto between = [&](QDate from, QDate to) {
        return std::ranges::count_if(kept, [&](QDate day) { return day >= from && day < to; });
    };
    EXPECT_EQ(between(today.addDays(-180), today.addDays(1)), 181);
    EXPECT_EQ(between(today.addYears(-2), today.addDays(-180)), 79);
    EXPECT_EQ(between(first, today.addYears(-2)), 12);
    EXPECT_EQ(keptDays(kept, today), kept) << "what was kept is kept again";
    EXPECT_TRUE(keptDays({}, today).empty());
    EXPECT_EQ(keptDays({first}, today), std::vector{first});
}

TEST_F(ScoreHistoryTest, EveryHistoryReadsLikeAFullCopyOfEveryKeptDay)
{
    std::mt19937 random(7);
    const std::vector<QString> subjects{u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs, u"e"_qs};
    const auto scores = [&] {
        std::map<QString, int> made;
        for (const QString &subject : subjects) {
            if (random() % 4 != 0)
                made[subject] = int(random() % 3) * 40;
        }
        return made;
    };
    Copies copies;
    const auto thinned = [&](QDate today) {
        std::vector<QDate> days;
        for (const auto &[day, rows] : copies)
            days.push_back(day);
        const auto kept = keptDays(days, today);
        std::erase_if(copies, [&](const auto &copy) { return std::ranges::find(kept, copy.first) == kept.end(); });
    };
    copies[first] = scores();
    save(first, copies[first]);
    for (int back = 1; back <= 12; ++back) {
        const QDate day = first.addDays(back > 6 ? -7 * back : -back);
        copies[day] = scores();
        ASSERT_TRUE(saveComputedScores(*workspace, ScoreHistoryTest::day(day, copies[day])));
    }
    QDate today = first;
    for (int step = 0; step < 300; ++step) {
        today = today.addDays(int(random() % 5)); // 0: the same day again
        copies[today] = scores();
        save(today, copies[today]);
        thinned(today);
        if (step % 30 == 0) {
            EXPECT_EQ(readAll(subjects), copies) << step;
        }
    }
    EXPECT_EQ(readAll(subjects), copies);
    EXPECT_TRUE(std::ranges::any_of(copies, [&](const auto &copy) { return copy.first < today.addYears(-1); }));
}

} // namespace
