// SPDX-License-Identifier: Apache-2.0
#include "tests/source/release_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using testing::HasSubstr;

namespace {

const QString page = u"GET /feed/?format=rss&key=s3cret"_qs;

QByteArray rss(const QByteArray &items, const QByteArray &next = {})
{
    const QByteArray link = next.isEmpty() ? QByteArray() : "<a:link rel='next' href='" + next + "'/>";
    return "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>Widget changelog</title>" + link +
           items + "</channel></rss>";
}

QByteArray item(const QByteArray &id, const QByteArray &link = "/x")
{
    return "<item><title>Entry " + id + "</title><guid isPermaLink='false'>" + id + "</guid><link>" + link +
           "</link><pubDate>Wed, 18 Nov 2026 09:30:00 GMT</pubDate></item>";
}

ReleaseRun run(const QString &scope = u"Widget news"_qs, const QByteArray &token = {})
{
    ReleaseRun run{SourceId::Feed, QUrl(u"https://widget.example/feed/?format=rss&key=s3cret#top"_qs), token};
    run.scope = scope;
    return run;
}

std::string sentence(const Fetched &fetched)
{
    return fetched.report ? std::string("no error") : fetched.report.error().sentence.toStdString();
}

std::string notes(const Fetched &fetched)
{
    std::string all;
    for (const QString &note : fetched.report->notes)
        all += note.toStdString() + '\n';
    return all;
}

std::vector<std::string> ids(const Fetched &fetched)
{
    std::vector<std::string> all;
    for (const ReleaseRecord &each : fetched.batch.releases)
        all.push_back(each.externalId.toStdString());
    return all;
}

QByteArray sentHeader(const HttpRequest &request, const char *name)
{
    QByteArray value;
    for (const auto &[key, text] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            value += value.isEmpty() ? text : ", " + text;
    }
    return value;
}

} // namespace

TEST(FeedSource, AsksForTheAddressAsItWasGiven)
{
    FakeTransport transport;
    transport.onJson(page, rss(item("1")), 200, {{"Content-Type", "text/html"}}); // which lies
    const Fetched fetched = run().fetch(transport);
    ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
    EXPECT_EQ(transport.requests[0].url.toString(), u"https://widget.example/feed/?format=rss&key=s3cret");
    EXPECT_THAT(sentHeader(transport.requests[0], "Accept").toStdString(), testing::StartsWith("application/rss+xml"));
    EXPECT_THAT(sentHeader(transport.requests[0], "Accept").toStdString(), HasSubstr("*/*"));
    EXPECT_EQ(sentHeader(transport.requests[0], "Authorization"), "");
    EXPECT_EQ(transport.requests[0].mostBytes, 8 << 20);
    ASSERT_EQ(fetched.batch.releases.size(), 1U);
    EXPECT_EQ(fetched.batch.releases[0].externalId, u"Widget news/1");
    EXPECT_EQ(fetched.batch.releases[0].origin, u"Widget news");
    EXPECT_EQ(fetched.batch.releases[0].url, u"https://widget.example/x");
}

TEST(FeedSource, IsCalledByItsHostAndTitleWhereItHasNoName)
{
    FakeTransport transport;
    transport.onJson(page, rss(item("1")));
    const Fetched fetched = run({}).fetch(transport);
    ASSERT_EQ(fetched.batch.releases.size(), 1U);
    EXPECT_EQ(fetched.batch.releases[0].externalId, u"widget.example/1");
    EXPECT_EQ(fetched.batch.releases[0].origin, u"Widget changelog");
}

