// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/settings_catalog.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

using nlohmann::json;

const QString weights = QStringLiteral("health.weights");
const QString baseKey = QStringLiteral("money.base_currency");
const QString ratesKey = QStringLiteral("money.rates");

class SettingsTest : public WorkspaceTest
{
protected:
    void expectRefused(const QString &key, const json &value, const char *inSentence)
    {
        const QStringList before = dump();
        const auto done = workspace->setSetting(key, value);
        ASSERT_FALSE(done) << key.toStdString() << " took " << value;
        EXPECT_EQ(done.error().kind, ErrorKind::InvalidInput);
        EXPECT_TRUE(done.error().sentence.contains(QString::fromUtf8(inSentence)))
            << done.error().sentence.toStdString();
        EXPECT_EQ(dump(), before);
    }
};

TEST_F(SettingsTest, EveryKeyHasADefaultThatItsOwnCheckAccepts)
{
    for (const SettingEntry &entry : settingsCatalog()) {
        EXPECT_FALSE(entry.type.isEmpty());
        EXPECT_FALSE(entry.description.isEmpty());
        if (!entry.pointer.isEmpty())
            continue;
        const auto checked = checkSetting(entry.key, entry.defaultValue);
        ASSERT_TRUE(checked) << checked.error().sentence.toStdString();
        EXPECT_EQ(*checked, entry.defaultValue);
        EXPECT_EQ(*workspace->setting(entry.key), entry.defaultValue);
    }
    EXPECT_EQ(workspace->snapshot()->health, HealthSettings());
}

TEST_F(SettingsTest, AFlagReadsOnAndOff)
{
    for (const json &off : {json("off"), json(false), json("false")}) {
        ASSERT_TRUE(workspace->setSetting(QStringLiteral("feature.success"), off));
        EXPECT_EQ(*workspace->setting(QStringLiteral("feature.success")), json(false));
        ASSERT_TRUE(workspace->setSetting(QStringLiteral("feature.success"), "on"));
    }
    expectRefused(QStringLiteral("feature.success"), "perhaps", "on or off");
}

TEST_F(SettingsTest, OneWeightThatBreaksTheSumIsRefusedWithTheWayOut)
{
    expectRefused(weights + QStringLiteral(".adoption"), 40, "Set health.weights whole");
    expectRefused(weights, {{"adoption", 50}, {"payment", 50}, {"renewal", 20}, {"signals", 20}}, "140");
    expectRefused(weights, {{"adoption", 100}}, "four whole numbers");
    expectRefused(weights, {{"adoption", 130}, {"payment", -30}, {"renewal", 0}, {"signals", 0}}, "from 0 to 100");
    expectRefused(weights, {{"adoption", 35.5}, {"payment", 24.5}, {"renewal", 20}, {"signals", 20}}, "whole");
}

TEST_F(SettingsTest, WeightsThatChangeTogetherAreOneDecision)
{
    ASSERT_TRUE(workspace->setSettings(
        {{weights + QStringLiteral(".adoption"), 45}, {weights + QStringLiteral(".signals"), 10}}));
    EXPECT_EQ(*workspace->setting(weights),
              (json{{"adoption", 45}, {"payment", 25}, {"renewal", 20}, {"signals", 10}}));
    EXPECT_EQ(*workspace->setting(weights + QStringLiteral(".signals")), json(10));
    EXPECT_EQ(workspace->snapshot()->health.weights[0], 45);
    EXPECT_EQ(workspace->decisions()->size(), 1u);
    ASSERT_TRUE(workspace->setSetting(weights, nullptr));
    EXPECT_EQ(workspace->snapshot()->health, HealthSettings());
}

TEST_F(SettingsTest, ThresholdsIncrease)
{
    expectRefused(QStringLiteral("health.thresholds.at_risk"), 70, "");
    expectRefused(QStringLiteral("health.thresholds"), {{"at_risk", 0}, {"healthy", 70}}, "");
    expectRefused(QStringLiteral("health.thresholds"), json::array({40, 70}), "two whole numbers");
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("health.thresholds.healthy"), 80));
    EXPECT_EQ(workspace->snapshot()->health.healthyFrom, 80);
}

TEST_F(SettingsTest, AnUnknownKeyNamesTheKnownOnes)
{
    expectRefused(QStringLiteral("health.weight"), 1, "health.weights");
    expectRefused(QStringLiteral("money.rates.<CODE>"), "1", "money.rates");
    expectRefused(QStringLiteral("money.rates.EURO"), "1", "money.rates");
    EXPECT_FALSE(workspace->setting(QString()));
}

