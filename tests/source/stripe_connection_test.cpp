// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;

namespace {

void scriptParts(FakeTransport &transport)
{
    for (const QString &request :
         {u"GET /v1/customers?limit=1"_qs, u"GET /v1/subscriptions?status=all&limit=1"_qs,
          u"GET /v1/invoices?limit=1"_qs, u"GET /v1/prices?limit=1"_qs, u"GET /v1/products?limit=1"_qs,
          u"GET /v1/coupons?limit=1"_qs, u"GET /v1/events?limit=1"_qs}) {
        if (!transport.knows(request))
            transport.onJson(request, R"({"object": "list", "has_more": false, "data": []})");
    }
}

constexpr auto refusal = R"({"error": {"message": "Having the 'rak_x_read' permission would allow this"}})";

} // namespace

TEST(StripeConnection, KeysOfTheWrongKindAreRefusedWithoutAsking)
{
    EXPECT_TRUE(refusalOf(SourceId::Stripe, "pk_live_51abcdef").contains(u"restricted key"));
    EXPECT_FALSE(refusalOf(SourceId::Stripe, " ").isEmpty());
    EXPECT_EQ(refusalOf(SourceId::Stripe, "sk_test_51abcdef"), QString());
    EXPECT_EQ(refusalOf(SourceId::Stripe, "rk_live_51abcdef", {{u"count_repeating_discounts"_qs, u"on"_qs}}),
              QString());
    EXPECT_FALSE(
        refusalOf(SourceId::Stripe, "rk_live_51abcdef", {{u"count_repeating_discounts"_qs, u"maybe"_qs}}).isEmpty());
    EXPECT_FALSE(refusalOf(SourceId::Stripe, "rk_live_51abcdef", {{u"colour"_qs, u"red"_qs}}).isEmpty());
}

TEST(StripeConnection, TheCheckNamesEveryPartAndWhatItsRefusalCosts)
{
    FakeTransport transport;
    transport.onJson(u"GET /v1/subscriptions?status=all&limit=1"_qs,
                     R"({"data": [{"id": "sub_1", "livemode": true}]})");
    transport.onJson(u"GET /v1/coupons?limit=1"_qs, refusal, 403);
    transport.onJson(u"GET /v1/events?limit=1"_qs, refusal, 403);
    scriptParts(transport);
    const auto check = checkSource(SourceId::Stripe, transport);
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->parts.size(), 7U);
    EXPECT_EQ(check->identity, u"Live mode");
    EXPECT_TRUE(partOf(check, u"Customers").readable);
    EXPECT_FALSE(partOf(check, u"Coupons").readable);
    EXPECT_TRUE(partOf(check, u"Coupons").detail.contains(u"rak_x_read"));
    EXPECT_TRUE(partOf(check, u"Coupons").detail.endsWith(u"too many products."));
    EXPECT_TRUE(partOf(check, u"Events").detail.contains(u"reads everything"));
}

TEST(StripeConnection, ASecretKeyIsAcceptedWithAWarning)
{
    FakeTransport transport;
    scriptParts(transport);
    const auto check = checkSource(SourceId::Stripe, transport, {}, "sk_test_51abcdef");
    EXPECT_TRUE(partOf(check, u"Secret key").detail.contains(u"rk_…"));
    EXPECT_EQ(check->identity, u"Test mode");
    FakeTransport restricted;
    scriptParts(restricted);
    EXPECT_TRUE(partOf(checkSource(SourceId::Stripe, restricted), u"Secret key").what.isEmpty());
}

TEST(StripeConnection, ABadKeyOrNothingReadableIsAnError)
{
    FakeTransport bad;
    bad.onJson(u"GET /v1/customers?limit=1"_qs, R"({"error": {"message": "Invalid API Key"}})", 401);
    EXPECT_EQ(checkSource(SourceId::Stripe, bad).error().kind, ErrorKind::Auth);
    EXPECT_EQ(bad.requests.size(), 1U);
    FakeTransport closed;
    for (const char *part : {"customers?limit=1", "subscriptions?status=all&limit=1", "invoices?limit=1",
                             "prices?limit=1", "products?limit=1", "coupons?limit=1", "events?limit=1"})
        closed.onJson(u"GET /v1/"_qs + QString::fromLatin1(part), refusal, 403);
    EXPECT_EQ(checkSource(SourceId::Stripe, closed).error().code, 403);
}

TEST(StripeConnection, KeepsWellBelowStripesLimits)
{
    const auto source = findSource(SourceId::Stripe)->make();
    const QUrl url(u"https://api.stripe.com"_qs);
    const HttpProfile live = source->profile(url, "rk_live_51abcdef", {});
    EXPECT_EQ(live.limits.at(0).requests, 10);
    EXPECT_EQ(source->profile(url, "rk_test_51abcdef", {}).limits.at(0).requests, 5);
    EXPECT_TRUE(std::count(live.retryStatuses.begin(), live.retryStatuses.end(), 409));
}
