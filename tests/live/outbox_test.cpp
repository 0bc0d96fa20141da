// SPDX-License-Identifier: Apache-2.0
#include "core/session/outbox_runner.h"
#include "core/workspace/outbox.h"
#include "tests/live/outbox_fixture.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

using namespace success;
using namespace success::test;

namespace {

/// Turns the event loop until it is so; false: it took too long.
bool comesTrue(const std::function<bool()> &so, int milliseconds = 20000)
{
    QElapsedTimer timer;
    timer.start();
    while (!so() && timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return so();
}

/// Runs the outbox with other time limits than the program's.
OutboxReport runWith(const Session &session, std::shared_ptr<MemoryStore> secrets,
                     const std::function<void(HttpProfile &)> &tune)
{
    OutboxRunner runner;
    OutboxReport result;
    QEventLoop loop;
    QObject::connect(&runner, &OutboxRunner::finished, &loop, [&](const OutboxReport &report) {
        result = report;
        loop.quit();
    });
    OutboxJob job;
    job.folder = session.folder();
    job.connections = session.connections();
    job.access.tokens = std::make_shared<Tokens>(std::move(secrets));
    job.now = systemNow;
    job.tune = tune;
    QTimer::singleShot(0, &loop, [&] { runner.start(job); });
    loop.exec();
    return result;
}

} // namespace

TEST_F(OutboxTest, AMoveIsWrittenOnceAndShownAllTheWhile)
{
    move(one, "s-won");
    EXPECT_EQ(shown(one), u"s-won");
    ASSERT_TRUE(pending(one));
    const OutboxReport report = send();
    ASSERT_EQ(report.moves.size(), 1u);
    EXPECT_EQ(report.moves[0].state, MoveState::Sent);
    EXPECT_EQ(report.waiting, 0);
    EXPECT_EQ(attio.writes(), QStringList{u"deal-2 s-won"_qs});
    EXPECT_EQ(shown(one), u"s-won") << "the cache does not know it yet";
    EXPECT_FALSE(pending(one));
    EXPECT_TRUE(send().moves.empty());
    later();
    sync();
    EXPECT_EQ(shown(one), u"s-won");
    later();
    attio.moveDeal(one, QStringLiteral("s-lost")); // and whoever moves it then is believed
    sync();
    EXPECT_EQ(shown(one), u"s-lost");
    EXPECT_EQ(attio.writes().size(), 1);
}

TEST_F(OutboxTest, MovesOfADealGoInTheirOrder)
{
    move(one, "s-lead");
    move(one, "s-won");
    move(two, "s-lost");
    const OutboxReport report = send();
    EXPECT_EQ(report.moves.size(), 3u);
    EXPECT_EQ(attio.writes().join(u", "), u"deal-2 s-lead, deal-2 s-won, deal-4 s-lost");
    EXPECT_EQ(attio.stageOf(one), u"s-won");
}

TEST_F(OutboxTest, ARefusalPutsTheCardBackAndSaysWhy)
{
    attio.setScopes({QStringLiteral("object_configuration:read"), QStringLiteral("record_permission:read")});
    move(one, "s-won");
    EXPECT_EQ(send().moves.at(0).state, MoveState::Refused);
    EXPECT_EQ(shown(one), u"s-progress");
    ASSERT_TRUE(pending(one));
    EXPECT_EQ(pending(one)->state, MoveState::Refused);
    EXPECT_TRUE(pending(one)->reason.contains(u"record_permission:read-write")) << pending(one)->reason.toStdString();
    send();
    EXPECT_EQ(patches(), 1) << "nobody asks again by himself";
    attio.setScopes({QStringLiteral("object_configuration:read"), QStringLiteral("record_permission:read-write")});
    ASSERT_TRUE(session->decide([&](Workspace &workspace) { return retryMove(workspace, openMove(one).id); }));
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(attio.stageOf(one), u"s-won");
}

TEST_F(OutboxTest, WhatAttioRefusesForGoodIsRefused)
{
    for (const int status : {401, 403, 409, 422}) {
        attio.http().fail(Fault::answer(status), 1, patch());
        move(one, "s-won");
        const OutboxReport report = send();
        ASSERT_EQ(report.moves.size(), 1u);
        EXPECT_EQ(report.moves[0].state, MoveState::Refused) << status;
        EXPECT_FALSE(report.moves[0].written) << status;
        EXPECT_FALSE(report.moves[0].reason.isEmpty());
        EXPECT_EQ(shown(one), u"s-progress");
        ASSERT_TRUE(session->undo());
        EXPECT_FALSE(pending(one)) << "undo takes a refused move away, and nothing is sent";
        EXPECT_TRUE(send().moves.empty());
    }
    attio.changeToken("another-token-0123456789abcdef");
    move(one, "s-won");
    EXPECT_TRUE(send().moves.at(0).reason.contains(u"Connect Attio again"));
    EXPECT_TRUE(attio.writes().isEmpty());
}

TEST_F(OutboxTest, ADealThatIsGoneIsNotMoved)
{
    move(one, "s-won");
    attio.remove("deals", one);
    const StageMove gone = send().moves.at(0);
    EXPECT_EQ(gone.state, MoveState::Refused);
    EXPECT_TRUE(gone.reason.contains(u"no longer shows this deal")) << gone.reason.toStdString();
    later();
    sync();
    ASSERT_TRUE(session->decide([&](Workspace &workspace) { return dismissMove(workspace, gone.id); }));
    EXPECT_TRUE(stageMoves(session->workspace())->all.empty());
}

TEST_F(OutboxTest, ADealThatWasMovedMeanwhileIsAskedAbout)
{
    move(one, "s-won");
    later();
    attio.moveDeal(one, QStringLiteral("s-lost"));
    const StageMove asked = send().moves.at(0);
    EXPECT_EQ(asked.state, MoveState::Conflict);
    EXPECT_EQ(asked.current.key, u"s-lost");
    EXPECT_EQ(shown(one), u"s-lost") << "also before a sync";
    EXPECT_EQ(patches(), 0);
    EXPECT_TRUE(send().moves.empty()) << "it waits for a person";

    ASSERT_TRUE(session->decide([&](Workspace &workspace) { return keepMine(workspace, asked.id); }));
    EXPECT_EQ(shown(one), u"s-won");
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(attio.stageOf(one), u"s-won");

    later();
    ASSERT_TRUE(session->undo()); // of `mine`, which was sent
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(attio.stageOf(one), u"s-lost");
}

TEST_F(OutboxTest, TheirsStaysAndIsShownBeforeASyncTells)
{
    move(one, "s-won");
    move(one, "s-lead");
    later();
    attio.moveDeal(one, QStringLiteral("s-lost"));
    const StageMove asked = send().moves.at(0);
    ASSERT_TRUE(session->decide([&](Workspace &workspace) { return takeTheirs(workspace, asked.id); }));
    EXPECT_EQ(shown(one), u"s-lost");
    EXPECT_FALSE(pending(one));
    EXPECT_TRUE(send().moves.empty());
    EXPECT_EQ(patches(), 0);
}

TEST_F(OutboxTest, ADealThatWasMovedAwayAndBackIsAskedAboutToo)
{
    move(one, "s-won");
    later();
    attio.moveDeal(one, QStringLiteral("s-lost"));
    attio.moveDeal(one, QStringLiteral("s-progress"));
    EXPECT_EQ(send().moves.at(0).state, MoveState::Conflict);
}

TEST_F(OutboxTest, ADealThatStandsThereAlreadyIsDone)
{
    move(one, "s-won");
    later();
    attio.moveDeal(one, QStringLiteral("s-won"));
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(patches(), 0);
}

TEST_F(OutboxTest, AShortWaitIsSatThroughAndALongOneComeBackTo)
{
    move(one, "s-won");
    attio.http().fail(Fault::answer(429, {{"Retry-After", "1"}}), 1, patch());
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(patches(), 2);
    later();
    move(two, "s-won");
    attio.http().fail(Fault::answer(429, {{"Retry-After", "300"}}), 1, patch());
    const OutboxReport report = send();
    EXPECT_EQ(report.moves.at(0).state, MoveState::Waiting);
    EXPECT_TRUE(report.retryAt);
    attio.http().forget();
    later();
    EXPECT_TRUE(send().moves.empty());
    EXPECT_EQ(attio.http().count(), 0) << "Attio asked to wait";
    later(std::chrono::seconds(300));
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(attio.writes().size(), 2);
}

TEST_F(OutboxTest, WhatWaitsArrivesOnceWhenAttioIsBack)
{
    attio.http().refuseConnections();
    move(one, "s-won");
    move(two, "s-lost");
    for (int i = 0; i < 3; ++i) {
        const OutboxReport report = send();
        EXPECT_EQ(report.waiting, 2);
        EXPECT_EQ(report.moves.size(), 1u) << "with nobody there, the others are not tried";
        EXPECT_FALSE(pending(two)->reason.isEmpty());
        reopen();
        EXPECT_EQ(shown(one), u"s-won");
    }
    attio.http().acceptConnections();
    EXPECT_EQ(send().waiting, 0);
    EXPECT_EQ(attio.writes().join(u", "), u"deal-2 s-won, deal-4 s-lost");
}

TEST_F(OutboxTest, AnErrorOfOneDealDoesNotHoldUpTheOthers)
{
    attio.http().fail(Fault::answer(500), 1, HttpServer::path(one));
    move(one, "s-won");
    move(two, "s-won");
    const OutboxReport report = send();
    EXPECT_EQ(report.waiting, 1);
    EXPECT_EQ(attio.writes(), QStringList{u"deal-4 s-won"_qs});
    send();
    EXPECT_EQ(attio.stageOf(one), u"s-won");
}

TEST_F(OutboxTest, AnAnswerThatGotLostIsNotWrittenTwice)
{
    attio.http().fail(Fault::of(Fault::Kind::Reset), 1, patch());
    move(one, "s-won");
    const StageMove unknown = send().moves.at(0);
    EXPECT_EQ(unknown.state, MoveState::Waiting);
    EXPECT_TRUE(unknown.written) << "nobody knows";
    EXPECT_EQ(attio.stageOf(one), u"s-won") << "Attio had it";
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(attio.writes().size(), 1);
}

TEST_F(OutboxTest, UndoOfAnAnswerThatGotLostGoesBack)
{
    attio.http().fail(Fault::of(Fault::Kind::Reset), 1, patch());
    move(one, "s-won");
    send();
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(shown(one), u"s-progress");
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    EXPECT_EQ(attio.stageOf(one), u"s-progress");
}

TEST_F(OutboxTest, SilenceIsWaitedOutAndTriedAgain)
{
    attio.http().fail(Fault::of(Fault::Kind::Stall), 1, patch());
    move(one, "s-won");
    const auto impatient = [](HttpProfile &profile) {
        profile.timeouts.stall = std::chrono::milliseconds(300);
    };
    const OutboxReport report = runWith(*session, m_secrets, impatient);
    ASSERT_EQ(report.moves.size(), 1u);
    EXPECT_EQ(report.moves[0].state, MoveState::Waiting);
    EXPECT_TRUE(report.moves[0].written);
    send();
    EXPECT_EQ(attio.writes().size(), 1);
    EXPECT_EQ(attio.stageOf(one), u"s-won");
}

TEST_F(OutboxTest, UndoTakesBackWhatWasNotSentAndMovesBackWhatWas)
{
    move(one, "s-won");
    ASSERT_TRUE(session->undo());
    EXPECT_TRUE(send().moves.empty());
    EXPECT_EQ(attio.http().count(), 0);
    move(one, "s-won");
    send();
    later();
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(shown(one), u"s-progress");
    EXPECT_TRUE(pending(one)->undo);
    send();
    EXPECT_EQ(attio.stageOf(one), u"s-progress");

    move(one, "s-won");
    send();
    later();
    sync();
    attio.moveDeal(one, QStringLiteral("s-lost"));
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(send().moves.at(0).state, MoveState::Conflict) << "an undo overwrites nobody either";
}

TEST_F(OutboxTest, ASyncThatReadBeforeTheWriteDoesNotTakeItBack)
{
    bool finished = false;
    QObject::connect(session.get(), &Session::syncFinished, session.get(), [&] { finished = true; });
    attio.http().fail(Fault::drip(200, std::chrono::milliseconds(20)), 1,
                      HttpServer::path(QStringLiteral("/companies/records/query")));
    session->sync();
    const auto whereCompaniesAre = HttpServer::path(QStringLiteral("/companies/records/query"));
    ASSERT_TRUE(comesTrue([&] { return attio.http().count(whereCompaniesAre) > 0; })); // deals were read before
    later();
    ASSERT_TRUE(session->decide([&](Workspace &workspace) {
        StageMove quick;
        quick.source = SourceId::Attio;
        quick.externalId = one;
        quick.from = {QStringLiteral("s-progress"), QStringLiteral("In Progress"), {}};
        quick.to = {QStringLiteral("s-won"), QStringLiteral("Won 🎉"), {}};
        return keepMoves(workspace, {quick});
    }));
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
    ASSERT_FALSE(finished) << "the sync was faster than the test";
    ASSERT_TRUE(comesTrue([&] { return finished; }));
    EXPECT_EQ(shown(one), u"s-won");
    EXPECT_EQ(dealBookOf(*portfolio()).synced->deals.size(), 3u);
    later();
    sync();
    EXPECT_EQ(shown(one), u"s-won");
}

TEST_F(OutboxTest, NothingIsSentOfflineOrWithoutAConnection)
{
    ASSERT_TRUE(session->setSchedule(60, true));
    move(one, "s-won");
    OutboxReport report = send();
    ASSERT_TRUE(report.error);
    EXPECT_EQ(report.waiting, 1);
    ASSERT_TRUE(session->setSchedule(60, false));
    ASSERT_TRUE(QCoro::waitFor(session->removeConnection(SourceId::Attio, {}, true)));
    report = send();
    EXPECT_EQ(report.waiting, 1);
    EXPECT_TRUE(pending(one)->reason.contains(u"not connected"));
    EXPECT_EQ(attio.http().count(), 0);
}

TEST_F(OutboxTest, OneProcessAtATimeSends)
{
    QLockFile other(session->folder().outboxLockFile());
    ASSERT_TRUE(other.tryLock());
    move(one, "s-won");
    bool settled = false;
    QObject::connect(session.get(), &Session::movesSettled, session.get(), [&] { settled = true; });
    session->sendMoves();
    EXPECT_FALSE(comesTrue([&] { return settled; }, 500));
    EXPECT_EQ(attio.http().count(), 0);
    other.unlock();
    ASSERT_TRUE(comesTrue([&] { return settled; }));
    EXPECT_EQ(attio.writes().size(), 1);
}

TEST_F(OutboxTest, IsGivenUpWhenItTookTooLong)
{
    attio.http().refuseConnections();
    move(one, "s-won");
    for (int i = 0; i < mostMoveTries; ++i)
        EXPECT_EQ(send().waiting, 1);
    later(std::chrono::seconds(longestMoveTime));
    const StageMove last = send().moves.at(0);
    EXPECT_EQ(last.state, MoveState::Refused);
    EXPECT_TRUE(last.reason.contains(u"7 days")) << last.reason.toStdString();
    attio.http().acceptConnections();
    ASSERT_TRUE(session->decide([&](Workspace &workspace) { return retryMove(workspace, last.id); }));
    EXPECT_EQ(send().moves.at(0).state, MoveState::Sent);
}

TEST_F(OutboxTest, TheAuditLogSaysWhatBecameOfAMove)
{
    move(one, "s-won");
    send();
    QStringList notes;
    ASSERT_TRUE(session->workspace().database().run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT what, detail FROM audit WHERE what LIKE 'move%' ORDER BY id");
        while (rows.executeStep())
            notes << QString::fromStdString(rows.getColumn(0).getString());
    }));
    EXPECT_EQ(notes.join(u' '), u"move move_sent");
}

