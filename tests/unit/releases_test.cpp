// SPDX-License-Identifier: Apache-2.0
#include "core/matching/confidence.h"
#include "core/sections/releases/releases_section.h"
#include "tests/unit/portfolio_fixture.h"

#include <gmock/gmock.h>

using namespace success;
using namespace success::test;
using testing::ElementsAre;

namespace {

ReleaseRecord note(const QString &id, const QString &body, int ago)
{
    ReleaseRecord record;
    record.externalId = id;
    record.origin = QStringLiteral("hooli/nucleus");
    record.title = QStringLiteral("v") + id;
    record.body = body;
    record.format = ReleaseRecord::Format::Markdown;
    record.publishedAt = daysAgo(ago);
    return record;
}

ActivityRecord request(const QString &id, const QString &title, int ago)
{
    ActivityRecord record = signal(id, SignalKind::Request, 0, ago);
    record.title = title;
    record.person = QStringLiteral("Gavin Belson");
    return record;
}

/// Three requests, two of them the same, and two release notes and a feed.
class Releases : public PortfolioTest
{
protected:
    void SetUp() override
    {
        PortfolioTest::SetUp();
        RecordBatch salesbricks = hooli();
        salesbricks.contracts.push_back(term(QStringLiteral("1"), QDate(2026, 1, 1), QDate(2026, 12, 31)));
        adopt(SourceId::Salesbricks, std::move(salesbricks));
        RecordBatch calls = hooli();
        calls.activities = {request(QStringLiteral("r1"), QStringLiteral("Please add a dark theme"), 40),
                            request(QStringLiteral("r2"), QStringLiteral("Dark theme!"), 30),
                            request(QStringLiteral("r3"), QStringLiteral("Invite colleagues of ours"), 20),
                            signal(QStringLiteral("s1"), SignalKind::Complaint, 2, 10)};
        adopt(SourceId::BuildBetter, std::move(calls));
        RecordBatch github;
        github.releases = {
            note(QStringLiteral("2"), QStringLiteral("* Dark theme for all windows\n* Fixed the clock"), 5),
            note(QStringLiteral("1"), QStringLiteral("* Managers can add people to a team"), 50),
            note(QStringLiteral("9"), QStringLiteral("* From the future"), -3)};
        adopt(SourceId::GitHub, std::move(github));
        RecordBatch feed;
        feed.releases = {note(QStringLiteral("f"), QStringLiteral("Dark theme for all windows"), 2)};
        feed.releases[0].origin = QStringLiteral("Hooli News");
        adopt(SourceId::Feed, std::move(feed));
        portfolio = load();
        ASSERT_TRUE(portfolio);
    }

    PortfolioPtr under(const std::vector<MatchDecision> &decisions) const
    {
        WorkspaceSnapshot workspace;
        workspace.releases = std::make_shared<ReleaseDecisions>(ReleaseDecisions{decisions, {}, {}, {}});
        return withWorkspace(*portfolio, workspace);
    }
    const ReleaseLoop &loop() const { return *portfolio->releases; }

    static std::vector<std::string> column(const Table &table, const char *id)
    {
        std::vector<std::string> values;
        const int column = table.columnIndex(QString::fromLatin1(id));
        EXPECT_GE(column, 0) << id;
        for (int row = 0; column >= 0 && row < table.rowCount(); ++row)
            values.push_back(toJson(table.value(row, column)).dump());
        return values;
    }

