// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/release_loop.h"
#include "core/secrets/memory_store.h"
#include "core/session/critical_watch.h"
#include "core/session/session.h"
#include "core/sources/registry.h"
#include "core/workspace/score_history.h"
#include "tests/live/live_fixture.h"
#include "tests/servers/feed_server.h"
#include "tests/servers/posthog_server.h"
#include "tests/servers/salesbricks_server.h"
#include "tests/servers/stripe_server.h"
#include "tests/support/log_capture.h"
#include "tests/support/successctl.h"

#include <QDirIterator>
#include <QProcess>

#include <QCoroTask>

using namespace success;
using namespace success::test;

namespace {

class SessionLiveTest : public ::testing::Test
{
protected:
    std::unique_ptr<Session> open(std::shared_ptr<SecretStore> secrets)
    {
        SessionOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("data"));
        options.asOf = m_asOf;
        options.secrets = std::move(secrets);
        auto session = Session::open(options);
        EXPECT_TRUE(session) << session.error().sentence.toStdString();
        return session ? std::move(*session) : nullptr;
    }

    static Connection connectionTo(VendorServer &vendor)
    {
        Connection connection;
        connection.source = vendor.source();
        connection.baseUrl = vendor.baseUrl();
        connection.options = vendor.options();
        if (findSource(vendor.source())->make()->guide().several)
            connection.name = QStringLiteral("Only one");
        return connection;
    }

    static QString failuresOf(const std::vector<SourceResult> &results)
    {
        QString failures;
        for (const SourceResult &result : results)
            failures += result.error ? QString(result.error->sentence + u'\n') : QString();
        return failures;
    }

    QTemporaryDir m_folder;
    AsOf m_asOf = AsOf::noonUtc(QDate(2026, 11, 24));
    std::shared_ptr<MemoryStore> m_secrets = std::make_shared<MemoryStore>();
};

} // namespace

TEST_F(SessionLiveTest, ConnectsSyncsFollowsChangesAndForgets)
{
    StripeServer stripe;
    stripe.fill(230);
    const auto session = open(m_secrets);
    ASSERT_TRUE(session);
    const auto connected = QCoro::waitFor(session->addConnection(connectionTo(stripe), stripe.token()));
    ASSERT_TRUE(connected) << connected.error().sentence.toStdString();
    EXPECT_EQ(stripe.http().count(), 0); // connecting asks nothing of the system
    const auto checked = QCoro::waitFor(session->testConnection(connectionTo(stripe), {}));
    ASSERT_TRUE(checked) << checked.error().sentence.toStdString();

    EXPECT_EQ(failuresOf(session->syncNow({}, {})), QString());
    auto portfolio = session->loadNow();
    ASSERT_TRUE(portfolio);
    EXPECT_EQ((*portfolio)->accounts.size(), 230u);
    ASSERT_NE((*portfolio)->find(sampleDomain(7)), nullptr);
    EXPECT_EQ((*portfolio)->find(sampleDomain(7))->name, sampleName(7));
    EXPECT_GT((*portfolio)->find(sampleDomain(7))->arr->minor, 0);

    stripe.setNow(m_asOf.instant);
    const QString added = stripe.addCompany(QStringLiteral("Anew & Co"), QStringLiteral("anew.example"));
    stripe.addSubscription(added, 5);
    EXPECT_EQ(failuresOf(session->syncNow({SourceId::Stripe}, {})), QString());
    portfolio = session->loadNow();
    EXPECT_EQ((*portfolio)->accounts.size(), 231u);
    EXPECT_NE((*portfolio)->find(QStringLiteral("anew.example")), nullptr);
    stripe.removeCompany(added);
    EXPECT_EQ(failuresOf(session->syncNow({SourceId::Stripe}, {})), QString());
    portfolio = session->loadNow();
    EXPECT_EQ((*portfolio)->find(QStringLiteral("anew.example")), nullptr);

    ASSERT_TRUE(QCoro::waitFor(session->removeConnection(SourceId::Stripe, {}, false)));
    EXPECT_TRUE(session->connections().empty());
    EXPECT_TRUE(m_secrets->keys().isEmpty());
    EXPECT_TRUE((*session->loadNow())->accounts.empty());
}

