// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/integrations_fixture.h"

#include "ui/integrations/schedule_tab.h"
#include "ui/integrations/source_notices.h"
#include "ui/shell/status_area.h"
#include "ui/widgets/badge.h"

#include <QLabel>
#include <QToolButton>

using namespace success;
using namespace success::ui;
using namespace success::ui::testing;
using namespace std::chrono_literals;

namespace {

using Kind = SourceStatus::Kind;

const Instant noon = AsOf::noonUtc(QDate(2026, 11, 22)).instant;

SourceState synced(Instant at)
{
    SourceState state;
    state.source = SourceId::Stripe;
    state.lastSuccessAt = at;
    state.records = 1204;
    return state;
}

SourceState failed(SourceState state, ErrorKind kind, std::optional<Instant> retryAt = {})
{
    state.error = Error{kind, QStringLiteral("Stripe refused the key."), QStringLiteral("stripe")};
    state.retryAt = retryAt;
    return state;
}

TEST(SourceStatusTest, HasAWordForEveryState)
{
    const auto describe = [](bool connected, const SourceState *state, const QString &doing = {}) {
        return describeSource(SourceId::Stripe, connected, state, noon, doing);
    };
    const SourceState fine = synced(noon - 2h);
    EXPECT_EQ(describe(false, nullptr).word, QStringLiteral("Not connected"));
    EXPECT_EQ(describe(true, nullptr).word, QStringLiteral("Not synced yet"));
    EXPECT_EQ(describe(true, &fine).word, QStringLiteral("Connected"));
    EXPECT_EQ(describe(true, &fine).detail, QStringLiteral("1,204 records, synced 2 hours ago"));
    EXPECT_EQ(describe(true, &fine, QStringLiteral("Reading invoices")).kind, Kind::Syncing);
    const SourceState refused = failed(fine, ErrorKind::Auth);
    EXPECT_EQ(describe(true, &refused).kind, Kind::Failed);
    EXPECT_EQ(describe(true, &refused).detail,
              QStringLiteral("Stripe refused the key. Shown is what was read before: 1,204 records, synced 2 hours "
                             "ago."));
    const SourceState limited = failed(fine, ErrorKind::RateLimited, noon + 90min);
    EXPECT_EQ(describe(true, &limited).word, QStringLiteral("Waiting until 13:30 UTC"));
    const SourceState later = failed(fine, ErrorKind::RateLimited, noon + 20h);
    EXPECT_EQ(describe(true, &later).word, QStringLiteral("Waiting until 23 Nov 2026"));
    const SourceState waited = failed(fine, ErrorKind::RateLimited, noon - 1min);
    EXPECT_EQ(describe(true, &waited).kind, Kind::Failed);
}

TEST(SourceNoticeTest, TellsAgeAndReasonAndNothingElse)
{
    const auto notice = [](const SourceState &state, bool connected, int every) {
        SyncSchedule schedule;
        schedule.everyMinutes = every;
        return sourceNotice(describeSource(SourceId::Stripe, connected, &state, noon), schedule, noon);
    };
    EXPECT_TRUE(notice(synced(noon - 2h), true, 0).isEmpty());
    EXPECT_TRUE(notice(synced(noon - 71h), true, 0).isEmpty());
    EXPECT_EQ(notice(synced(noon - 96h), true, 0), QStringLiteral("Stripe was last read 4 days ago."));
    EXPECT_EQ(notice(synced(noon - 25h), true, 60), QStringLiteral("Stripe was last read 1 day ago."));
    EXPECT_EQ(notice(synced(noon - 96h), false, 0),
              QStringLiteral("Stripe is no longer connected; it was last read 4 days ago."));
    EXPECT_EQ(notice(failed(synced(noon - 2h), ErrorKind::Auth), true, 0),
              QStringLiteral("Stripe refused the key. Its data here was read 2 hours ago."));
    EXPECT_EQ(notice(failed({}, ErrorKind::Auth), true, 0), QStringLiteral("Stripe refused the key."));
}

TEST(IntervalTextTest, IsWordedAsPeopleSayIt)
{
    EXPECT_EQ(intervalText(0), QStringLiteral("Off"));
    EXPECT_EQ(intervalText(15), QStringLiteral("Every 15 minutes"));
    EXPECT_EQ(intervalText(60), QStringLiteral("Every hour"));
    EXPECT_EQ(intervalText(240), QStringLiteral("Every 4 hours"));
    EXPECT_EQ(intervalText(90), QStringLiteral("Every 90 minutes"));
}

SourceResult result(SourceId source, std::optional<Error> error = {})
{
    SourceResult result;
    result.source = source;
    result.error = std::move(error);
    result.records = 12;
    return result;
}

class SyncShownTest : public IntegrationsTest
{
protected:
    void SetUp() override
    {
        IntegrationsTest::SetUp();
        SyncWatch::of(*m_session).setClock([this] { return m_clock; });
        window().start(Route::parse(QStringLiteral("/settings/integrations")));
    }
    void progress(SourceId source, const char *phase, int pages, qsizetype records,
                  std::chrono::milliseconds waiting = 0ms, const char *why = "")
    {
        Q_EMIT m_session->syncProgressed({source, QLatin1String(phase), pages, records, waiting, QLatin1String(why)});
    }
    QString line() { return find<StatusArea>("status")->message(); }

