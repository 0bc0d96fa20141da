// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/deal_moves.h"
#include "core/portfolio/decided_deals.h"
#include "core/workspace/pipeline_settings.h"
#include "tests/unit/portfolio_fixture.h"

using namespace success;
using namespace success::test;

namespace {

class DealMovesTest : public PortfolioTest
{
protected:
    void SetUp() override
    {
        PortfolioTest::SetUp();
        RecordBatch attio = hooli();
        for (const char *id : {"lead", "demo", "won"})
            attio.dealStages.push_back({QString::fromLatin1(id),
                                        {},
                                        QString::fromLatin1(id).toUpper(),
                                        int(attio.dealStages.size()),
                                        id == QByteArray("won") ? DealKind::Won : DealKind::Open,
                                        {}});
        for (const char *id : {"d1", "d2", "d3"})
            attio.deals.push_back(deal(id, "lead"));
        adopt(SourceId::Attio, attio);
        RecordBatch hubspot = hooli();
        hubspot.dealStages = {
            {QStringLiteral("h1"), QStringLiteral("Sales"), QStringLiteral("Sent"), 0, DealKind::Open, {}}};
        hubspot.deals = {deal("h", "h1")};
        hubspot.deals.front().editable = false;
        hubspot.deals.front().pipeline = QStringLiteral("Sales");
        adopt(SourceId::HubSpot, hubspot);
    }

    static DealRecord deal(const char *id, const char *stage)
    {
        DealRecord record;
        record.externalId = QString::fromLatin1(id);
        record.companyRef = QStringLiteral("hooli");
        record.name = u"Deal " % record.externalId;
        record.stageId = QString::fromLatin1(stage);
        record.stage = record.stageId.toUpper();
        record.stageSince = daysAgo(20);
        record.editable = true;
        return record;
    }

    static WorkspaceSnapshot with(std::vector<StageMove> moves)
    {
        WorkspaceSnapshot workspace;
        workspace.stageMoves = std::make_shared<const StageMoves>(StageMoves{std::move(moves)});
        return workspace;
    }

    static StageMove move(const char *from, const char *to, MoveState state = MoveState::Waiting)
    {
        StageMove move;
        move.id = 1;
        move.source = SourceId::Attio;
        move.externalId = QStringLiteral("d1");
        move.from = {QString::fromLatin1(from), QString::fromLatin1(from).toUpper(), {}};
        move.to = {QString::fromLatin1(to), QString::fromLatin1(to).toUpper(), {}};
        move.at = daysAgo(2);
        move.state = state;
        return move;
    }
    static StageMove sent(const char *from, const char *to, Instant since)
    {
        StageMove arrived = move(from, to, MoveState::Sent);
        arrived.current = arrived.to;
        arrived.current.since = toIso(since).replace(u'Z', u".250000000Z"_qs);
        arrived.currentAt = asOf.instant;
        return arrived;
    }

    static const Deal &find(const Portfolio &portfolio, const char *id = "d1")
    {
        const auto &deals = dealBookOf(portfolio).deals;
        return *std::ranges::find(deals, QString::fromLatin1(id), &Deal::externalId);
    }
    static QString stage(const Portfolio &portfolio, const char *id = "d1")
    {
        return dealBookOf(portfolio).stageOf(find(portfolio, id)).key;
    }
};

TEST_F(DealMovesTest, AMoveIsShownAtOnceAndSaysThatItIsPending)
{
    const auto before = load();
    const auto after = withWorkspace(*before, with({move("lead", "won")}));
    EXPECT_EQ(stage(*after), u"won");
    const Deal &moved = find(*after);
    EXPECT_EQ(moved.kind, DealKind::Won);
    EXPECT_EQ(moved.probability, 1.0);
    EXPECT_EQ(moved.stageSince, daysAgo(2));
    ASSERT_TRUE(moved.pending);
    EXPECT_EQ(moved.pending->state, MoveState::Waiting);
    EXPECT_EQ(moved.pending->wanted, u"WON");
    EXPECT_EQ(stage(*after, "d2"), u"lead");
    EXPECT_FALSE(find(*after, "d2").pending);
    QStringList order;
    for (const Deal &each : dealBookOf(*after).deals)
        order << each.externalId;
    EXPECT_EQ(order.join(u' '), u"d2 d3 d1 h") << "by stage, within one as before";
    EXPECT_EQ(dealBookOf(*after).synced, before->deals);
    EXPECT_EQ(withWorkspace(*after, {})->deals, before->deals) << "nothing is left when the move is gone";
    EXPECT_EQ(withWorkspace(*after, after->workspace)->deals, after->deals) << "other decisions share the book";
    EXPECT_EQ(stage(*load(with({move("lead", "won")}))), u"won");
}

TEST_F(DealMovesTest, AConflictStandsWhereItsSourceHasItAndARefusalWhereItWas)
{
    StageMove conflict = move("lead", "won", MoveState::Conflict);
    conflict.current = {QStringLiteral("demo"), QStringLiteral("DEMO"), QStringLiteral("2026-11-21T00:00:00Z")};
    StageMove behind = move("won", "lead");
    behind.id = 2;
    const auto asked = load(with({conflict, behind}));
    EXPECT_EQ(stage(*asked), u"demo");
    EXPECT_EQ(find(*asked).pending->state, MoveState::Conflict);
    EXPECT_EQ(find(*asked).pending->move, 1);
    EXPECT_EQ(find(*asked).pending->wanted, u"LEAD");

    StageMove refused = move("lead", "won", MoveState::Refused);
    refused.reason = QStringLiteral("No.");
    const auto back = load(with({refused}));
    EXPECT_EQ(stage(*back), u"lead");
    EXPECT_EQ(find(*back).pending->reason, u"No.");
}

TEST_F(DealMovesTest, ASyncThatReadBeforeTheWriteDoesNotTakeItBack)
{
    const auto shown = load(with({sent("lead", "won", daysAgo(1))}));
    EXPECT_EQ(stage(*shown), u"won") << "the cache still has lead of 20 days ago";
    EXPECT_FALSE(find(*shown).pending);
    EXPECT_EQ(stage(*load(with({sent("demo", "won", daysAgo(21))}))), u"lead") << "moved on in the source since";
    StageMove sameSecond = sent("demo", "won", daysAgo(20));
    EXPECT_EQ(stage(*load(with({sameSecond}))), u"won") << "nobody knows which came first";
    sameSecond.currentAt = daysAgo(3);
    EXPECT_EQ(stage(*load(with({sameSecond}))), u"lead") << "until a later sync tells";
    StageMove first = sent("demo", "lead", daysAgo(1));
    StageMove second = sent("lead", "won", daysAgo(1));
    second.id = second.place = 2;
    EXPECT_EQ(stage(*load(with({first, second}))), u"won") << "the last one counts";
}

TEST_F(DealMovesTest, AStageThatIsGoneLeavesTheDealWhereItIs)
{
    EXPECT_EQ(stage(*load(with({move("lead", "gone")}))), u"lead");
}

TEST_F(DealMovesTest, SaysWhatCannotBeMoved)
{
    const auto portfolio = load();
    const auto &stages = dealBookOf(*portfolio).stages;
    const auto place = [&](const char *key) {
        return quint32(std::ranges::find(stages, QString::fromLatin1(key), &DealStage::key) - stages.begin());
    };
    EXPECT_TRUE(moveRefusal(*portfolio, find(*portfolio), place("won")).isEmpty());
    EXPECT_TRUE(moveRefusal(*portfolio, find(*portfolio, "h"), place("h1")).contains(u"read-only"));
    EXPECT_TRUE(moveRefusal(*portfolio, find(*portfolio), place("h1")).contains(u"HubSpot"));
    EXPECT_FALSE(moveRefusal(*portfolio, find(*portfolio), 99).isEmpty());
    const auto planned = moveOf(*portfolio, find(*portfolio), place("won"));
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->from.key, u"lead");
    EXPECT_EQ(planned->from.since, toIso(daysAgo(20)));
    EXPECT_EQ(planned->accountKey, u"hooli.example");
    EXPECT_EQ(planned->to.title, u"WON");
}

