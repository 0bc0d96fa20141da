// SPDX-License-Identifier: Apache-2.0
#include "core/sources/buildbetter/buildbetter_mapper.h"
#include "core/sources/buildbetter/selection.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::buildbetter;
using nlohmann::json;

namespace {

const QString endpoint = u"POST /v1/graphql "_qs;

QString operation(const char *name)
{
    return endpoint + u"\"operationName\":\""_qs + QString::fromLatin1(name) + u'"';
}

constexpr auto countsRefused =
    R"({"errors": [{"message": "field 'interview_aggregate' not found in type: 'query_root'"}]})";

void scriptEmpty(FakeTransport &transport)
{
    const std::pair<const char *, const char *> lists[] = {{"Companies", R"({"data": {"company": []}})"},
                                                           {"People", R"({"data": {"person": []}})"},
                                                           {"Calls", R"({"data": {"interview": []}})"},
                                                           {"Signals", R"({"data": {"extraction": []}})"},
                                                           {"Messages", R"({"data": {"conversation_message": []}})"},
                                                           {"Documents", R"({"data": {"document": []}})"},
                                                           {"State", countsRefused}};
    for (const auto &[name, body] : lists) {
        if (!transport.knows(operation(name)))
            transport.onJson(operation(name), body);
    }
}

/// Two customers, one team member, one call with both customers and one without any.
Mapper learntMapper(const SourceOptions &options = {})
{
    Mapper mapper{SignalTypes(options)};
    (void)mapper.companies(parsed(
        R"([{"id": 1, "name": "Hooli", "domain": "hooli.example"}, {"id": 2, "name": "Aviato", "domain": null}])"));
    (void)mapper.people(parsed(
        R"([{"id": 10, "first_name": "Gavin", "last_name": "B", "company_id": 1}, {"id": 20, "first_name": "Erlich", "company": {"id": 2}},
        {"id": 90, "first_name": "Jared", "company_id": 1, "persona": {"name": "Team Member"}}])"));
    (void)mapper.calls(parsed(
        R"([{"id": 100, "started_at": "2026-11-01T10:00:00+00:00", "attendees": [{"person": {"id": 10}}, {"person": {"id": 20}}, {"person": {"id": 90}}]},
        {"id": 101, "started_at": "2026-11-01T10:00:00+00:00", "attendees": [{"person": {"id": 90}}]}])"));
    return mapper;
}

json signalOf(const char *type, json more = json::object())
{
    json value = parsed(
        R"({"id": 5, "summary": "They are unhappy", "display_ts": "2026-11-02T10:00:00Z", "person_id": 10, "severity": 3, "sentiment": -0.5,
        "exact_quote": {"text": "We are unhappy."}})");
    value["types"] = {{{"type", {{"name", type}}}}};
    value.update(more);
    return value;
}

ActivityRecord mapped(const json &signal, const SourceOptions &options = {})
{
    const RecordBatch batch = learntMapper(options).signalList(json::array({signal}));
    EXPECT_EQ(batch.activities.size(), 1U);
    return batch.activities.empty() ? ActivityRecord() : batch.activities.front();
}

} // namespace

TEST(Selection, WritesWhatItReadAndDropsByTypeThenByName)
{
    Selection selection =
        Selection::parse(u"call"_qs, u"id name attendees:seat{id person:person{id name}} type:kind{name}");
    EXPECT_EQ(selection.text(), u"id name attendees { id person { id name } } type { name }");
    EXPECT_TRUE(selection.drop(u"name"_qs, u"person"_qs));
    EXPECT_EQ(selection.text(), u"id name attendees { id person { id } } type { name }");
    EXPECT_TRUE(selection.drop(u"name"_qs, u"a type we call otherwise"_qs));
    EXPECT_EQ(selection.text(), u"id attendees { id person { id } }");
    EXPECT_FALSE(selection.drop(u"monologues"_qs, u"call"_qs));
}

TEST(SignalTypesTest, DefaultsAreComparedLooselyAndOptionsReplaceThem)
{
    const SignalTypes defaults{SourceOptions()};
    EXPECT_EQ(defaults.kindOf({u"featureRequest"_qs}), SignalKind::Request);
    EXPECT_EQ(defaults.kindOf({u"Feature Request"_qs}), SignalKind::Request);
    EXPECT_EQ(defaults.kindOf({u"churnRisk"_qs}), SignalKind::ChurnRisk);
    EXPECT_EQ(defaults.kindOf({u"bug"_qs}), SignalKind::Issue);
    EXPECT_EQ(defaults.kindOf({u"action_item"_qs}), SignalKind::Commitment);
    EXPECT_EQ(defaults.kindOf({u"praise"_qs}), SignalKind::Other);
    EXPECT_EQ(defaults.kindOf({u"issue"_qs, u"escalation"_qs}), SignalKind::Escalation);
    const SignalTypes own({{u"escalation_types"_qs, u"Red Alert, fire"_qs}});
    EXPECT_EQ(own.kindOf({u"redAlert"_qs}), SignalKind::Escalation);
    EXPECT_EQ(own.kindOf({u"escalation"_qs}), SignalKind::Other);
}

