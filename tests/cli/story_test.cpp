// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include <QDir>
#include <QFile>

namespace success::test {
namespace {

using nlohmann::json;

class StoryTest : public DemoTest
{
};

TEST_F(StoryTest, DecisionsStandInTheActivity)
{
    ASSERT_EQ(ctl("untrack hooli.example").exitCode, 0);
    const json decided = ask("activity hooli.example --kind decision");
    ASSERT_EQ(decided.size(), 1u);
    EXPECT_EQ(decided[0]["kind"], "decision");
    EXPECT_EQ(decided[0]["command"], "untrack");
    EXPECT_TRUE(decided[0]["source"].is_null());
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_FALSE(ask("activity hooli.example --kind decision")[0]["undone_at"].is_null());
    const json all = ask("activity hooli.example");
    const json sources = ask("activity hooli.example --kind call --kind message --kind project --kind signal "
                             "--kind contract --kind payment");
    EXPECT_EQ(all.size(), sources.size() + 1);
    const CliRun nothing = ctl("activity hooli.example --search fax --format csv");
    EXPECT_TRUE(nothing.out.startsWith("id,kind,source,at,title")) << nothing.out.toStdString();
    const CliRun unknown = ctl("activity hooli.example --kind fax");
    EXPECT_EQ(unknown.exitCode, 2);
    EXPECT_TRUE(unknown.err.contains("decision, note"));
}

TEST_F(StoryTest, AChangeOfTheScoreAddsUpForEveryAccount)
{
    int told = 0;
    for (const json &row : ask("list health")) {
        const std::string key = row["account_key"];
        const CliRun run = ctl({QStringLiteral("explain"), QString::fromStdString(key), QStringLiteral("--since"),
                                QStringLiteral("2026-11-15"), QStringLiteral("--format"), QStringLiteral("json")});
        if (run.exitCode != 0) {
            EXPECT_FALSE(run.err.isEmpty()) << key;
            continue;
        }
        ++told;
        const json change = run.json()["change"];
        EXPECT_EQ(change["behaviour"].get<int>() + change["weights"].get<int>() + change["data"].get<int>(),
                  change["change"].get<int>())
            << key;
        EXPECT_EQ(change["score_after"].get<int>() - change["score_before"].get<int>(), change["change"].get<int>());
        for (const char *part : {"behaviour", "weights", "data"}) {
            int sum = 0;
            for (const json &factor : change["factors"])
                sum += factor[part].get<int>();
            EXPECT_EQ(sum, change[part].get<int>()) << key << ' ' << part;
        }
        if (!row["score_change_7d"].is_null()) {
            EXPECT_EQ(change["change"], row["score_change_7d"]) << key;
        }
        if (told > 12) // each is a program of its own
            break;
    }
    EXPECT_GT(told, 5);
    EXPECT_EQ(ctl("explain hooli.example --since yesterday").exitCode, 2);
    EXPECT_EQ(ctl("explain hooli.example --since 2026-11-22").exitCode, 1);
    EXPECT_TRUE(ctl("explain hooli.example --since 2020-01-01").err.contains("Choose a day from then on"));
}

TEST_F(StoryTest, AccountsAreMergedAndSplit)
{
    const json before = ask("list health");
    const CliRun preview = ctl("merge hooli.example nodeguild.example --preview");
    EXPECT_EQ(preview.exitCode, 0);
    EXPECT_TRUE(preview.out.contains("would stand for nodeguild.example"));
    EXPECT_TRUE(preview.out.contains("Contact: gavin.belson@hooli.example stands at the top"))
        << preview.out.toStdString();
    EXPECT_EQ(ask("list health"), before);
    ASSERT_EQ(ctl("merge hooli.example nodeguild.example").exitCode, 0);
    EXPECT_EQ(ask("list health").size(), before.size() - 1);
    EXPECT_EQ(ask("show nodeguild.example")["account_key"], "hooli.example");
    EXPECT_EQ(ask("show hooli.example")["merged"], json({"nodeguild.example"}));
    EXPECT_EQ(ctl("merge hooli.example nodeguild.example").exitCode, 2) << "they are one already";
    const CliRun other = ctl("split hooli.example --account endframe.example");
    EXPECT_EQ(other.exitCode, 2);
    EXPECT_TRUE(other.err.contains("nodeguild.example")) << "which were merged is said";
    ASSERT_EQ(ctl("split hooli.example --account https://nodeguild.example/").exitCode, 0);
    EXPECT_EQ(ask("list health"), before);
    ASSERT_EQ(ctl("merge hooli.example nodeguild.example").exitCode, 0);
    ASSERT_EQ(ctl("split hooli.example").exitCode, 0);
    EXPECT_EQ(ask("list health"), before);
    const CliRun again = ctl("split hooli.example");
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_TRUE(again.err.contains("--record"));
}

TEST_F(StoryTest, ABriefIsAPdf)
{
    const QString file = QDir(folder()).filePath(QStringLiteral("hooli.pdf"));
    const CliRun run = ctl({QStringLiteral("brief"), QStringLiteral("hooli.example"), file});
    ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    QFile pdf(file);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.peek(8).startsWith("%PDF-1."));
    EXPECT_GT(pdf.size(), 4000);
    EXPECT_EQ(ctl({QStringLiteral("brief"), QStringLiteral("hooli.example"), QStringLiteral("hooli.txt")}).exitCode, 2);
    ASSERT_EQ(ctl({QStringLiteral("brief"), QStringLiteral("hooli.example"), file, QStringLiteral("--paper"),
                   QStringLiteral("letter")})
                  .exitCode,
              0)
        << "a file that is there is replaced";
    EXPECT_EQ(ctl({QStringLiteral("brief"), QStringLiteral("hooli.example"), file, QStringLiteral("--paper"),
                   QStringLiteral("a5")})
                  .exitCode,
              2);
    const CliRun nowhere =
        ctl({QStringLiteral("brief"), QStringLiteral("hooli.example"), QStringLiteral("/nowhere/at/all.pdf")});
    EXPECT_EQ(nowhere.exitCode, 1);
    EXPECT_TRUE(nowhere.err.contains("/nowhere/at/all.pdf"));
}

} // namespace
} // namespace success::test
