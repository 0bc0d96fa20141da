// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/order_book.h"
#include "core/sources/salesbricks/order_query.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::salesbricks;
using nlohmann::json;

namespace {

Order orderOf(const json &value, const OrderKeys &keys = {})
{
    std::vector<SkippedRecord> skipped;
    const auto order = readOrder(value, keys, skipped);
    EXPECT_TRUE(order.has_value()) << (skipped.empty() ? "" : skipped[0].reason.toStdString());
    return order.value_or(Order());
}

constexpr auto probe =
    R"({"data": {"__schema": {"queryType": {"fields": [{"name": "me", "args": []}, {"name": "companyOrders", "args": [{"name": "limit"}, {"name": "offset"}],
    "type": {"kind": "OBJECT", "name": "Page"}}]}, "types": [
    {"name": "Page", "fields": [{"name": "orders", "type": {"kind": "NON_NULL", "name": null, "ofType": {"kind": "LIST", "name": null, "ofType": {"kind": "OBJECT", "name": "Deal"}}}}]},
    {"name": "Deal", "fields": [{"name": "id", "type": {"kind": "SCALAR", "name": "ID"}}, {"name": "stage", "type": {"kind": "ENUM", "name": "S"}},
        {"name": "closedLostReason", "type": {"kind": "SCALAR", "name": "String"}}, {"name": "buyer", "type": {"kind": "OBJECT", "name": "Buyer"}},
        {"name": "lostDetails", "type": {"kind": "OBJECT", "name": "Details"}}, {"name": "arr", "type": {"kind": "SCALAR", "name": "Int"}}]},
    {"name": "Buyer", "fields": [{"name": "name", "type": {"kind": "SCALAR", "name": "String"}}, {"name": "id", "type": {"kind": "SCALAR", "name": "ID"}}]}]}}})";

} // namespace

TEST(SalesbricksStage, MapsAllThreeVocabularies)
{
    const std::pair<const char16_t *, const char16_t *> cases[] = {{u"BUILDING", u"open"},
                                                                   {u"BUILDING_UPGRADE", u"open"},
                                                                   {u"Open", u"open"},
                                                                   {u"documents_signed", u"signing"},
                                                                   {u"Signing", u"signing"},
                                                                   {u"CLOSED", u"won"},
                                                                   {u"Closed Won", u"won"},
                                                                   {u"CLOSED_LOST", u"lost"},
                                                                   {u"order.closed.lost", u"lost"},
                                                                   {u"Closed Delete", u"deleted"},
                                                                   {u"MIGRATING", u"migrating"},
                                                                   {u"HIBERNATING", u"unknown"}};
    for (const auto &[raw, stage] : cases)
        EXPECT_EQ(stageFrom(QString::fromUtf16(raw)), QString::fromUtf16(stage))
            << QString::fromUtf16(raw).toStdString();
}

TEST(SalesbricksOrder, FindsTheLostReasonWhereverItIs)
{
    const json inField = parsed(
        R"({"id": "1", "stage": "CLOSED_LOST", "closedLostReason": "price", "metadata": "{\"lost_reason\": \"other\"}"})");
    EXPECT_EQ(orderOf(inField).reason, u"price");
    const json inMetadata =
        parsed(R"({"id": "1", "stage": "CLOSED_LOST", "metadata": "{\"why\": \"no\", \"churn_reason\": \"budget\"}"})");
    EXPECT_EQ(orderOf(inMetadata).reason, u"budget");
    EXPECT_EQ(orderOf(inMetadata, {u"why"_qs, {}}).reason, u"no");
    const json damaged = parsed(R"({"id": "1", "stage": "CLOSED_LOST", "metadata": "{\"lost_reason\": "})");
    EXPECT_TRUE(orderOf(damaged).reason.isEmpty());
    const json open = parsed(R"({"id": "1", "stage": "BUILDING", "metadata": {"lost_reason": "not lost"}})");
    EXPECT_TRUE(orderOf(open).reason.isEmpty());
}