TEST(SignalTypesTest, NpsIsTheFirstNumberThatStandsAlone)
{
    EXPECT_EQ(npsIn(u"Gave us 9/10 today"_qs), 9);
    EXPECT_EQ(npsIn(u"In 2026: 10 out of 10"_qs), 10);
    EXPECT_EQ(npsIn(u"Scored 0."_qs), 0);
    EXPECT_EQ(npsIn(u"It is 7.5 or 11 or v3"_qs), std::nullopt);
    EXPECT_EQ(npsIn(u"no number"_qs), std::nullopt);
}

TEST(SignalTypesTest, SeverityIsOneToThree)
{
    EXPECT_EQ(severityOf(0), 1);
    EXPECT_EQ(severityOf(7), 3);
    EXPECT_EQ(severityOf("low"), 1);
    EXPECT_EQ(severityOf("High"), 3);
    EXPECT_EQ(severityOf("dire"), 2);
    EXPECT_EQ(severityOf(nullptr), 2);
}

TEST(BuildBetterMapper, ACallCountsForEveryCompanyFromOutside)
{
    Mapper mapper = learntMapper();
    EXPECT_EQ(mapper.internalCalls(), 1);
    const RecordBatch batch = mapper.calls(
        parsed(R"([{"id": 102, "name": "QBR", "short_summary": "Went well.", "started_at": "2026-11-03T10:00:00Z",
        "attendees": [{"person": {"id": 10, "first_name": "Gavin", "last_name": "B", "company": {"id": 1}}}, {"person": {"id": 20}}, {"person": {"id": 90, "company": {"id": 1}}}]},
        {"id": 103, "deleted_at": "2026-11-03T10:00:00Z"}, {"id": 104, "name": "no date"}])"));
    ASSERT_EQ(batch.activities.size(), 2U);
    EXPECT_EQ(batch.activities[0].companyRef, u"1");
    EXPECT_EQ(batch.activities[1].companyRef, u"2");
    EXPECT_EQ(batch.activities[0].kind, ActivityKind::Call);
    EXPECT_EQ(batch.activities[0].title, u"QBR");
    EXPECT_EQ(batch.activities[0].text, u"Went well.");
    EXPECT_EQ(batch.activities[0].person, u"Gavin B, Erlich");
    ASSERT_EQ(batch.skipped.size(), 1U);
    EXPECT_EQ(batch.skipped[0].reason, u"It has no date.");
}

TEST(BuildBetterMapper, MapsASignal)
{
    const ActivityRecord signal = mapped(signalOf("complaint"));
    EXPECT_EQ(signal.companyRef, u"1");
    EXPECT_EQ(signal.signal, SignalKind::Complaint);
    EXPECT_EQ(signal.signalType, u"complaint");
    EXPECT_EQ(signal.severity, 3);
    EXPECT_FALSE(signal.positive);
    EXPECT_EQ(signal.title, u"They are unhappy");
    EXPECT_EQ(signal.text, u"We are unhappy.");
    EXPECT_EQ(signal.person, u"Gavin B");
    EXPECT_TRUE(mapped(signalOf("praise", {{"sentiment", 0.4}})).positive);
}

TEST(BuildBetterMapper, AnNpsAnswerNeedsANumber)
{
    const ActivityRecord nps = mapped(signalOf("NPS_response", {{"summary", "Gave a 4"}}));
    EXPECT_EQ(nps.signal, SignalKind::Nps);
    EXPECT_EQ(nps.nps, 4);
    const ActivityRecord none = mapped(signalOf("nps"));
    EXPECT_EQ(none.signal, SignalKind::Other);
    EXPECT_EQ(none.nps, std::nullopt);
}

TEST(BuildBetterMapper, ASignalFallsBackToItsCallsCompanies)
{
    const Mapper mapper = learntMapper();
    const json nobody{{"person_id", nullptr}, {"interview_id", 100}};
    EXPECT_EQ(mapper.signalList(json::array({signalOf("issue", nobody)})).activities.size(), 2U);
    const json team{{"person_id", 90}, {"call", {{"id", 100}}}};
    EXPECT_EQ(mapper.signalList(json::array({signalOf("issue", team)})).activities.size(), 2U);
    const RecordBatch internal =
        mapper.signalList(json::array({signalOf("issue", {{"person_id", 90}, {"interview_id", 101}})}));
    EXPECT_TRUE(internal.activities.empty() && internal.skipped.empty());
    const RecordBatch lost = mapper.signalList(json::array({signalOf("issue", {{"person_id", 77}})}));
    ASSERT_EQ(lost.skipped.size(), 1U);
    EXPECT_EQ(lost.skipped[0].reason, u"Neither its person nor its call belongs to a company.");
}

