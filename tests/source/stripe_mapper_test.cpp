// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_mapper.h"

#include "core/sources/stripe/stripe_money.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const AsOf asOf = AsOf::noonUtc({2026, 11, 22});

json subscription()
{
    return parsed(R"({"id": "sub_1", "customer": "cus_1", "status": "active", "currency": "usd", "created": 1769904000,
        "start_date": 1769904000, "trial_start": null, "trial_end": null, "cancel_at": null, "cancel_at_period_end": false,
        "canceled_at": null, "ended_at": null, "discounts": [],
        "items": {"has_more": false, "data": [{"id": "si_1", "quantity": 10, "current_period_start": 1793491200, "current_period_end": 1796083200,
            "price": {"id": "price_1", "product": "prod_1", "currency": "usd", "unit_amount": 4900, "unit_amount_decimal": "4900",
                      "billing_scheme": "per_unit", "type": "recurring",
                      "recurring": {"interval": "month", "interval_count": 1, "usage_type": "licensed"}}}]},
        "metadata": {"salesbricks_subscription_id": "sb-9"}, "livemode": true})");
}

json invoice()
{
    return parsed(
        R"({"id": "in_1", "number": "N-1", "status": "open", "customer": "cus_1", "currency": "usd", "total": 39200,
        "amount_remaining": 39200, "attempt_count": 2, "next_payment_attempt": 1795737600, "due_date": null, "created": 1793491260,
        "status_transitions": {"finalized_at": 1793494900, "paid_at": null},
        "parent": {"type": "subscription_details", "subscription_details": {"subscription": "sub_1"}}, "livemode": true})");
}

RecordBatch mapped(const json &value, bool countRepeating = false)
{
    stripe::Mapper mapper(asOf, countRepeating);
    mapper.learnProducts(parsed(R"([{"id": "prod_1", "name": "Team"}])"));
    return mapper.subscriptions(json::array({value}));
}

ContractRecord contractOf(const json &value)
{
    const RecordBatch batch = mapped(value);
    EXPECT_TRUE(batch.skipped.empty()) << (batch.skipped.empty() ? "" : batch.skipped.front().reason.toStdString());
    return batch.contracts.empty() ? ContractRecord() : batch.contracts.front();
}

QString skipReason(const json &value)
{
    const RecordBatch batch = mapped(value);
    EXPECT_TRUE(batch.contracts.empty());
    return batch.skipped.empty() ? QString() : batch.skipped.front().reason;
}

} // namespace

TEST(StripeMoney, SpecialCurrenciesComeOutInOurMinorUnit)
{
    const auto minor = [](qint64 amount, const char16_t *code) {
        return stripe::minorFromWire(amount, *Currency::fromCode(QStringView(code)));
    };
    EXPECT_EQ(minor(4900, u"USD"), 4900);
    EXPECT_EQ(minor(4900, u"JPY"), 4900);
    EXPECT_EQ(minor(500, u"ISK"), 5);
    EXPECT_EQ(minor(500, u"UGX"), 5);
    EXPECT_EQ(minor(5, u"MGA"), 500);
    EXPECT_EQ(minor(12340, u"KWD"), 12340);
}

TEST(StripeMapper, MapsARunningSubscription)
{
    const ContractRecord contract = contractOf(subscription());
    EXPECT_EQ(contract.externalId, u"sub_1");
    EXPECT_EQ(contract.companyRef, u"cus_1");
    EXPECT_EQ(contract.product, u"Team");
    EXPECT_EQ(contract.stage, ContractStage::Active);
    EXPECT_EQ(contract.mrrMinor, 49000);
    EXPECT_EQ(contract.arrMinor, 588000);
    EXPECT_EQ(contract.amountMinor, 49000);
    EXPECT_EQ(contract.interval, u"month");
    EXPECT_EQ(contract.seats, 10);
    EXPECT_EQ(contract.startsOn, QDate(2026, 2, 1));
    EXPECT_EQ(contract.endsOn, QDate(2026, 11, 30));
    EXPECT_FALSE(contract.dated);
    EXPECT_TRUE(contract.renewsItself);
    EXPECT_EQ(contract.billsRef, u"sb-9");
    EXPECT_FALSE(contract.paymentMethodOnFile);
}

TEST(StripeMapper, ReadsPeriodsAndDiscountsOfOldShapesToo)
{
    json old = subscription();
    json &item = old["items"]["data"][0];
    item.erase("current_period_start");
    item.erase("current_period_end");
    old["current_period_start"] = 1793491200;
    old["current_period_end"] = 1796083200;
    old.erase("discounts");
    old["discount"] = parsed(R"({"id": "di_1", "end": null, "coupon": {"percent_off": 20.0, "duration": "forever"}})");
    const ContractRecord contract = contractOf(old);
    EXPECT_EQ(contract.endsOn, QDate(2026, 11, 30));
    EXPECT_EQ(contract.mrrMinor, 39200);
}

