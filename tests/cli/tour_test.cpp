// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include <algorithm>

namespace success::test {
namespace {

using nlohmann::json;

/// Whole ways through the sections, in the terminal (product.md §§7 and 9).
class Tour : public DemoTest
{
protected:
    void TearDown() override
    {
        while (ctl("undo").exitCode == 0) {
        }
    }

    static void route(const char *account, const char *from, const char *to, const char *reason)
    {
        const CliRun run = ctl({u"route"_qs, QString::fromLatin1(account), u"--from"_qs, QString::fromLatin1(from),
                                u"--to"_qs, QString::fromLatin1(to), u"--reason"_qs, QString::fromUtf8(reason)});
        ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    }

    /// The first row of a section's list: what was routed there stands on top.
    static json top(const char *section) { return ask((std::string("list ") + section).c_str()).at(0); }

    /// From where and why a row says that it came, newest first.
    static std::vector<std::pair<std::string, std::string>> marks(const json &row)
    {
        std::vector<std::pair<std::string, std::string>> marks;
        for (const json &mark : row.at("routed_from"))
            marks.emplace_back(mark.at("from"), mark.at("reason"));
        return marks;
    }

    static json lists()
    {
        json all;
        for (const char *section : {"health", "convert", "pipeline", "contracts"})
            all[section] = ask((std::string("list ") + section).c_str());
        return all;
    }
};

using Marks = std::vector<std::pair<std::string, std::string>>;

TEST_F(Tour, AnAccountGoesThroughFourSectionsAndBack)
{
    const json untouched = lists();
    const json figures = ask("summary health");
    const char *account = "stonecuttergames.example"; // healthy, a customer: in Convert only because it was sent there
    struct Step
    {
        const char *from, *to, *reason;
    };
    const Step steps[]{{"health", "convert", "Trial of the edge boxes"},
                       {"convert", "pipeline", "They want a price"},
                       {"pipeline", "contracts", "Signed"},
                       {"contracts", "health", "Invoice is late"}};
    size_t taken = 0;
    for (const Step &step : steps) {
        ASSERT_NO_FATAL_FAILURE(route(account, step.from, step.to, step.reason));
        const json row = top(step.to);
        EXPECT_EQ(row.at("account_key"), account) << step.to;
        EXPECT_EQ(marks(row), (Marks{{step.from, step.reason}})) << step.to;
        EXPECT_EQ(ask("routes").size(), ++taken);
    }
    EXPECT_EQ(ask("summary health"), figures) << "whoever is sent somewhere is counted nowhere twice";

    // Every step is in the account's history, the latest first.
    const json history = ask((std::string("history ") + account).c_str());
    ASSERT_EQ(history.size(), std::size(steps));
    for (size_t i = 0; i < history.size(); ++i)
        EXPECT_NE(history.at(i).dump().find(steps[std::size(steps) - 1 - i].reason), std::string::npos)
            << history.at(i);

    // `Done` takes one away; undo brings it back, and then takes every step back.
    ASSERT_EQ(ctl((std::string("route --done ") + account + " --to pipeline").c_str()).exitCode, 0);
    EXPECT_NE(top("pipeline").at("account_key"), account);
    EXPECT_EQ(top("contracts").at("account_key"), account) << "the other places stand";
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(marks(top("pipeline")), (Marks{{"convert", "They want a price"}}));
    for (size_t left = 3; left > 0; --left) {
        ASSERT_EQ(ctl("undo").exitCode, 0);
        EXPECT_EQ(ask("routes").size(), left);
    }
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(ask("routes"), json::array());
    EXPECT_EQ(lists(), untouched);
}

TEST_F(Tour, ALostDealIsSentToReengage)
{
    const json untouched = ask("list re-engage");
    const char *lost = "vanguardia-telecom.example";
    ASSERT_NO_FATAL_FAILURE(route(lost, "pipeline", "re-engage", "Lost, but they ask again"));
    const json deal = top("re-engage");
    EXPECT_EQ(deal.at("account_key"), lost);
    EXPECT_EQ(marks(deal), (Marks{{"pipeline", "Lost, but they ask again"}}));
    ASSERT_EQ(ctl((std::string("route --done ") + lost + " --to re-engage").c_str()).exitCode, 0);
    EXPECT_EQ(ask("list re-engage"), untouched);
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(top("re-engage"), deal);
}

TEST_F(Tour, ARequestIsAnsweredAndTheDealThatItBlockedComesUp)
{
    // Of what may have blocked deals that were lost, the least sure answer.
    json match;
    json before;
    for (const json &deal : ask("list re-engage")) {
        for (const json &one : ask("list matches --filter status=suggested")) {
            const bool theirs =
                one.at("account_key") == deal.at("account_key") && one.at("shipped") == deal.at("blocker_shipped");
            if (theirs && (match.is_null() || one.at("score") < match.at("score"))) {
                match = one;
                before = deal;
            }
        }
    }
    ASSERT_FALSE(match.is_null());
    const QString id = QString::fromStdString(match.at("id").get<std::string>());
    const std::string deal = before.at("deal_id");
    const json untouched = ask("list re-engage");
    const json cards = ask("summary releases");
    const auto placeOf = [](const json &rows, const std::string &wanted) {
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const json &one) { return one.at("deal_id") == wanted; });
        return row - rows.begin();
    };
    const auto run = [](const QStringList &arguments) {
        const CliRun done = ctl(arguments);
        EXPECT_EQ(done.exitCode, 0) << arguments.join(u' ').toStdString() << ": " << done.err.toStdString();
    };

    run({u"match"_qs, u"--approve"_qs, id});
    EXPECT_EQ(ask("summary releases").at("ready_to_send"), cards.at("ready_to_send").get<int>() + 1);
    run({u"draft"_qs, u"releases"_qs, id});
    run({u"draft"_qs, u"releases"_qs, id, u"--mark-sent"_qs});
    EXPECT_EQ(ask("summary releases").at("ready_to_send"), cards.at("ready_to_send"));
    EXPECT_EQ(ask("summary releases").at("loop_closed"), cards.at("loop_closed").get<int>() + 1);

    const json now = ask("list re-engage");
    const json row = now.at(size_t(placeOf(now, deal)));
    EXPECT_GT(row.at("score"), before.at("score"));
    EXPECT_LE(placeOf(now, deal), placeOf(untouched, deal));
    EXPECT_EQ(row.at("blocker_shipped"), match.at("shipped"));
    const json why = ask(("explain " + row.at("account_key").get<std::string>() + " --score re-engage").c_str());
    EXPECT_NE(why.at("factors").dump().find(match.at("shipped").get<std::string>()), std::string::npos) << why;
    while (ctl("undo").exitCode == 0) {
    }
    EXPECT_EQ(ask("list re-engage"), untouched);
    EXPECT_EQ(ask("summary releases"), cards);
}

} // namespace
} // namespace success::test
