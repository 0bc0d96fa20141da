// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;

namespace {

const QString plans = u"GET /api/v2/plans?limit=1000&offset=0"_qs;
const QString customers = u"GET /api/v2/customers?limit=1000&offset=0"_qs;
const QString subscription = u"GET /api/v2/subscriptions/s1"_qs;
const QString orders = subscription + u"/orders?limit=100&offset=0";
const QString invoices = subscription + u"/invoices?limit=1000&offset=0&scope=all";
const QString probe = u"POST /api/v1/graphql \"operationName\":\"Probe\""_qs;
const QString companyOrders = u"POST /api/v1/graphql \"operationName\":\"Orders\""_qs;
constexpr auto emptyList = R"({"count": 0, "next": null, "previous": null, "results": []})";
constexpr auto oneCustomer =
    R"({"count": 1, "next": null, "results": [{"customer_id": "c1", "name": "Hooli", "subscriptions": [{"subscription_id": "s1", "name": "Scale"}]}]})";
constexpr auto detail =
    R"({"subscription_id": "s1", "status": "ACTIVE", "starts_at": "2026-02-01", "ends_at": "2027-01-31", "currency": "USD",
    "line_items": [{"brick_id": "b1", "brick_name": "Platform", "sub_total": 12000, "grand_total": "$12,000.00"}]})";

void scriptRest(FakeTransport &transport)
{
    for (const QString &request : {plans, customers, orders, invoices}) {
        if (!transport.knows(request))
            transport.onJson(request, emptyList);
    }
    if (!transport.knows(subscription))
        transport.onJson(subscription, detail);
    if (!transport.knows(probe))
        transport.onJson(probe, R"({"data": {}})");
    if (!transport.knows(companyOrders))
        transport.onJson(companyOrders, R"({"data": {"companyOrders": {"orders": []}}})");
}

} // namespace

TEST(SalesbricksSource, AnEmptyAccountIsASuccess)
{
    FakeTransport transport;
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.recordCount(), 0);
    EXPECT_EQ(transport.requests.size(), 4U);
    for (const HttpRequest &request : transport.requests)
        EXPECT_TRUE(std::count(request.headers.begin(), request.headers.end(),
                               std::pair<QByteArray, QByteArray>("X-SALESBRICKS-KEY", "test-token")));
}

TEST(SalesbricksSource, CalibratesTheMoneyUnitBeforeItMapsAnything)
{
    FakeTransport transport;
    transport.onJson(customers, oneCustomer);
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.contracts.at(0).mrrMinor, 100000);
    EXPECT_EQ(fetched.report->notes,
              std::vector<QString>{u"Salesbricks' amounts were read as whole units (1 of 1 comparisons say so)."_qs});
    FakeTransport told;
    told.onJson(customers, oneCustomer);
    scriptRest(told);
    const Fetched minor = runSource(SourceId::Salesbricks, told, {{u"money_unit"_qs, u"minor"_qs}});
    EXPECT_EQ(minor.batch.contracts.at(0).mrrMinor, 1000);
    EXPECT_TRUE(minor.report->notes.empty());
    FakeTransport wrong;
    EXPECT_EQ(runSource(SourceId::Salesbricks, wrong, {{u"money_unit"_qs, u"cents"_qs}}).report.error().kind,
              ErrorKind::InvalidInput);
}

TEST(SalesbricksSource, PagesByWhatCameAndNeverFollowsLinks)
{
    FakeTransport transport;
    transport.onJson(
        customers,
        R"({"count": 3, "next": "http://evil.example/next", "results": [{"customer_id": "c1", "name": "A"}, {"customer_id": "c2", "name": "B"}]})");
    transport.onJson(u"GET /api/v2/customers?limit=1000&offset=2"_qs,
                     R"({"count": 3, "next": null, "results": [{"customer_id": "c3", "name": "C"}]})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    EXPECT_EQ(fetched.batch.companies.size(), 3U);
    for (const HttpRequest &request : transport.requests)
        EXPECT_EQ(request.url.host(), u"api.salesbricks.com");
}

TEST(SalesbricksSource, ASubscriptionThatIsGoneIsSkipped)
{
    FakeTransport transport;
    transport.onJson(customers, oneCustomer);
    transport.onJson(subscription, R"({"detail": "Not found."})", 404);
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.size(), 1U);
    ASSERT_EQ(fetched.batch.skipped.size(), 1U);
    EXPECT_TRUE(fetched.batch.skipped[0].reason.contains(u"Not found."));
}

TEST(SalesbricksSource, GraphQlErrorsCountWhateverTheStatus)
{
    FakeTransport transport;
    transport.onJson(companyOrders, R"({"errors": [{"message": "Cannot query field \"metadata\""}], "data": null})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_TRUE(fetched.report.error().sentence.contains(u"Cannot query field"));
    FakeTransport forbidden;
    forbidden.onJson(probe, R"({"detail": "no"})", 403);
    scriptRest(forbidden);
    const Fetched without = runSource(SourceId::Salesbricks, forbidden);
    ASSERT_TRUE(without.report.has_value());
    EXPECT_TRUE(without.report->notes.at(0).endsWith(u"Open and lost orders are missing."));
}

TEST(SalesbricksSource, AServerErrorInTheMiddleEndsTheFetch)
{
    FakeTransport transport;
    transport.onJson(customers, oneCustomer);
    transport.onJson(invoices, R"({"error": {"code": "ERR", "message": "boom"}})", 503);
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Network);
    EXPECT_EQ(transport.count(invoices), 5);
    EXPECT_EQ(fetched.deliveries, 0);
}
