// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;

namespace {

const QString prices = u"GET /v1/prices?limit=100&type=recurring&expand[]=data.tiers"_qs;
const QString inactivePrices = prices + u"&active=false";
const QString products = u"GET /v1/products?limit=100"_qs;
const QString customers = u"GET /v1/customers?limit=100"_qs;
const QString subscriptions = u"GET /v1/subscriptions?limit=100&status=all&expand[]=data.discounts.source.coupon"_qs;
const QString recentInvoices = u"GET /v1/invoices?limit=100&created[gte]=1760788800"_qs;
const QString openInvoices = u"GET /v1/invoices?limit=100&status=open"_qs;
constexpr auto emptyPage = R"({"object": "list", "has_more": false, "data": []})";

/// An account without anything, except what a test scripted before.
void scriptEmptyAccount(FakeTransport &transport)
{
    for (const QString &request :
         {prices, inactivePrices, products, customers, subscriptions, recentInvoices, openInvoices}) {
        if (!transport.knows(request))
            transport.onJson(request, emptyPage);
    }
}

} // namespace

TEST(StripeSource, AnEmptyAccountIsASuccess)
{
    FakeTransport transport;
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.recordCount(), 0);
    EXPECT_EQ(transport.requests.size(), 7U);
    for (const HttpRequest &request : transport.requests) {
        EXPECT_TRUE(std::count(request.headers.begin(), request.headers.end(),
                               std::pair<QByteArray, QByteArray>("Stripe-Version", "2026-06-24.dahlia")));
        EXPECT_TRUE(std::count(request.headers.begin(), request.headers.end(),
                               std::pair<QByteArray, QByteArray>("Authorization", "Bearer test-token")));
    }
}

TEST(StripeSource, FollowsTheCursor)
{
    FakeTransport transport;
    transport.onJson(customers, R"({"has_more": true, "data": [{"id": "cus_1"}, {"id": "cus_2"}]})");
    transport.onJson(customers + u"&starting_after=cus_2", R"({"has_more": false, "data": [{"id": "cus_3"}]})");
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    EXPECT_EQ(fetched.batch.companies.size(), 3U);
}

TEST(StripeSource, AChainThatDoesNotMoveOnIsAnError)
{
    FakeTransport transport;
    transport.onJson(customers, R"({"has_more": true, "data": [{"id": "cus_1"}]})");
    transport.onJson(customers + u"&starting_after=cus_1", R"({"has_more": true, "data": [{"id": "cus_1"}]})");
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Protocol);
}

TEST(StripeSource, ReadsTheRestOfLongItemLists)
{
    FakeTransport transport;
    transport.onJson(
        subscriptions,
        R"({"has_more": false, "data": [{"id": "sub_1", "customer": "cus_1", "status": "active", "currency": "usd",
        "items": {"has_more": true, "data": [{"id": "si_1"}]}}]})");
    transport.onJson(u"GET /v1/subscription_items?limit=100&subscription=sub_1"_qs, R"({"has_more": false, "data": [
        {"id": "si_1", "quantity": 1, "price": {"id": "p", "unit_amount": 100, "recurring": {"interval": "month"}}},
        {"id": "si_2", "quantity": 1, "price": {"id": "q", "unit_amount": 150, "recurring": {"interval": "month"}}}]})");
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_EQ(fetched.batch.contracts.size(), 1U);
    EXPECT_EQ(fetched.batch.contracts.front().mrrMinor, 250);
}

TEST(StripeSource, GoesOnWithoutProductsItMayNotRead)
{
    FakeTransport transport;
    transport.onJson(products, R"({"error": {"message": "no rak_product_read"}})", 403);
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_TRUE(fetched.report.has_value());
    ASSERT_EQ(fetched.report->notes.size(), 1U);
    EXPECT_TRUE(fetched.report->notes.front().contains(u"rak_product_read"));
    EXPECT_TRUE(fetched.report->notes.front().endsWith(u"Product names are missing."));
}

TEST(StripeSource, ABadKeySaysWhoseAndWhatToDo)
{
    FakeTransport transport;
    transport.onJson(
        prices, R"({"error": {"type": "invalid_request_error", "message": "Invalid API Key provided: test-token"}})",
        401);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Auth);
    EXPECT_EQ(fetched.report.error().sentence, u"Stripe did not accept the token (HTTP 401: Invalid API Key provided: "
                                               u"***). Connect Stripe again with a valid token.");
}

TEST(StripeSource, AnAnswerOfAnotherShapeIsAnError)
{
    FakeTransport transport;
    transport.onJson(prices, R"({"items": []})");
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    EXPECT_TRUE(fetched.report.error().sentence.contains(u"has no list “data”"));
}
