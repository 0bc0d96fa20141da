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

    ReleaseLoopPtr loop(const std::vector<MatchDecision> &decisions = {})
    {
        const auto read = readReleaseLoop(*portfolio, m_cache->database(), decisions);
        EXPECT_TRUE(read) << read.error().sentence.toStdString();
        return read ? *read : nullptr;
    }

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
    const auto table = requestsTable(portfolio, loop());
    EXPECT_THAT(column(*table, "id"), ElementsAre("\"buildbetter:r3\"", "\"buildbetter:r2\"", "\"buildbetter:r1\""));
    EXPECT_THAT(column(*table, "similar"), ElementsAre("1", "2", "2"));
    EXPECT_THAT(column(*table, "status"), ElementsAre("\"open\"", "\"suggested\"", "\"suggested\""));
    EXPECT_EQ(column(*table, "domain").front(), "\"hooli.example\"");
    EXPECT_EQ(column(*table, "requester").front(), "\"Gavin Belson\"");
    EXPECT_EQ(column(*table, "arr").front(), R"({"minor":12000000,"currency":"USD"})");
    EXPECT_EQ(table->accountKey(0), QStringLiteral("hooli.example"));
}

TEST_F(Releases, WhatShippedIsSplitAndAnnouncedOnce)
{
    const auto table = shippedTable(loop());
    EXPECT_THAT(column(*table, "title"), ElementsAre("\"Dark theme for all windows\"", "\"Fixed the clock\"",
                                                     "\"Managers can add people to a team\""));
    EXPECT_THAT(column(*table, "announcements"), ElementsAre("2", "1", "1"));
    EXPECT_THAT(column(*table, "kind"), ElementsAre("\"feature\"", "\"fix\"", "\"feature\""));
    EXPECT_THAT(column(*table, "source").front(), "\"github\"") << "the first announcement stays";
}

TEST_F(Releases, MatchesNameTheWordsTheyRestOn)
{
    const auto table = matchesTable(portfolio, loop());
    ASSERT_EQ(table->rowCount(), 2);
    EXPECT_THAT(column(*table, "request_id"), ElementsAre("\"buildbetter:r2\"", "\"buildbetter:r1\""));
    EXPECT_EQ(column(*table, "shared_terms").front(), R"(["Dark","theme"])");
    EXPECT_GE(std::stoi(column(*table, "score").front()), matching::leastConfidence);
    EXPECT_THAT(column(*table, "status"), ElementsAre("\"suggested\"", "\"suggested\""));
}

TEST_F(Releases, DecisionsChangeStatusAndCards)
{
    const ReleaseLoopPtr before = loop();
    const auto id = [&](size_t match) {
        return matchId(*before, before->matches[match]);
    };
    const auto approved = decisionOn(*portfolio, *before, id(0), true);
    const auto dismissed = decisionOn(*portfolio, *before, id(1), false);
    ASSERT_TRUE(approved);
    ASSERT_TRUE(dismissed);
    EXPECT_EQ(approved->accountKey, QStringLiteral("hooli.example"));
    EXPECT_EQ(approved->shippedText, QStringLiteral("Dark theme for all windows"));
    EXPECT_FALSE(decisionOn(*portfolio, *before, QStringLiteral("none>none"), true));

    const ReleaseLoopPtr after = loop({*approved, *dismissed});
    EXPECT_THAT(column(*matchesTable(portfolio, after), "status"), ElementsAre("\"approved\"", "\"dismissed\""));
    EXPECT_THAT(column(*requestsTable(portfolio, after), "status"),
                ElementsAre("\"open\"", "\"approved\"", "\"open\""));

    const auto cards = summaryJson(releasesSummary(*portfolio, *after));
    EXPECT_EQ(cards.at("open_requests"), 2);
    EXPECT_EQ(cards.at("suggested_matches"), 0);
    EXPECT_EQ(cards.at("ready_to_send"), 1);
    EXPECT_EQ(cards.at("loop_closed"), 0);
    EXPECT_EQ(cards.at("arr_behind").at("ready_to_send").at("total").at("minor"), 12000000);
    EXPECT_EQ(cards.at("arr_behind").at("open_requests").at("total").at("minor"), 12000000) << "an account counts once";
}

TEST_F(Releases, AnApprovedMatchThatNothingSuggestsStaysInTheList)
{
    const ReleaseLoopPtr plain = loop();
    const MatchDecision byHand{QStringLiteral("buildbetter:r3"),
                               plain->shipped.back().id,
                               true,
                               QStringLiteral("hooli.example"),
                               QStringLiteral("Invite colleagues of ours"),
                               plain->shipped.back().title};
    const ReleaseLoopPtr taught = loop({byHand});
    ASSERT_FALSE(taught->matches.empty());
    EXPECT_EQ(taught->matches[0].status, MatchStatus::Approved);
    EXPECT_EQ(loop()->matches.size(), plain->matches.size()) << "and is gone when it is taken back";
    EXPECT_TRUE(loop({{QStringLiteral("gone"), QStringLiteral("gone"), true, {}, {}, {}}})->matches.size() ==
                plain->matches.size());
}

} // namespace
