// SPDX-License-Identifier: Apache-2.0
#include "core/sources/github/github_mapper.h"
#include "core/sources/github/repository_name.h"
#include "tests/source/release_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;
using testing::HasSubstr;

namespace {

const QString widget = u"GET /repos/octo-org/widget/releases?per_page=100"_qs;
const QString gadget = u"GET /repos/octo-org/gadget/releases?per_page=100"_qs;
const QString pulls = u"GET /repos/octo-org/widget/pulls?state=closed&sort=updated&direction=desc&per_page=100"_qs;

json release(int id)
{
    json value = parsed(R"({"html_url": "https://github.com/octo-org/widget/releases/tag/v2.4.0", "tag_name": "v2.4.0",
        "name": "2.4.0: SSO", "body": "## Added\n- SAML (#812)\n", "draft": false, "prerelease": false,
        "created_at": "2026-11-18T08:00:00Z", "published_at": "2026-11-18T09:30:00Z", "assets": []})");
    value["id"] = id;
    return value;
}

json pull(int number)
{
    json value =
        parsed(R"({"state": "closed", "title": "Add SAML", "html_url": "https://github.com/octo-org/widget/pull/812",
        "body": null, "labels": [{"name": "Feature"}, {"name": "sso"}], "updated_at": "2026-11-17T12:00:00Z",
        "merged_at": "2026-11-17T12:00:00Z", "draft": false})");
    value["number"] = number;
    return value;
}

std::string listOf(std::initializer_list<json> values)
{
    return json(std::vector<json>(values)).dump();
}

