// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_source.h"
#include "core/sources/attio/stage_writer.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using attio::StageMove;
using attio::StageValue;
using nlohmann::json;

namespace {

const QString record = u"GET /v2/objects/deals/records/d1"_qs;
const QString patchDeal = u"PATCH /v2/objects/deals/records/d1"_qs;
const QString statuses = u"GET /v2/objects/deals/attributes/stage/statuses?show_archived=false"_qs;

constexpr auto lead = R"({"data": {"id": {"record_id": "d1"}, "values": {"stage": [
    {"active_from": "2026-11-10T08:01:00.500000000Z", "active_until": null, "status": {"id": {"status_id": "s1"}, "title": "Lead"}}]}}})";
constexpr auto leadAgain = R"({"data": {"id": {"record_id": "d1"}, "values": {"stage": [
    {"active_from": "2026-11-10T08:01:00.500000001Z", "active_until": null, "status": {"id": {"status_id": "s1"}, "title": "Lead"}}]}}})";
constexpr auto lost = R"({"data": {"id": {"record_id": "d1"}, "values": {"stage": [
    {"active_from": "2026-11-22T09:00:00.000000000Z", "active_until": null, "status": {"id": {"status_id": "s4"}, "title": "Lost"}}]}}})";
constexpr auto won = R"({"data": {"id": {"record_id": "d1"}, "values": {"stage": [
    {"active_from": "2026-11-22T10:00:00.000000000Z", "active_until": null, "status": {"id": {"status_id": "s3"}, "title": "Won 🎉"}}]}}})";

StageMove toWon()
{
    StageMove move;
    move.recordId = u"d1"_qs;
    move.seen = {u"s1"_qs, u"Lead"_qs, u"2026-11-10T08:01:00.500000000Z"_qs};
    move.wanted = {u"s3"_qs, u"Won 🎉"_qs, {}};
    return move;
}

tl::expected<StageValue, attio::StageRefusal> moved(FakeTransport &transport, StageMove move = toWon())
{
    std::chrono::milliseconds waited{0};
    HttpClient http(AttioSource().profile(QUrl(u"https://api.attio.com"_qs), "attio-test-key", {}), transport, {},
                    {.delay = recordedDelay(waited), .paced = false});
    return QCoro::waitFor(attio::moveStage(http, std::move(move)));
}

} // namespace

TEST(AttioStageWriter, MovesADealByItsStagesId)
{
    FakeTransport transport;
    transport.onJson(record, lead);
    transport.onJson(patchDeal, won);
    const auto result = moved(transport);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->id, u"s3");
    EXPECT_EQ(result->since, u"2026-11-22T10:00:00.000000000Z");
    EXPECT_EQ(json::parse(transport.requests.back().body.toStdString()),
              parsed(R"({"data": {"values": {"stage": [{"status": "s3"}]}}})"));
}

TEST(AttioStageWriter, StopsWhenSomebodyElseMovedIt)
{
    for (const char *now : {lost, leadAgain}) { // elsewhere; or away and back
        FakeTransport transport;
        transport.onJson(record, now);
        const auto result = moved(transport);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().error.kind, ErrorKind::InvalidInput);
        EXPECT_TRUE(result.error().error.sentence.contains(u"changed in Attio since you looked"));
        ASSERT_TRUE(result.error().current.has_value());
        EXPECT_EQ(result.error().current->id, now == lost ? u"s4"_qs : u"s1"_qs);
        EXPECT_EQ(transport.count(patchDeal), 0);
    }
}

TEST(AttioStageWriter, SaysWhoMovedItWhereAttioTells)
{
    const auto sentenceFor = [](const char *actor, FakeTransport &transport) {
        json now = parsed(lost);
        now["data"]["values"]["stage"][0]["created_by_actor"] = parsed(actor);
        transport.onJson(record, now.dump().c_str());
        return moved(transport).error().error.sentence;
    };
    constexpr auto jared = R"({"type": "workspace-member", "id": "m1"})";
    const QString member = u"GET /v2/workspace_members/m1"_qs;
    FakeTransport named;
    named.onJson(member, R"({"data": {"first_name": "Jared", "last_name": "Dunn"}})");
    const QString told = sentenceFor(jared, named);
    EXPECT_TRUE(told.contains(u"Jared Dunn moved it to “Lost”")) << told.toStdString();
    FakeTransport unseen;
    unseen.onJson(member, R"({"message": "no"})", 403);
    EXPECT_TRUE(sentenceFor(jared, unseen).contains(u"it stands in “Lost” now"));
    FakeTransport app;
    EXPECT_TRUE(sentenceFor(R"({"type": "api-token", "id": "t1"})", app).contains(u"an app moved it to “Lost”"));
}

