// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/outbox.h"
#include "core/workspace/pipeline_settings.h"
#include "core/workspace/routes.h"
#include "tests/gui/pipeline_fixture.h"
#include "ui/sections/pipeline/board_band.h"
#include "ui/sections/pipeline/deals_table_view.h"
#include "ui/settings/autosave.h"
#include "ui/table/table_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/summary_card.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

class PipelinePages : public PipelinePageTest
{
protected:
    const PortfolioPtr portfolio() const { return session->portfolio(); }
    const DealBook &book() const { return dealBookOf(*portfolio()); }

    BoardColumnView *column(const char *title) const
    {
        for (auto *each : board->columns()) {
            if (each->stage() && book().stages[*each->stage()].title == QLatin1String(title))
                return each;
        }
        ADD_FAILURE() << "no column " << title;
        return nullptr;
    }
    static int cards(const BoardColumnView *column) { return column->list()->cards()->rowCount(); }
    static const Deal *top(const BoardColumnView *column)
    {
        const auto *model = column->list()->cards();
        return dealOf(*model->source().table, model->tableRow(0));
    }
    QString stageOf(const QString &dealId) const
    {
        for (const Deal &deal : book().deals) {
            if (deal.externalId == dealId)
                return book().stageOf(deal).title;
        }
        return {};
    }
    static QPoint middleOf(const CardList *list, int place)
    {
        return list->visualRect(list->cards()->index(place)).center();
    }
    /// Waits for the portfolio that follows a decision, and the board over it.
    template<typename Decide>
    void changed(Decide decide)
    {
        QSignalSpy next(session.get(), &Session::portfolioChanged);
        decide();
        ASSERT_TRUE(!next.isEmpty() || next.wait(20'000));
        settle();
    }
    /// Presses on a card, moves over another column's head, and says what is under way.
    void lift(CardList *from, int place, const BoardColumnView *to)
    {
        const QPoint start = middleOf(from, place);
        const QPoint end = from->viewport()->mapFromGlobal(to->mapToGlobal(QPoint(to->width() / 2, to->height() / 2)));
        QTest::mousePress(from->viewport(), Qt::LeftButton, {}, start);
        send(from, start + QPoint(4, 2));
        send(from, (start + end) / 2);
        send(from, end);
        m_end = end;
    }
    /// QTest's moves carry no buttons on the offscreen platform.
    static void send(CardList *from, QPoint at)
    {
        const QPointF global = from->viewport()->mapToGlobal(at);
        QMouseEvent move(QEvent::MouseMove, at, global, Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(from->viewport(), &move);
    }
    void drop(CardList *from) { QTest::mouseRelease(from->viewport(), Qt::LeftButton, {}, m_end); }
    QString said() const { return page->findChild<Toast *>()->message(); }
    bool isDragging() const { return board->findChild<QLabel *>(QStringLiteral("draggedCard")) != nullptr; }

    QPoint m_end;
};

TEST_F(PipelinePages, ShowsEachDealOnceInItsStageWithTotalsOverAllOfThem)
{
    open({.deals = 300, .hubspot = 60});
    int shown = 0;
    for (auto *each : board->columns()) {
        const auto *model = each->list()->cards();
        const QAbstractItemModelTester tester(each->list()->cards());
        const StageTotal total = model->total();
        EXPECT_EQ(total.deals, model->rowCount());
        for (int place = 0; place < model->rowCount(); ++place)
            EXPECT_EQ(dealOf(*model->source().table, model->tableRow(place))->stage, *each->stage());
        shown += total.deals;
    }
    EXPECT_EQ(shown, 360);
    EXPECT_EQ(board->findChildren<BoardBand *>().size(), 3) << "Attio, and both pipelines of HubSpot";
}

TEST_F(PipelinePages, CardsAreFiltersAndTheBoardFollowsThem)
{
    open({.deals = 200});
    const auto summary = pipelineSummary(*portfolio());
    auto *active = page->findChild<SummaryCard *>(QStringLiteral("cardActive"));
    EXPECT_EQ(active->figure(), QString::number(summary.activeDeals));
    active->click();
    settle();
    EXPECT_EQ(cards(column("Won")), 0);
    int shown = 0;
    for (auto *each : board->columns())
        shown += cards(each);
    EXPECT_EQ(shown, summary.activeDeals);
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("show")), u"active");
    go("stage=Demo&owner=Ada%20Wong");
    ASSERT_EQ(board->columns().size(), 1u);
    for (int place = 0; place < cards(column("Demo")); ++place)
        EXPECT_TRUE(column("Demo")->list()->cards()->card(place).spoken.contains(u"Ada Wong"));
}

TEST_F(PipelinePages, ADraggedCardMovesAtOnceAndTheDecisionIsKept)
{
    open({.deals = 80});
    auto *from = column("Lead");
    auto *to = column("Demo");
    const Deal *deal = top(from);
    const QString id = deal->externalId;
    const int before = cards(from);
    const int there = cards(to);
    const auto fromTotal = from->list()->cards()->total();
    lift(from->list(), 0, to);
    EXPECT_TRUE(isDragging());
    changed([&] {
        drop(from->list());
        EXPECT_FALSE(isDragging());
        EXPECT_EQ(cards(from), before - 1) << "at once";
        EXPECT_EQ(cards(to), there + 1);
        EXPECT_EQ(from->list()->cards()->total().deals, fromTotal.deals - 1);
        const auto row = board->currentRow();
        ASSERT_TRUE(row);
        EXPECT_EQ(board->dealAt(*row)->externalId, id) << "the moved card is the current one";
        EXPECT_EQ(to->list()->cards()->card(to->list()->currentPlace()).marks.front().text, u"Saving…");
    });
    EXPECT_EQ(stageOf(id), u"Demo");
    EXPECT_EQ(cards(column("Demo")), there + 1);
    EXPECT_EQ(stageMovesIn(portfolio()->workspace).all.size(), 1u);
    EXPECT_TRUE(said().contains(u"Demo"));
    changed([this] { EXPECT_TRUE(session->undo()); });
    EXPECT_EQ(stageOf(id), u"Lead");
    EXPECT_EQ(cards(column("Lead")), before);
}

TEST_F(PipelinePages, EscapeAndTheOwnColumnLeaveACardWhereItIs)
{
    open({.deals = 80});
    auto *from = column("Lead");
    const int before = cards(from);
    lift(from->list(), 0, column("Demo"));
    ASSERT_TRUE(isDragging());
    QTest::keyClick(from->list(), Qt::Key_Escape);
    EXPECT_FALSE(isDragging());
    drop(from->list());
    lift(from->list(), 0, from);
    drop(from->list());
    EXPECT_EQ(cards(from), before);
    EXPECT_TRUE(stageMovesIn(session->workspace().snapshot().value()).all.empty());
}

TEST_F(PipelinePages, ReadOnlyDealsCannotBeDraggedAndSayWhy)
{
    open({.deals = 20, .hubspot = 30}, {1900, 900});
    auto *from = column("Appointment");
    const int before = cards(from);
    ASSERT_GT(before, 0);
    board->ensureWidgetVisible(from);
    lift(from->list(), 0, column("Decision"));
    EXPECT_FALSE(isDragging());
    EXPECT_TRUE(said().contains(u"HubSpot")) << said().toStdString();
    drop(from->list());
    from->list()->goTo(0);
    QTest::keyClick(from->list(), Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(cards(from), before);
    EXPECT_TRUE(from->list()->cards()->card(0).readOnly);
    EXPECT_TRUE(from->list()->cards()->card(0).exact.contains(u"HubSpot"));
}

TEST_F(PipelinePages, ADealOfAnotherPipelineIsRefused)
{
    open({.deals = 40, .hubspot = 30}, {3600, 900});
    auto *from = column("Lead");
    const int before = cards(from);
    lift(from->list(), 0, column("Decision"));
    EXPECT_TRUE(isDragging());
    drop(from->list());
    EXPECT_EQ(cards(from), before);
    EXPECT_TRUE(said().contains(u"HubSpot"));
}

TEST_F(PipelinePages, TheKeyboardGoesBetweenCardsAndMovesThem)
{
    open({.deals = 120});
    page->focusContent();
    auto *lead = column("Lead");
    lead->list()->goTo(1);
    EXPECT_TRUE(lead->list()->hasFocus());
    QTest::keyClick(lead->list(), Qt::Key_Down);
    EXPECT_EQ(lead->list()->currentPlace(), 2);
    QTest::keyClick(lead->list(), Qt::Key_Right);
    auto *next = column("Qualified");
    EXPECT_TRUE(next->list()->hasFocus());
    EXPECT_EQ(next->list()->currentPlace(), 2);
    const auto row = next->list()->cards()->tableRow(2);
    const QString id = board->dealAt(row)->externalId;
    changed([&] { QTest::keyClick(next->list(), Qt::Key_Right, Qt::ControlModifier); });
    EXPECT_EQ(stageOf(id), u"Demo");
    EXPECT_TRUE(column("Demo")->list()->hasFocus()) << "the keyboard stays with the card";
    changed([&] { QTest::keyClick(column("Demo")->list(), Qt::Key_Left, Qt::ControlModifier); });
    EXPECT_EQ(stageOf(id), u"Qualified");
    QSignalSpy customer(page.get(), &Page::customerRequested);
    column("Lead")->list()->goTo(0);
    const QString key = column("Lead")->list()->cards()->index(0).data(AccountKeyRole).toString();
    QTest::keyClick(column("Lead")->list(), Qt::Key_Return);
    if (!key.isEmpty()) {
        EXPECT_EQ(customer.size(), 1);
    }
    QTest::keyClick(column("Lead")->list(), Qt::Key_M);
    ASSERT_TRUE(QTest::qWaitFor([this] { return page->findChild<QMenu *>(QStringLiteral("rowMenu")) != nullptr; }));
    auto *menu = page->findChild<QMenu *>(QStringLiteral("rowMenu"));
    EXPECT_EQ(menu->actions().size(), 6) << "a stage each";
    changed([menu] { menu->actions().at(2)->trigger(); });
    EXPECT_EQ(stageMovesIn(portfolio()->workspace).all.back().to.title, u"Demo");
}

TEST_F(PipelinePages, AScreenReaderIsToldWhatACardShows)
{
    open({.deals = 40});
    auto *list = column("Lead")->list();
    auto *spoken = QAccessible::queryAccessibleInterface(list);
    ASSERT_TRUE(spoken);
    EXPECT_TRUE(spoken->text(QAccessible::Name).startsWith(u"Lead, ")) << "the column and what it comes to";
    ASSERT_EQ(spoken->childCount(), list->cards()->rowCount());
    const QString name = spoken->child(0)->text(QAccessible::Name);
    EXPECT_TRUE(name.contains(top(column("Lead"))->name) && name.contains(u"Owner: ")) << name.toStdString();
}

TEST_F(PipelinePages, OneTabStopOnTheBoard)
{
    open({.deals = 40});
    const auto stops = [this] {
        return std::ranges::count_if(board->columns(), [](const BoardColumnView *each) {
            return (each->list()->focusPolicy() & Qt::TabFocus) != 0;
        });
    };
    EXPECT_EQ(stops(), 1);
    column("Demo")->list()->goTo(0);
    EXPECT_EQ(stops(), 1);
    EXPECT_NE(column("Demo")->list()->focusPolicy() & Qt::TabFocus, 0);
}

TEST_F(PipelinePages, StagesAreEditedInTheTable)
{
    open({.deals = 40, .hubspot = 5});
    go("view=table");
    auto *table = page->findChild<TableView *>(QStringLiteral("dealsTable"));
    auto *model = static_cast<DealsModel *>(table->tableModel());
    const QAbstractItemModelTester tester(model);
    const int stage = model->columnOf(QStringLiteral("stage"));
    const Deal *deal = model->dealAt(0).second;
    ASSERT_TRUE(deal->editable);
    const QString id = deal->externalId;
    table->setFocus();
    table->setCurrentIndex(model->index(0, model->columnOf(QStringLiteral("deal"))));
    QTest::keyClick(table, Qt::Key_F2);
    auto *box = table->findChild<QComboBox *>(QStringLiteral("stageEditor"));
    ASSERT_TRUE(box);
    EXPECT_EQ(box->count(), 6);
    box->hidePopup();
    changed([box] {
        box->setCurrentIndex(4);
        Q_EMIT box->activated(4);
    });
    EXPECT_EQ(stageOf(id), u"Won");
    for (int row = 0; row < model->rowCount(); ++row) {
        const Deal *one = model->dealAt(row).second;
        EXPECT_EQ((model->index(row, stage).flags() & Qt::ItemIsEditable) != 0, one->source == SourceId::Attio);
    }
}

TEST_F(PipelinePages, RoutedAccountsStandOnTopAndHaveAPlaceWithoutADeal)
{
    open({.deals = 6, .companies = 25});
    std::vector<QString> keys;
    QSet<quint32> withDeal;
    for (const Deal &deal : book().deals) {
        if (deal.account)
            withDeal.insert(*deal.account);
    }
    for (quint32 i = 0; i < portfolio()->accounts.size() && keys.empty(); ++i) {
        if (!withDeal.contains(i))
            keys.push_back(portfolio()->accounts[i].key);
    }
    changed([&] {
        EXPECT_TRUE(session->decide([&](Workspace &workspace) {
            return routeAccounts(workspace, keys, Section::Convert, Section::Pipeline, QStringLiteral("Wants a quote"));
        }));
    });
    auto *routed = board->columns().front();
    EXPECT_FALSE(routed->stage());
    ASSERT_EQ(cards(routed), 1);
    const DealCard card = routed->list()->cards()->card(0);
    EXPECT_EQ(card.subtitle, u"No deal yet");
    EXPECT_EQ(card.marks.front().text, u"Routed from Convert");
    EXPECT_TRUE(card.exact.contains(u"Wants a quote"));
    EXPECT_EQ(page->findChild<SummaryCard *>(QStringLiteral("cardDeals"))->figure(), u"6");
    routed->list()->goTo(0);
    QTest::keyClick(routed->list(), Qt::Key_Right, Qt::ControlModifier);
    EXPECT_TRUE(said().contains(u"no deal")) << said().toStdString();
}

TEST_F(PipelinePages, SettingsSaveThemselvesAndChangeTheBoard)
{
    open({.deals = 60});
    go("view=settings");
    EXPECT_TRUE(page->findChild<QLabel *>(QStringLiteral("stageSource"))->text().contains(u"deals"));
    changed([this] { page->findChild<QSpinBox *>(QStringLiteral("staleAfterDays"))->setValue(5); });
    EXPECT_EQ(pipelineSettingsIn(portfolio()->workspace).staleAfterDays, 5);
    changed([this] { page->findChild<QCheckBox *>(QStringLiteral("column_s1"))->click(); });
    go("");
    EXPECT_EQ(board->columns().size(), 5u) << "Qualified is hidden";
    EXPECT_TRUE(page->findChild<QPushButton *>(QStringLiteral("hiddenDeals"))->isVisible()) << "and its deals are told";
    go("stage=Qualified");
    EXPECT_EQ(board->columns().size(), 1u) << "what is asked for is shown";
    go("view=settings");
    changed([this] {
        auto *means = page->findChild<QComboBox *>(QStringLiteral("means_s2"));
        means->setCurrentIndex(1);
        Q_EMIT means->activated(1);
    });
    EXPECT_EQ(book().stages[2].kind, DealKind::Won);
    for (const Deal &deal : book().deals) {
        if (deal.stage == 2) {
            EXPECT_FALSE(isStale(*portfolio(), deal).value_or(false)) << "what is won is not stale";
        }
    }
}

TEST_F(PipelinePages, AMoveThatIsAskedAboutOrRefusedSaysSoAndIsDecidedHere)
{
    open({.deals = 60});
    const auto settleMove = [this](MoveState state, const QString &reason) {
        Workspace &workspace = session->workspace();
        const auto sendable = sendableMoves(workspace);
        ASSERT_TRUE(sendable && sendable->size() == 1);
        const qint64 id = sendable->front().id;
        ASSERT_TRUE(beginSending(workspace, id, systemNow()));
        MoveAttempt attempt;
        attempt.state = state;
        attempt.reason = reason;
        attempt.current = {QStringLiteral("s3"), QStringLiteral("Trial"), QStringLiteral("2026-11-22T09:30:00Z")};
        ASSERT_TRUE(endSending(workspace, id, attempt, systemNow()));
        changed([this] { session->load(); });
    };
    const auto line = [this] {
        return page->findChild<Banner *>(QStringLiteral("movesLine"));
    };
    auto *lead = column("Lead");
    const quint32 row = lead->list()->cards()->tableRow(0);
    const QString id = board->dealAt(row)->externalId;
    changed([&] { board->moveCards({row}, *column("Demo")->stage()); });
    EXPECT_TRUE(line()->isVisible());
    EXPECT_TRUE(line()->message().contains(u"1 move waits")) << line()->message().toStdString();
    settleMove(MoveState::Conflict, QStringLiteral("Moved by somebody else."));
    EXPECT_EQ(stageOf(id), u"Trial") << "where it stands in Attio";
    EXPECT_TRUE(line()->message().contains(u"moved in Attio too"));
    page->findChild<QPushButton *>(QStringLiteral("moveDetails"))->click();
    changed([this] { page->findChild<QPushButton *>(QStringLiteral("keepMine"))->click(); });
    EXPECT_EQ(stageOf(id), u"Demo");
    settleMove(MoveState::Refused, QStringLiteral("The token may not write."));
    EXPECT_NE(stageOf(id), u"Demo");
    EXPECT_TRUE(line()->message().contains(u"refused 1 move"));
    const auto now = std::ranges::find(book().deals, id, &Deal::externalId);
    ASSERT_TRUE(now->pending);
    for (auto *each : board->columns()) {
        for (int place = 0; place < cards(each); ++place) {
            const auto *model = each->list()->cards();
            const DealCard card = model->card(place);
            if (dealOf(*model->source().table, model->tableRow(place))->externalId == id) {
                EXPECT_EQ(card.marks.front().text, u"Refused by Attio");
                EXPECT_TRUE(card.exact.contains(u"may not write"));
            }
        }
    }
    page->findChild<QPushButton *>(QStringLiteral("moveDetails"))->click();
    changed([this] { page->findChild<QPushButton *>(QStringLiteral("dismissMove"))->click(); });
    EXPECT_FALSE(line()->isVisible());
}

TEST_F(PipelinePages, AFoldedPipelineStaysFolded)
{
    open({.deals = 20, .hubspot = 20}, {1900, 900});
    auto *band = board->findChildren<BoardBand *>().at(1);
    band->click();
    EXPECT_FALSE(column("Appointment")->isVisible());
    page.reset();
    openFolder({1900, 900});
    EXPECT_FALSE(column("Appointment")->isVisible());
    EXPECT_TRUE(column("Lead")->isVisible());
}

TEST_F(PipelinePages, FiftyThousandDealsAreShown)
{
    open({.deals = 50'000, .companies = 2'000, .stages = 12}, {1872, 900});
    int shown = 0;
    for (auto *each : board->columns())
        shown += cards(each);
    EXPECT_EQ(shown, 50'000);
    auto *from = column("Lead");
    auto *to = column("Legal");
    const int before = cards(to);
    board->moveCards({from->list()->cards()->tableRow(0)}, *to->stage());
    EXPECT_EQ(cards(to), before + 1);
}

TEST_F(PipelinePages, SeveralCardsMoveTogetherAsOneDecision)
{
    open({.deals = 120});
    auto *lead = column("Lead");
    auto *qualified = column("Qualified");
    auto *demo = column("Demo");
    const auto click = [](CardList *list, int place, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, keys, middleOf(list, place));
    };
    click(lead->list(), 0, {});
    click(lead->list(), 2, Qt::ControlModifier);
    click(qualified->list(), 1, Qt::ControlModifier);
    const auto rows = board->selectedWith(lead->list()->cards()->tableRow(0));
    ASSERT_EQ(rows.size(), 3u) << "across columns";
    QStringList ids;
    for (const quint32 row : rows)
        ids << board->dealAt(row)->externalId;
    const int there = cards(demo);
    lift(lead->list(), 0, demo);
    EXPECT_TRUE(isDragging());
    changed([&] {
        drop(lead->list());
        EXPECT_EQ(cards(demo), there + 3) << "at once";
    });
    for (const QString &id : std::as_const(ids))
        EXPECT_EQ(stageOf(id), u"Demo");
    const auto &moves = stageMovesIn(portfolio()->workspace).all;
    ASSERT_EQ(moves.size(), 3u);
    for (size_t i = 0; i < moves.size(); ++i)
        EXPECT_EQ(moves[i].externalId, ids[int(i)]) << "sent in the order of the cards";
    EXPECT_TRUE(said().startsWith(u"3 deals moved to “Demo”")) << said().toStdString();
    EXPECT_EQ(board->selectedWith(*board->currentRow()).size(), 3u) << "they stay selected over the next portfolio";
    changed([this] { EXPECT_TRUE(session->undo()); });
    EXPECT_EQ(stageOf(ids[0]), u"Lead");
    EXPECT_EQ(stageOf(ids[2]), u"Qualified");
    EXPECT_EQ(cards(column("Demo")), there) << "one undo";
}

TEST_F(PipelinePages, AClickAmongSeveralCardsLeavesOne)
{
    open({.deals = 120});
    auto *lead = column("Lead");
    const auto row = lead->list()->cards()->tableRow(0);
    QTest::mouseClick(lead->list()->viewport(), Qt::LeftButton, {}, middleOf(lead->list(), 0));
    QTest::mouseClick(lead->list()->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(lead->list(), 1));
    EXPECT_EQ(board->selectedWith(row).size(), 2u);
    QTest::mouseClick(lead->list()->viewport(), Qt::LeftButton, {}, middleOf(lead->list(), 0));
    EXPECT_EQ(board->selectedWith(row).size(), 1u);
    EXPECT_EQ(board->currentRow(), row);
    QTest::mouseClick(lead->list()->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(lead->list(), 1));
    QTest::keyClick(lead->list(), Qt::Key_Right);
    EXPECT_EQ(board->selectedWith(*board->currentRow()).size(), 1u) << "going on by keyboard selects one";
}

TEST_F(PipelinePages, RowsOfTheTableMoveTogether)
{
    open({.deals = 40, .hubspot = 5});
    go("view=table&source=attio");
    auto *table = page->findChild<TableView *>(QStringLiteral("dealsTable"));
    auto *model = static_cast<DealsModel *>(table->tableModel());
    table->setFocus();
    QStringList ids;
    for (int row = 0; row < 3; ++row) {
        table->selectionModel()->select(model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        ids << model->dealAt(row).second->externalId;
    }
    auto *move = page->findChild<QPushButton *>(QStringLiteral("bulkMove"));
    ASSERT_TRUE(move && move->isVisible());
    move->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return page->findChild<QMenu *>(QStringLiteral("rowMenu")) != nullptr; }));
    auto *menu = page->findChild<QMenu *>(QStringLiteral("rowMenu"));
    ASSERT_EQ(menu->actions().size(), 6) << "a stage each";
    changed([menu] { menu->actions().at(4)->trigger(); });
    for (const QString &id : std::as_const(ids))
        EXPECT_EQ(stageOf(id), u"Won");
    EXPECT_EQ(session->workspace().decisions(-1)->size(), 1u);
    changed([this] { EXPECT_TRUE(session->undo()); });
    EXPECT_TRUE(stageMovesIn(portfolio()->workspace).all.empty());
}

