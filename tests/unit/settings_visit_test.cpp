// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/settings_catalog.h"
#include "core/workspace/settings_history.h"
#include "core/workspace/settings_visit.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

using nlohmann::json;

const QString ended = QStringLiteral("convert.ended_within_days");
const QString minimum = QStringLiteral("convert.minimum_value");
const QString weights = QStringLiteral("reengage.weights");

class SettingsVisitTest : public WorkspaceTest
{
protected:
    void set(SettingValues values) { ASSERT_TRUE(visit.record(*workspace, settingsCommand(std::move(values)))); }
    json stored(const QString &key) { return *workspace->setting(key); }
    QString summary() { return workspace->decisions()->front().summary; }

    SettingsVisit visit;
};

TEST_F(SettingsVisitTest, IsOneDecisionHoweverOftenItSaves)
{
    const QStringList before = dump();
    const json first = stored(ended);
    set({{ended, 10}});
    set({{minimum, 5000}});
    set({{ended, 20}});
    EXPECT_EQ(count("decision"), 1);
    EXPECT_EQ(count("audit"), 3) << "what was saved when stays in the log";
    EXPECT_EQ(summary(),
              QStringLiteral("Settings changed: Trials that ended up to so many days ago are candidates still %1 → 20; "
                             "Candidates of a lower estimated value a year are left out 0 → 5000")
                  .arg(QString::fromStdString(first.dump())));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(stored(ended), first);
    EXPECT_EQ(dump(), before);
    EXPECT_FALSE(workspace->undo()->has_value());
}

TEST_F(SettingsVisitTest, ThatGoesBackToWhereItBeganIsNoDecision)
{
    set({{ended, 10}});
    ASSERT_TRUE(workspace->undo());
    const json first = stored(ended);
    ASSERT_TRUE(workspace->setSetting(ended, first)); // a row of its own
    const int decisions = count("decision");
    set({{ended, 20}});
    EXPECT_EQ(count("decision"), decisions + 1);
    set({{ended, first}});
    EXPECT_EQ(count("decision"), decisions);
    EXPECT_EQ(stored(ended), first);
}

TEST_F(SettingsVisitTest, BeginsAnewOnceSomethingElseWasDecidedOrUndoneOrItEnded)
{
    set({{ended, 10}});
    ASSERT_TRUE(workspace->untrack({QStringLiteral("hooli.example")}));
    set({{ended, 20}});
    EXPECT_EQ(count("decision"), 3);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(stored(ended), 10);
    set({{ended, 30}});
    EXPECT_EQ(count("decision"), 4) << "what was undone is not gone on with";
    visit.end();
    set({{ended, 40}});
    EXPECT_EQ(count("decision"), 5);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(stored(ended), 30);
}

TEST_F(SettingsVisitTest, SurvivesARestartAsOneStep)
{
    set({{ended, 10}});
    set({{ended, 20}});
    reopen();
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(stored(ended), *checkSetting(ended, nullptr));
}

TEST_F(SettingsVisitTest, WhatIsRefusedChangesNothing)
{
    set({{ended, 10}});
    const QStringList before = dump();
    EXPECT_FALSE(visit.record(*workspace, settingsCommand({{minimum, 7}, {ended, -1}})));
    EXPECT_EQ(dump(), before);
    EXPECT_EQ(count("decision"), 1);
    set({{ended, 20}});
    EXPECT_EQ(count("decision"), 1) << "the visit goes on";
}

TEST_F(SettingsVisitTest, TheHistoryTellsTheValueBeforeAndAfterIt)
{
    const Instant start = AsOf::noonUtc(QDate(2026, 11, 22)).instant;
    set({{weights, {{"blocker", 40}, {"timing", 15}, {"engagement", 15}, {"relationship", 15}, {"value", 15}}}});
    set({{weights, {{"blocker", 45}, {"timing", 10}, {"engagement", 15}, {"relationship", 15}, {"value", 15}}}});
    EXPECT_TRUE(settingAt(*workspace, weights, start)->is_null());
    EXPECT_EQ(settingAt(*workspace, weights, start + std::chrono::hours(1))->at("blocker"), 45);
    EXPECT_EQ(summary(), QStringLiteral("Settings changed: Weight of blocker in the Re-engage score 35 → 45; Weight of "
                                        "timing in the Re-engage score 20 → 10"));
}

TEST_F(SettingsVisitTest, LongValuesAreNamedNotShown)
{
    set({{QStringLiteral("reengage.outreach_template"),
          {{"subject", "Back to {company}"}, {"body", "Dear {contact},\n\nwe shipped {shipped}."}}}});
    EXPECT_TRUE(summary().contains(u"The text of an outreach draft"));
    EXPECT_FALSE(summary().contains(u"Dear"));
    EXPECT_FALSE(summary().contains(u'\n'));
}

} // namespace
} // namespace success