TEST_F(OutboxTest, TheWindowsSessionSendsByItself)
{
    attio.http().refuseConnections();
    move(one, "s-won");
    move(two, "s-won");
    EXPECT_EQ(send().waiting, 2);
    attio.http().acceptConnections();
    reopen(true);
    session->load();
    EXPECT_TRUE(comesTrue([&] { return attio.writes().size() == 2; })) << "after the first load";
    move(three, "s-won");
    EXPECT_TRUE(comesTrue([&] { return attio.writes().size() == 3; })) << "after a decision";
    ASSERT_TRUE(session->undo());
    EXPECT_TRUE(comesTrue([&] { return attio.stageOf(three) == u"s-progress"; })) << "after an undo";
    later();
    sync();
    EXPECT_TRUE(comesTrue([&] { return stageMoves(session->workspace())->all.empty(); })) << "a sync has shown them";
}

TEST_F(OutboxTest, TheWindowsSessionTriesAgainByItself)
{
    reopen(true);
    attio.http().fail(Fault::answer(429, {{"Retry-After", "7"}}), 1, patch());
    move(one, "s-won");
    ASSERT_TRUE(comesTrue([&] { return openMove(one).notBefore.has_value(); }));
    EXPECT_TRUE(attio.writes().isEmpty());
    later();
    EXPECT_TRUE(comesTrue([&] { return attio.writes().size() == 1; }));
}

