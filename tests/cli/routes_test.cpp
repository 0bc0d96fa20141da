// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

namespace success::test {
namespace {

using nlohmann::json;

class RoutesCommand : public DemoTest
{
protected:
    static json routes()
    {
        json list = ask("routes");
        for (json &route : list)
            route.erase("at"); // the wall clock's
        return list;
    }

    static void undoAll()
    {
        while (ctl("undo").exitCode == 0) {
        }
    }
    void TearDown() override { undoAll(); }

    /// The account that stands first in Health by itself.
    static std::string firstAccount() { return ask("list health --limit 1").at(0).at("account_key"); }

    static CliRun route(const std::string &account, const char *from, const char *to, const char *reason = nullptr)
    {
        QStringList arguments{QStringLiteral("route"),   QString::fromStdString(account), QStringLiteral("--from"),
                              QString::fromLatin1(from), QStringLiteral("--to"),          QString::fromLatin1(to)};
        if (reason)
            arguments << QStringLiteral("--reason") << QString::fromUtf8(reason);
        return ctl(arguments);
    }
};

TEST_F(RoutesCommand, ADemoStartsWithoutRoutes)
{
    EXPECT_EQ(ask("routes"), json::array());
    for (const json &row : ask("list health"))
        EXPECT_EQ(row.at("routed_from"), json::array());
}

TEST_F(RoutesCommand, AnAccountGoesAllTheWayRoundAndEveryStepIsInItsHistory)
{
    const std::string key = firstAccount();
    const QByteArray start = ctl("list health --format json").out;
    const QByteArray summary = ctl("summary health --format json").out;
    const char *way[]{"health", "convert", "pipeline", "contracts", "health"};
    for (int step = 0; step < 4; ++step) {
        const CliRun run = route(key, way[step], way[step + 1], step == 3 ? "Payment trouble" : nullptr);
        ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    }
    const json now = routes();
    ASSERT_EQ(now.size(), 4u);
    EXPECT_EQ(now.at(0), (json{{"account_key", key},
                               {"account", ask("list health --limit 1").at(0).at("account")},
                               {"from", "contracts"},
                               {"to", "health"},
                               {"reason", "Payment trouble"}}));
    const json row = ask("list health --sort account:desc").at(0);
    EXPECT_EQ(row.at("account_key"), key) << "routed rows stand first whatever the order";
    EXPECT_EQ(row.at("routed_from").at(0).at("from"), "contracts");
    EXPECT_EQ(row.at("routed_from").at(0).at("reason"), "Payment trouble");
    EXPECT_EQ(ask(("history " + key).c_str()).size(), 4u);

    ASSERT_EQ(ctl(("route --done " + key + " --to convert").c_str()).exitCode, 0);
    EXPECT_EQ(routes().size(), 3u);
    EXPECT_EQ(ask("undo --list").at(0).at("command"), "route_done");
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(routes(), now);
    undoAll();
    EXPECT_EQ(ctl("list health --format json").out, start);
    EXPECT_EQ(ctl("summary health --format json").out, summary);
}

TEST_F(RoutesCommand, ARouteToContractsIsTheRenewalMotionThatWasMissing)
{
    const auto missing = [](const json &row) {
        const json &factors = row.at("risk_factors");
        return std::any_of(factors.begin(), factors.end(),
                           [](const json &factor) { return factor.at("kind") == "no_renewal_motion"; });
    };
    const json before = ask("list health");
    const auto row = std::find_if(before.begin(), before.end(), missing);
    ASSERT_NE(row, before.end());
    const std::string key = row->at("account_key");
    const int score = row->at("health_score");
    ASSERT_EQ(route(key, "health", "contracts").exitCode, 0);
    for (const json &after : ask("list health")) {
        if (after.at("account_key") != key)
            continue;
        EXPECT_FALSE(missing(after));
        EXPECT_GE(after.at("health_score").get<int>(), score);
    }
    undoAll();
    EXPECT_EQ(ask("list health"), before);
}

TEST_F(RoutesCommand, AnAccountOutsideHealthGetsARowOfItsOwnAndCountsNowhere)
{
    const json listed = ask("list health");
    const json summary = ask("summary health");
    ASSERT_EQ(route("bellwether.example", "contracts", "health").exitCode, 0);
    const json now = ask("list health");
    ASSERT_EQ(now.size(), listed.size() + 1);
    EXPECT_EQ(now.at(0).at("account_key"), "bellwether.example");
    EXPECT_EQ(ask("summary health"), summary);
}

TEST_F(RoutesCommand, WrongCallsAreRefusedWithASentence)
{
    const std::string key = firstAccount();
    const json decisions = ask("undo --list");
    struct Refusal
    {
        std::string line;
        int exitCode;
    };
    for (const auto &[line, exitCode] : {Refusal{"route " + key + " --to convert", 2},
                                         {"route " + key + " --from health", 2},
                                         {"route " + key + " --from health --to nowhere", 2},
                                         {"route --from health --to convert", 2},
                                         {"route --done " + key + " --to convert --from health", 2},
                                         {"route " + key + " --from health --to health", 1},
                                         {"route " + key + " --from health --to releases", 1},
                                         {"route nobody.example --from health --to convert", 1},
                                         {"route --done " + key + " --to convert", 1}}) {
        const CliRun run = ctl(line.c_str());
        EXPECT_EQ(run.exitCode, exitCode) << line;
        EXPECT_EQ(run.errorLines().size(), 1) << line;
        EXPECT_TRUE(run.out.isEmpty()) << line;
    }
    EXPECT_EQ(ask("undo --list"), decisions);
}

TEST_F(RoutesCommand, RoutesAreAListInEveryFormat)
{
    const std::string key = firstAccount();
    ASSERT_EQ(route(key, "releases", "re-engage", "=Shipped").exitCode, 0);
    const QByteArray csv = ctl("routes --format csv").out;
    EXPECT_TRUE(csv.startsWith("account_key,account,from,to,reason,at\r\n")) << csv.toStdString();
    EXPECT_TRUE(csv.contains("releases,re-engage,'=Shipped,")) << csv.toStdString();
    EXPECT_TRUE(ctl("routes").out.contains("re-engage"));
}

} // namespace
} // namespace success::test
