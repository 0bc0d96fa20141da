// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

QString operation(const char *name)
{
    return u"POST /v1/graphql \"operationName\":\""_qs + QString::fromLatin1(name) + u'"';
}

constexpr auto company = R"({"data": {"company": [
    {"id": 1, "name": "Hooli", "created_at": "2026-01-01T00:00:00+00:00", "updated_at": "2026-01-01T00:00:00+00:00"}]}})";
constexpr auto people = R"({"data": {"person": [
    {"id": 10, "first_name": "Gavin", "company_id": 1, "created_at": "2026-01-01T00:00:00+00:00", "updated_at": "2026-01-01T00:00:00+00:00"}]}})";

json stateOf(int calls, int signalCount, const char *newest)
{
    const auto count = [](int rows) {
        return json{{"aggregate", {{"count", rows}}}};
    };
    json data{{"interview_aggregate", count(calls)},        {"extraction_aggregate", count(signalCount)},
              {"conversation_message_aggregate", count(0)}, {"document_aggregate", count(0)},
              {"conversation_message", json::array()},      {"document", json::array()}};
    data["interview"] = json::array({{{"updated_at", newest}}});
    data["extraction"] = json::array({{{"created_at", newest}}});
    data["company"] = data["person"] = json::array({{{"updated_at", "2026-01-01T00:00:00+00:00"}}});
    return {{"data", data}};
}

void answerWith(FakeTransport &transport, const char *name, const json &body)
{
    const std::string text = body.dump();
    transport.onJson(operation(name), text.c_str());
}

void scriptRest(FakeTransport &transport)
{
    const std::pair<const char *, const char *> lists[] = {{"Companies", company},
                                                           {"People", people},
                                                           {"Calls", R"({"data": {"interview": []}})"},
                                                           {"Signals", R"({"data": {"extraction": []}})"},
                                                           {"Messages", R"({"data": {"conversation_message": []}})"},
                                                           {"Documents", R"({"data": {"document": []}})"}};
    for (const auto &[name, body] : lists) {
        if (!transport.knows(operation(name)))
            transport.onJson(operation(name), body);
    }
}

constexpr auto earlier = "2026-11-22T08:00:00.5+00:00";
constexpr auto later = "2026-11-22T11:00:00+00:00";

/// What a full read left: two calls and one signal.
Before before()
{
    const QString at = QString::fromLatin1(earlier);
    const QString start = u"1970-01-01T00:00:00+00:00"_qs;
    return {{{u"interview_since"_qs, at},
             {u"extraction_since"_qs, at},
             {u"conversation_message_since"_qs, start},
             {u"document_since"_qs, start},
             {u"company_since"_qs, u"2026-01-01T00:00:00+00:00"_qs},
             {u"person_since"_qs, u"2026-01-01T00:00:00+00:00"_qs},
             {u"interview_count"_qs, u"2"_qs},
             {u"extraction_count"_qs, u"1"_qs},
             {u"conversation_message_count"_qs, u"0"_qs},
             {u"document_count"_qs, u"0"_qs}},
            {}};
}

json variablesOf(const FakeTransport &transport, const char *name)
{
    for (const HttpRequest &request : transport.requests) {
        const json body = json::parse(request.body.toStdString());
        if (body["operationName"] == name)
            return body["variables"];
    }
    return {};
}

constexpr auto newCall = R"({"data": {"interview": [{"id": 102, "name": "Kickoff", "started_at": "2026-11-22T09:00:00Z",
    "created_at": "2026-11-22T10:00:00+00:00", "updated_at": "2026-11-22T11:00:00+00:00", "deleted_at": null,
    "attendees": [{"id": 1, "person": {"id": 10}}]}]}})";

bool readEverything(const FakeTransport &transport, const Fetched &fetched)
{
    EXPECT_TRUE(fetched.report.has_value());
    return fetched.report && fetched.report->kept.empty() && !variablesOf(transport, "Documents").contains("since");
}

} // namespace

TEST(BuildBetterChanges, AFullReadRemembersHowThingsStood)
{
    FakeTransport transport;
    answerWith(transport, "State", stateOf(2, 1, earlier));
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::BuildBetter, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.report->cursors, before().cursors);
    EXPECT_TRUE(fetched.report->kept.empty());
    EXPECT_FALSE(variablesOf(transport, "Calls").contains("since"));
}

TEST(BuildBetterChanges, OnlyWhatChangedIsAskedForAndTheRestStays)
{
    FakeTransport transport;
    answerWith(transport, "State", stateOf(3, 2, later));
    transport.onJson(operation("Calls"), newCall);
    // Its person is unknown and its call is an earlier one, which is not read: the call tells who attended.
    transport.onJson(operation("Signals"), R"({"data": {"extraction": [{"id": 201, "interview_id": 7, "summary": "Slow",
        "created_at": "2026-11-22T10:30:00+00:00", "person_id": null, "types": [{"type": {"name": "complaint"}}],
        "call": {"id": 7, "attendees": [{"person": {"id": 10}}]}}]}})");
    scriptRest(transport);
    const Fetched fetched = runSourceAgain(SourceId::BuildBetter, transport, before());
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(variablesOf(transport, "Calls")["since"], earlier);
    ASSERT_EQ(fetched.batch.activities.size(), 2U);
    EXPECT_EQ(fetched.batch.activities[1].companyRef, u"1");
    EXPECT_TRUE(keeps(fetched, RecordKind::Activity));
    EXPECT_FALSE(keeps(fetched, RecordKind::Company)) << "companies are read in full";
    EXPECT_EQ(fetched.batch.companies.size(), 1U);
    EXPECT_EQ(fetched.report->cursors.value(u"interview_since"_qs), QString::fromLatin1(later));
    EXPECT_EQ(fetched.report->cursors.value(u"interview_count"_qs), u"3");
}