TEST(SalesbricksOrder, ReadsDatesValuesAndProducts)
{
    const Order order = orderOf(parsed(
        R"({"id": "1", "stage": "CLOSED", "orderType": "standard", "chainId": "s1", "contractValue": "$48,000.00", "currency": "AUD",
        "startsAt": "2026-02-01T00:00:00.000+00:00", "endsAt": "2027-01-31T23:59:59.999+00:00", "buyer": {"id": "b", "name": "Hooli"},
        "primaryUser": {"email": "a@b.example", "firstName": "A", "lastName": "B"}, "metadata": {"trial_started_at": "x"},
        "orderskuSet": [{"quantity": 4, "sku": {"name": "Seats"}}, {"sku": {"name": "Scale"}}]})"));
    EXPECT_EQ(order.endsOn, QDate(2027, 1, 31));
    EXPECT_EQ(order.product, u"Scale");
    EXPECT_EQ(order.person, u"A B");
    EXPECT_TRUE(order.trialMark);
    EXPECT_EQ(valueOf(order, {}, MoneyUnit::Minor), (Money{4800000, *Currency::fromCode(u"AUD")}));
    const Order number = orderOf(parsed(R"({"id": "1", "stage": "CLOSED", "grandTotal": 48000, "currency": "USD"})"));
    EXPECT_EQ(valueOf(number, {}, MoneyUnit::Major)->minor, 4800000);
    EXPECT_EQ(valueOf(number, {}, MoneyUnit::Minor)->minor, 48000);
    std::vector<SkippedRecord> skipped;
    EXPECT_FALSE(
        readOrder(parsed(R"({"id": "7", "stage": "CLOSED", "closedAt": "yesterday"})"), {}, skipped).has_value());
    EXPECT_EQ(skipped.at(0).externalId, u"7");
}

TEST(SalesbricksOrder, OfNoKnownCurrencyIsSkipped)
{
    for (const char *code : {"XXX", "ABC", "EURO"}) {
        json value = parsed(R"({"id": "7", "stage": "CLOSED_LOST", "contractValue": 48000})");
        value["currency"] = code;
        std::vector<SkippedRecord> skipped;
        EXPECT_FALSE(readOrder(value, {}, skipped));
        ASSERT_EQ(skipped.size(), 1u);
        EXPECT_EQ(skipped[0].reason,
                  QStringLiteral("Its currency “%1” is not a currency code.").arg(QString::fromLatin1(code)));
    }
}

TEST(SalesbricksUnit, PairsThatFitNeitherReadingDoNotVote)
{
    UnitCalibration none;
    none.observe(
        parsed(
            R"({"currency": "USD", "grand_total": 700, "line_items": [{"sub_total": 300, "grand_total": "$25.00"}, {"sub_total": 0, "grand_total": "$0.00"}]})"),
        json::array());
    EXPECT_EQ(none.votes(), 0);
    EXPECT_EQ(none.decision(), MoneyUnit::Minor);
    EXPECT_TRUE(none.note().contains(u"money_unit"));
    UnitCalibration major;
    major.observe(
        parsed(
            R"({"currency": "USD", "grand_total": 48000, "line_items": [{"sub_total": 24000, "grand_total": "$24,000.00"}]})"),
        parsed(R"([{"contract_value": "$48,000.00"}, {"contract_value": "$1.00"}])"));
    EXPECT_EQ(major.votes(), 2);
    EXPECT_EQ(major.decision(), MoneyUnit::Major);
}

TEST(SalesbricksSchema, AsksOnlyForWhatIsThere)
{
    const OrderSchema schema = OrderSchema::fromProbe(parsed(probe));
    EXPECT_EQ(schema.fields, u"id stage buyer { id name } closedLostReason");
    EXPECT_TRUE(schema.offset);
    const json request = ordersRequest(schema, 200, 400);
    EXPECT_EQ(request["operationName"], "Orders");
    EXPECT_EQ(request["variables"], (json{{"limit", 200}, {"offset", 400}}));
    EXPECT_FALSE(OrderSchema::fromProbe(json::object()).offset);
    EXPECT_EQ(OrderSchema::fromProbe(parsed(R"({"data": null})")).fields, OrderSchema::documented().fields);
}

TEST(SalesbricksOrderBook, OrdersFindTheirCustomer)
{
    const json customers = parsed(
        R"([{"customer_id": "c1", "name": "Hooli", "external_id": "e1", "subscriptions": [{"subscription_id": "s1"}]},
        {"customer_id": "c2", "name": "Twin"}, {"customer_id": "c3", "name": "Twin"}])");
    const auto with = [](const char16_t *id, auto set) {
        Order order;
        order.id = QString::fromUtf16(id);
        set(order);
        return order;
    };
    const OrderBook book({with(u"1", [](Order &o) { o.subscription = u"s1"_qs; }),
                          with(u"2", [](Order &o) { o.buyerId = u"c2"_qs; }),
                          with(u"3", [](Order &o) { o.buyerExternalId = u"e1"_qs; }),
                          with(u"4", [](Order &o) { o.buyerName = u"Hooli"_qs; }),
                          with(u"5", [](Order &o) { o.buyerName = u"Twin"_qs; }),
                          with(u"6",
                               [](Order &o) {
                                   o.buyerId = u"x"_qs;
                                   o.buyerName = u"Hooli"_qs;
                               })},
                         customers);
    EXPECT_EQ(book.ordersOf(u"c1"_qs).size(), 3U);
    EXPECT_EQ(book.ordersOf(u"c2"_qs).size(), 1U);
    EXPECT_EQ(book.prospects().keys(), (QStringList{u"buyer:Twin"_qs, u"x"_qs}));
}
