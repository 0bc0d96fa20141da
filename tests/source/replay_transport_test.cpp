// SPDX-License-Identifier: Apache-2.0
#include "core/net/replay_transport.h"

#include "core/model/calendar_span.h"
#include "tests/support/fake_transport.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const QDate written(2026, 11, 23);

struct ReplayTest : ::testing::Test
{
    QTemporaryDir folder;

    void write(const char *name, const QByteArray &content) const
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void manifest(const json &answers, const json &dates = json::object()) const
    {
        write("manifest.json",
              QByteArray::fromStdString(
                  json{{"answers", answers}, {"dates", dates}, {"written_as_of", "2026-11-23"}}.dump()));
    }
    Result<json> ask(const QByteArray &method, const QString &url, const QByteArray &body = {},
                     QDate asOf = written) const
    {
        auto transport = ReplayTransport::open(folder.path(), AsOf::noonUtc(asOf));
        if (!transport)
            return tl::unexpected(transport.error());
        const HttpRequest request{method, QUrl(u"https://demo.example"_qs + url), {}, body};
        const auto response = QCoro::waitFor((*transport)->send(request));
        if (!response)
            return tl::unexpected(response.error());
        json answer;
        answer["status"] = response->status;
        answer["body"] = json::parse(response->body.toStdString());
        return answer;
    }
};

Result<json> shifted(const json &dates, json answer, QDate asOf)
{
    const auto shift = DateShift::fromManifest(dates);
    if (!shift)
        return tl::unexpected(shift.error());
    const auto done = shift->apply(answer, written, asOf);
    if (!done)
        return tl::unexpected(done.error());
    return answer;
}

QDate dayAt(const json &value)
{
    return *dateFromIso(QString::fromStdString(value.get<std::string>()));
}

} // namespace

TEST_F(ReplayTest, FindsTheFirstAnswerThatFits)
{
    manifest({{{"method", "GET"},
               {"path", "/v1/subs"},
               {"query", {{"limit", 100}, {"starting_after", nullptr}}},
               {"file", "a.json"}},
              {{"method", "GET"},
               {"path", "/v1/subs"},
               {"query", {{"starting_after", "sub 1"}}},
               {"file", "b.json"},
               {"status", 404}},
              {{"method", "POST"},
               {"path", "/graphql"},
               {"body", {{"/operationName", "Calls"}, {"/variables/offset", 0}}},
               {"file", "c.json"}}});
    write("a.json", R"({"page": 1})");
    write("b.json", R"({"page": 2})");
    write("c.json", R"({"page": 3})");
    EXPECT_EQ((*ask("GET", u"/v1/subs?limit=100&expand%5B%5D=x"_qs))["body"]["page"], 1);
    const auto second = ask("GET", u"/v1/subs?limit=100&starting_after=sub%201"_qs);
    EXPECT_EQ((*second)["body"]["page"], 2);
    EXPECT_EQ((*second)["status"], 404);
    EXPECT_EQ((*ask("POST", u"/graphql"_qs,
                    R"({"operationName": "Calls", "variables": {"offset": 0, "limit": 9}})"))["body"]["page"],
              3);
    const auto unknown = ask("POST", u"/graphql"_qs, R"({"operationName": "Calls", "variables": {"offset": 100}})");
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().kind, ErrorKind::Protocol);
    EXPECT_TRUE(unknown.error().sentence.contains(u"POST https://demo.example/graphql"));
    EXPECT_TRUE(unknown.error().sentence.contains(u"100"));
}