TEST(AttioStageWriter, TheSameMoveTwiceIsOneMove)
{
    FakeTransport transport;
    transport.onJson(record, won);
    EXPECT_EQ(moved(transport)->id, u"s3");
    EXPECT_EQ(transport.count(patchDeal), 0);
}

TEST(AttioStageWriter, AStageThatIsGoneIsToldFromOtherRefusals)
{
    constexpr auto unknown =
        R"({"status_code": 400, "type": "invalid_request_error", "code": "value_not_found", "message": "Cannot find Status with title \"s3\"."})";
    FakeTransport transport;
    transport.onJson(record, lead);
    transport.onJson(patchDeal, unknown, 400);
    transport.onJson(statuses, R"({"data": [{"id": {"status_id": "s1"}, "title": "Lead"}]})");
    const auto gone = moved(transport);
    ASSERT_FALSE(gone.has_value());
    EXPECT_EQ(gone.error().error.kind, ErrorKind::InvalidInput);
    EXPECT_EQ(gone.error().error.sentence,
              u"Attio no longer has the stage “Won 🎉”. Sync Attio and choose another one.");

    FakeTransport merging;
    merging.onJson(record, lead);
    merging.onJson(
        patchDeal,
        R"({"status_code": 400, "type": "invalid_request_error", "code": "merge_in_progress", "message": "Merge in progress."})",
        400);
    merging.onJson(statuses, R"({"data": [{"id": {"status_id": "s3"}, "title": "Won 🎉"}]})");
    EXPECT_TRUE(moved(merging).error().error.sentence.contains(u"Merge in progress."));
}

TEST(AttioStageWriter, ADealThatIsGoneIsNotMoved)
{
    constexpr auto gone =
        R"({"status_code": 404, "type": "invalid_request_error", "code": "not_found", "message": "Not found"})";
    FakeTransport before;
    before.onJson(record, gone, 404);
    EXPECT_TRUE(moved(before).error().error.sentence.contains(u"no longer shows this deal"));
    FakeTransport between;
    between.onJson(record, lead);
    between.onJson(patchDeal, gone, 404);
    EXPECT_TRUE(moved(between).error().error.sentence.contains(u"no longer shows this deal"));
}

TEST(AttioStageWriter, AKeyThatMayNotWriteSaysWhichScopeItLacks)
{
    FakeTransport transport;
    transport.onJson(record, lead);
    transport.onJson(patchDeal, R"({"status_code": 403, "message": "Missing scope"})", 403);
    const auto result = moved(transport);
    EXPECT_EQ(result.error().error.kind, ErrorKind::Auth);
    EXPECT_TRUE(result.error().error.sentence.contains(u"record_permission:read-write"));
}

TEST(AttioStageWriter, ALimitIsWaitedForAndThenReported)
{
    FakeTransport transport;
    transport.onJson(record, lead);
    transport.onJson(patchDeal, R"({"status_code": 429, "code": "rate_limit_exceeded", "message": "later"})", 429);
    transport.onJson(patchDeal, won);
    EXPECT_EQ(moved(transport)->id, u"s3");
    FakeTransport never;
    never.onJson(record, lead);
    never.onJson(patchDeal, R"({"status_code": 429, "code": "rate_limit_exceeded", "message": "later"})", 429);
    EXPECT_EQ(moved(never).error().error.kind, ErrorKind::RateLimited);
}

TEST(AttioStageWriter, AnAnswerThatDoesNotMatchIsNotBelieved)
{
    FakeTransport transport;
    transport.onJson(record, lead);
    transport.onJson(patchDeal, lost);
    const auto result = moved(transport);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().error.kind, ErrorKind::Protocol);
    EXPECT_EQ(result.error().current->id, u"s4");
}
