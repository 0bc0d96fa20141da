// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/contract_settings.h"

#include "core/drafts/renewal_template.h"
#include "core/model/rate_history.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

using nlohmann::json;

const QString historyKey = QStringLiteral("money.rate_history");
const QString templateKey = QStringLiteral("contracts.renewal_template");

class ContractSettingsTest : public WorkspaceTest
{
protected:
    std::string refusal(const QString &key, const json &value)
    {
        const auto done = workspace->setSetting(key, value);
        EXPECT_FALSE(done) << key.toStdString() << " took " << value;
        return done ? std::string() : done.error().sentence.toStdString();
    }
    QSet<QString> separate() { return contractSettingsIn(*workspace->snapshot()).separate; }
};

TEST_F(ContractSettingsTest, SeparateSubscriptionsAreDecisionsThatUndoTakesBack)
{
    const QString account = QStringLiteral("hooli.example");
    ASSERT_TRUE(setSeparate(*workspace, account, QStringLiteral("sub_b"), true));
    ASSERT_TRUE(setSeparate(*workspace, account, QStringLiteral("sub_a"), true));
    ASSERT_TRUE(setSeparate(*workspace, account, QStringLiteral("sub_a"), true)); // nothing to change
    EXPECT_EQ(separate(), QSet<QString>({QStringLiteral("sub_a"), QStringLiteral("sub_b")}));
    EXPECT_EQ(*workspace->setting(QStringLiteral("contracts.separate")), json({"sub_a", "sub_b"}));
    EXPECT_EQ(workspace->decisions(-1, account)->size(), 2u);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(separate(), QSet<QString>{QStringLiteral("sub_b")});
    ASSERT_TRUE(setSeparate(*workspace, account, QStringLiteral("sub_b"), false));
    EXPECT_TRUE(separate().isEmpty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(separate(), QSet<QString>{QStringLiteral("sub_b")});
    EXPECT_NE(refusal(QStringLiteral("contracts.separate"), {1, 2}), "");
}

TEST_F(ContractSettingsTest, TheTemplateIsCheckedForItsFields)
{
    EXPECT_EQ(contractSettingsIn(*workspace->snapshot()).renewal, defaultRenewalTemplate());
    ASSERT_TRUE(workspace->setSetting(templateKey + QStringLiteral(".subject"), "{company}: {days} days"));
    EXPECT_EQ(contractSettingsIn(*workspace->snapshot()).renewal.subject, u"{company}: {days} days");
    EXPECT_EQ(contractSettingsIn(*workspace->snapshot()).renewal.body, defaultRenewalTemplate().body);
    EXPECT_NE(refusal(templateKey + QStringLiteral(".body"), "Dear {name}").find("{contact}"), std::string::npos);
    EXPECT_NE(refusal(templateKey, {{"subject", "Hi"}}), "");
    ASSERT_TRUE(workspace->setSetting(templateKey + QStringLiteral(".subject"), nullptr));
    EXPECT_EQ(contractSettingsIn(*workspace->snapshot()).renewal, defaultRenewalTemplate());
}

TEST_F(ContractSettingsTest, RatesOfSeveralDaysAreSortedAndEndWithTheNewest)
{
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("money.base_currency"), "USD"));
    ASSERT_TRUE(workspace->setSetting(historyKey, json::parse(R"([{"date": "2026-10-31", "rates": {"EUR": "1.07"}},
                                    {"date": "2026-09-30", "rates": {"EUR": "1.05", "USD": "1"}},
                                    {"date": "2026-11-20", "rates": {"EUR": "9"}}])")));
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("money.rates"),
                                      json::parse(R"({"date": "2026-11-20", "rates": {"EUR": "1.08"}})")));
    const auto snapshot = workspace->snapshot();
    const RateHistory &history = *snapshot->rateHistory;
    ASSERT_EQ(history.tables.size(), 3u);
    EXPECT_EQ(history.on({2026, 9, 30}).date, QDate(2026, 9, 30));
    EXPECT_EQ(history.on({2026, 10, 31}).date, QDate(2026, 10, 31));
    EXPECT_EQ(history.on({2026, 11, 30}), snapshot->rates);
    const Currency euro = *Currency::fromCode(u"EUR");
    EXPECT_EQ(history.on({2026, 9, 30}).toBase({10000, euro}), 10500);
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("money.base_currency"), "EUR")); // the same rates, seen from there
    EXPECT_EQ(workspace->snapshot()->rateHistory->on({2026, 9, 30}).toBase({10500, *Currency::fromCode(u"USD")}),
              10000);
}

TEST_F(ContractSettingsTest, RatesOfADayAreRefusedAsTheNewestAre)
{
    EXPECT_NE(refusal(historyKey, json::parse(R"([{"date": "2026-10-31", "rates": {"EUR": "1.07"}}])"))
                  .find("money.base_currency"),
              std::string::npos);
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("money.base_currency"), "USD"));
    EXPECT_NE(refusal(historyKey, json::parse(R"([{"date": "2026-10-31", "rates": {"EUR": "-1"}}])")), "");
    EXPECT_NE(refusal(historyKey, json::parse(R"([{"rates": {}}])")).find("day"), std::string::npos);
    EXPECT_NE(refusal(historyKey, json::parse(R"({"date": "2026-10-31", "rates": {}})")).find("list"),
              std::string::npos);
    EXPECT_NE(refusal(historyKey, json::parse(R"([{"date": "2026-10-31", "rates": {}},
                                                  {"date": "2026-10-31", "rates": {}}])"))
                  .find("twice"),
              std::string::npos);
}

} // namespace
} // namespace success
