// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/integrations_fixture.h"

#include "core/sources/registry.h"
#include "ui/integrations/check_list.h"
#include "ui/integrations/connect_sheet.h"
#include "ui/integrations/disconnect_dialog.h"
#include "ui/integrations/source_card.h"
#include "ui/integrations/source_notices.h"
#include "ui/integrations/sync_watch.h"
#include "ui/integrations/vault_dialog.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>

using namespace success;
using namespace success::ui;
using namespace success::ui::testing;
using namespace std::chrono_literals;

namespace {

const Instant noon = AsOf::noonUtc(QDate(2026, 11, 22)).instant;

/// A workspace and a cache in which every state a source can be in stands side by side.
void seed(const QString &folder)
{
    auto workspace = Workspace::open(folder + QStringLiteral("/workspace.sqlite"), [] { return noon; });
    ASSERT_TRUE(workspace);
    const auto connect = [&](SourceId source, const char *url, const QString &name = {}) {
        Connection connection;
        connection.source = source;
        connection.name = name;
        connection.baseUrl = QUrl(QLatin1String(url));
        EXPECT_TRUE((*workspace)->saveConnection(connection));
    };
    connect(SourceId::Salesbricks, "https://api.salesbricks.com");
    connect(SourceId::Stripe, "https://api.stripe.com");
    connect(SourceId::PostHog, "https://eu.posthog.com");
    connect(SourceId::HubSpot, "https://api.hubapi.com");
    connect(SourceId::BuildBetter, "https://api.buildbetter.app");
    if (findSource(SourceId::Feed) != nullptr) {
        connect(SourceId::Feed, "https://piedpiper.example/changelog.xml", QStringLiteral("Changelog"));
        connect(SourceId::Feed, "https://status.piedpiper.example/feed", QStringLiteral("Status page"));
    }
    auto cache = CacheStore::open(folder + QStringLiteral("/cache.sqlite"));
    ASSERT_TRUE(cache);
    const auto now = std::to_string(epochSeconds(noon));
    const auto state = [&](SourceId source, const std::string &values) {
        const auto done = (*cache)->database().run([&](SQLite::Database &connection) {
            connection.exec("INSERT INTO source_state (source, last_success_at, synced_as_of, records, skipped, notes, "
                            "error_kind, error_sentence, retry_at) VALUES (" +
                            std::to_string(int(source)) + ", " + values + ")");
        });
        EXPECT_TRUE(done) << (done ? "" : done.error().sentence.toStdString());
    };
    state(SourceId::Salesbricks,
          now + " - 7200, '2026-11-22', 4120, 12, '[\"Seats are not in the orders of 3 accounts; PostHog is asked for "
                "them.\", \"Two currencies have no exchange rate: CHF, JPY. Set them under Health settings.\"]', NULL, "
                "NULL, NULL");
    state(
        SourceId::Stripe,
        now +
            " - 300000, '2026-11-19', 31877, 0, NULL, 0, 'Stripe refused the key: it was revoked on 20 Nov 2026. Make "
            "a new restricted key and connect Stripe again.', NULL");
    state(SourceId::HubSpot, now +
                                 " - 90000, '2026-11-21', 18204, 1, NULL, 1, 'HubSpot has used up its daily "
                                 "allowance of 250,000 requests.', " +
                                 now + " + 43200");
    state(SourceId::Attio, now + " - 900000, '2026-11-12', 644, 0, NULL, NULL, NULL, NULL");
}

class IntegrationsGalleryTest : public ShellTest, public ::testing::WithParamInterface<ThemeChoice>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
        m_theme = std::make_unique<Theme>(GetParam());
        m_theme->apply();
        seed(m_folder.path());
        SessionOptions options;
        options.dataDir = m_folder.path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.now = [] {
            return noon;
        };
        options.secrets = std::make_shared<MemoryStore>();
        options.makeTransport = [] {
            return std::make_shared<EmptySystem>();
        };
        auto opened = Session::open(std::move(options));
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        m_session = std::move(*opened);
        m_session->load();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_session->portfolio() != nullptr; }, 20'000));
        window().resize(1280, 800);
        window().start(Route::parse(QStringLiteral("/settings/integrations")));
    }
    void picture(QWidget &of, const char *name)
    {
        QApplication::processEvents();
        const QString file =
            QStringLiteral(SUCCESS_GALLERY "/integrations-%1-%2.png").arg(QLatin1String(name), themeKey(GetParam()));
        EXPECT_TRUE(of.grab().save(file));
    }
    /// Every card lies within what is shown of the list.
    void expectNothingCut()
    {
        for (const SourceCard *card : window().findChildren<SourceCard *>())
            EXPECT_LE(card->mapTo(&window(), card->rect().topRight()).x(), window().width() - space::xl + 1)
                << card->objectName().toStdString();
    }
    void scrollTo(QWidget *widget)
    {
        for (QWidget *above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                scroll->ensureWidgetVisible(widget, 0, space::xl);
        }
    }
};

