// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/buildbetter_server.h"
#include "tests/servers/checks/raw_client.h"
#include "tests/servers/hubspot_server.h"
#include "tests/servers/posthog_server.h"
#include "tests/servers/salesbricks_server.h"
#include "tests/servers/stripe_server.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

struct Answered
{
    int status = 0;
    QByteArray head;
    json body;
};

/// Asks with the vendor's own header for tokens.
Answered ask(VendorServer &server, const QByteArray &target, const json &body = nullptr,
             const std::optional<QByteArray> &token = std::nullopt)
{
    QByteArray header = "Authorization: Bearer ";
    if (server.source() == SourceId::Salesbricks)
        header = "X-SALESBRICKS-KEY: ";
    if (server.source() == SourceId::BuildBetter)
        header = "X-BuildBetter-Api-Key: ";
    QByteArray request = (body.is_null() ? "GET " : "POST ") + target + " HTTP/1.1\r\nHost: test\r\n" + header +
                         token.value_or(server.token()) + "\r\n";
    if (!body.is_null()) {
        const QByteArray bytes = QByteArray::fromStdString(body.dump());
        request += "Content-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes;
    } else {
        request += "\r\n";
    }
    RawClient client(server.baseUrl());
    const QByteArray answer = client.ask(request);
    const QByteArray bytes = RawClient::bodyOf(answer);
    return {answer.mid(9, 3).toInt(), answer.left(answer.indexOf("\r\n\r\n")),
            json::parse(bytes.begin(), bytes.end(), nullptr, false)};
}

json hogQl(const char *sql, json values = json::object())
{
    return {{"query", {{"kind", "HogQLQuery"}, {"query", sql}, {"values", std::move(values)}}}, {"name", "test"}};
}

} // namespace

TEST(StripeServer, PagesNewestFirstAndFindsItsWayPastWhatWasDeleted)
{
    StripeServer stripe;
    stripe.fill(5);
    const json first = ask(stripe, "/v1/customers?limit=2").body;
    EXPECT_EQ(first["has_more"], true);
    EXPECT_EQ(first["data"][0]["name"], sampleName(5).toStdString());
    const QString last = QString::fromStdString(first["data"][1]["id"]);
    stripe.removeCompany(last);
    const json second = ask(stripe, "/v1/customers?limit=100&starting_after=" + last.toLatin1()).body;
    EXPECT_EQ(second["has_more"], false);
    ASSERT_EQ(second["data"].size(), 3u);
    EXPECT_EQ(second["data"][0]["name"], sampleName(3).toStdString());
    EXPECT_EQ(ask(stripe, "/v1/customers/" + last.toLatin1()).body["deleted"], true);
    EXPECT_EQ(ask(stripe, "/v1/customers?starting_after=cus_nobody").body["error"]["code"], "resource_missing");
    EXPECT_EQ(ask(stripe, "/v1/customers?limit=101").status, 400);
}

TEST(StripeServer, RefusesWrongKeysAndDeepExpansion)
{
    StripeServer stripe;
    const Answered wrong = ask(stripe, "/v1/customers", nullptr, "rk_test_wrong");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body["error"]["type"], "invalid_request_error");
    const Answered deep = ask(stripe, "/v1/subscriptions?expand[]=data.items.data.price.product");
    EXPECT_EQ(deep.status, 400);
    EXPECT_EQ(deep.body["error"]["code"], "property_expansion_max_depth");
    stripe.close(QStringLiteral("coupons"));
    EXPECT_EQ(ask(stripe, "/v1/coupons").status, 403);
    stripe.http().fail(Fault::answer(429));
    const Answered limited = ask(stripe, "/v1/customers");
    EXPECT_EQ(limited.status, 429);
    EXPECT_TRUE(limited.head.contains("Stripe-Rate-Limited-Reason: endpoint-rate"));
    EXPECT_FALSE(limited.head.contains("Retry-After"));
}

