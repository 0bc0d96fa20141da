// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/shell_fixture.h"

#include "ui/shell/desktop.h"
#include "ui/shell/router.h"

#include <QPushButton>
#include <QSignalSpy>

#include <csignal>

using namespace success;
using namespace success::ui;
using namespace success::ui::testing;

namespace {

class DesktopTest : public ::testing::Test
{
protected:
    std::unique_ptr<Desktop> desktop(CommandLine line = {})
    {
        line.dataDir = m_folder.path();
        line.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        Desktop::Parts parts;
        parts.pages = [](Session &, Theme &) {
            PageFactory factory;
            factory.pages[paths::health] = [](QWidget *parent) -> Page * {
                return new FakePage(parent);
            };
            return factory;
        };
        parts.open = [](const QUrl &) {
            return true;
        };
        return std::make_unique<Desktop>(line, parts);
    }

    QTemporaryDir m_folder;
};

TEST_F(DesktopTest, EntersAndLeavesTheDemoInOneProcess)
{
    const auto program = desktop();
    const auto started = program->start();
    ASSERT_TRUE(started) << started.error().sentence.toStdString();
    ASSERT_TRUE(*started);
    EXPECT_EQ(program->window()->currentRoute().path(), paths::welcome);
    QTest::mouseClick(program->window()->findChild<QPushButton *>(QStringLiteral("welcomeDemo")), Qt::LeftButton);
    const auto exitButton = [&] {
        return program->window()->findChild<QPushButton *>(QStringLiteral("exitDemo"));
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return exitButton() != nullptr; }, 10'000));
    EXPECT_EQ(program->window()->currentRoute().path(), paths::health);
    QTest::mouseClick(exitButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return exitButton() == nullptr; }, 10'000));
    EXPECT_EQ(program->window()->currentRoute().path(), paths::welcome);
}

TEST_F(DesktopTest, TakesAPictureOnceTheRouteHasSettled)
{
    CommandLine line;
    line.demo = true;
    line.screenshot = m_folder.filePath(QStringLiteral("picture.png"));
    line.size = QSize(900, 640);
    line.theme = ThemeChoice::Dark;
    line.route = Route::parse(QStringLiteral("/success/contracts"));
    const auto program = desktop(line);
    QSignalSpy finished(program.get(), &Desktop::finished);
    ASSERT_TRUE(program->start());
    ASSERT_TRUE(finished.wait(30'000));
    EXPECT_EQ(finished[0][0].toInt(), 0);
    const QImage picture(line.screenshot);
    EXPECT_EQ(picture.size(), QSize(900, 640));
    EXPECT_LT(picture.pixelColor(450, 600).lightnessF(), 0.3) << "dark, as asked for";
}

TEST_F(DesktopTest, ASignalEndsItWithPlaceAndGeometryKept)
{
    const Route route = *Route::parse(QStringLiteral("/success/contracts"));
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        const QSize size(770 + signal, 540 + signal);
        {
            const auto program = desktop();
            QSignalSpy finished(program.get(), &Desktop::finished);
            ASSERT_TRUE(program->start());
            program->window()->go(route);
            program->window()->resize(size);
            ASSERT_EQ(::raise(signal), 0);
            ASSERT_TRUE(finished.count() > 0 || finished.wait(5000));
            EXPECT_EQ(finished[0][0].toInt(), 0);
        }
        const auto again = desktop();
        ASSERT_TRUE(again->start());
        EXPECT_EQ(again->window()->currentRoute(), route);
        EXPECT_EQ(again->window()->size(), size);
    }
}

TEST_F(DesktopTest, PlaceAndGeometryOutliveACrash)
{
    const auto program = desktop();
    ASSERT_TRUE(program->start());
    program->window()->go(*Route::parse(QStringLiteral("/success/contracts")));
    // Read as bytes: what a crash leaves is what is on disk, not what QSettings has in memory.
    const auto written = [this] {
        QFile file(m_folder.filePath(QStringLiteral("ui.ini")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return written().contains("route=/success/contracts"); }, 10'000));
    const QByteArray before = written();
    program->window()->resize(780, 560);
    EXPECT_TRUE(QTest::qWaitFor([&] { return written() != before; }, 10'000));
}

TEST_F(DesktopTest, RefusesAFolderThatCannotBeUsed)
{
    CommandLine line;
    QFile file(m_folder.filePath(QStringLiteral("file")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    line.dataDir = file.fileName();
    line.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
    Desktop program(line, {});
    const auto started = program.start();
    ASSERT_FALSE(started);
    EXPECT_TRUE(started.error().sentence.contains(file.fileName())) << started.error().sentence.toStdString();
}

} // namespace
