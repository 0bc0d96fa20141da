// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/notes.h"
#include "core/workspace/score_history.h"
#include "tests/gui/demo_session.h"
#include "ui/customer/activity_model.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/merging/merge_dialog.h"
#include "ui/customer/merging/split_dialog.h"
#include "ui/customer/note_editor.h"
#include "ui/customer/score_change_section.h"
#include "ui/customer/score_history_chart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableWidget>

#include <gtest/gtest.h>

#include <algorithm>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

const QString hooli = QStringLiteral("hooli.example");

class SideColumnTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        makePane();
        open(hooli);
    }

    void makePane()
    {
        pane = std::make_unique<CustomerPane>(*demo.session, theme);
        pane->resize(1280, 760);
        pane->show();
    }
    void open(const QString &key)
    {
        pane->showAccount(key);
        ASSERT_TRUE(QTest::qWaitFor([this] { return pane->isSettled(); }, 20'000));
    }
    [[nodiscard]] QPlainTextEdit *note() const { return pane->findChild<QPlainTextEdit *>(QStringLiteral("note")); }
    [[nodiscard]] std::optional<AccountNote> stored() const
    {
        const auto notes = accountNotes(demo.session->workspace(), {hooli});
        return notes && !notes->empty() ? std::optional(notes->front()) : std::nullopt;
    }
    template<typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return pane->findChild<T *>(QString::fromLatin1(name));
    }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<CustomerPane> pane;
};

TEST_F(SideColumnTest, WhatIsTypedIsSavedSoonAndIsANoteOnceOneTurnsAway)
{
    note()->setFocus();
    QTest::keyClicks(note(), QStringLiteral("# Gavin"));
    EXPECT_FALSE(stored());
    ASSERT_TRUE(QTest::qWaitFor([this] { return stored().has_value(); }, 5000));
    EXPECT_EQ(stored()->draft, u"# Gavin");
    EXPECT_TRUE(demo.session->workspace().decisions()->empty());

    ASSERT_TRUE(
        demo.changed([&] { QApplication::sendEvent(note(), std::make_unique<QFocusEvent>(QEvent::FocusOut).get()); }));
    EXPECT_EQ(stored()->text, u"# Gavin");
    EXPECT_FALSE(stored()->draft);
    const auto *list = part<QAbstractItemView>("activityList");
    ASSERT_TRUE(QTest::qWaitFor([&] { return pane->isSettled() && list->model()->rowCount() > 0; }));
    const auto *model = qobject_cast<const ActivityModel *>(list->model());
    EXPECT_EQ(model->item(0).kind, TimelineKind::Note);
    EXPECT_EQ(model->item(0).record.text, u"# Gavin");

    ASSERT_TRUE(demo.changed([&] { ASSERT_TRUE(demo.session->undo()); }));
    ASSERT_TRUE(QTest::qWaitFor([this] { return note()->toPlainText().isEmpty(); }));
}

TEST_F(SideColumnTest, ADraftOfARunThatEndedIsThereAgain)
{
    ASSERT_TRUE(saveNoteDraft(demo.session->workspace(), hooli, QStringLiteral("half a sent")));
    makePane();
    open(hooli);
    EXPECT_EQ(note()->toPlainText(), u"half a sent");
    ASSERT_TRUE(demo.changed([&] { open(QStringLiteral("nodeguild.example")); }));
    EXPECT_EQ(stored()->text, u"half a sent");
    EXPECT_TRUE(note()->toPlainText().isEmpty());
}