TEST(FeedSource, SendsAUserAndPasswordAndTellsThemToNobody)
{
    const auto source = findSource(SourceId::Feed)->make();
    EXPECT_TRUE(source->accepts({}, {{u"name"_qs, u"Widget news"_qs}}).has_value());
    EXPECT_TRUE(source->accepts("ada:pass:word", {}).has_value());
    EXPECT_THAT(source->accepts("justatoken", {}).error().sentence.toStdString(), HasSubstr("user:password"));
    EXPECT_FALSE(source->accepts({}, {{u"url"_qs, u"x"_qs}}).has_value());
    FakeTransport transport;
    transport.onJson(page, R"({"message": "bad hunter2hunter2"})", 401);
    const Fetched fetched = run(u"n"_qs, "ada:hunter2hunter2").fetch(transport);
    EXPECT_EQ(sentHeader(transport.requests[0], "Authorization"),
              "Basic " + QByteArray("ada:hunter2hunter2").toBase64());
    EXPECT_THAT(sentence(fetched), HasSubstr("did not accept the user name"));
    EXPECT_THAT(sentence(fetched), testing::Not(HasSubstr("hunter2hunter2")));
}

TEST(FeedSource, KeepsItsEntriesWhenNothingHasChanged)
{
    FakeTransport transport;
    transport.onJson(page, rss(item("1")), 200,
                     {{"ETag", "W/\"1\""}, {"Last-Modified", "Wed, 18 Nov 2026 9:30:00 GMT"}});
    ReleaseRun again = run();
    const Fetched first = again.fetch(transport);
    ASSERT_TRUE(first.report.has_value());
    again.cursors = first.report->cursors;
    FakeTransport later;
    later.onJson(page, "", 304);
    const Fetched second = again.fetch(later);
    ASSERT_TRUE(second.report.has_value()) << sentence(second);
    EXPECT_EQ(sentHeader(later.requests[0], "If-None-Match"), "W/\"1\"");
    EXPECT_EQ(sentHeader(later.requests[0], "If-Modified-Since"), "Wed, 18 Nov 2026 9:30:00 GMT");
    ASSERT_EQ(second.report->kept.size(), 1U);
    EXPECT_EQ(second.report->kept[0].kind, RecordKind::Release);
    EXPECT_EQ(second.report->kept[0].prefix, u"Widget news/");
    EXPECT_EQ(second.deliveries, 0);
    EXPECT_EQ(second.report->cursors, first.report->cursors);
    ReleaseRun other = run(u"Another"_qs); // shares the store's cursors, but nothing of them is its own
    other.cursors = again.cursors;
    ASSERT_TRUE(other.fetch(transport).report.has_value());
    EXPECT_EQ(sentHeader(transport.requests.back(), "If-None-Match"), "");
}

TEST(FeedSource, ReadsTheNextPagesOnItsOwnHostOnly)
{
    FakeTransport transport;
    transport.onJson(page, rss(item("1") + item("2"), "/feed/?paged=2"));
    transport.onJson(u"GET /feed/?paged=2"_qs, rss(item("2") + item("3"), "https://widget.example/feed/?paged=3"));
    transport.onJson(u"GET /feed/?paged=3"_qs, rss(item("4"), "https://evil.example/feed/?paged=4"));
    const Fetched fetched = run().fetch(transport);
    ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
    EXPECT_THAT(ids(fetched), testing::ElementsAre("Widget news/1", "Widget news/2", "Widget news/3", "Widget news/4"));
    EXPECT_TRUE(fetched.batch.skipped.empty()); // an entry that moved on to the next page is no fault
    EXPECT_THAT(notes(fetched), HasSubstr("evil.example"));
    EXPECT_EQ(transport.requests.size(), 3U);
}

TEST(FeedSource, EndsAtAPageThatIsNotThereAndAtOneItHasHad)
{
    FakeTransport gone;
    gone.onJson(page, rss(item("1"), "/feed/?paged=2"));
    gone.onJson(u"GET /feed/?paged=2"_qs, "nothing", 404);
    EXPECT_EQ(ids(run().fetch(gone)).size(), 1U);
    FakeTransport circle;
    circle.onJson(page, rss(item("1"), "/feed/?format=rss&amp;key=s3cret"));
    EXPECT_EQ(ids(run().fetch(circle)).size(), 1U);
    FakeTransport endless;
    endless.onJson(page, rss(item("0"), "/p1"));
    for (int number = 1; number < 40; ++number) {
        const QByteArray id = QByteArray::number(number);
        endless.onJson(u"GET /p"_qs + QString::number(number), rss(item(id), "/p" + QByteArray::number(number + 1)));
    }
    const Fetched fetched = run().fetch(endless);
    EXPECT_EQ(endless.requests.size(), 20U);
    EXPECT_THAT(notes(fetched), HasSubstr("more than 20 pages"));
    FakeTransport broken;
    broken.onJson(page, rss(item("1"), "/feed/?paged=2"));
    broken.onJson(u"GET /feed/?paged=2"_qs, "<rss><channel>");
    EXPECT_FALSE(run().fetch(broken).report.has_value()); // what an earlier sync read of it stays
}

