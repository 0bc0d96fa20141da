// SPDX-License-Identifier: Apache-2.0
#include "tests/live/outbox_fixture.h"
#include "tests/support/successctl.h"

#include <QProcess>

#include <csignal>
#include <random>

using namespace success;
using namespace success::test;

namespace {

/// successctl as processes of its own, on the folder of an OutboxTest.
class OutboxKillTest : public OutboxTest
{
protected:
    void SetUp() override
    {
        OutboxTest::SetUp();
        session.reset();
    }

    void start(QProcess &process, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SUCCESS_ATTIO_TOKEN"), QString::fromLatin1(attio.token()));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(SUCCESSCTL), QStringList{QStringLiteral("--data-dir"), dataDir(),
                                                              QStringLiteral("--as-of"), QStringLiteral("2026-11-24")} +
                                                      arguments);
    }
    std::pair<int, QString> run(const QStringList &arguments)
    {
        QProcess process;
        start(process, arguments);
        EXPECT_TRUE(process.waitForFinished(60000));
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }
    std::pair<int, QString> send() { return run({QStringLiteral("moves"), QStringLiteral("--send")}); }
    std::pair<int, QString> move(const QString &deal, const QString &stage)
    {
        return run({QStringLiteral("move"), u"attio:" + deal, QStringLiteral("--stage"), stage});
    }
};

} // namespace

TEST_F(OutboxKillTest, MovesMadeWhileAttioIsDownArriveOnceWhateverIsKilledInBetween)
{
    const std::array stages{QStringLiteral("s-lead"), QStringLiteral("s-won"), QStringLiteral("s-lost")};
    const std::array deals{one, two, three};
    std::mt19937 random(20261127);
    QStringList asked;
    int killed = 0;
    for (int round = 0; round < 12; ++round) {
        attio.http().refuseConnections();
        for (const QString &deal : deals) {
            const QString &stage = stages[size_t(round % 3)];
            const auto kept = move(deal, stage);
            ASSERT_EQ(kept.first, 0) << kept.second.toStdString();
            ASSERT_TRUE(kept.second.contains(u"next chance")) << kept.second.toStdString();
            asked << deal + u' ' + stage;
        }
        attio.http().acceptConnections();
        later();
        std::atomic<qint64> victim{0};
        const int fatal = 1 + int(random() % 6); // a read or a write of one of the three
        std::atomic<int> seen{0};
        attio.http().onRequest([&](const ServedRequest &, int) {
            if (++seen == fatal && victim > 0)
                ::kill(pid_t(victim.load()), SIGKILL); // it is answered all the same
        });
        QProcess sending;
        start(sending, {QStringLiteral("moves"), QStringLiteral("--send")});
        ASSERT_TRUE(sending.waitForStarted());
        victim = sending.processId();
        ASSERT_TRUE(sending.waitForFinished(60000));
        killed += sending.exitStatus() == QProcess::CrashExit;
        attio.http().onRequest({});
        const auto rest = send();
        ASSERT_EQ(rest.first, 0) << rest.second.toStdString();
        ASSERT_FALSE(rest.second.contains(u"onflict")) << rest.second.toStdString();
        ASSERT_EQ(attio.writes(), asked) << "round " << round << ", killed at request " << fatal;
    }
    EXPECT_GT(killed, 8) << "hardly any process was still sending when it was to be killed";
    EXPECT_EQ(run({QStringLiteral("doctor")}).first, 0);
}

TEST_F(OutboxKillTest, UndoAfterAKillGoesBackWhereverItWas)
{
    for (const int fatal : {1, 2}) { // before the write, and before its answer
        std::atomic<qint64> victim{0};
        std::atomic<int> seen{0};
        attio.http().onRequest([&](const ServedRequest &, int) {
            if (++seen == fatal && victim > 0)
                ::kill(pid_t(victim.load()), SIGKILL);
        });
        QProcess moving;
        start(moving, {QStringLiteral("move"), u"attio:" + one, QStringLiteral("--stage"), QStringLiteral("Won")});
        ASSERT_TRUE(moving.waitForStarted());
        victim = moving.processId();
        ASSERT_TRUE(moving.waitForFinished(60000));
        ASSERT_EQ(moving.exitStatus(), QProcess::CrashExit);
        attio.http().onRequest({});
        const auto undone = run({QStringLiteral("undo")});
        EXPECT_EQ(undone.first, 0) << undone.second.toStdString();
        EXPECT_EQ(attio.stageOf(one), u"s-progress");
        EXPECT_EQ(run({QStringLiteral("moves"), QStringLiteral("--format"), QStringLiteral("json")}).second, u"[]\n");
        later();
    }
}

TEST_F(OutboxKillTest, TwoProcessesDoNotSendTheSame)
{
    attio.http().refuseConnections();
    for (const QString &deal : {one, two, three})
        ASSERT_EQ(move(deal, QStringLiteral("won")).first, 0);
    attio.http().acceptConnections();
    std::array<QProcess, 3> processes;
    for (QProcess &process : processes)
        start(process, {QStringLiteral("moves"), QStringLiteral("--send")});
    for (QProcess &process : processes) {
        EXPECT_TRUE(process.waitForFinished(60000));
        EXPECT_EQ(process.exitCode(), 0) << process.readAll().constData();
    }
    EXPECT_EQ(patches(), 3);
    EXPECT_EQ(attio.writes().size(), 3);
}

TEST_F(OutboxKillTest, TheCommandLineSaysWhatHappened)
{
    auto moved = move(one, QStringLiteral("Won"));
    EXPECT_EQ(moved.first, 0) << moved.second.toStdString();
    EXPECT_TRUE(moved.second.contains(u"from In Progress to Won 🎉")) << moved.second.toStdString();
    attio.http().fail(Fault::answer(409), 1, patch());
    moved = move(two, QStringLiteral("s-won"));
    EXPECT_EQ(moved.first, 1);
    EXPECT_TRUE(moved.second.contains(u"was not moved")) << moved.second.toStdString();
    later();
    attio.moveDeal(three, QStringLiteral("s-lost"));
    moved = move(three, QStringLiteral("lead"));
    EXPECT_EQ(moved.first, 1);
    EXPECT_TRUE(moved.second.contains(u"--mine 3")) << moved.second.toStdString();
    const auto list = run({QStringLiteral("moves"), QStringLiteral("--format"), QStringLiteral("csv")});
    EXPECT_EQ(list.second.count(u'\n'), 3) << list.second.toStdString();
    const auto answered = run({QStringLiteral("moves"), QStringLiteral("--mine"), QStringLiteral("3")});
    EXPECT_EQ(answered.first, 0) << answered.second.toStdString();
    EXPECT_EQ(attio.stageOf(three), u"s-lead");
    EXPECT_EQ(run({QStringLiteral("moves"), QStringLiteral("--dismiss"), QStringLiteral("2")}).first, 0);
    EXPECT_EQ(run({QStringLiteral("moves"), QStringLiteral("--theirs"), QStringLiteral("2")}).first, 1);

    EXPECT_EQ(move(QStringLiteral("deal-99"), QStringLiteral("Won")).first, 1);
    EXPECT_TRUE(move(one, QStringLiteral("Nowhere")).second.contains(u"Lead, In Progress, Won 🎉, Lost"));
    EXPECT_EQ(run({QStringLiteral("move"), one}).first, 2);
    const auto pending = run(
        {QStringLiteral("readiness"), QStringLiteral("pipeline"), QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_EQ(pending.first, 0);
}