    std::chrono::milliseconds m_clock{0};
};

TEST_F(SyncShownTest, OneLineSaysHowFarItIs)
{
    Q_EMIT m_session->syncStarted();
    EXPECT_EQ(line(), QStringLiteral("Syncing…"));
    progress(SourceId::Stripe, "Reading invoices", 12, 4120);
    EXPECT_EQ(line(), QStringLiteral("Stripe: Reading invoices · 4,120 records · page 12"));
    progress(SourceId::HubSpot, "Reading companies", 1, 0);
    EXPECT_EQ(line(), QStringLiteral("Syncing 2 sources · Stripe: Reading invoices · 4,120 records · page 12"));
    EXPECT_EQ(find<Badge>("badge-stripe")->text(), QStringLiteral("Syncing"));
    EXPECT_EQ(find<QLabel>("counts-stripe")->text(), QStringLiteral("Reading invoices · 4,120 records · page 12"));
    Q_EMIT m_session->sourceFinished(result(SourceId::Stripe));
    EXPECT_EQ(line(), QStringLiteral("Syncing 2 sources, 1 done · HubSpot: Reading companies"));
    Q_EMIT m_session->syncFinished({result(SourceId::Stripe), result(SourceId::HubSpot)});
    EXPECT_EQ(line(), QStringLiteral("Synced 2 sources, 24 records"));
    EXPECT_FALSE(find<QPushButton>("cancelSync")->isVisible());
}

TEST_F(SyncShownTest, AWaitIsCountedDown)
{
    Q_EMIT m_session->syncStarted();
    progress(SourceId::HubSpot, "Reading deals", 3, 300, 41'500ms, "HubSpot allows 190 requests in 10 seconds");
    EXPECT_EQ(line(), QStringLiteral("HubSpot asked to wait: 42 s"));
    m_clock = 1s;
    Q_EMIT SyncWatch::of(*m_session).changed();
    EXPECT_EQ(line(), QStringLiteral("HubSpot asked to wait: 41 s"));
    EXPECT_TRUE(find<QLabel>("counts-hubspot")->text().endsWith(QStringLiteral("190 requests in 10 seconds")));
    m_clock = 42s;
    Q_EMIT SyncWatch::of(*m_session).changed();
    EXPECT_EQ(line(), QStringLiteral("HubSpot: Reading deals · 300 records · page 3"));
}

TEST_F(SyncShownTest, AFailureIsSaidWhereItsDataIsShown)
{
    connectStripe();
    SourceNotices notices(*m_theme, *m_session, {SourceId::Stripe, SourceId::HubSpot}, [] { return noon; });
    EXPECT_EQ(notices.message(), QString());
    const Error refused{ErrorKind::Auth, QStringLiteral("The key was refused."), QStringLiteral("stripe")};
    Q_EMIT m_session->syncFinished({result(SourceId::Stripe, refused), result(SourceId::HubSpot)});
    const QString sentence = QStringLiteral("Stripe: The key was refused. Its data here was read just now.");
    ASSERT_TRUE(wait([&] { return notices.message() == sentence; })) << notices.message().toStdString();
    EXPECT_EQ(line(), QStringLiteral("Synced 1 of 2 sources. Stripe: The key was refused."));
    EXPECT_EQ(find<Badge>("badge-stripe")->text(), QStringLiteral("Failed"));
    EXPECT_EQ(find<QPushButton>("sync-stripe")->text(), QStringLiteral("Retry"));
    notices.findChild<QToolButton *>()->click();
    EXPECT_EQ(notices.message(), QString());
    Q_EMIT m_session->syncFinished({result(SourceId::Stripe)});
    EXPECT_TRUE(wait([&] { return find<Badge>("badge-stripe")->text() == QStringLiteral("Connected"); }));
    EXPECT_EQ(notices.message(), QString());
}

} // namespace
