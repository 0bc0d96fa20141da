// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;

namespace {

const QString newestEvent = u"GET /v1/events?limit=1"_qs;
const QString customers = u"GET /v1/customers?limit=100"_qs;
const QString expansions = u"&expand[]=data.discounts.source.coupon&expand[]=data.items.data.discounts"_qs;
const QString ofCustomer = u"GET /v1/subscriptions?limit=100&status=all&customer=cus_1"_qs + expansions;
constexpr auto emptyPage = R"({"object": "list", "has_more": false, "data": []})";
constexpr auto gone =
    R"({"error": {"type": "invalid_request_error", "code": "resource_missing", "message": "No such"}})";
constexpr auto refusal = R"({"error": {"message": "no rak_event_read"}})";

/// 2026-11-22 11:00 UTC, an hour before the as-of moment.
const Before anHourAgo{{{u"events_since"_qs, u"1795345200"_qs}}, {}};

QString eventsQuery(bool second)
{
    const QString start = u"GET /v1/events?limit=100&created[gte]=1795344900"_qs;
    const QString many =
        u"&types[]=customer.subscription.created&types[]=customer.subscription.updated&types[]=customer.subscription."
        u"deleted&types[]=customer.subscription.paused&types[]=customer.subscription.resumed&types[]=customer."
        u"subscription.trial_will_end&types[]=invoice.created&types[]=invoice.updated&types[]=invoice.deleted&types[]="
        u"invoice.finalized&types[]=invoice.paid&types[]=invoice.payment_failed&types[]=invoice.marked_uncollectible&"
        u"types[]=invoice.voided&types[]=invoice.overdue&types[]=customer.created&types[]=customer.updated&types[]="
        u"customer.deleted&types[]=customer.discount.created&types[]=customer.discount.updated"_qs;
    const QString few = u"&types[]=customer.discount.deleted&types[]=product.updated&types[]=price.updated"_qs;
    return start + (second ? few : many);
}

/// The small lists, which are always read.
void scriptCatalogue(FakeTransport &transport)
{
    const QString prices = u"GET /v1/prices?limit=100&type=recurring&expand[]=data.tiers"_qs;
    for (const QString &request :
         {prices, QString(prices + u"&active=false"), u"GET /v1/products?limit=100"_qs,
          u"GET /v1/coupons?limit=100&expand[]=data.applies_to"_qs, eventsQuery(false), eventsQuery(true)}) {
        if (!transport.knows(request))
            transport.onJson(request, emptyPage);
    }
}

void scriptEverything(FakeTransport &transport)
{
    scriptCatalogue(transport);
    for (const QString &request : {customers, QString(u"GET /v1/subscriptions?limit=100&status=all"_qs + expansions),
                                   u"GET /v1/invoices?limit=100&created[gte]=1760788800"_qs,
                                   u"GET /v1/invoices?limit=100&status=open"_qs, newestEvent}) {
        if (!transport.knows(request))
            transport.onJson(request, emptyPage);
    }
}

constexpr auto subscriptionPage = R"({"has_more": false, "data": [{"id": "sub_1", "customer": "cus_1",
    "status": "active", "currency": "usd", "start_date": 1769904000, "items": {"has_more": false, "data": [
    {"id": "si_1", "quantity": 2, "price": {"id": "p", "unit_amount": 10000, "recurring": {"interval": "month"}}}]}}]})";

} // namespace

TEST(StripeChanges, AFullReadLeavesTheNewestEventAsCursor)
{
    FakeTransport transport;
    transport.onJson(newestEvent, R"({"data": [{"id": "evt_1", "created": 1795345200, "type": "ping"}]})");
    scriptEverything(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.report->cursors, anHourAgo.cursors);
    EXPECT_TRUE(fetched.report->kept.empty());
    // The cursor is taken before anything is read that may change.
    const auto at = [&](const QString &path) {
        return std::find_if(transport.requests.begin(), transport.requests.end(),
                            [&](const HttpRequest &request) { return request.url.path() == path; });
    };
    EXPECT_LT(at(u"/v1/events"_qs), at(u"/v1/customers"_qs));
}

