// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/convert_setting_rows.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

using nlohmann::json;

class ConvertSettingsTest : public WorkspaceTest
{
protected:
    Result<void> set(const char *key, const json &value)
    {
        return workspace->setSetting(u"convert." + QString::fromLatin1(key), value);
    }
    ConvertSettings stored() { return *workspace->snapshot()->convert; }
    void expectRefused(const char *key, const json &value, const char *inSentence)
    {
        const auto done = set(key, value);
        ASSERT_FALSE(done) << key << " took " << value;
        EXPECT_TRUE(done.error().sentence.contains(QString::fromUtf8(inSentence)))
            << done.error().sentence.toStdString();
    }
};

TEST_F(ConvertSettingsTest, DefaultsAreThoseOfTheStruct)
{
    EXPECT_EQ(stored(), ConvertSettings());
}

TEST_F(ConvertSettingsTest, WhatIsSavedIsWhatIsRead)
{
    using Meets = PropertyFilter::Test;
    ConvertSettings settings;
    settings.stripe = false;
    settings.includeProspects = true;
    settings.endedWithinDays = 30;
    settings.excludedDomains = {QStringLiteral("endframe.example"), QStringLiteral("hooli.example")};
    settings.products = {QStringLiteral("Team"), QStringLiteral("Edge")};
    settings.filters = {{QStringLiteral("hubspot.industry"), Meets::IsNot, QStringLiteral("Law")},
                        {QStringLiteral("seats"), Meets::AtLeast, QStringLiteral("5")},
                        {QStringLiteral("domain"), Meets::IsSet, {}}};
    settings.minimumValue = 1000;
    settings.assumedValue = 5000;
    settings.mediumFrom = 30;
    settings.highFrom = 80;
    settings.weights = {10, 20, 30, 20, 15, 5};
    ASSERT_TRUE(workspace->setSettings(convertSettingValues(settings)));
    EXPECT_EQ(stored(), settings);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(stored(), ConvertSettings()) << "one decision";
}

TEST_F(ConvertSettingsTest, ListsAreTypedWithCommas)
{
    ASSERT_TRUE(set("excluded_domains", "https://www.hooli.example/about, endframe.example,"));
    EXPECT_EQ(stored().excludedDomains,
              (QStringList{QStringLiteral("endframe.example"), QStringLiteral("hooli.example")}));
    ASSERT_TRUE(set("sources", "stripe"));
    EXPECT_FALSE(stored().salesbricks);
    ASSERT_TRUE(set("sources", "stripe, salesbricks"));
    EXPECT_TRUE(stored().salesbricks);
    ASSERT_TRUE(set("property_filters", {{"property", "seats"}, {"test", "gte"}, {"value", 5}}));
    EXPECT_EQ(stored().filters.front().value, u"5");
}

TEST_F(ConvertSettingsTest, WhatMakesNoSenseIsRefusedWithAWayOut)
{
    expectRefused("sources", json::array(), "salesbricks, stripe or both");
    expectRefused("sources", "paypal", "salesbricks, stripe or both");
    expectRefused("include_prospects", 2, "on or off");
    expectRefused("ended_within_days", 366, "from 0 to 365");
    expectRefused("ended_within_days", 1.5, "whole number");
    expectRefused("excluded_domains", "gmail.com", "not the domain of a company");
    expectRefused("minimum_value", -1, "from 0");
    expectRefused("assumed_value", "many", "whole number");
    expectRefused("thresholds", {{"medium", 70}, {"high", 70}}, "lower than");
    expectRefused("weights.fit", 11, "Set convert.weights whole");
    expectRefused("weights", {{"fit", 100}}, "six whole numbers");
    expectRefused("products", 3, "names of products");
    expectRefused("property_filters", "seats", "A property filter is");
    expectRefused("property_filters", {{"property", "mood"}, {"test", "is"}, {"value", "x"}}, "no property “mood”");
    expectRefused("property_filters", {{"property", "seats"}, {"test", "gte"}, {"value", "few"}}, "no number");
    expectRefused("property_filters", {{"property", "seats"}, {"test", "is"}, {"value", ""}}, "lacks its value");
    expectRefused("property_filters", {{"property", "seats"}, {"test", "like"}, {"value", "1"}}, "one of is");
    EXPECT_EQ(stored(), ConvertSettings());
}

} // namespace
} // namespace success