TEST(StripeServer, ExpandsFiltersAndTellsWhatHappened)
{
    StripeServer stripe;
    const QString customer = stripe.addCompany(QStringLiteral("Acme"), QStringLiteral("acme.example"));
    const QString id = stripe.addSubscription(customer, 3);
    const json coupon{{"id", "HALF"}, {"object", "coupon"}, {"percent_off", 50}, {"duration", "forever"}};
    stripe.patch(
        "subscriptions", id,
        {{"discounts", json::array({json{{"id", "di_1"}, {"source", {{"type", "coupon"}, {"coupon", coupon}}}}})}});
    const auto discount = [&](const QByteArray &query) {
        return ask(stripe, "/v1/subscriptions?status=all" + query).body["data"][0]["discounts"][0];
    };
    EXPECT_EQ(discount(""), "di_1");
    EXPECT_EQ(discount("&expand[]=data.discounts")["source"]["coupon"], "HALF");
    EXPECT_EQ(discount("&expand%5B%5D=data.discounts.source.coupon")["source"]["coupon"]["percent_off"], 50);
    stripe.removeCompany(customer);
    EXPECT_TRUE(ask(stripe, "/v1/subscriptions").body["data"].empty());
    EXPECT_EQ(ask(stripe, "/v1/subscriptions?status=all").body["data"][0]["status"], "canceled");
    const json events =
        ask(stripe, "/v1/events?types[]=customer.deleted&types[]=customer.subscription.deleted").body["data"];
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0]["data"]["object"]["id"], customer.toStdString());
}

TEST(StripeServer, SpeaksOldShapesToo)
{
    StripeServer stripe;
    stripe.fill(1);
    EXPECT_FALSE(ask(stripe, "/v1/subscriptions").body["data"][0].contains("current_period_end"));
    EXPECT_TRUE(ask(stripe, "/v1/invoices").body["data"][0].contains("parent"));
    stripe.useOldShapes(true);
    EXPECT_TRUE(ask(stripe, "/v1/subscriptions").body["data"][0].contains("current_period_end"));
    EXPECT_EQ(ask(stripe, "/v1/invoices").body["data"][0]["paid"], true);
}

TEST(SalesbricksServer, PagesByOffsetAndNamesAnotherHostInNext)
{
    SalesbricksServer salesbricks;
    salesbricks.fill(3);
    const json first = ask(salesbricks, "/api/v2/customers?limit=2").body;
    EXPECT_EQ(first["count"], 3);
    EXPECT_FALSE(QString::fromStdString(first["next"]).contains(u"127.0.0.1"));
    EXPECT_EQ(first["results"][0]["subscriptions"].size(), 1u);
    const QByteArray id = QByteArray::fromStdString(first["results"][0]["subscriptions"][0]["subscription_id"]);
    EXPECT_TRUE(ask(salesbricks, "/api/v2/customers?limit=2&offset=2").body["next"].is_null());
    EXPECT_EQ(ask(salesbricks, "/api/v2/subscriptions/" + id).body["currency"], "USD");
    EXPECT_EQ(ask(salesbricks, "/api/v2/subscriptions/" + id + "/orders").body["results"][0]["order_type"], "STANDARD");
    EXPECT_EQ(ask(salesbricks, "/api/v2/subscriptions/" + id + "/invoices?scope=all").body["count"], 1);
    EXPECT_EQ(ask(salesbricks, "/api/v2/subscriptions/none").status, 404);
    EXPECT_EQ(ask(salesbricks, "/api/v2/customers", nullptr, "wrong").status, 401);
}

TEST(SalesbricksServer, ListsOrdersByGraphQlAndDescribesThem)
{
    SalesbricksServer salesbricks;
    salesbricks.fill(10);
    const auto graphQl = [&](const char *text) {
        return ask(salesbricks, "/api/v1/graphql", {{"query", text}, {"variables", json::object()}}).body;
    };
    const json page =
        graphQl("{ companyOrders(limit: 2, offset: 1, orderBy: \"closed_at\") { orders { id buyer { name } } } }");
    ASSERT_EQ(page["data"]["companyOrders"]["orders"].size(), 2u) << page;
    EXPECT_EQ(page["data"]["companyOrders"]["orders"][0]["buyer"]["name"], sampleName(2).toStdString());
    EXPECT_TRUE(graphQl("{ companyOrders { orders { secret } } }").contains("errors"));
    const json type = graphQl("query P { order: __type(name: \"OrderType\") { name fields { name } } }");
    EXPECT_EQ(type["data"]["order"]["name"], "OrderType");
    salesbricks.setOrderPaging(false);
    EXPECT_TRUE(graphQl("{ companyOrders(offset: 1) { orders { id } } }").contains("errors"));
}