TEST_F(DealMovesTest, SettingsSayWhatAStageMeansAndItsChance)
{
    WorkspaceSnapshot workspace;
    PipelineSettings settings;
    settings.stages.insert(stageKey(SourceId::Attio, u"lead"_qs), {DealKind::Lost, {}, false});
    settings.stages.insert(stageKey(SourceId::Attio, u"demo"_qs), {{}, 0.4, true});
    workspace.pipeline = std::make_shared<const PipelineSettings>(settings);
    workspace.stageMoves = with({move("lead", "demo")}).stageMoves;
    const auto portfolio = load(workspace);
    EXPECT_EQ(find(*portfolio, "d2").kind, DealKind::Lost);
    EXPECT_EQ(find(*portfolio, "d2").probability, 0.0);
    EXPECT_EQ(find(*portfolio).kind, DealKind::Open);
    EXPECT_EQ(find(*portfolio).probability, 0.4);
    EXPECT_TRUE(dealBookOf(*portfolio).stageOf(find(*portfolio)).hidden);
    EXPECT_EQ(dealBookOf(*portfolio).synced->stages[0].kind, DealKind::Open) << "what the source says is kept";
}

TEST_F(DealMovesTest, StaleIsWhatTheSettingsSayAlsoOfThePast)
{
    WorkspaceSnapshot workspace;
    PipelineSettings settings;
    settings.staleAfterDays = 20;
    workspace.pipeline = std::make_shared<const PipelineSettings>(settings);
    const auto portfolio = load(workspace);
    EXPECT_EQ(isStale(*portfolio, find(*portfolio)), true);
    const auto earlier = load(workspace, asOf.daysEarlier(1));
    EXPECT_EQ(isStale(*earlier, find(*earlier)), false);
    settings.staleAfterDays = 21;
    workspace.pipeline = std::make_shared<const PipelineSettings>(settings);
    const auto patient = withWorkspace(*portfolio, workspace);
    EXPECT_EQ(isStale(*patient, find(*patient)), false);
}

} // namespace

TEST_F(DealMovesTest, SeveralAreMovedTogetherAndWhatCannotBeIsNamed)
{
    const auto portfolio = load();
    const auto &stages = dealBookOf(*portfolio).stages;
    const auto won = quint32(std::ranges::find(stages, u"won"_qs, &DealStage::key) - stages.begin());
    const std::vector<const Deal *> deals{&find(*portfolio, "d2"), &find(*portfolio, "h"), &find(*portfolio, "d1")};
    const MovesTogether together = movesOf(*portfolio, deals, won);
    ASSERT_EQ(together.moves.size(), 2u);
    EXPECT_EQ(together.moves[0].externalId, u"d2") << "in the order that was asked for, in which they are sent";
    EXPECT_EQ(together.moves[1].externalId, u"d1");
    EXPECT_EQ(together.leftOut, QStringList{u"Deal h"_qs});
    EXPECT_EQ(movedSentence(together, u"Won"_qs),
              u"2 deals moved to “Won”. Left out: Deal h. Deals of HubSpot are read-only here; change the stage in "
              u"HubSpot."_qs);
    EXPECT_EQ(movedSentence(movesOf(*portfolio, {deals[0]}, won), u"Won"_qs), u"Deal d2 moved to “Won”"_qs);
}
