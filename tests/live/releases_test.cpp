// SPDX-License-Identifier: Apache-2.0
// GitHub and a changelog feed on loopback, synced by the engine through changes.
#include "tests/live/live_fixture.h"
#include "tests/servers/feed_server.h"
#include "tests/servers/github_server.h"

using namespace success;
using namespace success::test;

namespace {

QStringList shipped(const CacheDump &dump)
{
    return dump.value(QStringLiteral("release_note"));
}

int unchanged(HttpServer &server)
{
    return server.count([](const ServedRequest &request) { return !request.header("If-None-Match").isEmpty(); });
}

class ReleasesTest : public LiveTest
{
};

} // namespace

TEST_F(ReleasesTest, GitHubIsReadInPagesAndFollowsChanges)
{
    GitHubServer github;
    github.fill(250);
    const QString id = github.addRelease(QStringLiteral("octo-org/widget"), QStringLiteral("Größe 2.0"));
    github.addRelease(QStringLiteral("octo-org/widget"), QStringLiteral("Not yet"), true);
    SourceResult result = sync(github);
    ASSERT_FALSE(result.error) << result.error->sentence.toStdString();
    EXPECT_EQ(shipped(dump()).size(), 251);
    EXPECT_EQ(github.http().count(), 3);
    const CacheDump before = dump();
    result = sync(github); // nothing has changed: one request, and everything stays
    ASSERT_FALSE(result.error);
    EXPECT_EQ(github.http().count(), 4);
    EXPECT_EQ(unchanged(github.http()), 1);
    EXPECT_TRUE(differences(before, dump()).isEmpty()) << listed(differences(before, dump()));
    github.removeCompany(id);
    ASSERT_FALSE(sync(github).error);
    EXPECT_EQ(shipped(dump()).size(), 250);
    EXPECT_EQ(differences(before, dump()).filter(QStringLiteral("release_note")).size(), 1);
}

TEST_F(ReleasesTest, ARepositoryThatIsGoneKeepsItsReleasesAndTheOthersGoOn)
{
    GitHubServer github;
    const QString gadget = QStringLiteral("octo-org/gadget");
    github.addRepository(gadget);
    github.fill(3);
    github.addRelease(gadget, QStringLiteral("Gadget 1"));
    SyncTarget both = targetOf(github);
    both.options[QStringLiteral("repo")] = QStringLiteral("octo-org/widget,octo-org/gadget");
    const auto run = [&] {
        std::vector<SyncTarget> targets;
        targets.push_back(both);
        return sync(std::move(targets)).front();
    };
    ASSERT_FALSE(run().error);
    EXPECT_EQ(shipped(dump()).size(), 4);
    github.removeRepository(gadget);
    github.fill(1);
    m_asOf = AsOf::noonUtc(m_asOf.date.addDays(1));
    ASSERT_FALSE(run().error);
    EXPECT_EQ(shipped(dump()).size(), 5);
    EXPECT_EQ(shipped(dump()).filter(gadget).size(), 1);
}

TEST_F(ReleasesTest, ARenamedRepositoryIsStillRead)
{
    GitHubServer github;
    github.fill(2);
    github.renameRepository(QStringLiteral("octo-org/widget"), QStringLiteral("octo-org/sprocket"));
    const SourceResult result = sync(github);
    ASSERT_FALSE(result.error) << result.error->sentence.toStdString();
    EXPECT_EQ(shipped(dump()).filter(QStringLiteral("octo-org/widget/releases/")).size(), 2);
}

class FeedFormatTest : public ReleasesTest, public ::testing::WithParamInterface<FeedServer::Format>
{
};

TEST_P(FeedFormatTest, IsReadInPagesAndFollowsChanges)
{
    FeedServer feed(GetParam());
    feed.fill(25);
    SourceResult result = sync(feed);
    ASSERT_FALSE(result.error) << result.error->sentence.toStdString();
    EXPECT_EQ(shipped(dump()).size(), 25);
    EXPECT_EQ(feed.http().count(), 3);
    const CacheDump before = dump();
    ASSERT_FALSE(sync(feed).error);
    EXPECT_EQ(feed.http().count(), 4);
    EXPECT_TRUE(differences(before, dump()).isEmpty()) << listed(differences(before, dump()));
    feed.renameCompany(QStringLiteral("entry-25"), QStringLiteral("Neu & schön"));
    feed.removeCompany(QStringLiteral("entry-3"));
    feed.addCompany(QStringLiteral("Added"), {});
    ASSERT_FALSE(sync(feed).error);
    EXPECT_EQ(shipped(dump()).size(), 25);
    EXPECT_EQ(shipped(dump()).filter(QStringLiteral("Neu & schön")).size(), 1);
    EXPECT_TRUE(shipped(dump()).filter(QStringLiteral("/entry-3 ")).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Formats, FeedFormatTest,
                         ::testing::Values(FeedServer::Format::Rss, FeedServer::Format::Atom,
                                           FeedServer::Format::Json));

TEST_F(ReleasesTest, AFeedThatFailsKeepsItsEntriesAndTakesNothingFromAnother)
{
    FeedServer first(FeedServer::Format::Rss, {});
    FeedServer second(FeedServer::Format::Atom, "ada:loopback-password");
    first.fill(2);
    second.fill(3);
    const auto run = [&] {
        std::vector<SyncTarget> targets;
        targets.push_back(targetOf(first));
        targets.back().name = QStringLiteral("First");
        targets.push_back(targetOf(second));
        targets.back().name = QStringLiteral("Second");
        return sync(std::move(targets));
    };
    for (const SourceResult &each : run())
        ASSERT_FALSE(each.error) << each.error->sentence.toStdString();
    EXPECT_EQ(shipped(dump()).size(), 5);
    first.end();
    second.fill(1);
    run();
    EXPECT_EQ(shipped(dump()).filter(QStringLiteral("First/")).size(), 2);
    EXPECT_EQ(shipped(dump()).filter(QStringLiteral("Second/")).size(), 4);
}

TEST_F(ReleasesTest, AMovedFeedIsFollowedOnItsOwnHost)
{
    FeedServer feed;
    feed.fill(2);
    feed.move(QStringLiteral("/news/feed.xml"), 301);
    const SourceResult result = sync(feed);
    ASSERT_FALSE(result.error) << result.error->sentence.toStdString();
    EXPECT_EQ(shipped(dump()).size(), 2);
    std::vector<SyncTarget> stale;
    stale.push_back(targetOf(feed));
    feed.changeToken("ada:another-password");
    const SourceResult refused = sync(std::move(stale)).front();
    ASSERT_TRUE(refused.error);
    EXPECT_EQ(refused.error->kind, ErrorKind::Auth);
    EXPECT_FALSE(refused.error->sentence.contains(QStringLiteral("loopback-password")));
}