/// Another program keeps a note while one is being typed here.
TEST_F(SideColumnTest, ANoteThatWasChangedElsewhereIsAskedAboutAndNothingIsLost)
{
    const auto click = [this](const char *name) {
        ASSERT_TRUE(part<QWidget>("noteConflict")->isVisible());
        ASSERT_TRUE(demo.changed([&] { part<QPushButton>(name)->click(); }));
        EXPECT_FALSE(part<QWidget>("noteConflict")->isVisible());
    };
    const auto collide = [this](const QString &mine, const QString &theirs) {
        note()->setFocus();
        note()->selectAll();
        QTest::keyClicks(note(), mine);
        auto other = Workspace::open(demo.session->folder().workspaceFile(), [] { return Instant(); });
        ASSERT_TRUE(other);
        ASSERT_TRUE(keepNote(**other, hooli, theirs));
        QApplication::sendEvent(note(), std::make_unique<QFocusEvent>(QEvent::FocusOut).get());
        EXPECT_EQ(stored()->text, theirs) << "nothing is written over unasked";
    };
    ASSERT_NO_FATAL_FAILURE(collide(QStringLiteral("mine"), QStringLiteral("theirs")));
    ASSERT_NO_FATAL_FAILURE(click("noteBoth"));
    EXPECT_EQ(stored()->text, u"theirs\n\nmine");
    ASSERT_NO_FATAL_FAILURE(collide(QStringLiteral("mine again"), QStringLiteral("theirs again")));
    ASSERT_NO_FATAL_FAILURE(click("noteMine"));
    EXPECT_EQ(stored()->text, u"mine again");
    ASSERT_NO_FATAL_FAILURE(collide(QStringLiteral("third"), QStringLiteral("theirs stays")));
    part<QPushButton>("noteTheirs")->click();
    EXPECT_EQ(stored()->text, u"theirs stays");
    EXPECT_EQ(note()->toPlainText(), u"theirs stays");
    note()->undo();
    EXPECT_EQ(note()->toPlainText(), u"third");
}

TEST_F(SideColumnTest, MoreRowsStayOpenForTheNextAccountAndTheNextStart)
{
    auto *toggle = part<QPushButton>("withoutEffect");
    ASSERT_TRUE(toggle);
    EXPECT_FALSE(toggle->isChecked());
    toggle->click();
    makePane();
    open(hooli);
    EXPECT_TRUE(part<QPushButton>("withoutEffect")->isChecked());
}

TEST_F(SideColumnTest, AFactorShowsTheRecordsItRestsOn)
{
    QStringList opened;
    for (auto *records : part<QWidget>("riskFactors")->findChildren<QPushButton *>(QStringLiteral("factorRecords"))) {
        records->click();
        ASSERT_TRUE(QTest::qWaitFor([this] { return part<QWidget>("factorRecordsSheet") != nullptr; }));
        opened << QString::number(
            part<QWidget>("factorRecordsSheet")->findChildren<QWidget *>(QStringLiteral("factorRecord")).size());
        delete part<QWidget>("factorRecordsSheet");
    }
    EXPECT_GT(opened.size(), 3);
    EXPECT_TRUE(std::ranges::any_of(opened, [](const QString &count) { return count.toInt() > 0; }))
        << qPrintable(opened.join(u' '));
}

TEST_F(SideColumnTest, FiguresShowWhatTheyRestOn)
{
    QTest::mouseClick(part<QWidget>("cardActivity"), Qt::LeftButton);
    EXPECT_EQ(part<QAbstractItemView>("activityList")->currentIndex().row(), 0);
    for (const char *card : {"cardUsers", "cardValue", "cardRenewal"}) {
        auto *figure = part<QWidget>(card);
        EXPECT_TRUE(figure->focusPolicy() & Qt::TabFocus) << card << " is reached by keyboard";
        QTest::keyClick(figure, Qt::Key_Return);
    }
    EXPECT_FALSE(part<QWidget>("revenueSources")->visibleRegion().isEmpty());
}

TEST_F(SideColumnTest, TypingGoesOnWhileTheColumnIsReadAgain)
{
    note()->setFocus();
    QTest::keyClicks(note(), QStringLiteral("one "));
    auto *editor = note();
    ASSERT_TRUE(demo.changed(
        [&] { ASSERT_TRUE(demo.session->decide([](Workspace &workspace) { return workspace.untrack({hooli}); })); }));
    ASSERT_TRUE(QTest::qWaitFor([this] { return pane->isSettled(); }));
    EXPECT_EQ(note(), editor);
    QTest::keyClicks(note(), QStringLiteral("two"));
    EXPECT_EQ(note()->toPlainText(), u"one two");
}

