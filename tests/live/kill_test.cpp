// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/memory_store.h"
#include "core/session/session.h"
#include "tests/live/live_fixture.h"
#include "tests/servers/buildbetter_server.h"
#include "tests/servers/stripe_server.h"
#include "tests/support/successctl.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSet>

#include <QCoroTask>

#include <random>

using namespace success;
using namespace success::test;

namespace {

constexpr int companies = 300;
constexpr int usualKills = 20;

/// The tests' own number, or what SUCCESS_KILLS says (200 before a release).
int kills()
{
    const int given = qEnvironmentVariableIntValue("SUCCESS_KILLS");
    return given > 0 ? given : usualKills;
}

class KillTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        for (VendorServer *vendor : both()) {
            for (int number = 1; number <= companies; ++number)
                m_ids[vendor].push_back(vendor->addCompany(nameIn(0, number), sampleDomain(number)));
        }
        SessionOptions options;
        options.dataDir = data();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 24));
        options.secrets = std::make_shared<MemoryStore>();
        auto session = Session::open(options);
        ASSERT_TRUE(session);
        for (VendorServer *vendor : both()) {
            Connection connection;
            connection.source = vendor->source();
            connection.baseUrl = vendor->baseUrl();
            ASSERT_TRUE(QCoro::waitFor((*session)->addConnection(connection, vendor->token())));
        }
    }

    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    std::vector<VendorServer *> both() { return {&m_stripe, &m_buildbetter}; }

    static QString nameIn(int generation, int number)
    {
        return QStringLiteral("Company %1 of generation %2.").arg(number).arg(generation);
    }

    void moveOn(int generation)
    {
        for (VendorServer *vendor : both()) {
            vendor->setNow(m_now += std::chrono::seconds(10));
            for (int number = 1; number <= companies; ++number)
                vendor->renameCompany(m_ids[vendor][std::size_t(number - 1)], nameIn(generation, number));
        }
    }

    void start(QProcess &process, const char *command)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SUCCESS_STRIPE_TOKEN"), QString::fromLatin1(m_stripe.token()));
        environment.insert(QStringLiteral("SUCCESS_BUILDBETTER_TOKEN"), QString::fromLatin1(m_buildbetter.token()));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SUCCESSCTL), QStringList{QStringLiteral("--data-dir"), data(),
                                                              QStringLiteral("--as-of"), QStringLiteral("2026-11-24")} +
                                                      QString::fromLatin1(command).split(u' '));
    }

    std::pair<int, QByteArray> run(const char *command)
    {
        QProcess process;
        start(process, command);
        EXPECT_TRUE(process.waitForFinished(60000));
        return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
    }

    /// The generations of a source's names in the cache; one of them, if each sync is adopted whole.
    QSet<QString> generations(SourceId source)
    {
        QSet<QString> found;
        const QString mark = QStringLiteral("source=%1 ").arg(int(source));
        for (const QString &row :
             dumpCache(data() + QStringLiteral("/cache.sqlite")).value(QStringLiteral("company"))) {
            if (row.contains(mark))
                found.insert(row.section(QStringLiteral(" of generation "), 1, 1).section(u'.', 0, 0));
        }
        return found;
    }

    QTemporaryDir m_folder;
    StripeServer m_stripe;
    BuildBetterServer m_buildbetter;
    std::map<VendorServer *, std::vector<QString>> m_ids;
    Instant m_now = AsOf::noonUtc(QDate(2026, 11, 24)).instant;
};

} // namespace

TEST_F(KillTest, ASyncThatIsKilledLeavesTheOldOrTheNew)
{
    QElapsedTimer timer;
    timer.start();
    const auto whole = run("sync");
    ASSERT_EQ(whole.first, 0) << whole.second.constData();
    const int usual = int(timer.elapsed());
    ASSERT_EQ(run("untrack company1.example").first, 0);

    std::mt19937 random(20261124);
    std::uniform_int_distribution<int> anyMoment(1, usual + usual / 10);
    std::uniform_int_distribution<int> lateMoment(usual * 7 / 10, usual); // when what was read is adopted
    int generation = 0;
    int killed = 0;
    QMap<SourceId, int> before{{SourceId::Stripe, 0}, {SourceId::BuildBetter, 0}};
    for (int time = 0; time < kills(); ++time) {
        moveOn(++generation);
        QProcess sync;
        start(sync, "sync");
        killed += sync.waitForFinished((time % 2 == 0 ? anyMoment : lateMoment)(random)) ? 0 : 1;
        sync.kill();
        sync.waitForFinished();
        const auto doctor = run("doctor");
        ASSERT_EQ(doctor.first, 0) << "after kill " << time << ": " << doctor.second.constData();
        for (auto source = before.begin(); source != before.end(); ++source) {
            const QSet<QString> found = generations(source.key());
            ASSERT_EQ(found.size(), 1) << "old and new are mixed after kill " << time;
            const int now = found.values().first().toInt();
            EXPECT_TRUE(now == *source || now == generation) << now << " after " << *source;
            *source = now;
        }
    }
    EXPECT_GT(killed, kills() / 4) << "hardly any sync was still running when it was to be killed";
    const auto last = run("sync");
    EXPECT_EQ(last.first, 0) << last.second.constData();
    EXPECT_EQ(generations(SourceId::Stripe), QSet<QString>{QString::number(generation)});
    EXPECT_EQ(generations(SourceId::BuildBetter), QSet<QString>{QString::number(generation)});
    const auto history = run("undo --list");
    EXPECT_TRUE(history.second.contains("company1.example")) << history.second.constData();
}
