// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/pipeline_fixture.h"

#include <QDir>

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