TEST_F(SideColumnTest, TheChangeOfTheScoreIsSplitAndFollowsTheDay)
{
    const auto points = [this](const char *part) {
        return pane->findChild<Badge *>(QStringLiteral("change.") + QLatin1String(part))->text().replace(u'−', u'-');
    };
    const auto sum = [&] {
        return points("behaviour").toInt() + points("weights").toInt() + points("data").toInt();
    };
    const auto &portfolio = *demo.session->portfolio();
    const auto change = portfolio.healthChange7d[portfolio.indexOf(*portfolio.find(hooli))];
    ASSERT_TRUE(change);
    EXPECT_EQ(sum(), int(*change)) << "a week, unless another day is chosen";
    auto *day = part<QDateEdit>("scoreSince");
    EXPECT_EQ(day->date(), QDate(2026, 11, 15));
    day->setDate(QDate(2026, 11, 20));
    ASSERT_TRUE(QTest::qWaitFor([this] { return pane->isSettled(); }));
    EXPECT_TRUE(part<QLabel>("scoreChangeSum"));
    day->setDate(QDate(2025, 1, 1));
    ASSERT_TRUE(QTest::qWaitFor([this] { return part<QLabel>("scoreChangeWords") != nullptr; }));
    EXPECT_FALSE(part<QLabel>("scoreChangeSum"));
}

TEST_F(SideColumnTest, TheHistoryMarksWhereSettingsChanged)
{
    auto &workspace = demo.session->workspace();
    const auto scored = [&](QDate day, int score, const QString &level) {
        return DayScores{Section::Health, day, {{hooli, score, level, {}}}, [](size_t) {
                             return nlohmann::json();
                         }};
    };
    const std::array days{scored(QDate(2026, 11, 2), 70, QStringLiteral("healthy")),
                          scored(QDate(2026, 11, 9), 55, QStringLiteral("at_risk"))};
    ASSERT_TRUE(saveScores(workspace, days));
    ASSERT_TRUE(demo.changed([&] {
        ASSERT_TRUE(demo.session->decide(
            [](Workspace &decided) { return decided.setSetting(QStringLiteral("health.thresholds.at_risk"), 30); }));
    }));
    ASSERT_TRUE(QTest::qWaitFor([this] { return pane->isSettled() && part<ScoreHistoryChart>("scoreHistory"); }));
    auto *chart = part<ScoreHistoryChart>("scoreHistory");
    EXPECT_EQ(chart->markers().size(), 1u);
    EXPECT_EQ(chart->current(), 2u) << "the last one is read at first";
    auto *reading = part<QLabel>("scoreReading");
    EXPECT_TRUE(reading->text().contains(u"40 → 30")) << reading->text().toStdString();
    QTest::keyClick(chart, Qt::Key_Home);
    EXPECT_EQ(reading->text(), u"2 Nov 2026: 70, healthy.");
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Right);
    EXPECT_EQ(reading->text(), u"9 Nov 2026: 55, at risk.");
    QTest::keyClick(chart, Qt::Key_End);
    EXPECT_EQ(chart->current(), 2u);
    auto *table = pane->findChild<QTableWidget *>(QStringLiteral("scoreHistoryTable"));
    EXPECT_TRUE(table->isHidden());
    part<QPushButton>("historyAsTable")->click();
    EXPECT_FALSE(table->isHidden());
    ASSERT_EQ(table->rowCount(), 3);
    EXPECT_EQ(table->item(2, 0)->text(), u"2 Nov 2026");
    EXPECT_EQ(table->item(2, 2)->text(), u"Healthy");
    EXPECT_TRUE(table->item(0, 3)->text().contains(u"40 → 30"));
}