TEST_F(SessionLiveTest, DeletesWhatOneOfSeveralFeedsBroughtAndWithTheLastTheSource)
{
    FeedServer first(FeedServer::Format::Rss, {});
    FeedServer second(FeedServer::Format::Atom, {});
    const auto session = open(m_secrets);
    ASSERT_TRUE(session);
    const std::vector<std::pair<FeedServer *, QString>> feeds{
        {&first, QStringLiteral("A name too long to stand in it")}, {&second, QStringLiteral("Another")}};
    for (const auto &[feed, name] : feeds) {
        feed->fill(3);
        Connection connection = connectionTo(*feed);
        connection.name = name;
        const auto added = QCoro::waitFor(session->addConnection(connection, {}));
        ASSERT_TRUE(added) << added.error().sentence.toStdString();
    }
    EXPECT_EQ(failuresOf(session->syncNow({}, {})), QString());
    EXPECT_EQ(releaseLoopIn(**session->loadNow()).shipped.size(), 6u);
    ASSERT_TRUE(QCoro::waitFor(session->removeConnection(SourceId::Feed, feeds[0].second, false)));
    auto portfolio = session->loadNow();
    EXPECT_EQ(releaseLoopIn(**portfolio).shipped.size(), 3u);
    EXPECT_FALSE((*portfolio)->sources.empty());
    ASSERT_TRUE(QCoro::waitFor(session->removeConnection(SourceId::Feed, feeds[1].second, false)));
    portfolio = session->loadNow();
    EXPECT_TRUE(releaseLoopIn(**portfolio).shipped.empty());
    EXPECT_TRUE((*portfolio)->sources.empty()) << "nothing is left that could have been read";
}

TEST_F(SessionLiveTest, AnAccountThatTurnsCriticalIsToldOfOnceAlsoAfterARestart)
{
    PostHogServer usage;
    const QString hooli = usage.addCompany(QStringLiteral("Hooli"), QStringLiteral("hooli.example"));
    const QString aviato = usage.addCompany(QStringLiteral("Aviato"), QStringLiteral("aviato.example"));
    const auto used = [&](const QString &company, bool well) {
        const std::vector<int> weeks = well ? std::vector(8, 20) : std::vector{20, 20, 20, 20, 20, 1, 0, 0};
        usage.setUsage(company, weeks, m_asOf.daysEarlier(well ? 1 : 30).instant);
    };
    used(hooli, true);
    used(aviato, false);
    std::vector<CriticalTurn> told;
    QEventLoop looking;
    const auto sync = [&](Session &session) {
        EXPECT_EQ(failuresOf(session.syncNow({}, {})), QString());
        looking.exec();
    };
    const auto watch = [&](Session &session) {
        auto watching = std::make_unique<CriticalWatch>(session);
        QObject::connect(watching.get(), &CriticalWatch::looked, watching.get(),
                         [&](const std::vector<CriticalTurn> &turns) {
                             told = turns;
                             looking.quit();
                         });
        return watching;
    };
    {
        const auto session = open(m_secrets);
        const auto watching = watch(*session);
        ASSERT_TRUE(QCoro::waitFor(session->addConnection(connectionTo(usage), usage.token())));
        sync(*session);
        EXPECT_TRUE(told.empty()) << "everything is new";
        used(hooli, false);
        sync(*session);
        ASSERT_EQ(told.size(), 1u) << "on the same day";
        EXPECT_EQ(told.front().name, u"Hooli");
        sync(*session);
        EXPECT_TRUE(told.empty());
        used(aviato, true);
        sync(*session);
        EXPECT_TRUE(told.empty());
    }
    const auto session = open(m_secrets);
    const auto watching = watch(*session);
    sync(*session);
    EXPECT_TRUE(told.empty()) << "told before the restart";
    used(aviato, false);
    sync(*session);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told.front().name, u"Aviato");
    used(aviato, true);
    sync(*session);
    ASSERT_TRUE(session->decide(
        [](Workspace &workspace) { return workspace.setSetting(CriticalWatch::settingKey.toString(), false); }));
    used(aviato, false);
    sync(*session);
    EXPECT_TRUE(told.empty()) << "switched off";
}

TEST_F(SessionLiveTest, ADayThatIsNotTodayIsNeverSaved)
{
    PostHogServer usage;
    usage.setUsage(usage.addCompany(QStringLiteral("Hooli"), QStringLiteral("hooli.example")), std::vector(8, 20),
                   m_asOf.instant);
    const auto session = open(m_secrets); // as of a day that was given
    ASSERT_TRUE(QCoro::waitFor(session->addConnection(connectionTo(usage), usage.token())));
    EXPECT_EQ(failuresOf(session->syncNow({}, {})), QString());
    ASSERT_TRUE(session->loadNow());
    ASSERT_TRUE(session->saveSnapshot());
    EXPECT_TRUE(savedDays(session->workspace(), Section::Health)->empty());
}

