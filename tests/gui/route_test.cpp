// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/route.h"

#include <gtest/gtest.h>

#include <random>

using namespace success::ui;

namespace {

Route route(const char *text)
{
    const auto parsed = Route::parse(QString::fromUtf8(text));
    EXPECT_TRUE(parsed) << text;
    return parsed.value_or(Route());
}

TEST(RouteTest, ReadsEveryKnownPath)
{
    for (const QString &path : Route::knownPaths()) {
        const auto parsed = Route::parse(path);
        ASSERT_TRUE(parsed) << path.toStdString();
        EXPECT_EQ(parsed->toString(), path);
    }
}

TEST(RouteTest, KeepsFiltersInTheQuery)
{
    const Route health = route("/success/health?risk=critical&q=hooli%20%26%20co");
    EXPECT_EQ(health.path(), QStringLiteral("/success/health"));
    EXPECT_EQ(health.value(QStringLiteral("risk")), QStringLiteral("critical"));
    EXPECT_EQ(health.value(QStringLiteral("q")), QStringLiteral("hooli & co"));
    EXPECT_EQ(health.value(QStringLiteral("missing")), QString());
    EXPECT_EQ(route("/success/health?q=a+b").value(QStringLiteral("q")), QStringLiteral("a b"));
    EXPECT_EQ(health.with(QStringLiteral("q"), {}).toString(), QStringLiteral("/success/health?risk=critical"));
}

TEST(RouteTest, ReadsLinks)
{
    EXPECT_EQ(route("success://health?risk=critical"), route("/success/health?risk=critical"));
    EXPECT_EQ(route("success://customers/hooli.example"), Route::customer(QStringLiteral("hooli.example")));
    EXPECT_EQ(route("success://settings/integrations?tab=schedule"), route("/settings/integrations?tab=schedule"));
    EXPECT_EQ(route("SUCCESS:///success/health/"), route("/success/health"));
    EXPECT_EQ(route("success://"), route("/success"));
    EXPECT_EQ(route("success://success-unlock"), route("/success-unlock"));
}

TEST(RouteTest, RefusesWhatItDoesNotKnow)
{
    for (const char *text : {"", "/", "health", "/success/nowhere", "/success/customers/", "/success/customers/%20",
                             "https://success/health", "success://nowhere", "/success/health/deeper"})
        EXPECT_FALSE(Route::parse(QString::fromUtf8(text))) << text;
}

TEST(RouteTest, TextAndLinkReadBackToTheSameRoute)
{
    std::mt19937 random(3);
    const std::u32string letters = U"abzß日本🚀 %&=+#?/:;\"'\\<>.-_~20";
    const auto word = [&] {
        QString text = QStringLiteral("x");
        for (int i = 0, n = int(random() % 9); i < n; ++i)
            text += QString::fromUcs4(&letters[random() % letters.size()], 1);
        return text;
    };
    for (int i = 0; i < 2000; ++i) {
        QUrlQuery none;
        Route given = i % 2 == 0 ? Route::customer(QStringLiteral("local:") + word())
                                 : Route::to(QStringLiteral("/success/health"), none);
        for (int n = int(random() % 3); n > 0; --n)
            given = given.with(word(), word());
        EXPECT_EQ(Route::parse(given.toString()), given) << given.toString().toStdString();
        EXPECT_EQ(Route::parse(given.toLink()), given) << given.toLink().toStdString();
    }
}

} // namespace