TEST(StripeMapper, CountsForeverCouponsOfTheSubscriptionElseOfTheCustomer)
{
    json discounted = subscription();
    discounted["discounts"] = parsed(
        R"([{"end": null, "source": {"type": "coupon", "coupon": {"percent_off": 20.0, "duration": "forever"}}}])");
    EXPECT_EQ(contractOf(discounted).mrrMinor, 39200);
    stripe::Mapper mapper(asOf, false);
    const RecordBatch customers = mapper.customers(
        parsed(R"([{"id": "cus_1", "discount": {"coupon": {"percent_off": 50, "duration": "forever"}}}])"));
    EXPECT_EQ(customers.companies.size(), 1U);
    EXPECT_EQ(mapper.subscriptions(json::array({subscription()})).contracts.at(0).mrrMinor, 24500);
    EXPECT_EQ(mapper.subscriptions(json::array({discounted})).contracts.at(0).mrrMinor, 39200);
}

TEST(StripeMapper, ALongPeriodAndAScheduledEndAreDatedTerms)
{
    json yearly = subscription();
    yearly["items"]["data"][0]["current_period_start"] = 1769904000;
    yearly["items"]["data"][0]["current_period_end"] = 1801440000;
    EXPECT_TRUE(contractOf(yearly).dated);
    EXPECT_EQ(contractOf(yearly).endsOn, QDate(2027, 1, 31));
    json ending = subscription();
    ending["cancel_at_period_end"] = true;
    EXPECT_TRUE(contractOf(ending).dated);
    EXPECT_EQ(contractOf(ending).cancelOn, QDate(2026, 11, 30));
    EXPECT_FALSE(contractOf(ending).renewsItself);
    ending["cancel_at"] = 1801440000;
    EXPECT_EQ(contractOf(ending).endsOn, QDate(2027, 1, 31));
}

TEST(StripeMapper, MapsEveryStatusAndWhatItIsWorth)
{
    struct Case
    {
        const char *status;
        ContractStage stage;
        qint64 mrr;
    };
    for (const Case &expected :
         {Case{"active", ContractStage::Active, 49000}, Case{"past_due", ContractStage::PastDue, 49000},
          Case{"trialing", ContractStage::Trialing, 49000}, Case{"canceled", ContractStage::Canceled, 49000},
          Case{"unpaid", ContractStage::Unpaid, 0}, Case{"paused", ContractStage::Paused, 0},
          Case{"incomplete", ContractStage::Pending, 0}, Case{"incomplete_expired", ContractStage::Expired, 0}}) {
        json value = subscription();
        value["status"] = expected.status;
        EXPECT_EQ(contractOf(value).stage, expected.stage) << expected.status;
        EXPECT_EQ(contractOf(value).mrrMinor, expected.mrr) << expected.status;
    }
}

TEST(StripeMapper, MeteredAndTieredItems)
{
    json metered = subscription();
    metered["items"]["data"][0]["price"]["recurring"]["usage_type"] = "metered";
    metered["items"]["data"][0]["quantity"] = nullptr;
    EXPECT_TRUE(contractOf(metered).metered);
    EXPECT_EQ(contractOf(metered).mrrMinor, 0);
    EXPECT_EQ(contractOf(metered).seats, std::nullopt);
    json tiered = subscription();
    json &price = tiered["items"]["data"][0]["price"];
    price["billing_scheme"] = "tiered";
    price["tiers_mode"] = "graduated";
    price["unit_amount"] = price["unit_amount_decimal"] = nullptr;
    EXPECT_TRUE(skipReason(tiered).contains(u"tiered"));
    stripe::Mapper mapper(asOf, false);
    mapper.learnPrices(parsed(
        R"([{"id": "price_1", "tiers": [{"up_to": 5, "unit_amount": 100, "flat_amount": null}, {"up_to": null, "unit_amount": 50, "flat_amount": 25}]}])"));
    EXPECT_EQ(mapper.subscriptions(json::array({tiered})).contracts.at(0).mrrMinor, 500 + 250 + 25);
}