TEST_F(ReplayTest, NamesTheFileThatIsMissingOrDamaged)
{
    EXPECT_TRUE(ask("GET", u"/x"_qs).error().sentence.contains(u"manifest.json"));
    write("manifest.json", "{\"answers\": [");
    EXPECT_TRUE(ask("GET", u"/x"_qs).error().sentence.contains(u"manifest.json"));
    write("manifest.json", "[]");
    EXPECT_TRUE(ask("GET", u"/x"_qs).error().sentence.contains(u"manifest.json"));
    manifest({{{"method", "GET"}, {"path", "/x"}, {"file", "gone.json"}},
              {{"method", "GET"}, {"path", "/y"}, {"file", "cut.json"}}});
    write("cut.json", R"({"data": [)");
    EXPECT_TRUE(ask("GET", u"/x"_qs).error().sentence.contains(u"gone.json"));
    EXPECT_TRUE(ask("GET", u"/y"_qs).error().sentence.contains(u"cut.json"));
}

TEST_F(ReplayTest, NamesTheFileAndPathOfAWrongDate)
{
    manifest({{{"method", "GET"}, {"path", "/x"}, {"file", "x.json"}, {"dates", "d"}}},
             {{"d", {{"unit", "epoch"}, {"paths", {"/data/*/created"}}}}});
    for (const char *content : {R"({"data": [{"created": "2026-01-01"}]})", R"({"data": "none"})",
                                R"({"data": [{"created": 1795000000000}]})"}) {
        write("x.json", content);
        const auto answer = ask("GET", u"/x"_qs);
        ASSERT_FALSE(answer.has_value()) << content;
        EXPECT_TRUE(answer.error().sentence.contains(u"x.json")) << answer.error().sentence.toStdString();
        EXPECT_TRUE(answer.error().sentence.contains(u"/data/*/created"));
    }
}

TEST_F(ReplayTest, RefusesAManifestThatMeansNothing)
{
    for (const json &dates :
         {json{{"unit", "weeks"}, {"paths", json::array()}}, json{{"unit", "iso"}, {"paths", {"no/slash"}}},
          json{{"unit", "iso"}}, json{{"unit", "iso"}, {"paths", {{{"start", "/a/*/x"}, {"end", "/b/*/x"}}}}}})
        EXPECT_FALSE(DateShift::fromManifest(dates).has_value()) << dates.dump();
}

TEST(DateShiftTest, MovesByWholeDaysInEveryUnitAndKeepsTheSpelling)
{
    const QDate asOf = written.addDays(190);
    EXPECT_EQ(*shifted({{"unit", "epoch"}, {"paths", {"/a", "/b/*/t"}}},
                       {{"a", 1795132800}, {"b", {{{"t", nullptr}}, json::object(), {{"t", 5 * 86400}}}}}, asOf),
              (json{{"a", 1795132800 + 190 * 86400}, {"b", {{{"t", nullptr}}, json::object(), {{"t", 195 * 86400}}}}}));
    EXPECT_EQ((*shifted({{"unit", "epoch_ms"}, {"paths", {"/a"}}}, {{"a", 1795132800123}}, asOf))["a"],
              1795132800123 + 190LL * 86400000);
    EXPECT_EQ((*shifted({{"unit", "iso"}, {"paths", {"/*"}}},
                        {"2026-11-23", "2026-11-22T23:30:00.123456+02:00", nullptr}, written.addDays(1))),
              (json{"2026-11-24", "2026-11-23T23:30:00.123456+02:00", nullptr}));
    EXPECT_EQ((*shifted({{"unit", "iso"}, {"paths", {"/a/*/x"}}}, {{"a", nullptr}}, asOf)), (json{{"a", nullptr}}));
}

TEST(DateShiftTest, TermsStayWholeMonthsOnEveryDay)
{
    const json dates{{"unit", "iso"}, {"paths", {{{"start", "/r/*/from"}, {"end", "/r/*/to"}}}}};
    for (const int months : {1, 3, 6, 12, 24, 36}) {
        const QDate first(2026, 3, 1);
        const json answer{{"r",
                           {{{"from", "2026-03-01"},
                             {"to", spanEnd(first, {months, 0}).addDays(-1).toString(Qt::ISODate).toStdString()}}}}};
        for (int days = -800; days <= 800; ++days) {
            const auto moved = shifted(dates, answer, written.addDays(days));
            ASSERT_TRUE(moved.has_value());
            const QDate from = dayAt((*moved)["r"][0]["from"]);
            EXPECT_EQ(from, first.addDays(days));
            EXPECT_EQ(wholeMonths(from, dayAt((*moved)["r"][0]["to"])), months) << days;
        }
    }
}