TEST_F(OutboxTest, NoTokenStandsInAReasonOrALog)
{
    HttpServer echoing([](const ServedRequest &request) {
        return ServedResponse::json({{"message", request.everything().toStdString()}}, 401);
    });
    Connection connection;
    connection.source = SourceId::Attio;
    connection.baseUrl = echoing.url();
    ASSERT_TRUE(QCoro::waitFor(session->addConnection(connection, attio.token())));
    move(one, "s-won");
    const StageMove refused = send().moves.at(0);
    EXPECT_EQ(refused.state, MoveState::Refused);
    EXPECT_EQ(echoing.count(), 1);
    QFile workspace(session->folder().workspaceFile());
    ASSERT_TRUE(workspace.open(QIODevice::ReadOnly));
    EXPECT_FALSE(workspace.readAll().contains(attio.token()));
    EXPECT_FALSE(refused.reason.contains(QString::fromLatin1(attio.token()))) << refused.reason.toStdString();
}

TEST_F(OutboxTest, TheDemoSendsNothing)
{
    SessionOptions options;
    options.demo = true;
    options.dataDir = dataDir() + u"-demo"_qs;
    options.asOf = AsOf::noonUtc(QDate(2026, 11, 24));
    options.demoRecordings = QStringLiteral(SUCCESS_DEMO_DATA);
    options.makeTransport = [] {
        ADD_FAILURE() << "the demo wants to reach a system";
        return std::shared_ptr<Transport>();
    };
    auto demo = Session::open(options);
    ASSERT_TRUE(demo);
    session = std::move(*demo);
    const PortfolioPtr now = portfolio();
    const auto &deals = dealBookOf(*now).deals;
    const auto editable = std::ranges::find(deals, true, &Deal::editable);
    ASSERT_NE(editable, deals.end()) << "the demo has no deal that can be moved";
    const QString id = editable->externalId;
    const QString before = shown(id);
    const auto &stages = dealBookOf(*now).stages;
    const auto other = std::ranges::find_if(stages, [&](const DealStage &stage) {
        return stage.source == editable->source && stage.listed && stage.key != before;
    });
    move(id, other->key.toLatin1().constData());
    EXPECT_EQ(shown(id), other->key);
    EXPECT_EQ(pending(id)->state, MoveState::Kept);
    EXPECT_TRUE(send().moves.empty());
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(shown(id), before);
    EXPECT_FALSE(pending(id));
    EXPECT_EQ(attio.http().count(), 0);
}
