// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/score_history.h"
#include "tests/cli/demo_fixture.h"

#include <algorithm>

namespace success::test {
namespace {

using nlohmann::json;

class Commands : public DemoTest
{
};

const json *rowOf(const json &rows, const std::string &key)
{
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const json &each) { return each.at("account_key") == key; });
    return row == rows.end() ? nullptr : &*row;
}

TEST_F(Commands, UntrackingLeavesTheSummaryAndUndoBringsItBack)
{
    const CliRun summary = ctl("summary health --format json");
    const CliRun list = ctl("list health --format json");
    ASSERT_EQ(list.exitCode, 0) << list.err.toStdString();
    const json rows = list.json();
    const json first = rows.at(0);
    const json second = rows.at(1);
    const QString keys = QString::fromStdString(first.at("account_key").get<std::string>() + " " +
                                                second.at("account_key").get<std::string>());
    ASSERT_EQ(ctl(("untrack " + keys.toStdString()).c_str()).exitCode, 0);
    const json untracked = ask("list health");
    EXPECT_EQ(untracked.size(), rows.size());
    EXPECT_EQ(rowOf(untracked, first.at("account_key"))->at("untracked"), true);
    EXPECT_NE(ctl("summary health --format json").out, summary.out);
    const json history = ask(("history " + second.at("account_key").get<std::string>()).c_str());
    EXPECT_EQ(history.at(0).at("command"), "untrack");
    EXPECT_EQ(ask("undo --list").size(), 1u);
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(ctl("summary health --format json").out, summary.out);
    EXPECT_EQ(ctl("list health --format json").out, list.out);
    const CliRun nothing = ctl("undo");
    EXPECT_EQ(nothing.exitCode, 1);
    EXPECT_EQ(nothing.errorLines().size(), 1);
}

TEST_F(Commands, SourcesNamesAllNineAndTheRecordedOnesAreConnected)
{
    const json sources = ask("sources");
    ASSERT_EQ(sources.size(), 9u);
    EXPECT_EQ(sources.front().at("source"), "salesbricks");
    for (const json &source : sources) {
        const bool recorded = source.at("state") == "connected";
        EXPECT_EQ(source.at("last_sync").is_null(), !recorded) << source;
        EXPECT_EQ(source.at("synced_as_of"), recorded ? json("2026-11-22") : json()) << source;
        EXPECT_EQ(source.at("records") > 0, recorded) << source;
        EXPECT_TRUE(source.at("error").is_null()) << source;
        if (recorded) {
            const json skipped = ask(("sources --skipped " + source.at("source").get<std::string>()).c_str());
            EXPECT_EQ(skipped.size(), source.at("skipped").get<size_t>()) << source;
            for (const json &record : skipped)
                EXPECT_FALSE(record.at("reason").get<std::string>().empty()) << source;
        }
    }
}

TEST_F(Commands, SyncTellsOfEachSourceAndKeepsADayOfScores)
{
    const CliRun before = ctl("list health --format json");
    const CliRun run = ctl("sync --format json");
    ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    EXPECT_FALSE(run.errorLines().isEmpty());
    for (const json &source : run.json()) {
        EXPECT_TRUE(source.at("error").is_null());
        EXPECT_GT(source.at("records"), 0);
    }
    EXPECT_EQ(ctl("list health --format json").out, before.out);
    const CliRun one = ctl("sync --source stripe --format json");
    EXPECT_EQ(one.exitCode, 0);
    EXPECT_EQ(one.json().size(), 1u);
    // Salesforce reads what has changed since; nothing has.
    const json pipeline = ask("list pipeline");
    EXPECT_EQ(ctl("sync --source salesforce").exitCode, 0);
    EXPECT_EQ(ask("list pipeline"), pipeline);
    EXPECT_EQ(ctl("sync --source myspace").exitCode, 2);
}

TEST_F(Commands, OnlyAnExplicitSyncSavesScores)
{
    const QDate day(2027, 1, 15); // a folder that no other test syncs
    const auto saved = [&]() -> qsizetype {
        const auto workspace = Workspace::open(
            folder() + QStringLiteral("/demo/2027-01-15/workspace.sqlite"), [] { return Instant(); },
            OpenMode::ReadOnly);
        return workspace ? scoresSavedBy(**workspace, Section::Health, day, 0)->size() : -1;
    };
    const json rows = ask("list health", "2027-01-15");
    ask("sources", "2027-01-15");
    EXPECT_EQ(saved(), 0);
    ASSERT_EQ(ctl("sync", "2027-01-15").exitCode, 0);
    EXPECT_EQ(saved(), std::count_if(rows.begin(), rows.end(),
                                     [](const json &row) { return !row.at("health_score").is_null(); }));
}

TEST_F(Commands, ASettingIsReadSetCheckedAndUndone)
{
    EXPECT_EQ(ask("settings get health.weights.adoption"), json(35));
    EXPECT_EQ(ask("settings get money.base_currency"), json("USD"));
    EXPECT_EQ(ask("settings get money.rates").at("date"), json("2026-11-20"));
    EXPECT_EQ(ask("settings get").at("feature.success"), json(true));
    ASSERT_EQ(ctl("settings set health.thresholds.healthy 75").exitCode, 0);
    EXPECT_EQ(ask("settings get health.thresholds"), (json{{"at_risk", 40}, {"healthy", 75}}));
    ASSERT_EQ(ctl("settings set feature.success off").exitCode, 0);
    EXPECT_GE(ask("list health").size(), 60u) << "successctl ignores the flag";
    ASSERT_EQ(ctl("undo").exitCode, 0);
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(ask("settings get health.thresholds.healthy"), json(70));
}