TEST_F(SideColumnTest, TheDayToLookBackToIsChosenFromAFewOrFreely)
{
    auto *choice = part<QComboBox>("scoreSinceChoice");
    auto *day = part<QDateEdit>("scoreSince");
    const auto choose = [&](int index) {
        choice->setCurrentIndex(index);
        Q_EMIT choice->activated(index);
        ASSERT_TRUE(QTest::qWaitFor([this] { return pane->isSettled(); }));
    };
    choose(1);
    EXPECT_EQ(day->date(), QDate(2026, 10, 23));
    choose(2);
    EXPECT_EQ(day->date(), QDate(2026, 8, 24));
    const auto *items = qobject_cast<QStandardItemModel *>(choice->model());
    EXPECT_FALSE(items->item(3)->isEnabled()) << "nothing is saved";
    day->setDate(QDate(2026, 11, 1));
    EXPECT_EQ(choice->currentIndex(), 4);
    const DayScores saved{
        Section::Health, QDate(2026, 11, 9), {{hooli, 55, QStringLiteral("at_risk"), {}}}, [](size_t) {
            return nlohmann::json();
        }};
    ASSERT_TRUE(saveScores(demo.session->workspace(), std::span(&saved, 1)));
    ASSERT_TRUE(demo.changed(
        [&] { ASSERT_TRUE(demo.session->decide([](Workspace &workspace) { return workspace.untrack({hooli}); })); }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return items->item(3)->isEnabled(); }));
    EXPECT_EQ(day->date(), QDate(2026, 11, 1)) << "what was chosen stands";
    choose(3);
    EXPECT_EQ(day->date(), QDate(2026, 11, 9));
}

TEST_F(SideColumnTest, AccountsAreMergedAndSplitAgain)
{
    const auto count = demo.session->portfolio()->accounts.size();
    part<QPushButton>("merge")->click();
    auto *merge = part<MergeDialog>("mergeDialog");
    ASSERT_TRUE(merge);
    auto *search = merge->findChild<QLineEdit *>(QStringLiteral("accountSearch"));
    for (const char *name : {"nodeguild", "endframe"}) {
        search->setText(QString::fromLatin1(name));
        QTest::keyClick(search, Qt::Key_Return);
    }
    const auto chosen = merge->chosenKeys();
    ASSERT_GE(chosen.size(), 1u);
    const auto *outcome = merge->findChild<QLabel *>(QStringLiteral("mergeOutcome"));
    EXPECT_TRUE(outcome->text().startsWith(u"Together: ")) << qPrintable(outcome->text());
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
    EXPECT_TRUE(merge->grab().save(QStringLiteral(SUCCESS_GALLERY "/merge.png")));
    ASSERT_TRUE(demo.changed([&] { merge->findChild<QPushButton *>(QStringLiteral("mergeAccept"))->click(); }));
    EXPECT_EQ(demo.session->portfolio()->accounts.size(), count - chosen.size());
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const auto labels = part<QWidget>("relatedRecords")->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(chosen.front()); });
    }));

    part<QPushButton>("split")->click();
    auto *split = part<SplitDialog>("splitDialog");
    ASSERT_TRUE(split);
    EXPECT_FALSE(split->findChild<QPushButton *>(QStringLiteral("splitAccept"))->isEnabled());
    for (auto *box : split->findChildren<QCheckBox *>()) {
        if (std::ranges::find(chosen, box->text()) != chosen.end())
            box->setChecked(true);
    }
    EXPECT_EQ(split->parts().accounts.size(), qsizetype(chosen.size()));
    EXPECT_TRUE(split->grab().save(QStringLiteral(SUCCESS_GALLERY "/split.png")));
    ASSERT_TRUE(demo.changed([&] { split->findChild<QPushButton *>(QStringLiteral("splitAccept"))->click(); }));
    EXPECT_EQ(demo.session->portfolio()->accounts.size(), count);
}

} // namespace
