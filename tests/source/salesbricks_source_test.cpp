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

TEST(SalesbricksSource, AListThatChangesWhileItIsReadIsReadAgain)
{
    FakeTransport transport;
    const QString second = u"GET /api/v2/customers?limit=1000&offset=2"_qs;
    // c1 goes after the first page, so that c3 slides in front of the second.
    transport.onJson(
        customers,
        R"({"count": 4, "next": "x", "results": [{"customer_id": "c1", "name": "A"}, {"customer_id": "c2", "name": "B"}]})");
    transport.onJson(second, R"({"count": 3, "next": null, "results": [{"customer_id": "c4", "name": "D"}]})");
    transport.onJson(
        customers,
        R"({"count": 3, "next": "x", "results": [{"customer_id": "c2", "name": "B"}, {"customer_id": "c3", "name": "C"}]})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    ASSERT_EQ(fetched.batch.companies.size(), 3U);
    EXPECT_EQ(fetched.batch.companies[1].name, u"C");
    FakeTransport twice;
    twice.onJson(
        customers,
        R"({"next": "x", "results": [{"customer_id": "c1", "name": "A"}, {"customer_id": "c2", "name": "B"}]})");
    twice.onJson(
        second,
        R"({"next": null, "results": [{"customer_id": "c2", "name": "B"}, {"customer_id": "c3", "name": "C"}]})");
    scriptRest(twice);
    EXPECT_EQ(runSource(SourceId::Salesbricks, twice).batch.companies.size(), 3U);
    EXPECT_EQ(twice.count(second), 3) << "and given up on after three times";
}

TEST(SalesbricksSource, OrdersAreReadUntilAPageHoldsNothingNew)
{
    FakeTransport transport;
    transport.onJson(
        probe,
        R"({"data": {"__schema": {"queryType": {"fields": [{"name": "companyOrders", "args": [{"name": "offset"}],
        "type": {"kind": "OBJECT", "name": "Page"}}]}, "types": [
        {"name": "Page", "fields": [{"name": "orders", "type": {"kind": "LIST", "name": null, "ofType": {"kind": "OBJECT", "name": "Order"}}}]},
        {"name": "Order", "fields": [{"name": "id", "type": {"kind": "SCALAR", "name": "ID"}}, {"name": "stage", "type": {"kind": "ENUM", "name": "S"}},
            {"name": "buyer", "type": {"kind": "OBJECT", "name": "Buyer"}}]}]}}})");
    transport.onJson(
        companyOrders,
        R"({"data": {"companyOrders": {"orders": [{"id": "o1", "stage": "BUILDING", "buyer": {"id": "b1", "name": "Prospect"}}]}}})");
    transport.onJson(
        companyOrders,
        R"({"data": {"companyOrders": {"orders": [{"id": "o1", "stage": "BUILDING", "buyer": {"id": "b1", "name": "Prospect"}},
        {"id": "o2", "stage": "a stage of next year", "buyer": {"id": "b2", "name": "Other"}}]}}})");
    transport.onJson(companyOrders, R"({"data": {"companyOrders": {"orders": []}}})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.count(companyOrders), 3);
    EXPECT_EQ(fetched.batch.companies.size(), 2U);
}

TEST(SalesbricksSource, FallsBackOnWhatIsDocumented)
{
    FakeTransport closed; // introspection is switched off
    closed.onJson(probe, R"({"errors": [{"message": "GraphQL introspection is not allowed"}]})", 400);
    scriptRest(closed);
    const Fetched fetched = runSource(SourceId::Salesbricks, closed);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_TRUE(fetched.report->notes.at(0).contains(u"does not describe its orders"));
    const nlohmann::json asked = nlohmann::json::parse(closed.requests.back().body.toStdString());
    EXPECT_FALSE(asked["variables"].contains("offset"))
        << "a variable the query does not name is an error to some servers";
    EXPECT_GE(asked["variables"]["limit"], 1000);
}

TEST(SalesbricksSource, InvoicesOfWhatEndedLongAgoAreNotAskedFor)
{
    FakeTransport transport;
    transport.onJson(customers,
                     R"({"count": 1, "next": null, "results": [{"customer_id": "c1", "name": "Hooli", "subscriptions": [
        {"subscription_id": "s1", "status": "ENDED", "ends_at": "2024-01-31"}]}]})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Salesbricks, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.count(subscription), 1);
    EXPECT_EQ(transport.count(invoices), 0);
    EXPECT_EQ(fetched.batch.contracts.size(), 1U);
}

TEST(SalesbricksConnection, ChecksRestGraphQlAndOneSubscription)
{
    FakeTransport transport;
    transport.onJson(u"GET /api/v2/plans?limit=1&offset=0"_qs, emptyList);
    transport.onJson(u"GET /api/v2/customers?limit=20&offset=0"_qs, oneCustomer);
    transport.onJson(companyOrders, R"({"errors": [{"message": "Cannot query field"}], "data": null})");
    transport.onJson(subscription + u"/orders?limit=1&offset=0", emptyList);
    transport.onJson(subscription + u"/invoices?limit=1&offset=0&scope=all", R"({"detail": "no"})", 403);
    scriptRest(transport);
    const auto check = checkSource(SourceId::Salesbricks, transport);
    ASSERT_TRUE(check.has_value());
    EXPECT_TRUE(partOf(check, u"Customers").readable);
    EXPECT_TRUE(partOf(check, u"Subscriptions").readable);
    EXPECT_FALSE(partOf(check, u"Invoices").readable);
    EXPECT_TRUE(partOf(check, u"Open and lost orders").detail.contains(u"Cannot query field"));
    FakeTransport bad;
    bad.onJson(u"GET /api/v2/plans?limit=1&offset=0"_qs, R"({"detail": "Invalid token."})", 401);
    EXPECT_EQ(checkSource(SourceId::Salesbricks, bad).error().kind, ErrorKind::Auth);
}

TEST(SalesbricksConnection, TakesTheOptionsOfItsGuide)
{
    const SourceOptions all{
        {u"money_unit"_qs, u"major"_qs}, {u"lost_reason_key"_qs, u"why"_qs}, {u"trial_metadata_key"_qs, u"poc"_qs}};
    EXPECT_EQ(refusalOf(SourceId::Salesbricks, "7b0d5c9e-9c1c-4a53", all), QString());
    EXPECT_TRUE(
        refusalOf(SourceId::Salesbricks, "7b0d5c9e-9c1c-4a53", {{u"money_unit"_qs, u"cents"_qs}}).contains(u"minor"));
}