TEST(BuildBetterChanges, ARowThatWentIsNoticedByCounting)
{
    FakeTransport transport;
    answerWith(transport, "State", stateOf(2, 1, later)); // one came, so one went
    transport.onJson(operation("Calls"), newCall);
    scriptRest(transport);
    const Fetched fetched = runSourceAgain(SourceId::BuildBetter, transport, before());
    EXPECT_TRUE(readEverything(transport, fetched) || transport.count(operation("Calls")) == 2);
    EXPECT_TRUE(fetched.report->kept.empty());
    EXPECT_EQ(fetched.report->cursors.value(u"interview_count"_qs), u"2");
}

TEST(BuildBetterChanges, ACallMarkedAsDeletedLeadsToAFullRead)
{
    FakeTransport transport;
    answerWith(transport, "State", stateOf(2, 1, later));
    transport.onJson(operation("Calls"),
                     R"({"data": {"interview": [{"id": 100, "created_at": "2026-01-01T00:00:00+00:00",
        "updated_at": "2026-11-22T11:00:00+00:00", "deleted_at": "2026-11-22T11:00:00+00:00"}]}})");
    scriptRest(transport);
    const Fetched fetched = runSourceAgain(SourceId::BuildBetter, transport, before());
    EXPECT_TRUE(readEverything(transport, fetched));
    EXPECT_TRUE(fetched.batch.activities.empty());
}

TEST(BuildBetterChanges, PeopleWhoMovedChangeWhoseEarlierCallsAre)
{
    FakeTransport transport;
    answerWith(transport, "State", stateOf(2, 1, earlier));
    transport.onJson(operation("People"), R"({"data": {"person": [{"id": 10, "first_name": "Gavin", "company_id": 1,
        "created_at": "2025-01-01T00:00:00+00:00", "updated_at": "2026-11-22T11:00:00+00:00"}]}})");
    scriptRest(transport);
    EXPECT_TRUE(readEverything(transport, runSourceAgain(SourceId::BuildBetter, transport, before())));
    FakeTransport arrived;
    answerWith(arrived, "State", stateOf(2, 1, earlier));
    arrived.onJson(operation("People"), R"({"data": {"person": [{"id": 11, "first_name": "New", "company_id": 1,
        "created_at": "2026-11-22T11:00:00+00:00", "updated_at": "2026-11-22T11:00:00+00:00"}]}})");
    scriptRest(arrived);
    EXPECT_TRUE(keeps(runSourceAgain(SourceId::BuildBetter, arrived, before()), RecordKind::Activity));
}

TEST(BuildBetterChanges, AListThatShiftsWhileItIsReadIsGoneThroughOnceMore)
{
    FakeTransport transport;
    answerWith(transport, "State", stateOf(101, 0, earlier));
    json first{{"data", {{"interview", json::array()}}}};
    for (int i = 0; i < 100; ++i)
        first["data"]["interview"].push_back(
            {{"id", i}, {"started_at", "2026-11-03T10:00:00Z"}, {"attendees", {{{"person", {{"id", 10}}}}}}});
    json second = first;
    second["data"]["interview"].erase(0);
    second["data"]["interview"].push_back(
        {{"id", 100}, {"started_at", "2026-11-03T10:00:00Z"}, {"attendees", {{{"person", {{"id", 10}}}}}}});
    answerWith(transport, "Calls", first);
    answerWith(transport, "Calls", {{"data", {{"interview", json::array()}}}});
    answerWith(transport, "Calls", second);
    answerWith(transport, "Calls", {{"data", {{"interview", json::array()}}}});
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::BuildBetter, transport);
    EXPECT_EQ(fetched.batch.activities.size(), 101U) << "each call once, and the one that slipped through";
    EXPECT_EQ(transport.count(operation("Calls")), 4);
}

TEST(BuildBetterConnection, ChecksEachKindOfThing)
{
    FakeTransport transport;
    transport.onJson(operation("Documents"),
                     R"({"errors": [{"message": "field 'document' not found in type: 'query_root'"}]})");
    transport.onJson(operation("People"),
                     R"({"errors": [{"message": "field 'persona' not found in type: 'person'"}]})");
    transport.onJson(operation("People"), people);
    scriptRest(transport);
    const auto check = checkSource(SourceId::BuildBetter, transport);
    ASSERT_TRUE(check.has_value());
    EXPECT_TRUE(partOf(check, u"Calls").readable);
    EXPECT_FALSE(partOf(check, u"Documents").readable);
    EXPECT_TRUE(partOf(check, u"Documents").detail.contains(u"left out"));
    EXPECT_TRUE(partOf(check, u"Fields").detail.contains(u"persona"));
    EXPECT_EQ(variablesOf(transport, "Signals")["limit"], 1);
    FakeTransport refused;
    refused.onJson(operation("Companies"),
                   R"({"errors": [{"message": "Authentication hook unauthorized this request"}]})");
    EXPECT_EQ(checkSource(SourceId::BuildBetter, refused).error().kind, ErrorKind::Auth);
}

TEST(BuildBetterConnection, TakesNamesOfSignalTypes)
{
    EXPECT_EQ(refusalOf(SourceId::BuildBetter, "key-12345", {{u"churn_types"_qs, u"churn,leaving"_qs}}), QString());
    EXPECT_FALSE(refusalOf(SourceId::BuildBetter, "").isEmpty());
}