TEST(FeedSource, ResolvesLinksWhereItEndsUpAndTellsTheNewAddress)
{
    for (const auto &[status, noted] : {std::pair(301, true), {308, true}, {302, false}, {307, false}}) {
        FakeTransport transport;
        transport.onJson(page, "", status, {{"Location", "/changelog/feed.xml"}});
        transport.onJson(u"GET /changelog/feed.xml"_qs, rss(item("1", "entry")));
        const Fetched fetched = run().fetch(transport);
        ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
        EXPECT_EQ(fetched.batch.releases[0].url, u"https://widget.example/changelog/entry");
        EXPECT_EQ(notes(fetched).find("https://widget.example/changelog/feed.xml") != std::string::npos, noted)
            << status;
    }
}

TEST(FeedSource, SaysWhereAFeedHasGoneInsteadOfFollowingItAnywhere)
{
    FakeTransport transport;
    transport.onJson(page, "", 301, {{"Location", "https://feeds.example/widget"}});
    EXPECT_THAT(sentence(run().fetch(transport)), HasSubstr("https://feeds.example"));
    EXPECT_EQ(transport.requests.size(), 1U);
}

TEST(FeedSource, SaysWhatAStatusMeansForAFeed)
{
    const std::vector<std::pair<int, std::string>> statuses{
        {401, "asks for a user name"}, {403, "may not be read"}, {404, "no feed at"}, {410, "Disconnect it"}};
    for (const auto &[status, expected] : statuses) {
        FakeTransport transport;
        transport.onJson(page, "no", status);
        const Fetched fetched = run().fetch(transport);
        EXPECT_THAT(sentence(fetched), HasSubstr(expected));
        EXPECT_THAT(sentence(fetched), HasSubstr("https://widget.example/feed/"));
        EXPECT_THAT(sentence(fetched), testing::Not(HasSubstr("s3cret")));
        EXPECT_EQ(transport.requests.size(), 1U);
    }
    FakeTransport busy;
    busy.onJson(page, "", 503, {{"Retry-After", "7200"}});
    const Fetched fetched = run().fetch(busy);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_TRUE(fetched.report.error().retryAt.has_value());
}

TEST(FeedSource, PointsFromAWebPageToTheFeedItNames)
{
    FakeTransport transport;
    transport.onJson(page, "<!doctype html><link rel=alternate type='application/rss+xml' href='/rss.xml'>");
    const Fetched fetched = run().fetch(transport);
    EXPECT_THAT(sentence(fetched), HasSubstr("The feed it names is https://widget.example/rss.xml"));
    const auto check = run().check(transport);
    EXPECT_FALSE(check.has_value());
}

TEST(FeedSource, ChecksByReadingTheFeed)
{
    FakeTransport transport;
    transport.onJson(page, rss(item("1") + item("2")));
    const auto check = run().check(transport);
    ASSERT_TRUE(check.has_value()) << check.error().sentence.toStdString();
    EXPECT_EQ(check->identity, u"Widget changelog");
    ASSERT_EQ(check->parts.size(), 1U);
    EXPECT_TRUE(check->parts[0].readable);
    EXPECT_THAT(check->parts[0].detail.toStdString(), HasSubstr("2"));
}

TEST(FeedSource, ReadsAFeedAtTheRootOfItsHost)
{
    FakeTransport transport;
    transport.onJson(u"GET /"_qs, rss(item("1")));
    ReleaseRun root = run();
    root.baseUrl = QUrl(u"https://widget.example"_qs);
    EXPECT_EQ(ids(root.fetch(transport)).size(), 1U);
}