    PortfolioPtr portfolio;
};

TEST_F(Releases, RequestsAreTheSignalsOfThatKindNewestFirstWithTheirLikes)
{
    const auto table = requestsTable(portfolio);
    EXPECT_THAT(column(*table, "id"), ElementsAre("\"buildbetter:r3\"", "\"buildbetter:r2\"", "\"buildbetter:r1\""));
    EXPECT_THAT(column(*table, "similar"), ElementsAre("1", "2", "2"));
    EXPECT_THAT(column(*table, "status"), ElementsAre("\"open\"", "\"suggested\"", "\"suggested\""));
    EXPECT_EQ(column(*table, "domain").front(), "\"hooli.example\"");
    EXPECT_EQ(column(*table, "requester").front(), "\"Gavin Belson\"");
    EXPECT_EQ(column(*table, "arr").front(), R"({"minor":12000000,"currency":"USD"})");
    EXPECT_EQ(table->accountKey(0), QStringLiteral("buildbetter:r3"));
}

TEST_F(Releases, WhatShippedIsSplitAndAnnouncedOnce)
{
    const auto table = shippedTable(portfolio);
    EXPECT_THAT(column(*table, "title"), ElementsAre("\"Dark theme for all windows\"", "\"Fixed the clock\"",
                                                     "\"Managers can add people to a team\""));
    EXPECT_THAT(column(*table, "announcements"), ElementsAre("2", "1", "1"));
    EXPECT_THAT(column(*table, "kind"), ElementsAre("\"feature\"", "\"fix\"", "\"feature\""));
    EXPECT_THAT(column(*table, "source").front(), "\"github\"") << "the first announcement stays";
}

TEST_F(Releases, MatchesNameTheWordsTheyRestOn)
{
    const auto table = matchesTable(portfolio);
    ASSERT_EQ(table->rowCount(), 2);
    EXPECT_THAT(column(*table, "request_id"), ElementsAre("\"buildbetter:r2\"", "\"buildbetter:r1\""));
    EXPECT_EQ(column(*table, "shared_terms").front(), R"(["Dark","theme"])");
    EXPECT_GE(std::stoi(column(*table, "score").front()), matching::leastConfidence);
    EXPECT_THAT(column(*table, "status"), ElementsAre("\"suggested\"", "\"suggested\""));
}

TEST_F(Releases, DecisionsChangeStatusAndCards)
{
    const auto id = [&](size_t match) {
        return matchId(loop(), loop().matches[match]);
    };
    const auto approved = decisionOn(*portfolio, id(0), true);
    const auto dismissed = decisionOn(*portfolio, id(1), false);
    ASSERT_TRUE(approved);
    ASSERT_TRUE(dismissed);
    EXPECT_EQ(approved->accountKey, QStringLiteral("hooli.example"));
    EXPECT_EQ(approved->shippedText, QStringLiteral("Dark theme for all windows"));
    EXPECT_FALSE(decisionOn(*portfolio, QStringLiteral("none>none"), true));

    const PortfolioPtr after = under({*approved, *dismissed});
    EXPECT_THAT(column(*matchesTable(after), "status"), ElementsAre("\"approved\"", "\"dismissed\""));
    EXPECT_THAT(column(*requestsTable(after), "status"), ElementsAre("\"open\"", "\"approved\"", "\"open\""));

    const auto cards = summaryJson(releasesSummary(*after));
    EXPECT_EQ(cards.at("open_requests"), 2);
    EXPECT_EQ(cards.at("suggested_matches"), 0);
    EXPECT_EQ(cards.at("ready_to_send"), 1);
    EXPECT_EQ(cards.at("loop_closed"), 0);
    EXPECT_EQ(cards.at("arr_behind").at("ready_to_send").at("total").at("minor"), 12000000);
    EXPECT_EQ(cards.at("arr_behind").at("open_requests").at("total").at("minor"), 12000000) << "an account counts once";
}

TEST_F(Releases, AnUntrackedAccountIsListedAndNotCounted)
{
    WorkspaceSnapshot workspace;
    workspace.untracked = {QStringLiteral("hooli.example")};
    const PortfolioPtr untracked = withWorkspace(*portfolio, workspace);
    EXPECT_EQ(requestsTable(untracked)->rowCount(), 3);
    EXPECT_EQ(releasesSummary(*untracked).openRequests.count, 0);
}

TEST_F(Releases, AnApprovedMatchThatNothingSuggestsStaysInTheList)
{
    const MatchDecision byHand{QStringLiteral("buildbetter:r3"),
                               loop().shipped.back().id,
                               true,
                               QStringLiteral("hooli.example"),
                               QStringLiteral("Invite colleagues of ours"),
                               loop().shipped.back().title};
    const PortfolioPtr taught = under({byHand});
    ASSERT_FALSE(taught->releases->matches.empty());
    EXPECT_EQ(taught->releases->matches[0].status, MatchStatus::Approved);
    EXPECT_EQ(under({})->releases->matches.size(), loop().matches.size()) << "and is gone when it is taken back";
    EXPECT_EQ(under({{QStringLiteral("gone"), QStringLiteral("gone"), true, {}, {}, {}}})->releases->matches.size(),
              loop().matches.size());
}

TEST_F(Releases, ADecisionOnAnAnnouncementHoldsForTheEntryItIsMergedInto)
{
    const ShippedEntry &merged = loop().shipped.front();
    ASSERT_EQ(merged.alsoAs.size(), 1);
    const PortfolioPtr decided =
        under({{QStringLiteral("buildbetter:r2"), merged.alsoAs.front(), true, {}, {}, merged.title}});
    EXPECT_EQ(column(*matchesTable(decided), "status").front(), "\"approved\"");
}

} // namespace