TEST(StripeMapper, SkipsAbsurdSubscriptionsWithAReason)
{
    json value = subscription();
    value["status"] = "dormant";
    EXPECT_TRUE(skipReason(value).contains(u"dormant"));
    value = subscription();
    value["customer"] = nullptr;
    EXPECT_EQ(skipReason(value), u"It names no customer.");
    value = subscription();
    value["currency"] = "dollars";
    EXPECT_FALSE(skipReason(value).isEmpty());
    value = subscription();
    value["items"]["data"][0]["price"]["unit_amount_decimal"] = "many";
    EXPECT_TRUE(skipReason(value).contains(u"unit_amount_decimal"));
    value = subscription();
    value["items"]["data"][0]["quantity"] = -3;
    EXPECT_TRUE(skipReason(value).contains(u"negative"));
    value = subscription();
    value["created"] = 17699040000000;
    EXPECT_TRUE(skipReason(value).contains(u"created"));
    value = subscription();
    value["items"]["data"] = json::array();
    EXPECT_EQ(skipReason(value), u"It has no items.");
    value = subscription();
    value["items"]["data"][0]["price"]["unit_amount_decimal"] = "999999999999999999999999";
    EXPECT_EQ(skipReason(value), u"Its amount is too large to be money.");
    EXPECT_FALSE(skipReason(json("text")).isEmpty());
}

TEST(StripeMapper, MapsCustomersAndWhatTheyPointAt)
{
    stripe::Mapper mapper(asOf, false);
    const RecordBatch batch = mapper.customers(parsed(R"([
        {"id": "cus_1", "name": "Hooli", "email": "ap@hooli.example", "created": 1769817600, "metadata": {"external_id": "acct_7", "tier": 3}},
        {"id": "cus_2", "deleted": true}, {"name": "No id"}])"));
    ASSERT_EQ(batch.companies.size(), 1U);
    const CompanyRecord &company = batch.companies.front();
    EXPECT_EQ(company.domain, u"hooli.example");
    EXPECT_EQ(company.ownKeys, std::vector<QString>{u"stripe:cus_1"_qs});
    EXPECT_EQ(company.refKeys, (std::vector<QString>{u"any:acct_7"_qs, u"any:3"_qs}));
    ASSERT_EQ(batch.skipped.size(), 2U);
    EXPECT_TRUE(batch.skipped[1].reason.contains(u"“id” is missing"));
}

TEST(StripeMapper, MapsInvoicesOnceWithTheirEvents)
{
    stripe::Mapper mapper(asOf, false);
    const RecordBatch batch = mapper.invoices(json::array({invoice(), invoice()}));
    ASSERT_EQ(batch.invoices.size(), 1U);
    const InvoiceRecord &record = batch.invoices.front();
    EXPECT_EQ(record.contractRef, u"sub_1");
    EXPECT_EQ(record.state, InvoiceState::Open);
    EXPECT_EQ(record.remainingMinor, 39200);
    EXPECT_EQ(record.attempts, 2);
    EXPECT_EQ(epochSeconds(*record.dueAt), 1793494900);
    ASSERT_EQ(batch.activities.size(), 1U);
    EXPECT_EQ(batch.activities.front().kind, ActivityKind::Payment);
    EXPECT_EQ(batch.activities.front().title, u"Invoice N-1 is past due");
    EXPECT_TRUE(batch.activities.front().text.startsWith(u"2 payment attempts have failed."));
    EXPECT_TRUE(mapper.invoices(json::array({invoice()})).invoices.empty());
}

TEST(StripeMapper, OldInvoicesNameTheirSubscriptionDirectly)
{
    json old = invoice();
    old.erase("parent");
    old["subscription"] = "sub_old";
    old["status"] = "paid";
    old["amount_remaining"] = 0;
    old["status_transitions"]["paid_at"] = 1793500000;
    stripe::Mapper mapper(asOf, false);
    const RecordBatch batch = mapper.invoices(json::array({old}));
    EXPECT_EQ(batch.invoices.at(0).contractRef, u"sub_old");
    EXPECT_EQ(batch.activities.at(0).title, u"Invoice N-1 paid");
}

TEST(StripeMapper, OfSeveralItemsThePeriodThatEndsFirstCounts)
{
    json value = subscription();
    json second = value["items"]["data"][0];
    second["id"] = "si_2";
    second["current_period_end"] = 1793500000 + 86400;
    value["items"]["data"].push_back(second);
    EXPECT_EQ(contractOf(value).endsOn, QDate(2026, 11, 2));
}

TEST(StripeMapper, CustomersAndSubscriptionsMayBeExpandedOrAccountsOfTheSecondVersion)
{
    json value = subscription();
    value["customer"] = json{{"id", "cus_9"}, {"object", "customer"}};
    EXPECT_EQ(contractOf(value).companyRef, u"cus_9");
    value["customer"] = nullptr;
    value["customer_account"] = "acct_9";
    EXPECT_EQ(contractOf(value).companyRef, u"acct_9");
    json bill = invoice();
    bill["parent"]["subscription_details"]["subscription"] = json{{"id", "sub_7"}};
    stripe::Mapper mapper(asOf, false);
    EXPECT_EQ(mapper.invoices(json::array({bill})).invoices.at(0).contractRef, u"sub_7");
}
