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
const QString coupons = u"GET /v1/coupons?limit=100&expand[]=data.applies_to"_qs;
const QString plainSubscriptions = u"GET /v1/subscriptions?limit=100&status=all"_qs;
const QString subscriptions =
    plainSubscriptions + u"&expand[]=data.discounts.source.coupon&expand[]=data.items.data.discounts";
const QString recentInvoices = u"GET /v1/invoices?limit=100&created[gte]=1760788800"_qs;
const QString openInvoices = u"GET /v1/invoices?limit=100&status=open"_qs;
const QString newestEvent = u"GET /v1/events?limit=1"_qs;
constexpr auto refusal = R"({"error": {"message": "no rak_coupon_read"}})";
constexpr auto partnerCoupon = R"({"has_more": false, "data": [
    {"id": "PARTNER20", "percent_off": 20.0, "duration": "forever", "applies_to": {"products": ["prod_team"]}}]})";
constexpr auto emptyPage = R"({"object": "list", "has_more": false, "data": []})";

/// An account without anything, except what a test scripted before.
void scriptEmptyAccount(FakeTransport &transport)
{
    for (const QString &request : {prices, inactivePrices, products, coupons, customers, subscriptions, recentInvoices,
                                   openInvoices, newestEvent}) {
        if (!transport.knows(request))
            transport.onJson(request, emptyPage);
    }
}

/// A page of one subscription: a team item of 100.00 and a chat item of 50.00 a month.
std::string discountedPage(const char *own, const char *ofItem = "[]")
{
    const std::string monthly = R"("recurring": {"interval": "month"}})";
    return R"({"has_more": false, "data": [{"id": "sub_1", "customer": "cus_1", "status": "active", "currency": "usd",
        "discounts": )" +
           std::string(own) + R"(, "items": {"has_more": false, "data": [
        {"id": "si_1", "quantity": 1, "discounts": )" +
           ofItem + R"(, "price": {"id": "p", "product": "prod_team", "unit_amount": 10000, )" + monthly + R"(},
        {"id": "si_2", "quantity": 1, "price": {"id": "q", "product": "prod_chat", "unit_amount": 5000, )" +
           monthly + "}]}}]}";
}

qint64 mrrOf(const Fetched &fetched)
{
    EXPECT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.contracts.size(), 1U);
    return fetched.batch.contracts.empty() ? -1 : fetched.batch.contracts.front().mrrMinor;
}

} // namespace

TEST(StripeSource, ACouponTakesOffOnlyTheProductsItAppliesTo)
{
    FakeTransport transport;
    transport.onJson(coupons, partnerCoupon);
    const auto page = discountedPage(R"([{"id": "di_1", "end": null, "source": {"coupon":
        {"id": "PARTNER20", "percent_off": 20.0, "duration": "forever"}}}])");
    transport.onJson(subscriptions, page.c_str());
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    EXPECT_EQ(mrrOf(fetched), 13000);
    EXPECT_TRUE(fetched.report->notes.empty());
}

TEST(StripeSource, CouponsThatComeAsIdsAreFoundInTheirList)
{
    FakeTransport transport;
    transport.onJson(coupons, partnerCoupon);
    const auto page = discountedPage("[]", R"([{"id": "di_1", "source": {"coupon": "PARTNER20"}}])");
    transport.onJson(subscriptions, page.c_str());
    scriptEmptyAccount(transport);
    EXPECT_EQ(mrrOf(runSource(SourceId::Stripe, transport)), 13000);
}

TEST(StripeSource, TheCustomersCouponIsFoundInTheListToo)
{
    FakeTransport transport;
    transport.onJson(coupons, partnerCoupon);
    transport.onJson(customers, R"({"has_more": false, "data": [
        {"id": "cus_1", "discount": {"id": "di_9", "source": {"coupon": "PARTNER20"}}}]})");
    const auto page = discountedPage("[]");
    transport.onJson(subscriptions, page.c_str());
    scriptEmptyAccount(transport);
    EXPECT_EQ(mrrOf(runSource(SourceId::Stripe, transport)), 13000);
}

TEST(StripeSource, DiscountsThatStayUnreadAreCountedAndTheCustomersDoNotStandIn)
{
    FakeTransport transport;
    transport.onJson(coupons, partnerCoupon);
    transport.onJson(customers, R"({"has_more": false, "data": [
        {"id": "cus_1", "discount": {"id": "di_9", "source": {"coupon": "PARTNER20"}}}]})");
    const auto page = discountedPage(R"(["di_1"])", R"([{"id": "di_2", "source": {"coupon": "GONE"}}])");
    transport.onJson(subscriptions, page.c_str());
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    EXPECT_EQ(mrrOf(fetched), 15000);
    ASSERT_EQ(fetched.report->notes.size(), 1U);
    EXPECT_TRUE(fetched.report->notes.front().startsWith(u"Discounts that could not be read: 2."));
}

TEST(StripeSource, AKeyWithoutCouponsStillReadsSubscriptions)
{
    FakeTransport transport;
    transport.onJson(coupons, refusal, 403);
    transport.onJson(subscriptions, refusal, 403);
    const auto page = discountedPage(R"(["di_1"])");
    transport.onJson(plainSubscriptions, page.c_str());
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    EXPECT_EQ(mrrOf(fetched), 15000);
    ASSERT_EQ(fetched.report->notes.size(), 3U);
    EXPECT_TRUE(fetched.report->notes[0].contains(u"rak_coupon_read"));
    EXPECT_TRUE(fetched.report->notes[1].endsWith(u"Subscriptions were read without their discounts."));
    EXPECT_TRUE(fetched.report->notes[2].startsWith(u"Discounts that could not be read: 1."));
}

TEST(StripeSource, AKeyWithoutSubscriptionsFailsInTheirName)
{
    FakeTransport transport;
    transport.onJson(subscriptions, R"({"error": {"message": "no rak_subscription_read"}})", 403);
    transport.onJson(plainSubscriptions, R"({"error": {"message": "no rak_subscription_read"}})", 403);
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Auth);
}

TEST(StripeSource, AnEmptyAccountIsASuccess)
{
    FakeTransport transport;
    scriptEmptyAccount(transport);
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.recordCount(), 0);
    EXPECT_EQ(transport.requests.size(), 9U);
    EXPECT_TRUE(fetched.report->cursors.isEmpty() && fetched.report->kept.empty());
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
    transport.onJson(u"GET /v1/subscription_items?limit=100&subscription=sub_1&expand[]=data.discounts"_qs,
                     R"({"has_more": false, "data": [
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
