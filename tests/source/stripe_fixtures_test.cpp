// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_events.h"
#include "tests/source/source_harness.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const AsOf asOf = AsOf::noonUtc({2026, 11, 22});

/// Stripe's own published examples, one of each resource: right in shape, but not in meaning. They are not part of this
/// repository.
json resources()
{
    const QString given = qEnvironmentVariable("SUCCESS_SHARED");
    const QDir folder(given.isEmpty() ? QStringLiteral(SUCCESS_SOURCE_DIR "/../shared") : given);
    QFile file(folder.filePath(u"openapi/stripe-fixtures3.json"_qs));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return json::parse(file.readAll().toStdString())["resources"];
}

/// Every resource becomes a record or is skipped for a reason.
void expectAccounted(const RecordBatch &batch, size_t records)
{
    EXPECT_EQ(records + batch.skipped.size(), 1U);
    for (const SkippedRecord &skipped : batch.skipped)
        EXPECT_FALSE(skipped.reason.isEmpty());
}

struct StripeFixtures : ::testing::Test
{
    void SetUp() override
    {
        if (examples.is_null())
            GTEST_SKIP() << "Stripe's fixtures are not here: put openapi/stripe-fixtures3.json into the folder that "
                            "SUCCESS_SHARED names.";
    }
    json one(const char *name) { return json::array({examples.at(name)}); }

    json examples = resources();
    stripe::Mapper mapper{asOf, true};
};

} // namespace

TEST_F(StripeFixtures, EveryResourceWeReadMapsOrSaysWhyNot)
{
    mapper.learnPrices(one("price"));
    mapper.learnProducts(one("product"));
    mapper.learnCoupons(one("coupon"));
    const RecordBatch customers = mapper.customers(one("customer"));
    expectAccounted(customers, customers.companies.size());
    EXPECT_EQ(customers.companies.size(), 1U);
    const RecordBatch subscriptions = mapper.subscriptions(one("subscription"));
    expectAccounted(subscriptions, subscriptions.contracts.size());
    const RecordBatch invoices = mapper.invoices(one("invoice"));
    expectAccounted(invoices, invoices.invoices.size());
    const RecordBatch deleted = stripe::Mapper(asOf, true).customers(one("deleted_customer"));
    EXPECT_EQ(deleted.skipped.size(), 1U);
}

TEST_F(StripeFixtures, SubscriptionsWithEveryExampleOfADiscountAreRead)
{
    json subscription = examples.at("subscription");
    subscription["discounts"] = json::array({examples.at("discount"), "di_id_only"});
    json withCoupon = examples.at("discount");
    withCoupon["source"]["coupon"] = examples.at("coupon");
    subscription["discounts"].push_back(withCoupon);
    const RecordBatch batch = mapper.subscriptions(json::array({subscription}));
    expectAccounted(batch, batch.contracts.size());
}

TEST_F(StripeFixtures, AnExampleOfAnyOtherResourceIsNoReasonToCrash)
{
    for (const auto &[name, value] : examples.items()) {
        const json list = json::array({value});
        stripe::Mapper any(asOf, false);
        any.learnPrices(list);
        any.learnProducts(list);
        any.learnCoupons(list);
        for (const RecordBatch &batch : {any.customers(list), any.subscriptions(list), any.invoices(list)}) {
            for (const SkippedRecord &skipped : batch.skipped)
                EXPECT_FALSE(skipped.reason.isEmpty()) << name;
        }
        stripe::Changes changes;
        changes.add(json::array({json{{"type", "invoice.paid"}, {"data", {{"object", value}}}}}));
        EXPECT_EQ(changes.invoices.size() + size_t(changes.everything), 1U) << name;
    }
}

TEST_F(StripeFixtures, AnAccountOfExamplesIsReadToTheEnd)
{
    FakeTransport transport;
    const auto page = [&](const QString &request, const char *name) {
        const std::string body = json{{"object", "list"}, {"has_more", false}, {"data", one(name)}}.dump();
        transport.onJson(request, body.c_str());
    };
    const QString prices = u"GET /v1/prices?limit=100&type=recurring&expand[]=data.tiers"_qs;
    page(prices, "price");
    page(prices + u"&active=false", "price");
    page(u"GET /v1/products?limit=100"_qs, "product");
    page(u"GET /v1/coupons?limit=100&expand[]=data.applies_to"_qs, "coupon");
    page(u"GET /v1/customers?limit=100"_qs, "customer");
    page(
        u"GET /v1/subscriptions?limit=100&status=all&expand[]=data.discounts.source.coupon&expand[]=data.items.data.discounts"_qs,
        "subscription");
    page(u"GET /v1/invoices?limit=100&created[gte]=1760788800"_qs, "invoice");
    page(u"GET /v1/invoices?limit=100&status=open"_qs, "invoice");
    page(u"GET /v1/events?limit=1"_qs, "event");
    const Fetched fetched = runSource(SourceId::Stripe, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.size() + fetched.batch.contracts.size() + fetched.batch.invoices.size() +
                  fetched.batch.skipped.size(),
              3U);
    EXPECT_EQ(fetched.report->cursors.value(u"events_since"_qs), u"1234567890");
}