TEST(PostHogServer, AnswersColumnsByKeyAndRefusesOffset)
{
    PostHogServer posthog;
    posthog.fill(3);
    const QByteArray path = "/api/projects/4242/query/";
    const json page =
        ask(posthog, path,
            hogQl("SELECT $group_0 AS company_key, count() AS events_total, uniqIf(a, (b)) AS w0 FROM events "
                  "WHERE $group_0 > {after} GROUP BY company_key ORDER BY company_key ASC LIMIT 2",
                  {{"after", "acct_0000001"}}))
            .body;
    EXPECT_EQ(page["columns"], json({"company_key", "events_total", "w0"}));
    ASSERT_EQ(page["results"].size(), 2u);
    EXPECT_EQ(page["results"][0][0], "acct_0000002");
    EXPECT_FALSE(page.contains("hasMore"));
    EXPECT_EQ(ask(posthog, path, hogQl("SELECT key FROM groups LIMIT 5 OFFSET 5")).status, 400);
    EXPECT_EQ(ask(posthog, path, hogQl("SELECT foo FROM groups LIMIT 5")).body["detail"],
              "Unable to resolve field: foo");
    EXPECT_EQ(ask(posthog, path, hogQl("SELECT 1 AS ok LIMIT 1")).body["results"], json::array({json::array({1})}));
    EXPECT_EQ(ask(posthog, "/api/projects/1/query/", hogQl("SELECT 1 AS ok")).status, 404);
    EXPECT_EQ(ask(posthog, path, hogQl("SELECT 1 AS ok"), "phx_wrong").body["code"], "invalid_personal_api_key");
}

TEST(PostHogServer, ThrottlesAndAnswersLater)
{
    PostHogServer posthog;
    posthog.setThrottle(7);
    posthog.http().fail(Fault::answer(429));
    const QByteArray path = "/api/projects/4242/query/";
    EXPECT_EQ(ask(posthog, path, hogQl("SELECT 1 AS ok")).body["detail"],
              "Request was throttled. Expected available in 7 seconds.");
    posthog.answerLater(2);
    const Answered started = ask(posthog, path, hogQl("SELECT 1 AS ok LIMIT 1"));
    EXPECT_EQ(started.status, 202);
    const QByteArray poll = path + QByteArray::fromStdString(started.body["query_status"]["id"]) + '/';
    EXPECT_EQ(ask(posthog, poll).status, 202);
    const Answered done = ask(posthog, poll);
    EXPECT_EQ(done.status, 200);
    EXPECT_EQ(done.body["query_status"]["results"]["results"][0][0], 1);
}

TEST(HubSpotServer, PagesByAfterAndKeepsChangeDates)
{
    HubSpotServer hubspot;
    hubspot.fill(3);
    const QByteArray path = "/crm/objects/2026-09/companies";
    const Answered first = ask(hubspot, path + "?limit=2&properties=name,domain");
    EXPECT_TRUE(first.head.contains("X-HubSpot-RateLimit-Interval-Milliseconds: 10000"));
    EXPECT_EQ(first.body["results"][0]["properties"]["domain"], "company1.example");
    EXPECT_FALSE(first.body["results"][0]["properties"].contains("city"));
    const QByteArray after = QByteArray::fromStdString(first.body["paging"]["next"]["after"]);
    const json second = ask(hubspot, path + "?limit=2&after=" + after).body;
    EXPECT_EQ(second["results"].size(), 1u);
    EXPECT_FALSE(second.contains("paging"));
    hubspot.setNow(AsOf::noonUtc(QDate(2026, 11, 23)).instant);
    const QString id = QString::fromStdString(second["results"][0]["id"]);
    hubspot.renameCompany(id, QStringLiteral("New"));
    const json changed =
        ask(hubspot, path + "/search",
            {{"filterGroups", json::array({json{{"filters", json::array({json{{"propertyName", "hs_lastmodifieddate"},
                                                                              {"operator", "GTE"},
                                                                              {"value", "2026-11-23T00:00:00Z"}}})}}})},
             {"properties", json::array({"name"})},
             {"limit", 200}})
            .body;
    ASSERT_EQ(changed["total"], 1) << changed;
    EXPECT_EQ(changed["results"][0]["properties"]["name"], "New");
    hubspot.removeCompany(id);
    EXPECT_EQ(ask(hubspot, path + "?archived=true&limit=100").body["results"][0]["id"], id.toStdString());
    EXPECT_EQ(ask(hubspot, "/crm/v3/objects/companies").status, 404);
    EXPECT_EQ(ask(hubspot, path, nullptr, "pat-wrong").body["category"], "INVALID_AUTHENTICATION");
}