ReleaseRun run(const QString &repositories, const QString &label = {})
{
    ReleaseRun run{SourceId::GitHub, QUrl(u"https://api.github.com"_qs), "github_pat_0123456789"};
    run.options.insert(u"repo"_qs, repositories);
    if (!label.isEmpty())
        run.options.insert(u"merged_label"_qs, label);
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

std::vector<std::string> keptPrefixes(const Fetched &fetched)
{
    std::vector<std::string> prefixes;
    for (const KeptRecords &kept : fetched.report->kept) {
        EXPECT_EQ(kept.kind, RecordKind::Release);
        prefixes.push_back(kept.prefix.toStdString());
    }
    return prefixes;
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

TEST(GitHubRepository, IsReadFromNamesAndAddresses)
{
    for (const QString &given :
         {u"octo-org/widget"_qs, u" octo-org/widget "_qs, u"https://github.com/octo-org/widget"_qs,
          u"https://github.com/octo-org/widget/"_qs, u"https://www.github.com/octo-org/widget.git"_qs,
          u"github.com/octo-org/widget/releases?q=1#top"_qs, u"git@github.com:octo-org/widget.git"_qs})
        EXPECT_EQ(github::repositoryName(given), u"octo-org/widget"_qs) << given.toStdString();
    for (const QString &given :
         {u"widget"_qs, u"octo-org/"_qs, u"/widget"_qs, u"octo-org/wid get"_qs, u"octo-org/.."_qs, u"a/b/c"_qs,
          u"https://evil.example/octo-org/widget"_qs, u"octo-org/widget?x"_qs, u""_qs})
        EXPECT_EQ(github::repositoryName(given), std::nullopt) << given.toStdString();
    EXPECT_EQ(github::repositoriesIn(u"octo-org/widget, ,Octo-Org/Widget,octo-org/gadget"_qs),
              QStringList({u"octo-org/widget"_qs, u"octo-org/gadget"_qs}));
}

TEST(GitHubSource, SaysWhatItNeedsBeforeAnythingIsSent)
{
    const auto source = findSource(SourceId::GitHub)->make();
    EXPECT_TRUE(source->accepts({}, {{u"repo"_qs, u"octo-org/widget,https://github.com/a/b"_qs}}).has_value());
    EXPECT_THAT(source->accepts({}, {}).error().sentence.toStdString(), HasSubstr("repo"));
    const auto refused = source->accepts({}, {{u"repo"_qs, u"octo-org/widget,gadget"_qs}});
    EXPECT_THAT(refused.error().sentence.toStdString(), HasSubstr("“gadget” is not a repository"));
    EXPECT_FALSE(source->accepts({}, {{u"repo"_qs, u"a/b"_qs}, {u"repos"_qs, u"a/b"_qs}}).has_value());
}

TEST(GitHubSource, SendsItsHeadersAndTheTokenOnlyIfThereIsOne)
{
    FakeTransport transport;
    transport.onJson(widget, "[]");
    ASSERT_TRUE(run(u"octo-org/widget"_qs).fetch(transport).report.has_value());
    EXPECT_EQ(sentHeader(transport.requests[0], "Accept"), "application/vnd.github+json");
    EXPECT_EQ(sentHeader(transport.requests[0], "X-GitHub-Api-Version"), "2022-11-28");
    EXPECT_EQ(sentHeader(transport.requests[0], "Authorization"), "Bearer github_pat_0123456789");
    ReleaseRun anonymous = run(u"octo-org/widget"_qs);
    anonymous.token.clear();
    ASSERT_TRUE(anonymous.fetch(transport).report.has_value());
    EXPECT_EQ(sentHeader(transport.requests[1], "Authorization"), "");
}

TEST(GitHubMapper, MapsReleases)
{
    json draft = release(2);
    draft["draft"] = true;
    draft["published_at"] = nullptr;
    json unnamed = release(3);
    unnamed["name"] = nullptr;
    unnamed["body"] = nullptr;
    unnamed["prerelease"] = true;
    json blank = release(4);
    blank["name"] = "  ";
    blank["html_url"] = "javascript:alert(1)";
    json undated = release(5);
    undated["published_at"] = nullptr;
    undated["created_at"] = nullptr;
    const RecordBatch batch =
        github::Mapper(u"octo-org/widget"_qs).releases(json({release(1), draft, unnamed, blank, undated, 7}));
    ASSERT_EQ(batch.releases.size(), 3U);
    const ReleaseRecord &first = batch.releases[0];
    EXPECT_EQ(first.externalId, u"octo-org/widget/releases/1");
    EXPECT_EQ(first.origin, u"octo-org/widget");
    EXPECT_EQ(first.title, u"2.4.0: SSO");
    EXPECT_EQ(first.body, u"## Added\n- SAML (#812)");
    EXPECT_EQ(first.format, ReleaseRecord::Format::Markdown);
    EXPECT_EQ(first.url, u"https://github.com/octo-org/widget/releases/tag/v2.4.0");
    EXPECT_EQ(toIso(first.publishedAt), u"2026-11-18T09:30:00Z");
    EXPECT_EQ(first.tags, u"");
    EXPECT_FALSE(first.dateEstimated);
    EXPECT_EQ(batch.releases[1].title, u"v2.4.0");
    EXPECT_EQ(batch.releases[1].body, u"");
    EXPECT_EQ(batch.releases[1].tags, u"prerelease");
    EXPECT_EQ(batch.releases[2].title, u"v2.4.0");
    EXPECT_EQ(batch.releases[2].url, u"");
    ASSERT_EQ(batch.skipped.size(), 2U);
    EXPECT_EQ(batch.skipped[0].reason, u"“published_at” is missing.");
}

TEST(GitHubMapper, MapsMergedPullRequestsWithTheLabel)
{
    json unmerged = pull(2);
    unmerged["merged_at"] = nullptr;
    json other = pull(3);
    other["labels"] = json::array();
    json old = pull(4);
    old["merged_at"] = "2025-01-01T00:00:00Z";
    const Instant since = *instantFromIso(u"2025-10-18T12:00:00Z");
    const RecordBatch batch =
        github::Mapper(u"octo-org/widget"_qs).mergedPulls(json({pull(1), unmerged, other, old}), u"feature"_qs, since);
    ASSERT_EQ(batch.releases.size(), 1U);
    EXPECT_TRUE(batch.skipped.empty());
    EXPECT_EQ(batch.releases[0].externalId, u"octo-org/widget/pulls/1");
    EXPECT_EQ(batch.releases[0].tags, u"Feature, sso");
    EXPECT_EQ(toIso(batch.releases[0].publishedAt), u"2026-11-17T12:00:00Z");
}

TEST(GitHubSource, FollowsLinkHeadersAsTheyAre)
{
    FakeTransport transport;
    transport.onJson(
        widget, listOf({release(1)}).c_str(), 200,
        {{"link", "<https://api.github.com/repositories/9/releases?per_page=100&after=%2Bx%3D>; rel=\"next\", "
                  "<https://api.github.com/repositories/9/releases?page=7>; rel=\"last\""}});
    transport.on(
        u"GET /repositories/9/releases?per_page=100&after=+x="_qs, [](const HttpRequest &) -> Result<HttpResponse> {
            return answer(
                listOf({release(2)}).c_str(), 200,
                {{"Link",
                  "<https://api.github.com/x?page=1>; rel=prev,</repositories/9/releases?page=3>;rel=\"last next\""}});
        });
    transport.onJson(u"GET /repositories/9/releases?page=3"_qs, listOf({release(3)}).c_str(), 200,
                     {{"Link", "<https://api.github.com/x?page=1>; rel=\"first\""}});
    const Fetched fetched = run(u"octo-org/widget"_qs).fetch(transport);
    ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
    EXPECT_TRUE(transport.requests[1].url.toEncoded().endsWith("after=%2Bx%3D"));
    EXPECT_THAT(ids(fetched), testing::ElementsAre("octo-org/widget/releases/1", "octo-org/widget/releases/2",
                                                   "octo-org/widget/releases/3"));
}

TEST(GitHubSource, SendsNothingToANextPageOnAnotherHost)
{
    FakeTransport transport;
    transport.onJson(widget, listOf({release(1)}).c_str(), 200,
                     {{"Link", "<https://evil.example/repos/octo-org/widget/releases?page=2>; rel=\"next\""}});
    const Fetched fetched = run(u"octo-org/widget"_qs).fetch(transport);
    EXPECT_THAT(sentence(fetched), HasSubstr("evil.example"));
    EXPECT_EQ(transport.requests.size(), 1U);
}

TEST(GitHubSource, EndsAChainThatGoesInCircles)
{
    FakeTransport transport;
    transport.onJson(widget, listOf({release(1)}).c_str(), 200,
                     {{"Link", "<https://api.github.com/repos/octo-org/widget/releases?per_page=100>; rel=\"next\""}});
    EXPECT_THAT(sentence(run(u"octo-org/widget"_qs).fetch(transport)), HasSubstr("again and again"));
    EXPECT_EQ(transport.requests.size(), 1U);
}

TEST(GitHubSource, KeepsTheEarlierReleasesOfARepositoryThatHasNotChanged)
{
    FakeTransport transport;
    transport.onJson(widget, listOf({release(1)}).c_str(), 200, {{"ETag", "W/\"a,b\""}});
    ReleaseRun again = run(u"octo-org/widget,octo-org/gadget"_qs);
    transport.onJson(gadget, listOf({release(5)}).c_str(), 200, {{"ETag", "\"g\""}});
    const Fetched first = again.fetch(transport);
    ASSERT_TRUE(first.report.has_value());
    EXPECT_TRUE(first.report->kept.empty());
    again.cursors = first.report->cursors;
    FakeTransport later;
    later.onJson(widget, "", 304, {{"ETag", "W/\"a,b\""}});
    later.onJson(gadget, listOf({release(6)}).c_str(), 200, {{"ETag", "\"h\""}});
    const Fetched second = again.fetch(later);
    ASSERT_TRUE(second.report.has_value()) << sentence(second);
    EXPECT_EQ(sentHeader(later.requests[0], "If-None-Match"), "W/\"a,b\"");
    EXPECT_THAT(keptPrefixes(second), testing::ElementsAre("octo-org/widget/releases/"));
    EXPECT_THAT(ids(second), testing::ElementsAre("octo-org/gadget/releases/6"));
    EXPECT_EQ(second.report->cursors.size(), 2);
    EXPECT_NE(second.report->cursors, first.report->cursors);
}

TEST(GitHubSource, ReadsMergedPullRequestsBackTo400Days)
{
    FakeTransport transport;
    transport.onJson(widget, "[]");
    json old = pull(2);
    old["updated_at"] = "2025-10-01T00:00:00Z";
    transport.onJson(
        pulls, listOf({pull(1), old}).c_str(), 200,
        {{"Link", "<https://api.github.com/repos/octo-org/widget/pulls?page=2>; rel=\"next\""}, {"ETag", "\"p\""}});
    ReleaseRun labelled = run(u"octo-org/widget"_qs, u"feature"_qs);
    const Fetched fetched = labelled.fetch(transport);
    ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
    EXPECT_THAT(ids(fetched), testing::ElementsAre("octo-org/widget/pulls/1", "octo-org/widget/pulls/2"));
    EXPECT_EQ(transport.requests.size(), 2U); // the second page would only be older
    labelled.cursors = fetched.report->cursors;
    FakeTransport later;
    later.onJson(widget, "[]");
    later.onJson(pulls, "", 304);
    EXPECT_THAT(keptPrefixes(labelled.fetch(later)), testing::ElementsAre("octo-org/widget/pulls/"));
    labelled.options.insert(u"merged_label"_qs, u"fix"_qs); // another label: what was read says nothing about it
    FakeTransport other;
    other.onJson(widget, "[]");
    other.onJson(pulls, "[]");
    ASSERT_TRUE(labelled.fetch(other).report.has_value());
    EXPECT_EQ(sentHeader(other.requests[1], "If-None-Match"), "");
}

TEST(GitHubSource, LosesNothingWhenOneRepositoryFails)
{
    FakeTransport transport;
    transport.onJson(widget, R"({"message": "Not Found", "status": "404"})", 404);
    transport.onJson(gadget, listOf({release(5)}).c_str());
    const Fetched fetched = run(u"octo-org/widget,octo-org/gadget"_qs).fetch(transport);
    ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
    EXPECT_THAT(keptPrefixes(fetched), testing::ElementsAre("octo-org/widget/"));
    EXPECT_THAT(ids(fetched), testing::ElementsAre("octo-org/gadget/releases/5"));
    EXPECT_THAT(notes(fetched), HasSubstr("no repository octo-org/widget"));
    EXPECT_THAT(notes(fetched), HasSubstr("Contents: read"));
}

TEST(GitHubSource, FailsWhenNoRepositoryCanBeRead)
{
    FakeTransport transport;
    transport.onJson(widget, R"({"message": "Not Found"})", 404);
    ReleaseRun anonymous = run(u"octo-org/widget"_qs);
    anonymous.token.clear();
    const Fetched fetched = anonymous.fetch(transport);
    EXPECT_THAT(sentence(fetched), HasSubstr("octo-org/widget"));
    EXPECT_THAT(sentence(fetched), HasSubstr("is private"));
    FakeTransport noList;
    noList.onJson(widget, R"({"message": "hello"})");
    EXPECT_THAT(sentence(run(u"octo-org/widget"_qs).fetch(noList)), HasSubstr("is no list"));
}

TEST(GitHubSource, StopsAtAWrongTokenAndSaysNothingOfIt)
{
    FakeTransport transport;
    transport.onJson(widget, R"({"message": "Bad credentials for github_pat_0123456789"})", 401);
    const Fetched fetched = run(u"octo-org/widget,octo-org/gadget"_qs).fetch(transport);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Auth);
    EXPECT_THAT(sentence(fetched), testing::Not(HasSubstr("github_pat_0123456789")));
    EXPECT_EQ(transport.requests.size(), 1U);
}

TEST(GitHubSource, UnderstandsEveryFormOfTheRateLimit)
{
    const char *exceeded = R"({"message": "API rate limit exceeded for 203.0.113.9."})";
    const QByteArray inAnHour = QByteArray::number(epochSeconds(*instantFromIso(u"2026-11-22T13:00:00Z")));
    const std::vector<std::pair<int, HttpHeaders>> forms{
        {403, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", inAnHour}}},
        {429, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", inAnHour}}},
        {403, {{"Retry-After", "3600"}}},
        {429, {{"Retry-After", "3600"}}}};
    for (const auto &[status, headers] : forms) {
        FakeTransport transport;
        transport.onJson(widget, exceeded, status, headers);
        const Fetched fetched = run(u"octo-org/widget,octo-org/gadget"_qs).fetch(transport);
        ASSERT_FALSE(fetched.report.has_value());
        EXPECT_EQ(fetched.report.error().kind, ErrorKind::RateLimited) << status << ' ' << sentence(fetched);
        EXPECT_TRUE(fetched.report.error().retryAt.has_value());
        EXPECT_EQ(transport.requests.size(), 1U); // the other repository would only be refused too
    }
    FakeTransport plain; // remaining > 0 and no Retry-After: a permission
    plain.onJson(widget, R"({"message": "Resource not accessible by personal access token"})", 403,
                 {{"X-RateLimit-Remaining", "4999"}});
    const Fetched refused = run(u"octo-org/widget"_qs).fetch(plain);
    ASSERT_FALSE(refused.report.has_value());
    EXPECT_EQ(refused.report.error().kind, ErrorKind::Auth);
    EXPECT_THAT(sentence(refused), HasSubstr("octo-org/widget"));
}

TEST(GitHubSource, KeepsWhatItHadWhenTheLimitComesInBetween)
{
    FakeTransport transport;
    transport.onJson(widget, listOf({release(1)}).c_str());
    transport.onJson(gadget, R"({"message": "API rate limit exceeded"})", 429, {{"Retry-After", "3600"}});
    const Fetched fetched = run(u"octo-org/widget,octo-org/gadget,octo-org/third"_qs).fetch(transport);
    ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
    EXPECT_THAT(keptPrefixes(fetched), testing::ElementsAre("octo-org/gadget/", "octo-org/third/"));
    EXPECT_THAT(notes(fetched), HasSubstr("octo-org/gadget"));
}

TEST(GitHubSource, FollowsARenamedRepositoryAndTellsItsNewName)
{
    FakeTransport transport;
    transport.onJson(u"GET /repos/octo-org/old/releases?per_page=100"_qs, R"({"message": "Moved Permanently"})", 301,
                     {{"Location", "https://api.github.com/repositories/9/releases?per_page=100"}});
    transport.onJson(u"GET /repositories/9/releases?per_page=100"_qs, listOf({release(1)}).c_str());
    const Fetched fetched = run(u"octo-org/old"_qs).fetch(transport);
    ASSERT_TRUE(fetched.report.has_value()) << sentence(fetched);
    EXPECT_THAT(ids(fetched), testing::ElementsAre("octo-org/old/releases/1"));
    EXPECT_THAT(notes(fetched), HasSubstr("octo-org/old is called octo-org/widget now"));
    FakeTransport empty;
    empty.onJson(u"GET /repos/octo-org/old/releases?per_page=100"_qs, "", 301,
                 {{"Location", "https://api.github.com/repositories/9/releases?per_page=100"}});
    empty.onJson(u"GET /repositories/9/releases?per_page=100"_qs, "[]");
    EXPECT_THAT(notes(run(u"octo-org/old"_qs).fetch(empty)), HasSubstr("octo-org/old has another name now"));
}

TEST(GitHubSource, ChecksEachRepository)
{
    FakeTransport transport;
    transport.onJson(u"GET /repos/octo-org/widget/releases?per_page=1"_qs, listOf({release(1)}).c_str());
    transport.onJson(u"GET /repos/octo-org/widget/pulls?state=closed&per_page=1"_qs, R"({"message": "no"})", 403);
    transport.onJson(u"GET /repos/octo-org/gone/releases?per_page=1"_qs, R"({"message": "Not Found"})", 404);
    const auto check = run(u"octo-org/widget,octo-org/gone"_qs, u"feature"_qs).check(transport);
    ASSERT_TRUE(check.has_value()) << check.error().sentence.toStdString();
    ASSERT_EQ(check->parts.size(), 3U);
    EXPECT_TRUE(check->parts[0].readable);
    EXPECT_FALSE(check->parts[1].readable);
    EXPECT_FALSE(check->parts[2].readable);
    EXPECT_THAT(check->parts[2].detail.toStdString(), HasSubstr("octo-org/gone"));
    FakeTransport wrong;
    wrong.onJson(u"GET /repos/octo-org/widget/releases?per_page=1"_qs, R"({"message": "Bad credentials"})", 401);
    EXPECT_FALSE(run(u"octo-org/widget"_qs).check(wrong).has_value());
}

TEST(GitHubSource, EndsWhenItIsStopped)
{
    FakeTransport transport;
    const ReleaseRun stopped = run(u"octo-org/widget"_qs);
    stopped.cancel.cancel();
    const Fetched fetched = stopped.fetch(transport);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Cancelled);
}
