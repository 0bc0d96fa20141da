// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include <algorithm>
#include <map>
#include <set>

namespace success::test {
namespace {

using nlohmann::json;

class ConvertCommands : public DemoTest
{
protected:
    static json row(const json &rows, const char *domain)
    {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const json &r) { return r["domain"] == domain; });
        EXPECT_NE(found, rows.end()) << domain;
        return found == rows.end() ? json::object() : *found;
    }
};

TEST_F(ConvertCommands, TheDemoHasEveryLikelihoodSourceAndValue)
{
    const json rows = ask("list convert");
    std::map<std::string, int> likelihoods;
    std::set<std::string> sources;
    int assumed = 0;
    int ended = 0;
    int orders = 0;
    for (const json &row : rows) {
        ++likelihoods[row.at("likelihood")];
        sources.insert(row.at("sources").dump());
        assumed += row.at("value_assumed") == true;
        ended += row.at("trial_days_remaining").is_number() && row["trial_days_remaining"] < 0;
        orders += row.at("trial_days_remaining").is_null();
    }
    for (const char *likelihood : {"high", "medium", "low"})
        EXPECT_GT(likelihoods[likelihood], 0) << likelihood;
    EXPECT_EQ(sources, (std::set<std::string>{R"(["salesbricks"])", R"(["salesbricks","stripe"])", R"(["stripe"])"}));
    EXPECT_GT(assumed, 0);
    EXPECT_GT(ended, 0);
    EXPECT_GT(orders, 0);
    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(), [](const json &row) {
        return row["domain"] == "jigsawclaims.example";
    })) << "excluded by a setting";
}

TEST_F(ConvertCommands, TheCardsAreWhatTheRowsComeTo)
{
    const json rows = ask("list convert");
    const json summary = ask("summary convert");
    int high = 0;
    int soon = 0;
    std::map<std::string, qint64> value;
    for (const json &row : rows) {
        high += row.at("likelihood") == "high";
        const json &days = row.at("trial_days_remaining");
        soon += days.is_number() && days >= 0 && days <= 7;
        if (!row.at("estimated_value").is_null())
            value[row["estimated_value"]["currency"]] += row["estimated_value"]["minor"].get<qint64>();
    }
    EXPECT_EQ(summary.at("total_candidates"), rows.size());
    EXPECT_EQ(summary.at("high_likelihood"), high);
    EXPECT_EQ(summary.at("trials_ending_in_7_days"), soon);
    std::map<std::string, qint64> sums;
    for (const json &money : summary.at("estimated_value").at("by_currency"))
        sums[money.at("currency")] = money.at("minor");
    EXPECT_EQ(sums, value);
}

TEST_F(ConvertCommands, EveryRowIsExplainedToThePoint)
{
    for (const json &row : ask("list convert")) {
        const std::string command = "explain " + row.at("domain").get<std::string>() + " --score convert";
        const json explanation = ask(command.c_str());
        int sum = 0;
        for (const json &factor : explanation.at("factors")) {
            sum += factor.at("points").get<int>();
            EXPECT_FALSE(factor.at("evidence").get<std::string>().empty());
            EXPECT_TRUE(factor.at("points") != 0 || !factor.at("remedy").get<std::string>().empty()) << factor;
        }
        EXPECT_EQ(explanation.at("score"), row.at("score"));
        EXPECT_EQ(explanation.at("likelihood"), row.at("likelihood"));
        EXPECT_EQ(sum, row.at("score")) << command;
        EXPECT_EQ(explanation.at("coverage").at("available").size() + explanation.at("coverage").at("missing").size(),
                  6U);
    }
}

TEST_F(ConvertCommands, WhoPaysIsNotListedAndHasNoScore)
{
    const json paying = ask("explain melcher.example --score convert");
    EXPECT_TRUE(paying.at("score").is_null());
    EXPECT_EQ(paying.at("likelihood"), "not_scored");
    EXPECT_EQ(paying.at("coverage").at("missing").size(), 6U);
    const json rows = ask("list convert");
    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(), [](const json &r) { return r["domain"] == "melcher.example"; }));
}

TEST_F(ConvertCommands, ASettingChangesTheQueue)
{
    const size_t before = ask("list convert").size();
    ASSERT_EQ(ctl("settings set convert.sources stripe").exitCode, 0);
    const json stripe = ask("list convert");
    EXPECT_LT(stripe.size(), before);
    EXPECT_EQ(row(stripe, "quartzcanyon.example").at("sources"), json({"stripe"}));
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(ask("list convert").size(), before);
    const CliRun refused = ctl("settings set convert.thresholds.high 30");
    EXPECT_NE(refused.exitCode, 0);
    EXPECT_TRUE(refused.err.contains("lower than that of high")) << refused.err.toStdString();
}

TEST_F(ConvertCommands, TheQueueGoesOutAsCsv)
{
    const CliRun run = ctl("list convert --format csv --limit 1");
    EXPECT_TRUE(run.out.startsWith("account_key,company,domain,sources,score,likelihood,trial_days_remaining,"
                                   "estimated_value,expected_value,routed_from"))
        << run.out.toStdString();
}

} // namespace
} // namespace success::test