TEST(DateShiftTest, AnEndThatAnchorsKeepsItsDistanceAndTheTermItsMonths)
{
    for (const bool exclusive : {false, true}) {
        const json dates{{"unit", "epoch"},
                         {"paths", {{{"start", "/s"}, {"end", "/e"}, {"anchor", "end"}, {"exclusive", exclusive}}}}};
        const QDate last = written.addDays(12);
        const QDate end = last.addDays(exclusive ? 0 : 1);
        const qint64 noon = 43200;
        const json answer{{"s", epochSeconds(startOfDay(end.addMonths(-12))) + noon},
                          {"e", epochSeconds(startOfDay(last)) + noon}};
        for (int days = -800; days <= 800; ++days) {
            const auto moved = shifted(dates, answer, written.addDays(days));
            ASSERT_TRUE(moved.has_value());
            const auto from = instantFromEpoch((*moved)["s"].get<qint64>());
            const auto to = instantFromEpoch((*moved)["e"].get<qint64>());
            EXPECT_EQ(dateOf(to), last.addDays(days));
            EXPECT_EQ(spanBetween(dateOf(from), dateOf(to).addDays(exclusive ? 0 : 1)), (CalendarSpan{12, 0})) << days;
            EXPECT_EQ(epochSeconds(from) % 86400, noon);
        }
    }
}

TEST(DateShiftTest, HalfAPairIsAPlainDate)
{
    const json dates{{"unit", "iso"}, {"paths", {{{"start", "/s"}, {"end", "/e"}}}}};
    EXPECT_EQ(*shifted(dates, {{"s", "2026-01-31"}, {"e", nullptr}}, written.addDays(1)),
              (json{{"s", "2026-02-01"}, {"e", nullptr}}));
    EXPECT_EQ(*shifted(dates, {{"e", "2026-01-31"}}, written.addDays(1)), (json{{"e", "2026-02-01"}}));
    EXPECT_FALSE(shifted(dates, {{"s", "2026-01-31"}, {"e", 4}}, written.addDays(1)).has_value());
}

TEST_F(ReplayTest, MovesTheDatesOfAnXmlTextAndNothingElse)
{
    const json dates{{"unit", "iso"}, {"elements", {"updated", "a:when"}}};
    manifest({{{"method", "GET"}, {"path", "/feed"}, {"file", "feed.xml"}, {"dates", "feed"}}}, {{"feed", dates}});
    const QByteArray text =
        "<feed><updated>2026-11-20T08:00:00Z</updated><e>\n <a:when zone=\"x\">\n 2026-02-28</a:when>"
        "<other>2026-11-20</other><updatedBy>2026-11-20</updatedBy></e></feed>\n";
    write("feed.xml", text);
    const auto body = [&](QDate asOf) {
        auto transport = ReplayTransport::open(folder.path(), AsOf::noonUtc(asOf));
        const HttpRequest request{"GET", QUrl(u"https://demo.example/feed"_qs), {}, {}};
        const auto response = QCoro::waitFor((*transport)->send(request));
        return response ? response->body : response.error().sentence.toUtf8();
    };
    EXPECT_EQ(body(written), text);
    QByteArray later = text;
    later.replace("<updated>2026-11-20", "<updated>2026-11-22").replace("2026-02-28", "2026-03-02");
    EXPECT_EQ(body(written.addDays(2)), later);

    write("feed.xml", "<feed><updated>soon</updated></feed>");
    EXPECT_TRUE(body(written).contains("updated")) << body(written).toStdString();
    EXPECT_FALSE(DateShift::fromManifest({{"unit", "epoch"}, {"elements", {"updated"}}}).has_value());
}