TEST(HubSpotServer, SearchesByDomainUpToACapAndReadsBatchesInPart)
{
    HubSpotServer hubspot;
    hubspot.fill(30);
    const QByteArray path = "/crm/objects/2026-09/companies";
    const auto search = [&](const char *after) {
        return ask(hubspot, path + "/search",
                   {{"filterGroups",
                     json::array({json{
                         {"filters", json::array({json{{"propertyName", "domain"},
                                                       {"operator", "IN"},
                                                       {"values", json::array({"company7.example", "company8.example",
                                                                               "nobody.example"})}}})}}})},
                    {"limit", 200},
                    {"after", after}});
    };
    const Answered found = search("0");
    EXPECT_EQ(found.body["total"], 2);
    EXPECT_FALSE(found.head.contains("X-HubSpot-RateLimit"));
    EXPECT_EQ(search("9900").status, 400);
    const std::string id = found.body["results"][0]["id"];
    const Answered batch =
        ask(hubspot, path + "/batch/read",
            {{"inputs", json::array({json{{"id", id}}, json{{"id", "999"}}})}, {"properties", json::array({"name"})}});
    EXPECT_EQ(batch.status, 207);
    EXPECT_EQ(batch.body["results"].size(), 1u);
    EXPECT_EQ(batch.body["errors"][0]["context"]["ids"][0], "999");
}

TEST(BuildBetterServer, AnswersAsHasuraDoes)
{
    BuildBetterServer buildbetter;
    buildbetter.fill(4);
    const auto graphQl = [&](const std::string &text, json variables = json::object()) {
        return ask(buildbetter, "/v1/graphql", {{"query", text}, {"variables", std::move(variables)}}).body;
    };
    const json page =
        graphQl("query C($limit: Int!, $offset: Int!) { company(limit: $limit, offset: $offset, order_by: "
                "{id: asc}) { id name domain } }",
                {{"limit", 2}, {"offset", 1}});
    ASSERT_EQ(page["data"]["company"].size(), 2u) << page;
    EXPECT_TRUE(page["data"]["company"][0]["id"].is_number());
    const json calls =
        graphQl("{ interview(where: {attendees: {person: {company: {domain: {_eq: \"company2.example\"}}}}}) "
                "{ name attendees { person { email company { domain } } } } }");
    ASSERT_EQ(calls["data"]["interview"].size(), 1u) << calls;
    EXPECT_EQ(calls["data"]["interview"][0]["attendees"][0]["person"]["email"], "ana@company2.example");
    buildbetter.close(QStringLiteral("interview.summary"));
    EXPECT_EQ(graphQl("{ interview { id summary } }")["errors"][0]["message"],
              "field 'summary' not found in type: 'interview'");
    const Answered wrong = ask(buildbetter, "/v1/graphql", {{"query", "{ company { id } }"}}, "nope");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body["errors"][0]["message"], "Authentication hook unauthorized this request");
}

TEST(BuildBetterServer, SelectsWhatChangedSince)
{
    BuildBetterServer buildbetter;
    buildbetter.fill(3);
    buildbetter.setNow(AsOf::noonUtc(QDate(2026, 11, 23)).instant);
    const QString added = buildbetter.addCompany(QStringLiteral("New"), QStringLiteral("new.example"));
    const json since =
        ask(buildbetter, "/v1/graphql",
            {{"query", "query($w: company_bool_exp) { company(where: $w, order_by: {updated_at: asc}) { id } }"},
             {"variables", {{"w", {{"updated_at", {{"_gt", "2026-11-23T11:59:59Z"}}}}}}}})
            .body;
    ASSERT_EQ(since["data"]["company"].size(), 1u) << since;
    EXPECT_EQ(since["data"]["company"][0]["id"].dump(), added.toStdString());
}