TEST_P(IntegrationsGalleryTest, ShowsEveryStateOfASource)
{
    picture(window(), "states");
    expectNothingCut();
    scrollTo(window().findChildren<SourceCard *>().last());
    picture(window(), "states-end");
    Q_EMIT m_session->syncStarted();
    Q_EMIT m_session->syncProgressed({SourceId::Salesbricks, QStringLiteral("Reading orders"), 12, 4120, 0ms, {}});
    Q_EMIT m_session->syncProgressed({SourceId::PostHog, QStringLiteral("Reading events"), 3, 900, 42'000ms,
                                      QStringLiteral("PostHog allows 240 requests in a minute")});
    scrollTo(window().findChildren<SourceCard *>().first());
    picture(window(), "syncing");
    window().resize(1024, 720);
    picture(window(), "syncing-1024");
    expectNothingCut();
}

TEST_P(IntegrationsGalleryTest, ShowsTheConnectSheet)
{
    QTest::mouseClick(find<QPushButton>("reconnect-stripe"), Qt::LeftButton);
    picture(window(), "connect");
    ConnectionCheck check;
    check.identity = QStringLiteral("Pied Piper (live mode)");
    check.parts = {{QStringLiteral("Subscriptions"), true, QStringLiteral("1,204 of them")},
                   {QStringLiteral("Invoices"), false,
                    QStringLiteral("The key lacks the permission Invoices: read. Payment state would rest on "
                                   "Salesbricks alone, and nothing is said of retries.")},
                   {QStringLiteral("Charges"), true, {}}};
    find<QToolButton>("advanced")->setChecked(true);
    find<CheckList>("checkList")->setCheck(check);
    find<QLabel>("connectWords")->setText(checkSummary(check));
    find<QLabel>("connectWords")->show();
    QApplication::processEvents();
    scrollTo(find<CheckList>("checkList"));
    picture(window(), "tested");
    QTest::mouseClick(find<QPushButton>("cancelConnect"), Qt::LeftButton);
    scrollTo(find<QWidget>("source-posthog"));
    QTest::mouseClick(find<QPushButton>("edit-posthog"), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("connect"), Qt::LeftButton);
    picture(window(), "edit");
}

TEST_P(IntegrationsGalleryTest, ShowsTheDialogsAndTheSchedule)
{
    Connection connection;
    connection.source = SourceId::Stripe;
    DisconnectDialog disconnect(connection, QStringLiteral("the system's keychain"), 31877, &window());
    disconnect.show();
    picture(disconnect, "disconnect");
    disconnect.hide();
    VaultDialog vault(*m_session, &window());
    vault.show();
    QTest::mouseClick(vault.findChild<QPushButton *>(QStringLiteral("openVault")), Qt::LeftButton);
    picture(vault, "vault");
    vault.hide();
    ASSERT_TRUE(m_session->setSchedule(60, true));
    window().go(*Route::parse(QStringLiteral("/settings/integrations?tab=schedule")));
    picture(window(), "schedule");
    SourceNotices notices(*m_theme, *m_session, {SourceId::Stripe, SourceId::HubSpot, SourceId::Attio},
                          [] { return noon; });
    notices.resize(900, notices.sizeHint().height());
    notices.show();
    picture(notices, "notices");
    notices.resize(460, notices.heightForWidth(460));
    picture(notices, "notices-narrow");
}

INSTANTIATE_TEST_SUITE_P(Themes, IntegrationsGalleryTest, ::testing::Values(ThemeChoice::Light, ThemeChoice::Dark),
                         [](const auto &theme) { return themeKey(theme.param).toStdString(); });

} // namespace
