// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/pipeline_fixture.h"

#include "ui/sections/pipeline/move_words.h"
#include "ui/sections/pipeline/moves_sheet.h"

#include <QDir>
#include <QPushButton>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

struct Picture
{
    const char *name;
    DealMix mix;
    QSize size;
    const char *query = "";
    ThemeChoice theme = ThemeChoice::Light;
};

/// Pictures for looking at, in the build folder's gallery/.
class PipelineGallery : public PipelinePageTest, public testing::WithParamInterface<Picture>
{
};

TEST_P(PipelineGallery, IsPainted)
{
    const Picture &picture = GetParam();
    theme.setChoice(picture.theme);
    open(picture.mix, picture.size);
    go(picture.query);
    QTest::qWait(20); // layouts that follow from sizes
    QDir().mkpath(QStringLiteral(SUCCESS_GALLERY));
    const QPixmap painted = page->grab();
    EXPECT_EQ(painted.deviceIndependentSize().toSize(), picture.size) << "nothing makes the page wider than its window";
    EXPECT_TRUE(painted.save(QStringLiteral(SUCCESS_GALLERY "/pipeline-%1.png").arg(QLatin1String(picture.name))));
    for (const auto *column : board->columns())
        EXPECT_GE(column->width(), 200) << "columns are scrolled to, never squeezed";
}

StageMove move(qint64 id, MoveState state, const char *reason)
{
    StageMove one;
    one.id = id;
    one.source = SourceId::Attio;
    one.externalId = QStringLiteral("d%1").arg(id);
    one.deal = QStringLiteral("Expansion %1").arg(id);
    one.from = {QStringLiteral("s0"), QStringLiteral("Lead"), {}};
    one.to = {QStringLiteral("s2"), QStringLiteral("Demo"), {}};
    one.at = AsOf::noonUtc(dealsAsOf).instant;
    one.state = state;
    one.reason = QString::fromUtf8(reason);
    one.current = {QStringLiteral("s3"), QStringLiteral("Trial"), QStringLiteral("2026-11-22T09:30:00Z")};
    return one;
}

/// What is not confirmed, in a line and in detail, as it would look with moves of every kind.
TEST_F(PipelinePageTest, MovesInEveryState)
{
    open({.deals = 30});
    const StageMoves moves{{move(1, MoveState::Waiting, "Attio cannot be reached; it is tried again in 5 minutes."),
                            move(2, MoveState::Conflict, "Somebody moved the deal while your move was waiting."),
                            move(3, MoveState::Refused, "Attio refused it: the token may not write deals."),
                            move(4, MoveState::Sent, ""), move(5, MoveState::Sending, "")}};
    const auto [sentence, asks] = movesSummary(moves);
    EXPECT_EQ(sentence, u"1 deal was moved in Attio too · Attio refused 1 move · 2 moves wait to be sent");
    EXPECT_TRUE(asks);
    auto *sheet = page->findChild<MovesSheet *>();
    sheet->setMoves(moves, AsOf::noonUtc(dealsAsOf));
    sheet->showMoves(2);
    EXPECT_TRUE(
        sheet->findChild<QWidget *>(QStringLiteral("move2"))->findChild<QPushButton *>(QStringLiteral("keepMine")));
    EXPECT_TRUE(
        sheet->findChild<QWidget *>(QStringLiteral("move2"))->findChild<QPushButton *>(QStringLiteral("takeTheirs")));
    EXPECT_TRUE(
        sheet->findChild<QWidget *>(QStringLiteral("move3"))->findChild<QPushButton *>(QStringLiteral("retryMove")));
    EXPECT_FALSE(sheet->findChild<QWidget *>(QStringLiteral("move4"))) << "what arrived asks nothing";
    QTest::qWait(20);
    EXPECT_TRUE(page->grab().save(QStringLiteral(SUCCESS_GALLERY "/pipeline-moves.png")));
    sheet->setMoves({}, AsOf::noonUtc(dealsAsOf));
    EXPECT_FALSE(sheet->isOpen()) << "nothing is left to decide";
}

INSTANTIATE_TEST_SUITE_P(
    Looks, PipelineGallery,
    testing::Values(
        Picture{"few", {.deals = 9, .hubspot = 0}, {1280, 680}}, Picture{"six-stages", {.deals = 400}, {1872, 960}},
        Picture{"six-stages-dark", {.deals = 400}, {1280, 680}, "", ThemeChoice::Dark},
        Picture{"twelve-stages", {.deals = 900, .stages = 12, .hubspot = 200}, {1872, 960}},
        Picture{"long-names", {.deals = 60, .longNames = true}, {1024, 560}},
        Picture{"table", {.deals = 60, .hubspot = 20}, {1280, 680}, "view=table"},
        Picture{"table-dark", {.deals = 60, .longNames = true}, {1872, 960}, "view=table", ThemeChoice::Dark},
        Picture{"settings", {.deals = 60, .hubspot = 20}, {1280, 680}, "view=settings"},
        Picture{"settings-dark", {.deals = 60, .hubspot = 20}, {1024, 560}, "view=settings", ThemeChoice::Dark},
        Picture{"nothing-matches", {.deals = 60}, {1280, 680}, "q=zzz"}, Picture{"empty", {.deals = 0}, {1280, 680}}),
    [](const testing::TestParamInfo<Picture> &one) {
        return QString::fromLatin1(one.param.name).remove(u'-').toStdString();
    });

} // namespace