TEST_F(PipelinePages, AColumnOffersAChanceForWhatIsNotWeighted)
{
    open({.deals = 60});
    auto *lead = column("Lead");
    ASSERT_GT(lead->list()->cards()->total().withoutProbability, 0);
    auto *chance = lead->findChild<QPushButton *>(QStringLiteral("setChance"));
    ASSERT_TRUE(chance->isVisible());
    EXPECT_FALSE(column("Won")->findChild<QPushButton *>(QStringLiteral("setChance"))->isVisible());
    chance->click();
    auto *dialog = page->findChild<QInputDialog *>(QStringLiteral("chanceDialog"));
    ASSERT_TRUE(dialog);
    dialog->setIntValue(40);
    changed([dialog] { dialog->accept(); });
    EXPECT_EQ(book().stages[0].probability, 0.4);
    EXPECT_FALSE(column("Lead")->findChild<QPushButton *>(QStringLiteral("setChance"))->isVisible());
    changed([this] { EXPECT_TRUE(session->undo()); });
    EXPECT_TRUE(column("Lead")->findChild<QPushButton *>(QStringLiteral("setChance"))->isVisible());
}

TEST_F(PipelinePages, WhatIsSetInOneVisitIsOneUndo)
{
    open({.deals = 60});
    go("view=settings");
    const auto set = [this](const char *name, double value) {
        page->findChild<QDoubleSpinBox *>(QString::fromLatin1(name))->setValue(value);
    };
    changed([&] {
        set("chance_s0", 10);
        set("chance_s1", 20);
    });
    changed([&] { set("chance_s2", 30); });
    EXPECT_EQ(session->workspace().decisions(-1)->size(), 1u);
    EXPECT_EQ(book().stages[1].probability, 0.2);
    changed([this] { EXPECT_TRUE(session->undo()); });
    EXPECT_EQ(pipelineSettingsIn(portfolio()->workspace), PipelineSettings());
    EXPECT_LT(page->findChild<QDoubleSpinBox *>(QStringLiteral("chance_s2"))->value(), 0) << "and the form shows it";
}

} // namespace
