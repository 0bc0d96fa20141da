// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/convert_setting_rows.h"
#include "tests/gui/demo_session.h"
#include "ui/sections/convert/convert_page.h"
#include "ui/settings/autosave.h"
#include "ui/table/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>

#include <gtest/gtest.h>

#include <cstdio>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

TEST(AutosaveTest, SavesOnceAfterTheLastEdit)
{
    int saves = 0;
    Autosave autosave([&]() -> Result<void> {
        ++saves;
        return {};
    });
    autosave.edited();
    QTest::qWait(Autosave::pauseMs / 2);
    autosave.edited();
    EXPECT_EQ(autosave.state(), Autosave::State::Waiting);
    QTest::qWait(Autosave::pauseMs * 2 / 3);
    EXPECT_EQ(saves, 0) << "the last edit counts";
    EXPECT_TRUE(QTest::qWaitFor([&] { return autosave.state() == Autosave::State::Saved; }, 2000));
    EXPECT_EQ(saves, 1);
}

TEST(AutosaveTest, AFailureStaysUntilItIsSaved)
{
    bool works = false;
    Autosave autosave([&]() -> Result<void> {
        if (works)
            return {};
        return failure(ErrorKind::Storage, QStringLiteral("The disk is full."));
    });
    autosave.edited();
    autosave.flush();
    EXPECT_EQ(autosave.state(), Autosave::State::Failed);
    EXPECT_EQ(autosave.problem(), u"The disk is full.");
    works = true;
    autosave.flush();
    EXPECT_EQ(autosave.state(), Autosave::State::Saved);
}

class ConvertSettingsViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        page = std::make_unique<ConvertPage>(*demo.session, theme);
        page->resize(1280, 700);
        page->show();
        page->showRoute(
            Route::to(sectionInfo(Section::Convert).path).with(QStringLiteral("tab"), QStringLiteral("settings")));
        table = page->findChild<TableView *>(QStringLiteral("convertTable"));
        state = page->findChild<QLabel *>(QStringLiteral("saveState"));
    }
    template<typename T>
    T *find(const char *name)
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool says(const char16_t *start)
    {
        return QTest::qWaitFor([&] { return state->text().startsWith(QString::fromUtf16(start)); }, 5000);
    }
    ConvertSettings stored() const { return *demo.session->workspace().snapshot()->convert; }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<ConvertPage> page;
    TableView *table = nullptr;
    QLabel *state = nullptr;
};

TEST_F(ConvertSettingsViewTest, AnEditChangesTheQueueByItself)
{
    const int before = table->tableModel()->rowCount();
    ASSERT_TRUE(demo.changed([this] {
        find<QCheckBox>("includeProspects")->click();
        EXPECT_TRUE(says(u"Saving"));
        EXPECT_TRUE(says(u"Saved"));
    }));
    EXPECT_FALSE(stored().includeProspects);
    EXPECT_TRUE(QTest::qWaitFor([&] { return table->tableModel()->rowCount() < before; }, 5000));
    ASSERT_TRUE(demo.changed([this] { EXPECT_TRUE(demo.session->undo()); }));
    EXPECT_TRUE(QTest::qWaitFor([this] { return find<QCheckBox>("includeProspects")->isChecked(); }, 5000));
}

TEST_F(ConvertSettingsViewTest, WhatMakesNoSenseIsToldAndKeptWhileTheRestIsSaved)
{
    auto *excluded = find<QLineEdit>("excludedDomains");
    excluded->clear();
    QTest::keyClicks(excluded, QStringLiteral("gmail.com"));
    find<QSpinBox>("endedWithin")->setValue(21);
    EXPECT_TRUE(says(u"Not saved: “gmail.com” is not the domain of a company"));
    EXPECT_EQ(excluded->text(), u"gmail.com");
    EXPECT_EQ(stored().endedWithinDays, 21);
    EXPECT_EQ(stored().excludedDomains, QStringList{QStringLiteral("jigsawclaims.example")});
    EXPECT_TRUE(find<QPushButton>("saveAgain")->isVisible());
    excluded->clear();
    QTest::keyClicks(excluded, QStringLiteral("https://www.hooli.example"));
    EXPECT_TRUE(says(u"Saved"));
    EXPECT_EQ(stored().excludedDomains, QStringList{QStringLiteral("hooli.example")});
}

TEST_F(ConvertSettingsViewTest, AWorkspaceThatCannotBeWrittenSaysSoAndKeepsTheEdit)
{
    const auto locked = demo.session->workspace().database().run(
        [](SQLite::Database &connection) { connection.exec("PRAGMA query_only = ON"); });
    ASSERT_TRUE(locked);
    find<QSpinBox>("endedWithin")->setValue(33);
    EXPECT_TRUE(says(u"Not saved: "));
    EXPECT_EQ(find<QSpinBox>("endedWithin")->value(), 33);
    ASSERT_TRUE(demo.session->workspace().database().run(
        [](SQLite::Database &connection) { connection.exec("PRAGMA query_only = OFF"); }));
    find<QPushButton>("saveAgain")->click();
    EXPECT_TRUE(says(u"Saved"));
    EXPECT_EQ(stored().endedWithinDays, 33);
}

