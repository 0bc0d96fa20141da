// SPDX-License-Identifier: Apache-2.0
#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/widgets/avatar.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;

namespace {

Money money(qint64 minor, const char *code)
{
    return {minor, *Currency::fromCode(QString::fromLatin1(code))};
}

Instant at(const char *iso)
{
    return *instantFromIso(QString::fromLatin1(iso));
}

TEST(MoneyText, DropsCentsFromAThousandUp)
{
    EXPECT_EQ(moneyText(money(99999, "USD")), QStringLiteral("$999.99"));
    EXPECT_EQ(moneyText(money(100050, "USD")), QStringLiteral("$1,000")); // half to even
    EXPECT_EQ(moneyText(money(100150, "USD")), QStringLiteral("$1,002"));
    EXPECT_EQ(moneyText(money(4800000, "EUR")), QStringLiteral("€48,000"));
    EXPECT_EQ(moneyText(money(1200000, "JPY")), QStringLiteral("¥1,200,000"));
    EXPECT_EQ(moneyText(money(950, "JPY")), QStringLiteral("¥950"));
    EXPECT_EQ(moneyText(money(1250000, "CHF")), QStringLiteral("CHF\u00a012,500"));
    EXPECT_EQ(moneyText(money(-2000, "USD")), QStringLiteral("−$20.00"));
    EXPECT_EQ(moneyText(Money{125000, {}}), QStringLiteral("1,250"));
}

TEST(MoneyText, IsExactOnHover)
{
    EXPECT_EQ(exactText(money(123456789, "USD")), QStringLiteral("1,234,567.89\u00a0USD"));
    EXPECT_EQ(exactText(money(-5, "KWD")), QStringLiteral("−0.005\u00a0KWD"));
}

TEST(MoneyText, IsCompactWithAtMostFourFigures)
{
    EXPECT_EQ(moneyCompact(money(98000, "USD")), QStringLiteral("$980"));
    EXPECT_EQ(moneyCompact(money(4800000, "USD")), QStringLiteral("$48K"));
    EXPECT_EQ(moneyCompact(money(125000000, "USD")), QStringLiteral("$1.25M"));
    EXPECT_EQ(moneyCompact(money(99999900, "USD")), QStringLiteral("$1M"));
    EXPECT_EQ(moneyCompact(money(-150000, "USD")), QStringLiteral("−$1.5K"));
    EXPECT_EQ(moneyCompact(money(0, "USD")), QStringLiteral("$0"));
}

TEST(MoneyText, ListsWhatATotalIsMadeOf)
{
    RateTable rates{*Currency::fromCode(u"USD"), QDate(2026, 11, 20), {}};
    MoneySum sum(rates);
    sum.add(money(100000, "USD"));
    sum.add(money(50000, "AUD"));
    EXPECT_EQ(totalText(sum.total()), QStringLiteral("$1,000"));
    EXPECT_EQ(totalExact(sum.total(), rates),
              QStringLiteral("1,000.00\u00a0USD\n500.00\u00a0AUD, not in the total: no rate\n1,000.00\u00a0USD\n"
                             "Rates of 20 Nov 2026"));
}

TEST(Words, SayDaysAsPeopleDo)
{
    EXPECT_EQ(inDays(0), QStringLiteral("today"));
    EXPECT_EQ(inDays(1), QStringLiteral("tomorrow"));
    EXPECT_EQ(inDays(-1), QStringLiteral("yesterday"));
    EXPECT_EQ(inDays(12), QStringLiteral("in 12 days"));
    EXPECT_EQ(inDays(-1200), QStringLiteral("1,200 days ago"));
    EXPECT_EQ(dayCount(1), QStringLiteral("1 day"));
}

TEST(Words, SayTimesRelativeToNow)
{
    const Instant now = at("2026-11-22T12:00:00Z");
    EXPECT_EQ(relativeTime(at("2026-11-22T11:59:30Z"), now), QStringLiteral("just now"));
    EXPECT_EQ(relativeTime(at("2026-11-22T11:59:00Z"), now), QStringLiteral("1 minute ago"));
    EXPECT_EQ(relativeTime(at("2026-11-22T09:00:00Z"), now), QStringLiteral("3 hours ago"));
    EXPECT_EQ(relativeTime(at("2026-11-20T12:00:00Z"), now), QStringLiteral("2 days ago"));
    EXPECT_EQ(relativeTime(at("2026-11-09T12:00:00Z"), now), QStringLiteral("13 days ago"));
    EXPECT_EQ(relativeTime(at("2026-11-01T12:00:00Z"), now), QStringLiteral("3 weeks ago"));
    EXPECT_EQ(relativeTime(at("2026-06-22T12:00:00Z"), now), QStringLiteral("5 months ago"));
    EXPECT_EQ(relativeTime(at("2024-11-22T12:00:00Z"), now), QStringLiteral("2 years ago"));
    EXPECT_EQ(relativeTime(at("2026-11-22T12:05:00Z"), now), QStringLiteral("in 5 minutes"));
    EXPECT_EQ(exactTime(at("2026-11-22T14:05:09Z")), QStringLiteral("22 Nov 2026, 14:05 UTC"));
}

TEST(Words, SignPointsWithARealMinus)
{
    EXPECT_EQ(signedPoints(-8), QStringLiteral("−8"));
    EXPECT_EQ(signedPoints(3), QStringLiteral("+3"));
    EXPECT_EQ(signedPoints(0), QStringLiteral("0"));
    EXPECT_EQ(ofText(12, 25), QStringLiteral("12 / 25"));
    EXPECT_EQ(ofText(12, std::nullopt), QStringLiteral("12 / –"));
    EXPECT_EQ(ofText(std::nullopt, std::nullopt), QStringLiteral("–"));
}

TEST(Monogram, TakesWholeCharactersOfTheFirstTwoWords)
{
    EXPECT_EQ(monogramText(QStringLiteral("Hooli XYZ")), QStringLiteral("HX"));
    EXPECT_EQ(monogramText(QStringLiteral("Aviato")), QStringLiteral("AV"));
    EXPECT_EQ(monogramText(QStringLiteral("  \"see\" food, Inc.")), QStringLiteral("SF"));
    EXPECT_EQ(monogramText(QStringLiteral("株式会社アマノ")), QStringLiteral("株式"));
    EXPECT_EQ(monogramText(QStringLiteral("É clair")), QStringLiteral("ÉC"));
    EXPECT_EQ(monogramText(QStringLiteral("3")), QStringLiteral("3"));
    EXPECT_EQ(monogramText(QStringLiteral("🚀🚀")), QString());
    EXPECT_EQ(monogramText(QString()), QString());
}

TEST(Words, SpeaksNamesOfOutsideSystems)
{
    EXPECT_EQ(spokenName(QStringLiteral("churn_risk")), QStringLiteral("Churn risk"));
    EXPECT_EQ(spokenName(QStringLiteral("featureRequest")), QStringLiteral("Feature request"));
    EXPECT_EQ(spokenName(QStringLiteral("NPS")), QStringLiteral("NPS"));
    EXPECT_EQ(spokenName({}), QString());
}

TEST(Words, ZeroHasNoMinorUnits)
{
    EXPECT_EQ(moneyText(money(0, "USD")), QStringLiteral("$0"));
}

} // namespace
