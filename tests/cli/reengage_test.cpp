// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include <map>
#include <set>

namespace success::test {
namespace {

using nlohmann::json;

class ReengageCommands : public DemoTest
{
protected:
    static json first(const char *filter)
    {
        const json rows = ask(filter);
        EXPECT_FALSE(rows.empty()) << filter;
        return rows.empty() ? json::object() : rows[0];
    }
    static CliRun run(const std::string &command) { return ctl(command.c_str()); }
};

TEST_F(ReengageCommands, TheDemoHasEveryCategoryAndLikelihood)
{
    std::set<std::string> categories;
    std::set<std::string> likelihoods;
    int unblocked = 0;
    const json rows = ask("list re-engage");
    for (const json &row : rows) {
        categories.insert(row.at("reason_category"));
        likelihoods.insert(row.at("likelihood"));
        unblocked += !row.at("blocker_shipped").is_null();
    }
    EXPECT_EQ(categories, (std::set<std::string>{"bad_fit", "competitor", "missing_feature", "no_champion", "other",
                                                 "price", "timing"}));
    EXPECT_EQ(likelihoods, (std::set<std::string>{"high", "low", "medium"}));
    EXPECT_GT(unblocked, 0);
    const json summary = ask("summary re-engage");
    EXPECT_EQ(summary.at("closed_lost_deals"), rows.size());
    EXPECT_EQ(summary.at("unblocked_by_release"), unblocked);
    std::map<std::string, qint64> value;
    for (const json &row : rows)
        value[row.at("lost_value").at("currency")] += row.at("lost_value").at("minor").get<qint64>();
    for (const json &money : summary.at("lost_value").at("by_currency"))
        EXPECT_EQ(value[money.at("currency")], money.at("minor")) << money;
}

TEST_F(ReengageCommands, EachLostDealOfAnAccountIsExplainedByItsId)
{
    for (const json &row : ask("list re-engage --limit 4")) {
        const std::string account = row.at("account_key");
        const std::string id = row.at("deal_id");
        const std::string command = "explain " + account + " --score re-engage --deal " + id;
        const json explanation = ask(command.c_str());
        EXPECT_EQ(explanation.at("score"), row.at("score")) << id;
        EXPECT_EQ(ctl(("explain hooli.example --score re-engage --deal " + id).c_str()).exitCode, 1)
            << "a deal of another account";
    }
    EXPECT_NE(ctl("explain millrace.example --deal salesbricks:1").exitCode, 0) << "of another score";
}

TEST_F(ReengageCommands, AnExplanationAddsUpForEveryDeal)
{
    std::map<std::string, int> best; // by account, since the best deal is explained
    for (const json &row : ask("list re-engage"))
        best.try_emplace(row.at("account_key"), row.at("score"));
    for (const auto &[account, score] : best) {
        const std::string command = "explain " + account + " --score re-engage";
        const json explanation = ask(command.c_str());
        int sum = 0;
        for (const json &factor : explanation.at("factors"))
            sum += factor.at("points").get<int>();
        EXPECT_EQ(sum, score) << account;
        EXPECT_EQ(explanation.at("score"), score) << account;
        EXPECT_EQ(explanation.at("coverage").at("available").size() + explanation.at("coverage").at("missing").size(),
                  5U);
    }
}

TEST_F(ReengageCommands, ADismissedDealIsAwayUntilItsDay)
{
    const json deal = first("list re-engage --limit 1");
    const std::string id = deal.at("deal_id");
    const json before = ask("summary re-engage");
    ASSERT_EQ(run("dismiss " + id + " --until 2026-12-01 --reason Later").exitCode, 0);
    EXPECT_NE(first("list re-engage --limit 1").at("deal_id"), id);
    EXPECT_EQ(ask("summary re-engage").at("closed_lost_deals"), before.at("closed_lost_deals").get<int>() - 1);
    const json away = first("list re-engage --filter dismissed=true");
    EXPECT_EQ(away.at("dismissed_until"), "2026-12-01");
    EXPECT_EQ(away.at("dismissed_because"), "Later");
    ASSERT_EQ(run("dismiss --back " + id).exitCode, 0);
    EXPECT_EQ(ask("summary re-engage"), before);
    ASSERT_EQ(ctl("undo").exitCode, 0);
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(ask("summary re-engage"), before);

    const CliRun past = run("dismiss " + id + " --until 2026-11-22");
    EXPECT_EQ(past.exitCode, 1);
    EXPECT_TRUE(past.err.contains("after 22 Nov 2026")) << past.err.toStdString();
    EXPECT_EQ(run("dismiss " + id).exitCode, 2) << "it takes a day";
    EXPECT_EQ(run("dismiss " + id + " --back --until 2027-01-01").exitCode, 2);
    EXPECT_EQ(run("dismiss melcher.example --until 2027-01-01").exitCode, 1) << "it has lost no deal";
}

TEST_F(ReengageCommands, ACorrectedReasonIsRememberedAndUnlearned)
{
    const json deal = first("list re-engage --filter reason_category=other");
    const std::string id = deal.at("deal_id");
    ASSERT_EQ(run("loss-reason " + id + " bad_fit").exitCode, 0);
    const json corrected = first("list re-engage --filter category_corrected=true");
    EXPECT_EQ(corrected.at("deal_id"), id);
    EXPECT_EQ(corrected.at("reason_category"), "bad_fit");
    const int score = deal.at("score");
    EXPECT_EQ(corrected.at("score"), score - (score + 1) / 2);
    ASSERT_EQ(run("loss-reason " + id + " as-written").exitCode, 0);
    EXPECT_EQ(ask("list re-engage --filter category_corrected=true").size(), 0U);
    EXPECT_EQ(run("loss-reason " + id + " weather").exitCode, 2);
}

TEST_F(ReengageCommands, AnOutreachIsDraftedForADealOrItsAccount)
{
    const json deal = first("list re-engage --filter unblocked=true --limit 1");
    const std::string id = deal.at("deal_id");
    const std::string account = deal.at("account_key");
    const json draft = ask(("draft outreach " + id).c_str());
    EXPECT_FALSE(draft.at("to").empty());
    EXPECT_NE(draft.at("body").get<std::string>().find(deal.at("blocker_shipped").get<std::string>()),
              std::string::npos);
    EXPECT_EQ(ask(("draft outreach " + account).c_str()), draft);
    EXPECT_EQ(run("draft sonnet " + id).exitCode, 2);
}

TEST_F(ReengageCommands, TheQueueGoesOutAsCsv)
{
    const CliRun csv = ctl("list re-engage --format csv --limit 1");
    EXPECT_TRUE(csv.out.startsWith("deal_id,account_key,deal,company,domain,lost_value,lost_on,reason,reason_category,"
                                   "score,likelihood,blocker_shipped,last_activity,routed_from"))
        << csv.out.toStdString();
}

} // namespace
} // namespace success::test