TEST(BuildBetterMapper, MapsMessagesAndDocuments)
{
    const Mapper mapper = learntMapper();
    const RecordBatch messages = mapper.messages(
        parsed(R"([{"id": 1, "message": "Hello", "sent_at": "2026-11-02T10:00:00Z", "author": {"person": {"id": 10}}},
        {"id": 2, "message": "Our answer", "sent_at": "2026-11-02T10:00:00Z", "author": {"person": {"id": 90}}}, {"id": 3, "message": null, "author": null}])"));
    ASSERT_EQ(messages.activities.size(), 1U);
    EXPECT_EQ(messages.activities[0].title, u"Message from Gavin B");
    EXPECT_EQ(messages.skipped.size(), 1U);
    const RecordBatch documents = mapper.documents(parsed(
        R"([{"id": 1, "name": "Plan", "created_at": "2026-11-02T10:00:00Z", "input_data": [{"call": {"id": 100}}]},
        {"id": 2, "name": "Hooli: rescue plan", "created_at": "2026-11-02T10:00:00Z"}, {"id": 3, "name": "Hooligans", "created_at": "2026-11-02T10:00:00Z"}])"));
    ASSERT_EQ(documents.activities.size(), 3U);
    EXPECT_EQ(documents.activities[2].companyRef, u"1");
    EXPECT_EQ(documents.activities[2].kind, ActivityKind::Project);
}

TEST(BuildBetterMapper, PeopleOfTheTeamAreNoContacts)
{
    Mapper mapper{SignalTypes(SourceOptions())};
    const RecordBatch people = mapper.people(
        parsed(R"([{"id": 10, "first_name": "Gavin", "email": "g@hooli.example", "title": "CEO", "company_id": 1},
        {"id": 90, "first_name": "Jared", "company_id": 1, "persona": {"name": "Team Member"}}, {"id": 91, "first_name": "Nobody"}, {"first_name": "No id"}])"));
    ASSERT_EQ(people.people.size(), 1U);
    EXPECT_EQ(people.people[0].companyRef, u"1");
    EXPECT_EQ(people.people[0].title, u"CEO");
    EXPECT_EQ(people.skipped.size(), 1U);
}

TEST(BuildBetterSource, AnEmptyAccountIsASuccess)
{
    FakeTransport transport;
    scriptEmpty(transport);
    const Fetched fetched = runSource(SourceId::BuildBetter, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.requests.size(), 7U);
    EXPECT_TRUE(fetched.report->cursors.isEmpty()) << "a key that may not count reads everything each time";
    EXPECT_TRUE(fetched.report->notes.empty());
    const json body = json::parse(transport.requests[3].body.toStdString());
    EXPECT_EQ(body["variables"], (json{{"limit", 100}, {"offset", 0}}));
}

TEST(BuildBetterSource, PagesUntilAShortPage)
{
    FakeTransport transport;
    json full{{"data", {{"interview", json::array()}}}};
    for (int i = 0; i < 100; ++i)
        full["data"]["interview"].push_back({{"id", i},
                                             {"started_at", "2026-11-03T10:00:00Z"},
                                             {"attendees", {{{"person", {{"id", 1}, {"company", {{"id", 4}}}}}}}}});
    const HttpResponse page = answer(QByteArray::fromStdString(full.dump()));
    transport.on(operation("Calls"), [page](const HttpRequest &) -> Result<HttpResponse> { return page; });
    transport.onJson(operation("Calls"), R"({"data": {"interview": []}})");
    scriptEmpty(transport);
    const Fetched fetched = runSource(SourceId::BuildBetter, transport);
    EXPECT_EQ(transport.count(operation("Calls")), 2);
    EXPECT_EQ(fetched.batch.activities.size(), 100U);
}

TEST(BuildBetterSource, DropsFieldsTheRoleMayNotRead)
{
    FakeTransport transport;
    transport.onJson(operation("People"),
                     R"({"errors": [{"message": "field 'persona' not found in type: 'person'"}]})");
    transport.onJson(operation("People"), R"({"data": {"person": []}})");
    transport.onJson(operation("Documents"),
                     R"({"errors": [{"message": "field 'document' not found in type: 'query_root'"}]})");
    scriptEmpty(transport);
    const Fetched fetched = runSource(SourceId::BuildBetter, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(
        fetched.report->notes,
        (std::vector<QString>{u"This BuildBetter key may not read the field “persona” of “person”; it is left out."_qs,
                              u"This BuildBetter key may not read “document”; it is left out."_qs}));
    EXPECT_FALSE(transport.requests[3].body.contains("persona"));
}

TEST(BuildBetterSource, OtherGraphQlErrorsEndTheFetch)
{
    FakeTransport refused;
    refused.onJson(operation("Companies"),
                   R"({"errors": [{"message": "Authentication hook unauthorized this request"}]})");
    scriptEmpty(refused);
    EXPECT_EQ(runSource(SourceId::BuildBetter, refused).report.error().kind, ErrorKind::Auth);
    FakeTransport odd;
    odd.onJson(operation("Companies"), R"({"errors": [{"message": "field 'unknown' not found in type: 'company'"}]})");
    scriptEmpty(odd);
    EXPECT_EQ(runSource(SourceId::BuildBetter, odd).report.error().kind, ErrorKind::Protocol);
}