TEST_F(ConvertSettingsViewTest, AConditionCountsOnceItIsComplete)
{
    const int before = table->tableModel()->rowCount();
    find<QPushButton>("addCondition")->click();
    const auto boxes = find<QWidget>("convertSettings")->findChildren<QComboBox *>();
    ASSERT_EQ(boxes.size(), 2);
    boxes[0]->setCurrentIndex(boxes[0]->findData(QStringLiteral("hubspot.industry")));
    EXPECT_TRUE(says(u"Saved"));
    EXPECT_TRUE(stored().filters.empty());
    for (auto *line : find<QWidget>("convertSettings")->findChildren<QLineEdit *>()) {
        if (line->placeholderText() == u"Value")
            QTest::keyClicks(line, QStringLiteral("Security"));
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return table->tableModel()->rowCount() < before; }, 5000));
    ASSERT_EQ(stored().filters.size(), 1U);
    EXPECT_EQ(stored().filters.front(), (PropertyFilter{QStringLiteral("hubspot.industry"), PropertyFilter::Test::Is,
                                                        QStringLiteral("Security")}));
    EXPECT_EQ(table->tableModel()->rowOf(QStringLiteral("basilisk-security.example")), 0);
}

TEST_F(ConvertSettingsViewTest, LeavingTheViewSavesWhatWaits)
{
    find<QSpinBox>("endedWithin")->setValue(44);
    page->showRoute(Route::to(sectionInfo(Section::Convert).path));
    EXPECT_EQ(stored().endedWithinDays, 44);
}

const char folderVariable[] = "SUCCESS_KILL_FOLDER";

/// What the program does that the test kills: it edits a setting and goes on.
void editAndGoOn()
{
    SessionOptions options;
    options.demo = true;
    options.dataDir = qEnvironmentVariable(folderVariable);
    options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
    options.demoRecordings = QStringLiteral(SUCCESS_DEMO_DATA);
    auto session = Session::open(std::move(options));
    ASSERT_TRUE(session);
    (*session)->load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return (*session)->portfolio() && !(*session)->isSyncing(); }, 60'000));
    Theme theme(ThemeChoice::Light);
    ConvertPage page(**session, theme);
    page.show();
    page.findChild<QSpinBox *>(QStringLiteral("endedWithin"))->setValue(77);
    std::puts("edited");
    std::fflush(stdout);
    QTest::qWait(60'000);
}

/// Two roles: with a folder in the environment it is the program that is killed.
TEST(ConvertSettingsKill, AnEditSurvivesAKillASecondLater)
{
    if (qEnvironmentVariableIsSet(folderVariable))
        return editAndGoOn();
    const QTemporaryDir folder;
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(folderVariable), folder.path());
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--gtest_filter=ConvertSettingsKill.AnEditSurvivesAKillASecondLater")});
    QByteArray said;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (said += program.readAllStandardOutput()).contains("edited"); }, 90'000))
        << said.toStdString();
    QTest::qWait(1000);
    program.kill();
    ASSERT_TRUE(program.waitForFinished());
    SessionOptions options;
    options.demo = true;
    options.dataDir = folder.path();
    options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
    options.demoRecordings = QStringLiteral(SUCCESS_DEMO_DATA);
    const auto session = Session::open(std::move(options));
    ASSERT_TRUE(session);
    EXPECT_EQ((*session)->workspace().setting(QStringLiteral("convert.ended_within_days")).value(), 77);
}

TEST_F(ConvertSettingsViewTest, AVisitIsOneStepOfUndo)
{
    const ConvertSettings before = stored();
    ASSERT_TRUE(demo.changed([this] { find<QSpinBox>("endedWithin")->setValue(20); }));
    ASSERT_TRUE(demo.changed([this] { find<QSpinBox>("minimumValue")->setValue(4000); }));
    EXPECT_EQ(demo.session->workspace().decisions(-1)->size(), 1u);
    ASSERT_TRUE(demo.changed([this] { EXPECT_TRUE(demo.session->undo()); }));
    EXPECT_EQ(stored(), before);
    page->hide();
    page->show();
    ASSERT_TRUE(demo.changed([this] { find<QSpinBox>("minimumValue")->setValue(5000); }));
    page->hide();
    page->show();
    ASSERT_TRUE(demo.changed([this] { find<QSpinBox>("minimumValue")->setValue(6000); }));
    ASSERT_TRUE(demo.changed([this] { EXPECT_TRUE(demo.session->undo()); }));
    EXPECT_EQ(stored().minimumValue, 5000) << "another visit, another step";
}

} // namespace
