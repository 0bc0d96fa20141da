// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <cmath>

using namespace success;
using namespace success::ui;

namespace {

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

class ContrastTest : public ::testing::TestWithParam<bool>
{
protected:
    [[nodiscard]] static double of(Role text, Role ground)
    {
        return contrast(themeColor(text, GetParam()), themeColor(ground, GetParam()));
    }
};

TEST_P(ContrastTest, TextIsReadableOnEveryGroundItStandsOn)
{
    for (const Role ground : {Role::Window, Role::Surface, Role::SurfaceRaised, Role::Selection, Role::NeutralTint}) {
        EXPECT_GE(of(Role::Text, ground), 4.5) << int(ground);
        EXPECT_GE(of(Role::SecondaryText, ground), 4.5) << int(ground);
    }
    for (const Role ground : {Role::Window, Role::Surface, Role::SurfaceRaised})
        EXPECT_GE(of(Role::Accent, ground), 4.5) << int(ground);
    EXPECT_GE(of(Role::OnAccent, Role::Accent), 4.5);
    EXPECT_GE(of(Role::Window, Role::Text), 4.5); // tooltips and toasts
}

TEST_P(ContrastTest, EveryToneIsReadableOnItsTintAndOnSurfaces)
{
    for (const Tone &tone : {tone::critical, tone::atRisk, tone::healthy, tone::info, tone::neutral}) {
        for (const Role ground : {tone.tint, Role::Surface, Role::Window, Role::SurfaceRaised, Role::Selection})
            EXPECT_GE(of(tone.text, ground), 4.5) << int(tone.text) << " on " << int(ground);
        EXPECT_GE(of(tone.fill, Role::Surface), 3.0) << int(tone.fill); // WCAG 1.4.11, graphics
    }
}

INSTANTIATE_TEST_SUITE_P(BothThemes, ContrastTest, ::testing::Bool(),
                         [](const auto &theme) { return theme.param ? "Dark" : "Light"; });

TEST(ThemeTest, MonogramsAreReadableForAnySeedAndKeepTheirHue)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        const Theme theme(choice);
        for (int i = 0; i < 2000; ++i) {
            const QString seed = QStringLiteral("company%1.example").arg(i);
            const auto [ground, text] = theme.monogram(seed);
            ASSERT_GE(contrast(ground, text), 4.5) << seed.toStdString();
        }
        EXPECT_EQ(theme.monogram(QStringLiteral("hooli.example")), theme.monogram(QStringLiteral("hooli.example")));
        EXPECT_NE(theme.monogram(QStringLiteral("hooli.example")), theme.monogram(QStringLiteral("bream.example")));
    }
}

TEST(ThemeTest, TheStyleSheetHasNoTokenLeft)
{
    const Theme theme(ThemeChoice::Dark);
    const QString sheet = styleSheet(theme);
    EXPECT_GT(sheet.size(), 1000);
    EXPECT_FALSE(sheet.contains(QStringLiteral("{{")));
    QRegularExpressionMatchIterator urls = QRegularExpression(QStringLiteral("url\\(([^)]+)\\)")).globalMatch(sheet);
    EXPECT_TRUE(urls.hasNext());
    while (urls.hasNext()) {
        const QString file = urls.next().captured(1);
        EXPECT_TRUE(QFile::exists(file)) << file.toStdString();
    }
}

TEST(ThemeTest, EveryIconDrawsInTheColourItIsAskedFor)
{
    Theme theme(ThemeChoice::Light);
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    EXPECT_GT(files.size(), 40);
    for (const QString &file : files) {
        const QImage image = theme.icon(file.chopped(4), Role::CriticalText).pixmap(QSize(40, 40)).toImage();
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255) {
                    ++painted;
                    EXPECT_EQ(image.pixelColor(x, y), theme.color(Role::CriticalText)) << file.toStdString();
                }
            }
        }
        EXPECT_GT(painted, 4) << file.toStdString();
    }
    EXPECT_TRUE(theme.icon(QStringLiteral("no-such-icon")).isNull());
}

TEST(ThemeTest, AnIconFollowsTheTheme)
{
    Theme theme(ThemeChoice::Light);
    const QIcon icon = theme.icon(QStringLiteral("search"), Role::Text);
    const QImage light = icon.pixmap(20).toImage();
    theme.setChoice(ThemeChoice::Dark);
    EXPECT_TRUE(theme.isDark());
    EXPECT_NE(icon.pixmap(20).toImage(), light);
}

TEST(ThemeTest, KeysRoundTrip)
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        EXPECT_EQ(themeFromKey(themeKey(choice)), choice);
    EXPECT_FALSE(themeFromKey(QStringLiteral("Dark mode")));
}

} // namespace