TEST_F(SessionLiveTest, JoinsCompaniesOfSourcesAndGoesOnWithoutOneThatFails)
{
    StripeServer stripe;
    SalesbricksServer salesbricks;
    stripe.fill(6);
    salesbricks.fill(4);
    const auto session = open(m_secrets);
    ASSERT_TRUE(session);
    for (VendorServer *vendor : {static_cast<VendorServer *>(&stripe), static_cast<VendorServer *>(&salesbricks)})
        ASSERT_TRUE(QCoro::waitFor(session->addConnection(connectionTo(*vendor), vendor->token())));
    EXPECT_EQ(failuresOf(session->syncNow({}, {})), QString());
    EXPECT_EQ((*session->loadNow())->accounts.size(), 6u);
    EXPECT_EQ((*session->loadNow())->find(sampleDomain(2))->sources,
              1 << int(SourceId::Stripe) | 1 << int(SourceId::Salesbricks));

    stripe.changeToken("rk_live_rotated_elsewhere");
    salesbricks.addSubscription(salesbricks.addCompany(QStringLiteral("Anew"), QStringLiteral("anew.example")), 990000);
    const auto results = session->syncNow({}, {});
    ASSERT_EQ(results.size(), 2u);
    EXPECT_TRUE(failuresOf(results).contains(u"Stripe")) << failuresOf(results).toStdString();
    EXPECT_FALSE(failuresOf(results).contains(u"Salesbricks"));
    EXPECT_EQ(session->portfolio()->accounts.size(), 7u);
    const auto loaded = session->loadNow();
    ASSERT_TRUE(loaded) << "the failed sync of one source hides the portfolio: "
                        << loaded.error().sentence.toStdString();
    EXPECT_EQ((*loaded)->accounts.size(), 7u);
}

TEST_F(SessionLiveTest, ATestOfAConnectionDoesNotSitThroughALimit)
{
    StripeServer stripe;
    const auto session = open(m_secrets);
    ASSERT_TRUE(session);
    const auto test = [&] {
        stripe.http().forget();
        return QCoro::waitFor(session->testConnection(connectionTo(stripe), stripe.token()));
    };
    stripe.http().fail(Fault::answer(429, {{"Retry-After", "30"}}), HttpServer::always);
    const auto refused = test();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::RateLimited) << refused.error().sentence.toStdString();
    EXPECT_TRUE(refused.error().retryAt);
    EXPECT_EQ(stripe.http().count(), 1) << "half a minute was waited for the next try";
    stripe.http().heal();
    EXPECT_TRUE(test());
}

TEST_F(SessionLiveTest, LeavesNoTokenAnywhere)
{
    const LogCapture log;
    std::vector<QByteArray> tokens;
    QByteArray outputs;
    {
        const auto session = open(m_secrets);
        ASSERT_TRUE(session);
        std::vector<std::unique_ptr<VendorServer>> servers;
        for (const SourceId source : vendors()) {
            servers.push_back(makeVendor(source));
            servers.back()->fill(2);
            tokens.push_back(servers.back()->token());
            ASSERT_TRUE(QCoro::waitFor(session->addConnection(connectionTo(*servers.back()), tokens.back())));
        }
        EXPECT_EQ(failuresOf(session->syncNow({}, {})), QString());
        // A vendor whose refusals repeat what they were sent.
        HttpServer echoing([](const ServedRequest &request) {
            return ServedResponse::json({{"error", {{"message", request.everything().toStdString()}}}}, 401);
        });
        Connection repeats = connectionTo(*servers.front());
        repeats.baseUrl = echoing.url();
        ASSERT_TRUE(QCoro::waitFor(session->addConnection(repeats, tokens.front())));
        servers[1]->http().fail(Fault::answer(401), HttpServer::always);
        servers[2]->http().refuseConnections();
        const auto results = session->syncNow({}, {});
        outputs += failuresOf(results).toUtf8();
        EXPECT_EQ(failuresOf(results).count(u'\n'), 3) << outputs.constData();
        EXPECT_GT(echoing.count(), 0);

        QProcess ctl; // the same again by the command line, with the token in the environment
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SUCCESS_STRIPE_TOKEN"), QString::fromLatin1(servers[1]->token()));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("success.*=true"));
        ctl.setProcessEnvironment(environment);
        ctl.setProcessChannelMode(QProcess::MergedChannels);
        for (const char *arguments : {"sync --source stripe", "doctor", "settings get", "sources"}) {
            ctl.start(QStringLiteral(SUCCESSCTL), QStringList{QStringLiteral("--data-dir"), session->folder().path,
                                                              QStringLiteral("--as-of"), QStringLiteral("2026-11-24")} +
                                                      QString::fromLatin1(arguments).split(u' '));
            ASSERT_TRUE(ctl.waitForFinished(60000));
            outputs += ctl.readAll();
        }
        EXPECT_TRUE(outputs.contains("/v1/")) << "the command line did not log its requests: " << outputs.constData();
        for (const SourceId source : {SourceId::HubSpot, SourceId::PostHog})
            ASSERT_TRUE(QCoro::waitFor(session->removeConnection(source, {}, true)));
    }
    EXPECT_TRUE(log.taken().contains("/v1/")) << "nothing was logged, so this proves nothing";
    int files = 0;
    for (const QByteArray &token : tokens) {
        EXPECT_FALSE(log.taken().contains(token));
        EXPECT_FALSE(outputs.contains(token));
    }
    for (const QString &folder : {m_folder.path(), qEnvironmentVariable("HOME")}) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            const QByteArray bytes = file.readAll();
            for (const QByteArray &token : tokens)
                EXPECT_FALSE(bytes.contains(token)) << file.fileName().toStdString();
        }
    }
    EXPECT_GE(files, 2);
}