TEST_F(SettingsTest, RatesNeedABaseADayAndPositiveDecimals)
{
    const json rates{{"date", "2026-11-20"}, {"rates", {{"eur", "1.08"}, {"JPY", 0.0066}}}};
    expectRefused(ratesKey, rates, "money.base_currency first");
    ASSERT_TRUE(workspace->setSetting(baseKey, "usd"));
    expectRefused(QStringLiteral("money.rates.EUR"), "1.08", "day");
    expectRefused(ratesKey, {{"date", "2026-11-31"}, {"rates", json::object()}}, "2026-11-31");
    expectRefused(ratesKey, {{"date", "2026-11-20"}, {"rates", {{"EUR", "-1"}}}}, "positive decimal");
    expectRefused(ratesKey, {{"date", "2026-11-20"}, {"rates", {{"EURO", "1"}}}}, "EURO");
    expectRefused(ratesKey, {{"date", "2026-11-20"}, {"rates", {{"ZZZ", "1"}}}}, "ZZZ");
    expectRefused(baseKey, "ZZZ", "ISO 4217");
    expectRefused(baseKey, "XXX", "ISO 4217");
    ASSERT_TRUE(workspace->setSetting(ratesKey, rates));
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("money.rates.GBP"), "1.25"));
    EXPECT_EQ(*workspace->setting(QStringLiteral("money.rates.EUR")), json("1.08"));
    const auto snapshot = workspace->snapshot();
    EXPECT_EQ(snapshot->rates.date, QDate(2026, 11, 20));
    EXPECT_EQ(snapshot->rates.toBase({1000, *Currency::fromCode(u"EUR")}), 1080);
    EXPECT_EQ(snapshot->rates.toBase({1000, *Currency::fromCode(u"JPY")}), 660);
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("money.rates.GBP"), nullptr));
    EXPECT_FALSE(workspace->snapshot()->rates.toBase({1, *Currency::fromCode(u"GBP")}));
}

TEST_F(SettingsTest, AnotherBaseKeepsTheMeaningOfTheRates)
{
    ASSERT_TRUE(workspace->setSettings(
        {{baseKey, "USD"}, {ratesKey, {{"date", "2026-11-20"}, {"rates", {{"EUR", "1.25"}, {"GBP", "1.5"}}}}}}));
    ASSERT_TRUE(workspace->setSetting(baseKey, "EUR"));
    const RateTable rates = workspace->snapshot()->rates;
    EXPECT_EQ(rates.base.code(), QStringLiteral("EUR"));
    EXPECT_EQ(rates.toBase({12500, *Currency::fromCode(u"USD")}), 10000);
    EXPECT_EQ(rates.toBase({10000, *Currency::fromCode(u"GBP")}), 12000);
    ASSERT_TRUE(workspace->setSetting(baseKey, "CHF"));
    EXPECT_TRUE(workspace->snapshot()->rates.rates.isEmpty());
    ASSERT_TRUE(workspace->setSetting(baseKey, nullptr));
    EXPECT_FALSE(workspace->snapshot()->rates.base.isValid());
}

TEST_F(SettingsTest, ThePlaceOfTheTokensChangesOnlyWithThem)
{
    expectRefused(QStringLiteral("secrets.place"), "vault", "successctl secrets use vault");
    EXPECT_EQ(*workspace->secretPlace(), SecretPlace::Keychain);
    ASSERT_TRUE(workspace->setSecretPlace(SecretPlace::Vault));
    EXPECT_EQ(*workspace->secretPlace(), SecretPlace::Vault);
    EXPECT_EQ(*workspace->setting(QStringLiteral("secrets.place")), json("vault"));
    EXPECT_EQ(workspace->decisions()->size(), 0u) << "an undo would leave the tokens behind";
    EXPECT_EQ(count("audit"), 1);
    EXPECT_FALSE(checkSetting(QStringLiteral("secrets.place"), "drawer"));
}

TEST_F(SettingsTest, APresetIsNoDecisionAndNeverOverwritesOne)
{
    ASSERT_TRUE(workspace->setSetting(baseKey, "EUR"));
    ASSERT_TRUE(workspace->preset(
        {{baseKey, "USD"}, {weights, {{"adoption", 25}, {"payment", 25}, {"renewal", 25}, {"signals", 25}}}}));
    EXPECT_EQ(*workspace->setting(baseKey), json("EUR"));
    EXPECT_EQ(workspace->snapshot()->health.weights[0], 25);
    EXPECT_EQ(workspace->decisions()->size(), 1u);
}

TEST_F(SettingsTest, WhatAPersonTypesBecomesAValue)
{
    EXPECT_EQ(*settingFromText(*findSetting(weights + QStringLiteral(".adoption")), QStringLiteral("40")), json(40));
    EXPECT_EQ(*settingFromText(*findSetting(QStringLiteral("money.rates.eur")), QStringLiteral("1.10")), json("1.10"));
    EXPECT_EQ(*settingFromText(*findSetting(QStringLiteral("feature.success")), QStringLiteral("off")), json("off"));
    EXPECT_EQ(*settingFromText(*findSetting(baseKey), QString()), json(nullptr));
    EXPECT_FALSE(settingFromText(*findSetting(weights), QStringLiteral("{\"adoption\": 40")));
}

TEST_F(SettingsTest, AnUnreadableStoredValueSaysWhichAndCanBeSetAgain)
{
    ASSERT_TRUE(workspace->setSetting(baseKey, "EUR"));
    ASSERT_TRUE(workspace->database().run(
        [](SQLite::Database &connection) { connection.exec("UPDATE setting SET value = '{broken'"); }));
    const auto snapshot = workspace->snapshot();
    ASSERT_FALSE(snapshot);
    EXPECT_TRUE(snapshot.error().sentence.contains(baseKey));
    ASSERT_TRUE(workspace->setSetting(baseKey, "USD"));
    EXPECT_TRUE(workspace->snapshot());
}

} // namespace
} // namespace success
