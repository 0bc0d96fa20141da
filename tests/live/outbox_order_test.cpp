// SPDX-License-Identifier: Apache-2.0
#include "tests/live/outbox_fixture.h"

#include <random>

using namespace success;
using namespace success::test;

namespace {

/// Random moves, undoes, failures, syncs and restarts, with what was asked for last beside them.
class OutboxOrderTest : public OutboxTest, public ::testing::WithParamInterface<int>
{
protected:
    void SetUp() override
    {
        OutboxTest::SetUp();
        for (const QString &deal : m_deals)
            m_asked[deal] = QStringLiteral("s-progress");
    }

    size_t pick(size_t count) { return m_random() % count; }

    void moveAny()
    {
        const QString &deal = m_deals[pick(m_deals.size())];
        const char *stage = m_stages[pick(m_stages.size())];
        const size_t decisions = session->workspace().decisions(-1)->size();
        move(deal, stage);
        m_steps << u"move %1 to %2"_qs.arg(deal, QString::fromLatin1(stage));
        if (session->workspace().decisions(-1)->size() > decisions)
            m_before.push_back({deal, m_asked[deal]});
        m_asked[deal] = QString::fromLatin1(stage);
    }

    void undoOne()
    {
        const auto undone = session->undo();
        ASSERT_TRUE(undone);
        m_steps << u"undo"_qs;
        if (m_before.empty()) {
            EXPECT_FALSE(*undone);
            return;
        }
        m_asked[m_before.back().first] = m_before.back().second;
        m_before.pop_back();
    }

    /// Something that passes.
    void failAny()
    {
        const std::array faults{Fault::answer(500), Fault::answer(503), Fault::of(Fault::Kind::Reset),
                                Fault::of(Fault::Kind::CutJson), Fault::of(Fault::Kind::Html)};
        const size_t which = pick(faults.size() + 1);
        m_steps << u"fault %1"_qs.arg(which);
        if (which == faults.size())
            attio.http().refuseConnections();
        else
            attio.http().fail(faults[which], 1, pick(2) ? patch() : HttpServer::path(QStringLiteral("/records/deal")));
    }

    void heal()
    {
        attio.http().heal();
        attio.http().acceptConnections();
    }

    void step()
    {
        later();
        switch (pick(10)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return moveAny();
        case 4:
            return undoOne();
        case 5:
            return failAny();
        case 6:
            m_steps << u"restart"_qs;
            return reopen();
        case 7:
            heal();
            m_steps << u"sync"_qs;
            return sync();
        default:
            m_steps << u"send"_qs;
            send();
        }
    }

    void settle()
    {
        heal();
        for (int i = 0; i < 5 && waitingMoves(*stageMoves(session->workspace())) > 0; ++i) {
            later();
            send();
        }
    }

    /// What was done, and what stands open.
    std::string steps()
    {
        QStringList open;
        const auto moves = stageMoves(session->workspace());
        for (const StageMove &each : moves->all)
            open << u"%1 %2: %3 > %4 %5 %6"_qs.arg(QString::number(each.id), each.externalId, each.from.key,
                                                   each.to.key, moveStateKey(each.state), each.reason);
        const QString all =
            m_steps.join(u"; ") + u"\nopen: " + open.join(u", ") + u"\nwritten: " + attio.writes().join(u", ");
        return all.toStdString();
    }

    std::mt19937 m_random{unsigned(GetParam())};
    const std::vector<QString> m_deals{one, two};
    const std::vector<const char *> m_stages{"s-lead", "s-progress", "s-won", "s-lost"};
    std::map<QString, QString> m_asked;
    std::vector<std::pair<QString, QString>> m_before;
    QStringList m_steps;
};

} // namespace

TEST_P(OutboxOrderTest, AtLastAttioHasWhatWasAskedForLast)
{
    for (int i = 0; i < 40; ++i) {
        step();
        for (const QString &deal : m_deals)
            ASSERT_EQ(shown(deal), m_asked[deal]) << steps();
    }
    settle();
    for (const QString &deal : m_deals) {
        EXPECT_EQ(attio.stageOf(deal), m_asked[deal]) << steps();
        EXPECT_FALSE(pending(deal)) << steps();
    }
    later();
    sync();
    for (const QString &deal : m_deals)
        EXPECT_EQ(shown(deal), m_asked[deal]) << steps();
    while (!m_before.empty()) {
        later();
        undoOne();
    }
    settle();
    for (const QString &deal : m_deals)
        EXPECT_EQ(attio.stageOf(deal), u"s-progress") << steps();
}

TEST_P(OutboxOrderTest, WhereOthersMoveToItIsThatOrAQuestion)
{
    for (int i = 0; i < 40; ++i) {
        step();
        if (pick(5) == 0) {
            const QString &deal = m_deals[pick(m_deals.size())];
            const char *stage = m_stages[pick(m_stages.size())];
            attio.moveDeal(deal, QString::fromLatin1(stage));
            m_steps << u"%1 is moved to %2"_qs.arg(deal, QString::fromLatin1(stage));
        }
        if (pick(8) == 0)
            attio.http().fail(Fault::answer(409), 1, patch());
    }
    settle();
    later();
    sync();
    for (const QString &deal : m_deals) {
        const auto open = pending(deal);
        const bool asked = open && (open->state == MoveState::Conflict || open->state == MoveState::Refused);
        EXPECT_TRUE(asked || !open) << steps();
        EXPECT_EQ(shown(deal), attio.stageOf(deal)) << steps();
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, OutboxOrderTest, ::testing::Range(1, 9));
