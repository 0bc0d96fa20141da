// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigator.h"
#include "ui/shell/router.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

using namespace success::ui;

namespace {

Route at(const char *path)
{
    return *Route::parse(QLatin1String(path));
}

TEST(RouterTest, ResolvesRedirects)
{
    EXPECT_EQ(resolveRoute(at("/success"), true), at("/success/health"));
    EXPECT_EQ(resolveRoute(at("/success/releases?view=shipped"), true), at("/success/close-the-loop?view=shipped"));
    EXPECT_EQ(resolveRoute(at("/success-unlock"), true), at("/success/health"));
    EXPECT_EQ(resolveRoute(at("/settings/integrations"), true), at("/settings/integrations"));
}

TEST(RouterTest, LeadsEverySuccessPageToUnlockWhenTheFeatureIsOff)
{
    for (const QString &path : Route::knownPaths()) {
        const Route target = resolveRoute(Route::to(path), false);
        EXPECT_EQ(target.path(), path == paths::integrations ? path : paths::unlock) << path.toStdString();
    }
    EXPECT_EQ(resolveRoute(Route::customer(QStringLiteral("hooli.example")), false), at("/success-unlock"));
}

TEST(RouterTest, ResolvingIsDoneInOneStep)
{
    for (const QString &path : Route::knownPaths()) {
        for (const bool enabled : {true, false}) {
            const Route once = resolveRoute(Route::to(path), enabled);
            EXPECT_EQ(resolveRoute(once, enabled), once) << path.toStdString();
        }
    }
}

TEST(HistoryTest, GoesBackAndForwardLikeABrowser)
{
    NavigationHistory history;
    EXPECT_FALSE(history.back());
    for (const char *path : {"/success/health", "/success/convert", "/success/contracts"})
        history.visit(at(path));
    EXPECT_EQ(history.back(), at("/success/convert"));
    EXPECT_EQ(history.back(), at("/success/health"));
    EXPECT_FALSE(history.back());
    EXPECT_EQ(history.forward(), at("/success/convert"));
    history.visit(at("/success/pipeline"));
    EXPECT_FALSE(history.canGoForward());
    EXPECT_EQ(history.back(), at("/success/convert"));
}

TEST(HistoryTest, RemembersFiltersOfTheCurrentPlaceWithoutAStep)
{
    NavigationHistory history;
    history.visit(at("/success/health"));
    history.replaceCurrent(at("/success/health?risk=critical"));
    history.visit(at("/success/convert"));
    EXPECT_EQ(history.back(), at("/success/health?risk=critical"));
    EXPECT_FALSE(history.canGoBack());
    history.visit(at("/success/health?risk=critical"));
    EXPECT_TRUE(history.canGoForward()); // the place it is at already: nothing was dropped
}

TEST(HistoryTest, StaysConsistentUnderAnySteps)
{
    std::mt19937 random(5);
    NavigationHistory history;
    int visited = 0;
    for (int i = 0; i < 5000; ++i) {
        const auto before = history.current();
        switch (random() % 4) {
        case 0:
            if (history.back()) {
                EXPECT_EQ(history.forward(), before);
            }
            break;
        case 1:
            if (const auto next = history.forward()) {
                EXPECT_EQ(history.previous(), before);
                EXPECT_EQ(history.current(), next);
            }
            break;
        case 2:
            history.back();
            break;
        default:
            history.visit(Route::customer(QString::number(++visited)));
            EXPECT_FALSE(history.canGoForward());
        }
    }
}

TEST(NavigatorTest, FollowsTheFlag)
{
    Navigator navigator(true);
    QSignalSpy routed(&navigator, &Navigator::routed);
    navigator.go(at("/success"));
    EXPECT_EQ(navigator.current(), at("/success/health"));
    navigator.setFeatureEnabled(false);
    EXPECT_EQ(navigator.current(), at("/success-unlock"));
    navigator.back();
    EXPECT_EQ(navigator.current(), at("/success-unlock")) << "what was visited before is locked too";
    navigator.setFeatureEnabled(true);
    EXPECT_EQ(navigator.current(), at("/success/health"));
    EXPECT_EQ(routed.count(), 4);
}

} // namespace
