// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/private_bus.h"
#include "tests/gui/shell_fixture.h"

#include "core/session/critical_watch.h"
#include "ui/notify/critical_notice.h"
#include "ui/notify/desktop_notifier.h"
#include "ui/notify/notice_banner.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>

using namespace success;
using namespace success::ui;
using namespace success::ui::testing;

namespace {

CriticalTurn turn(const QString &name, int score, int adoption = 0, int pastDue = 0)
{
    CriticalTurn turned{name.toLower() + QStringLiteral(".example"), name, {}};
    turned.score.score = std::int8_t(score);
    turned.score.penalties[size_t(HealthFactor::LowAdoption)] = std::int8_t(adoption);
    turned.score.penalties[size_t(HealthFactor::PastDue)] = std::int8_t(pastDue);
    return turned;
}

const Notice hooliNotice{QStringLiteral("Hooli & Co turned critical"), QStringLiteral("Health <32>"),
                         Route::customer(QStringLiteral("hooli.example"))};

/// A notifier on a bus of its own, beside a service that notes what it is asked to show.
class DesktopNotifierTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!bus.start())
            GTEST_SKIP() << "there is no dbus-daemon";
    }

    PrivateBus bus;
};

} // namespace

TEST(CriticalNotice, OneAccountIsNamedWithItsScoreAndDearestFactors)
{
    const Notice notice = criticalNotice({turn(QStringLiteral("Hooli"), 32, 40, 28)});
    EXPECT_EQ(notice.title, u"Hooli turned critical");
    EXPECT_EQ(notice.body, u"Health score 32 · Low product adoption −40, Past due −28"_qs);
    EXPECT_EQ(notice.route, Route::customer(QStringLiteral("hooli.example")));
    EXPECT_EQ(criticalNotice({turn(QString(), 0)}).title, u".example turned critical") << "one without a name";
}

TEST(CriticalNotice, SeveralAreOneNotice)
{
    std::vector<CriticalTurn> turns{turn(u"Hooli"_qs, 1), turn(u"Aviato"_qs, 2), turn(u"Endframe"_qs, 3)};
    Notice notice = criticalNotice(turns);
    EXPECT_EQ(notice.title, u"3 accounts turned critical");
    for (const char *name : {"Hooli", "Aviato", "Endframe"})
        EXPECT_TRUE(notice.body.contains(QLatin1String(name)));
    EXPECT_EQ(notice.route.toString(), u"/success/health?risk=critical");
    for (int i = 0; i < 9; ++i)
        turns.push_back(turn(QString::number(i), 4));
    notice = criticalNotice(turns);
    EXPECT_TRUE(notice.body.contains(u"8 more")) << notice.body.toStdString();
}

TEST_F(DesktopNotifierTest, ShowsANoticeAndAClickLeadsToItsPlace)
{
    FakeNotifications service(bus.connect(u"service"_qs), {});
    DesktopNotifier notifier(bus.connect(u"client"_qs));
    QSignalSpy activated(&notifier, &Notifier::activated);
    QSignalSpy unavailable(&notifier, &Notifier::unavailable);
    notifier.show(hooliNotice);
    ASSERT_TRUE(QTest::qWaitFor([&] { return service.shown.size() == 1; }));
    const FakeNotifications::Shown &shown = service.shown.front();
    EXPECT_EQ(shown.title, hooliNotice.title);
    EXPECT_EQ(shown.body, hooliNotice.body) << "this service knows no markup";
    EXPECT_EQ(shown.actions.front(), u"default");
    Q_EMIT service.ActionInvoked(99, u"default"_qs);
    Q_EMIT service.ActionInvoked(shown.id, u"other"_qs);
    QTest::qWait(50); // the answer with the id, and the clicks that are not ours
    EXPECT_TRUE(activated.isEmpty());
    Q_EMIT service.ActionInvoked(shown.id, u"default"_qs);
    ASSERT_TRUE(QTest::qWaitFor([&] { return activated.size() == 1; }));
    EXPECT_EQ(activated.front().front().value<Route>(), hooliNotice.route);
    Q_EMIT service.NotificationClosed(shown.id, 2);
    Q_EMIT service.ActionInvoked(shown.id, u"default"_qs);
    QTest::qWait(50);
    EXPECT_EQ(activated.size(), 1) << "it is gone";
    EXPECT_TRUE(unavailable.isEmpty());
}

TEST_F(DesktopNotifierTest, WritesNamesSoThatAServiceWithMarkupShowsThemAsTheyAre)
{
    FakeNotifications service(bus.connect(u"service"_qs), {u"body"_qs, u"body-markup"_qs});
    DesktopNotifier notifier(bus.connect(u"client"_qs));
    notifier.show(hooliNotice);
    ASSERT_TRUE(QTest::qWaitFor([&] { return service.shown.size() == 1; }));
    EXPECT_EQ(service.shown.front().title, hooliNotice.title) << "a summary never has markup";
    EXPECT_EQ(service.shown.front().body, u"Health &lt;32&gt;");
}

TEST_F(DesktopNotifierTest, SaysWhereNobodyCanShowIt)
{
    DesktopNotifier onEmptyBus(bus.connect(u"client"_qs));
    QSignalSpy unavailable(&onEmptyBus, &Notifier::unavailable);
    onEmptyBus.show(hooliNotice);
    ASSERT_TRUE(QTest::qWaitFor([&] { return unavailable.size() == 1; }));
    EXPECT_EQ(unavailable.front().front().value<Notice>().title, hooliNotice.title);
    DesktopNotifier withoutBus{QDBusConnection(QString())};
    QSignalSpy nowhere(&withoutBus, &Notifier::unavailable);
    withoutBus.show(hooliNotice);
    EXPECT_EQ(nowhere.size(), 1);
}

TEST_F(ShellTest, WithoutADesktopTheWindowTellsUntilItIsOpenedOrClosed)
{
    window().start(Route::to(QStringLiteral("/success/health")));
    window().show();
    auto *banner = find<NoticeBanner>("turnedBanner");
    EXPECT_FALSE(banner->isVisible());
    window().tell(hooliNotice);
    EXPECT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->message().contains(hooliNotice.title));
    find<QPushButton>("openTurned")->click();
    EXPECT_FALSE(banner->isVisible());
    EXPECT_EQ(window().currentRoute(), hooliNotice.route);
}

TEST_F(ShellTest, NoticesAreSwitchedOffInTheMenu)
{
    window().show();
    auto *action = find<QAction>("actionNotices");
    EXPECT_TRUE(action->isChecked());
    action->trigger();
    EXPECT_EQ(*m_session->workspace().setting(CriticalWatch::settingKey.toString()), false);
    EXPECT_FALSE(action->isChecked());
}