TEST(StripeChanges, WithoutEventsNothingIsReadAgainAndEverythingStays)
{
    FakeTransport transport;
    scriptCatalogue(transport);
    const Fetched fetched = runSourceAgain(SourceId::Stripe, transport, anHourAgo);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.recordCount(), 0);
    EXPECT_EQ(transport.requests.size(), 6U);
    EXPECT_EQ(fetched.report->cursors, anHourAgo.cursors);
    for (const RecordKind kind : {RecordKind::Company, RecordKind::Contract, RecordKind::Invoice, RecordKind::Activity})
        EXPECT_TRUE(keeps(fetched, kind));
}

TEST(StripeChanges, ChangedObjectsAreReadAgainOnceHoweverManyEventsNameThem)
{
    FakeTransport transport;
    transport.onJson(eventsQuery(false), R"({"has_more": false, "data": [
        {"created": 1795347000, "type": "invoice.paid", "data": {"object": {"id": "in_1", "object": "invoice"}}},
        {"created": 1795346900, "type": "customer.subscription.updated",
         "data": {"object": {"id": "sub_1", "customer": "cus_1", "status": "a snapshot of another time"}}},
        {"created": 1795346800, "type": "customer.subscription.updated", "data": {"object": {"id": "sub_1", "customer": "cus_1"}}},
        {"created": 1795346700, "type": "customer.updated", "data": {"object": {"id": "cus_1"}}}]})");
    transport.onJson(
        u"GET /v1/customers/cus_1"_qs,
        R"({"id": "cus_1", "name": "Hooli", "discount": {"coupon": {"percent_off": 50, "duration": "forever"}}})");
    transport.onJson(ofCustomer, subscriptionPage);
    transport.onJson(u"GET /v1/invoices/in_1"_qs,
                     R"({"id": "in_1", "number": "N-1", "status": "paid", "customer": "cus_1",
        "currency": "usd", "total": 100, "amount_remaining": 0, "created": 1795000000,
        "status_transitions": {"finalized_at": 1795000000, "paid_at": 1795347000}})");
    scriptCatalogue(transport);
    const Fetched fetched = runSourceAgain(SourceId::Stripe, transport, anHourAgo);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.requests.size(), 9U);
    EXPECT_EQ(fetched.batch.companies.at(0).name, u"Hooli");
    ASSERT_EQ(fetched.batch.contracts.size(), 1U);
    EXPECT_EQ(fetched.batch.contracts[0].mrrMinor, 10000) << "the customer's discount counts";
    EXPECT_EQ(fetched.batch.invoices.at(0).state, InvoiceState::Paid);
    EXPECT_EQ(fetched.report->cursors.value(u"events_since"_qs), u"1795347000");
    EXPECT_TRUE(removes(fetched, RecordKind::Activity, u"in_1:due")) << "it is no longer past due";
    EXPECT_FALSE(removes(fetched, RecordKind::Activity, u"in_1:paid"));
    EXPECT_FALSE(removes(fetched, RecordKind::Contract, u"sub_1"));
}

TEST(StripeChanges, WhatIsGoneIsRemoved)
{
    FakeTransport transport;
    transport.onJson(eventsQuery(false), R"({"has_more": false, "data": [
        {"created": 1795347000, "type": "customer.deleted", "data": {"object": {"id": "cus_1"}}},
        {"created": 1795347000, "type": "customer.subscription.deleted", "data": {"object": {"id": "sub_1", "customer": "cus_1"}}},
        {"created": 1795347000, "type": "invoice.deleted", "data": {"object": {"id": "in_1", "customer": "cus_1"}}}]})");
    transport.onJson(u"GET /v1/customers/cus_1"_qs, R"({"id": "cus_1", "object": "customer", "deleted": true})");
    transport.onJson(u"GET /v1/subscriptions/sub_1?expand[]=discounts.source.coupon&expand[]=items.data.discounts"_qs,
                     gone, 404);
    transport.onJson(u"GET /v1/invoices/in_1"_qs, gone, 404);
    scriptCatalogue(transport);
    const Fetched fetched = runSourceAgain(SourceId::Stripe, transport, anHourAgo);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_TRUE(removes(fetched, RecordKind::Company, u"cus_1"));
    EXPECT_TRUE(removes(fetched, RecordKind::Contract, u"sub_1"));
    EXPECT_TRUE(removes(fetched, RecordKind::Activity, u"sub_1:started"));
    EXPECT_TRUE(removes(fetched, RecordKind::Invoice, u"in_1"));
    EXPECT_TRUE(removes(fetched, RecordKind::Activity, u"in_1:paid"));
    EXPECT_EQ(fetched.batch.recordCount(), 0);
}