TEST_F(Commands, AnAccountIsFoundByAnythingThatIsItsDomain)
{
    const json rows = ask("list health");
    const auto withDomain =
        std::find_if(rows.begin(), rows.end(), [](const json &row) { return row.at("domain").is_string(); });
    ASSERT_NE(withDomain, rows.end());
    const std::string domain = withDomain->at("domain");
    const CliRun plain = ctl(("explain --format json " + domain).c_str());
    EXPECT_EQ(ctl(("explain --format json https://www." + domain + "/pricing").c_str()).out, plain.out);
    EXPECT_EQ(ctl(("explain --format json someone@" + domain).c_str()).out, plain.out);
    const CliRun misspelt = ctl(("explain x" + domain).c_str());
    EXPECT_EQ(misspelt.exitCode, 1);
    ASSERT_EQ(misspelt.errorLines().size(), 1);
    EXPECT_TRUE(misspelt.err.contains(QByteArray::fromStdString(domain))) << misspelt.err.toStdString();
}

TEST_F(Commands, ShowAndActivityAnswerForEveryKindOfAccount)
{
    const json rows = ask("list health");
    for (size_t i = 0; i < rows.size(); i += 9) {
        const std::string key = rows[i].at("account_key");
        EXPECT_TRUE(ask(("show " + key).c_str()).is_object());
        const json items = ask(("activity --limit 20 " + key).c_str());
        EXPECT_LE(items.size(), 20u);
        EXPECT_TRUE(std::is_sorted(items.begin(), items.end(), [](const json &a, const json &b) {
            return a.at("at").get<std::string>() > b.at("at").get<std::string>();
        })) << key;
    }
}

TEST_F(Commands, ActivityReadsPastItsPages)
{
    size_t most = 0;
    for (const json &row : ask("list health"))
        most = std::max(most, ask(("activity " + row.at("account_key").get<std::string>()).c_str()).size());
    EXPECT_GE(most, 2000u) << "the demo has an account with 2,000 items";
}

TEST_F(Commands, DoctorFindsAHealthyFolderHealthy)
{
    ASSERT_EQ(ctl("list health").exitCode, 0);
    for (const json &finding : ask("doctor"))
        EXPECT_EQ(finding.at("state"), "ok") << finding;
}

TEST_F(Commands, AWrongCommandLineIsToldApartFromAFailure)
{
    for (const char *line :
         {"lst health", "list", "list healt", "list health --frobnicate", "list health --limit many",
          "list health --sort nothing", "list health --filter nothing=1", "explain", "undo now", "settings put a b",
          "list health --format xml", "summary health --search x", "summary health --format csv"}) {
        const CliRun run = ctl(line);
        EXPECT_EQ(run.exitCode, 2) << line << ": " << run.err.toStdString();
        EXPECT_EQ(run.errorLines().size(), 1) << line;
        EXPECT_TRUE(run.out.isEmpty()) << line;
    }
    for (const char *date : {"2026-11-31", "1970-12-31", "2201-01-01"})
        EXPECT_EQ(ctl("list health", date).exitCode, 2) << date;
}

TEST_F(Commands, HelpAndVersionNeedNoDataFolder)
{
    const QString nowhere = QStringLiteral("/proc/nowhere");
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("--help")}, QStringList{QStringLiteral("--version")},
          QStringList{QStringLiteral("list"), QStringLiteral("--help")}, QStringList{}}) {
        const CliRun run = runSuccessctl(QStringLiteral(SUCCESSCTL), arguments, nowhere);
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        EXPECT_FALSE(run.out.isEmpty());
        EXPECT_TRUE(run.err.isEmpty());
    }
}

TEST_F(Commands, ALiveFolderWithoutSourcesIsHonestlyEmpty)
{
    const QTemporaryDir live;
    const auto ctlLive = [&](const QStringList &arguments) {
        return runSuccessctl(
            QStringLiteral(SUCCESSCTL),
            QStringList{QStringLiteral("--data-dir"), live.path(), QStringLiteral("--format"), QStringLiteral("json")} +
                arguments,
            QStringLiteral(SUCCESS_DEMO_DATA));
    };
    EXPECT_EQ(ctlLive({QStringLiteral("list"), QStringLiteral("health")}).json(), json::array());
    const json empty = ctlLive({QStringLiteral("summary"), QStringLiteral("health")}).json();
    EXPECT_EQ(empty.at("protected_arr").at("total"), (json{{"minor", 0}, {"currency", "USD"}}));
    EXPECT_EQ(ctlLive({QStringLiteral("sync")}).exitCode, 1);
    const json sources = ctlLive({QStringLiteral("sources")}).json();
    EXPECT_EQ(sources.size(), 9u);
    EXPECT_TRUE(std::none_of(sources.begin(), sources.end(),
                             [](const json &source) { return source.at("state") == "connected"; }));
}

} // namespace
} // namespace success::test