TEST(StripeChanges, EverythingIsReadWhereEventsDoNotTell)
{
    const char *productRenamed =
        R"({"data": [{"created": 1795347000, "type": "product.updated", "data": {"object": {"id": "prod_1"}}}]})";
    const char *noCustomer =
        R"({"data": [{"created": 1795347000, "type": "customer.subscription.updated", "data": {"object": {"id": "sub_1", "customer": null, "customer_account": "acct_9"}}}]})";
    std::string tooMany = R"({"data": [)";
    for (int i = 0; i < 201; ++i)
        tooMany +=
            (i == 0 ? "" : ",") + (R"({"created": 1795347000, "type": "invoice.paid", "data": {"object": {"id": "in_)" +
                                   std::to_string(i) + "\"}}}");
    tooMany += R"(], "has_more": true})"; // the pages that follow change nothing any more
    struct Case
    {
        const char *why;
        const char *answer;
        int status;
    };
    for (const Case &each : {Case{"product", productRenamed, 200}, Case{"customer", noCustomer, 200},
                             Case{"many", tooMany.c_str(), 200}, Case{"refused", refusal, 403}}) {
        FakeTransport transport;
        transport.onJson(eventsQuery(false), each.answer, each.status);
        scriptEverything(transport);
        const Fetched fetched = runSourceAgain(SourceId::Stripe, transport, anHourAgo);
        ASSERT_TRUE(fetched.report.has_value()) << each.why;
        EXPECT_EQ(transport.count(customers), 1) << each.why;
        EXPECT_TRUE(fetched.report->kept.empty()) << each.why;
    }
    FakeTransport transport;
    scriptEverything(transport);
    const Before amonthAgo{{{u"events_since"_qs, u"1792800000"_qs}}, {}};
    EXPECT_TRUE(runSourceAgain(SourceId::Stripe, transport, amonthAgo).report->kept.empty());
    EXPECT_EQ(transport.count(eventsQuery(false)), 0);
}

TEST(StripeChanges, ManyEventsAboutFewObjectsAreNotReadToTheirEnd)
{
    FakeTransport transport; // one page more than is used: it is asked for ahead
    for (int page = 1; page <= 22; ++page) {
        const QString after = page == 1 ? QString() : u"&starting_after=evt_%1"_qs.arg(page - 1);
        const std::string event = R"({"has_more": true, "data": [{"id": "evt_)" + std::to_string(page) +
                                  R"(", "created": 1795347000, "type": "customer.updated",)"
                                  R"( "data": {"object": {"id": "cus_1"}}}]})";
        transport.onJson(eventsQuery(false) + after, event.c_str());
    }
    scriptEverything(transport);
    const Fetched fetched = runSourceAgain(SourceId::Stripe, transport, anHourAgo);
    ASSERT_TRUE(fetched.report.has_value()) << fetched.report.error().sentence.toStdString();
    EXPECT_EQ(transport.count(customers), 1);
    EXPECT_TRUE(fetched.report->kept.empty());
}

TEST(StripeChanges, AnOutageWhileLookingForChangesEndsTheFetch)
{
    FakeTransport transport;
    transport.onJson(eventsQuery(false), R"({"error": {"message": "down"}})", 503);
    scriptEverything(transport);
    const Fetched fetched = runSourceAgain(SourceId::Stripe, transport, anHourAgo);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Network);
}

TEST(StripeSource, ACursorThatWasDeletedMeanwhileIsSteppedBackFrom)
{
    FakeTransport transport;
    transport.onJson(customers, R"({"has_more": true, "data": [{"id": "cus_3"}, {"id": "cus_2"}]})");
    transport.onJson(customers + u"&starting_after=cus_2", gone, 404);
    transport.onJson(customers + u"&starting_after=cus_3",
                     R"({"has_more": false, "data": [{"id": "cus_2"}, {"id": "cus_1"}]})");
    scriptEverything(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.size(), 3U) << "cus_2 came twice and counts once";
}
