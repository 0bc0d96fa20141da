// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/salesbricks_mapper.h"

#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::salesbricks;
using nlohmann::json;

namespace {

MappingRules rules()
{
    return {AsOf::noonUtc({2026, 11, 22}),
            MoneyUnit::Minor,
            {},
            {{u"b1"_qs, u"SUBSCRIPTION"_qs},
             {u"b2"_qs, u"SUBSCRIPTION"_qs},
             {u"b3"_qs, u"ONE_TIME"_qs},
             {u"b4"_qs, u"USAGE"_qs}}};
}

/// A year of a platform and 40 seats for 48,000 dollars, and 2,000 for onboarding.
CustomerPayload payload()
{
    CustomerPayload customer;
    customer.customer =
        parsed(R"({"customer_id": "c1", "name": "Hooli", "external_id": "acct_7", "stripe_customer_id": "cus_1"})");
    SubscriptionPayload subscription;
    subscription.id = u"s1"_qs;
    subscription.name = u"Scale annual"_qs;
    subscription.detail = parsed(
        R"({"subscription_id": "s1", "status": "ACTIVE", "starts_at": "2026-02-01", "ends_at": "2027-01-31", "renews_at": "2027-02-01",
        "terminates_at": null, "billing_frequency": "QUARTERLY", "currency": "USD", "grand_total": 5000000,
        "point_of_contact": {"person_id": "p1", "first_name": "Ines", "last_name": "Moreau", "email": "ines@gmail.com", "role": "VP"},
        "signatory_user": {"person_id": "p2", "first_name": "Gavin", "last_name": "B", "email": "gavin@hooli-corp.com"}, "accounts_payable_emails": [],
        "line_items": [{"brick_id": "b1", "brick_name": "Platform", "plan_name": "Scale", "quantity": 1, "sub_total": 2400000, "grand_total": "$24,000.00"},
                       {"brick_id": "b2", "brick_name": "Seats", "plan_name": "Scale", "quantity": 40, "sub_total": 2400000, "grand_total": "$24,000.00"},
                       {"brick_id": "b3", "brick_name": "Onboarding", "plan_name": "Scale", "quantity": 1, "sub_total": 200000, "grand_total": "$2,000.00"}],
        "billing_schedule": [{"starts_at": "2026-08-01", "ends_at": "2026-10-31", "sub_total": 1200000}, {"starts_at": "2026-11-01", "ends_at": "2027-01-31", "sub_total": 1300000}]})");
    subscription.orders = parsed(
        R"([{"order_id": "o1", "contract_value": "$50,000.00", "pdf_url": "https://f.example/o1", "starts_at": "2026-02-01", "ends_at": "2027-01-31", "order_type": "STANDARD"},
        {"order_id": "o0", "contract_value": "$0.00", "pdf_url": null, "starts_at": "2026-01-05", "ends_at": "2026-01-31", "order_type": "TRIAL"}])");
    customer.subscriptions.push_back(subscription);
    return customer;
}

Order order(const char16_t *id, const char16_t *stage, const char16_t *subscription = u"")
{
    Order result;
    result.id = QString::fromUtf16(id);
    result.stage = QString::fromUtf16(stage);
    result.subscription = QString::fromUtf16(subscription);
    return result;
}

ContractRecord contractOf(const CustomerPayload &customer, const MappingRules &by = rules())
{
    const RecordBatch batch = mapCustomer(customer, by);
    EXPECT_TRUE(batch.skipped.empty()) << (batch.skipped.empty() ? "" : batch.skipped[0].reason.toStdString());
    return batch.contracts.empty() ? ContractRecord() : batch.contracts.front();
}

QString skipReason(const CustomerPayload &customer)
{
    const RecordBatch batch = mapCustomer(customer, rules());
    return batch.skipped.empty() ? QString() : batch.skipped.front().reason;
}

json invoice()
{
    return parsed(
        R"({"invoice_id": "i1", "invoice_number": "N-3", "status": "PENDING", "due_at": "2026-08-31T07:00:00Z", "issued_at": "2026-08-01T07:02:11Z",
        "fully_paid_at": null, "grand_total": 1200000, "remaining_amount": 1200000, "currency": "USD", "is_renewal_estimate": false,
        "payments": [{"paid_amount": 0, "error": "Your card was declined."}, {"paid_amount": 5, "error": ""}]})");
}

} // namespace

TEST(SalesbricksContract, OnlyRecurringLinesMakeMrr)
{
    const ContractRecord contract = contractOf(payload());
    EXPECT_EQ(contract.externalId, u"s1");
    EXPECT_EQ(contract.mrrMinor, 400000);
    EXPECT_EQ(contract.arrMinor, 4800000);
    EXPECT_EQ(contract.amountMinor, 1300000);
    EXPECT_EQ(contract.interval, u"quarter");
    EXPECT_EQ(contract.product, u"Scale");
    EXPECT_EQ(contract.seats, 40);
    EXPECT_EQ(contract.stage, ContractStage::Signed);
    EXPECT_EQ(contract.startsOn, QDate(2026, 2, 1));
    EXPECT_EQ(contract.endsOn, QDate(2027, 1, 31));
    EXPECT_TRUE(contract.dated);
    EXPECT_TRUE(contract.renewsItself);
    EXPECT_FALSE(contract.trial);
    EXPECT_EQ(contract.trialEndsOn, QDate(2026, 1, 31));
    EXPECT_FALSE(contract.metered);
}

TEST(SalesbricksContract, ATermOfDaysAndAnOpenOne)
{
    CustomerPayload days = payload();
    days.subscriptions[0].detail["ends_at"] = "2026-02-10";
    EXPECT_EQ(contractOf(days).mrrMinor, 4800000LL * 365 / 120);
    CustomerPayload open = payload();
    open.subscriptions[0].detail["ends_at"] = nullptr;
    EXPECT_EQ(contractOf(open).mrrMinor, 400000);
    EXPECT_FALSE(contractOf(open).dated);
}

TEST(SalesbricksContract, MajorUnitsComeOutTheSame)
{
    CustomerPayload major = payload();
    for (json &line : major.subscriptions[0].detail["line_items"])
        line["sub_total"] = line["sub_total"].get<int>() / 100;
    MappingRules by = rules();
    by.unit = MoneyUnit::Major;
    EXPECT_EQ(contractOf(major, by).mrrMinor, 400000);
}

TEST(SalesbricksContract, ATrialCountsZeroUntilSomethingElseIsWon)
{
    CustomerPayload trial = payload();
    trial.subscriptions[0].orders.erase(0);
    EXPECT_TRUE(contractOf(trial).trial);
    EXPECT_EQ(contractOf(trial).mrrMinor, 0);
    trial = payload();
    trial.orders = {order(u"o1", u"open", u"s1"), order(u"o0", u"won", u"s1")};
    EXPECT_TRUE(contractOf(trial).trial);
}

TEST(SalesbricksContract, AMarkedOrderIsATrialWhileItCostsNothing)
{
    CustomerPayload marked = payload();
    marked.subscriptions[0].orders.erase(1); // the trial order; a paid one of 50,000 is left
    Order known = order(u"o1", u"won", u"s1");
    known.trialMark = true;
    known.valueText = u"$50,000.00"_qs;
    marked.orders = {known};
    EXPECT_FALSE(contractOf(marked).trial) << "the mark stays on what is bought after a trial";
    EXPECT_EQ(mapCustomer(marked, rules()).terms[0].type, u"standard");

    marked.subscriptions[0].orders[0]["contract_value"] = "$0.00";
    marked.orders[0].valueText = u"$0.00"_qs;
    EXPECT_TRUE(contractOf(marked).trial);
    EXPECT_EQ(contractOf(marked).mrrMinor, 0);
    EXPECT_EQ(contractOf(marked).trialEndsOn, QDate(2027, 1, 31));
    EXPECT_EQ(mapCustomer(marked, rules()).terms[0].type, u"trial");

    marked.subscriptions[0].orders = json::array(); // only GraphQL knows the order
    marked.orders[0].endsOn = QDate(2026, 12, 1);
    EXPECT_TRUE(contractOf(marked).trial);
    EXPECT_EQ(contractOf(marked).trialEndsOn, QDate(2026, 12, 1));
}

TEST(SalesbricksTerms, AMarkedOpenOrderIsATrial)
{
    Order open = order(u"o1", u"open");
    open.buyerName = u"Hooli"_qs;
    open.valueText = u"$12,000.00"_qs;
    EXPECT_EQ(mapProspect(u"c1"_qs, {open}, rules()).terms[0].type, u"standard");
    open.trialMark = true;
    const TermRecord term = mapProspect(u"c1"_qs, {open}, rules()).terms[0];
    EXPECT_EQ(term.type, u"trial");
    EXPECT_EQ(term.valueMinor, 1200000);
}

TEST(SalesbricksContract, StagesFollowTheOrdersAndTheStatus)
{
    CustomerPayload value = payload();
    value.subscriptions[0].orders = json::array();
    json &detail = value.subscriptions[0].detail;
    detail["status"] = "DRAFT";
    EXPECT_EQ(contractOf(value).stage, ContractStage::Draft);
    value.orders = {order(u"o9", u"signing", u"s1")};
    EXPECT_EQ(contractOf(value).stage, ContractStage::Pending);
    value.orders = {order(u"o9", u"won", u"s1")};
    EXPECT_EQ(contractOf(value).stage, ContractStage::Signed);
    detail["status"] = "TERMINATED";
    detail["terminates_at"] = "2026-09-30";
    EXPECT_EQ(contractOf(value).stage, ContractStage::Canceled);
    EXPECT_EQ(contractOf(value).endedOn, QDate(2026, 9, 30));
    EXPECT_EQ(contractOf(value).endsOn, QDate(2026, 9, 30));
    EXPECT_FALSE(contractOf(value).cancelOn.isValid());
    detail["terminates_at"] = "2026-12-31"; // terminated now, to end later: it runs on until then
    EXPECT_EQ(contractOf(value).stage, ContractStage::Canceled);
    EXPECT_EQ(contractOf(value).endedOn, QDate(2026, 12, 31));
    EXPECT_EQ(contractOf(value).cancelOn, QDate(2026, 12, 31));
    detail["terminates_at"] = "2026-09-30";
    detail["status"] = "ACTIVE";
    EXPECT_EQ(contractOf(value).stage, ContractStage::Canceled);
    detail["terminates_at"] = "2026-12-31";
    EXPECT_EQ(contractOf(value).stage, ContractStage::Signed);
    EXPECT_EQ(contractOf(value).cancelOn, QDate(2026, 12, 31));
    EXPECT_FALSE(contractOf(value).renewsItself);
}

TEST(SalesbricksContract, SkipsWhatMakesNoSense)
{
    CustomerPayload value = payload();
    value.subscriptions[0].detail["ends_at"] = "2026-01-31";
    EXPECT_EQ(skipReason(value), u"It ends (2026-01-31) before it starts (2026-02-01).");
    value = payload();
    value.subscriptions[0].detail["currency"] = "DOLLAR";
    EXPECT_TRUE(skipReason(value).contains(u"currency"));
    value = payload();
    value.subscriptions[0].detail["line_items"][0]["sub_total"] = "a lot";
    EXPECT_TRUE(skipReason(value).contains(u"sub_total"));
    value = payload();
    value.subscriptions[0].orders[0]["contract_value"] = "priceless";
    EXPECT_EQ(skipReason(value), u"Its value “priceless” is not an amount of money.");
    value = payload();
    value.customer["name"] = nullptr;
    EXPECT_EQ(skipReason(value), u"“name” is missing.");
}

TEST(SalesbricksCustomer, KeysContactsAndTheFirstDomainThatIsNoFreeMail)
{
    const RecordBatch batch = mapCustomer(payload(), rules());
    ASSERT_EQ(batch.companies.size(), 1U);
    const CompanyRecord &company = batch.companies[0];
    EXPECT_EQ(company.ownKeys, (std::vector<QString>{u"salesbricks:c1"_qs, u"external:acct_7"_qs}));
    EXPECT_EQ(company.refKeys, std::vector<QString>{u"stripe:cus_1"_qs});
    EXPECT_EQ(company.email, u"ines@gmail.com");
    EXPECT_EQ(company.domain, u"hooli-corp.com");
    ASSERT_EQ(batch.people.size(), 2U);
    EXPECT_TRUE(batch.people[0].primary);
    EXPECT_EQ(batch.people[0].title, u"VP");
    EXPECT_FALSE(batch.people[1].primary);
}

TEST(SalesbricksTerms, RestOrdersTakeWhatGraphQlKnows)
{
    CustomerPayload value = payload();
    Order won = order(u"o1", u"won", u"s1");
    won.closedAt = instantFromIso(u"2026-01-28T02:43:20.807242Z");
    won.owner = u"Jared"_qs;
    Order renewal = order(u"o2", u"open", u"s1");
    renewal.type = u"renewal"_qs;
    renewal.valueText = u"$52,500.00"_qs;
    value.orders = {won, renewal};
    const RecordBatch batch = mapCustomer(value, rules());
    ASSERT_EQ(batch.terms.size(), 3U);
    EXPECT_EQ(batch.terms[0].stage, u"won");
    EXPECT_EQ(batch.terms[0].type, u"standard");
    EXPECT_EQ(batch.terms[0].owner, u"Jared");
    EXPECT_EQ(batch.terms[0].valueMinor, 5000000);
    EXPECT_EQ(batch.terms[0].contractRef, u"s1");
    EXPECT_EQ(batch.terms[1].type, u"trial");
    EXPECT_EQ(batch.terms[2].externalId, u"o2");
    EXPECT_EQ(batch.terms[2].stage, u"open");
    EXPECT_EQ(batch.terms[2].valueMinor, 5250000);
    EXPECT_EQ(batch.terms[2].contractRef, u"s1");
    ASSERT_EQ(batch.activities.size(), 2U);
    EXPECT_EQ(batch.activities[0].title, u"Contract signed");
    EXPECT_EQ(batch.activities[0].at, *won.closedAt);
    EXPECT_EQ(batch.activities[0].amountMinor, 5000000);
    EXPECT_EQ(batch.activities[1].title, u"Trial started");
}

TEST(SalesbricksTerms, OrdersThatNeverBecameAContract)
{
    CustomerPayload value = payload();
    Order lost = order(u"o9", u"lost");
    lost.reason = u"budget"_qs;
    lost.valueText = u"£12"_qs;
    value.orders = {lost};
    const RecordBatch batch = mapCustomer(value, rules());
    const TermRecord &term = batch.terms.back();
    EXPECT_TRUE(term.contractRef.isEmpty());
    EXPECT_EQ(term.companyRef, u"c1");
    EXPECT_EQ(term.stage, u"lost");
    EXPECT_EQ(term.reason, u"budget");
    EXPECT_EQ(term.currency.code(), u"GBP");

    lost.buyerName = u"Prospect Ltd"_qs;
    lost.email = u"x@prospect-ltd.com"_qs;
    lost.person = u"Xenia"_qs;
    const RecordBatch prospect = mapProspect(u"b7"_qs, {lost}, rules());
    ASSERT_EQ(prospect.companies.size(), 1U);
    EXPECT_EQ(prospect.companies[0].domain, u"prospect-ltd.com");
    EXPECT_EQ(prospect.people.at(0).name, u"Xenia");
    EXPECT_EQ(prospect.terms.at(0).companyRef, u"b7");
    EXPECT_EQ(mapProspect(u"b8"_qs, {order(u"o1", u"open")}, rules()).skipped.at(0).reason, u"It names no buyer.");
}

TEST(SalesbricksInvoices, WhatIsDueIsOpenThoughItWasNeverIssued)
{
    const auto stateOf = [](const char *dueAt) {
        CustomerPayload value = payload();
        json unissued = invoice();
        unissued["issued_at"] = nullptr;
        unissued["due_at"] = dueAt ? json(dueAt) : json();
        value.subscriptions[0].invoices = {unissued};
        const RecordBatch batch = mapCustomer(value, rules());
        return batch.invoices.empty() ? InvoiceState::Void : batch.invoices.front().state;
    };
    EXPECT_EQ(stateOf(nullptr), InvoiceState::Draft);
    EXPECT_EQ(stateOf("2026-12-01T07:00:00Z"), InvoiceState::Draft);
    EXPECT_EQ(stateOf("2026-11-01T07:00:00Z"), InvoiceState::Open);
}

TEST(SalesbricksInvoices, AnUnknownCurrencyIsAReasonToSkip)
{
    CustomerPayload value = payload();
    json foreign = invoice();
    foreign["currency"] = "ZZZ";
    value.subscriptions[0].invoices = {foreign};
    const RecordBatch batch = mapCustomer(value, rules());
    EXPECT_TRUE(batch.invoices.empty());
    ASSERT_EQ(batch.skipped.size(), 1U);
    EXPECT_TRUE(batch.skipped[0].reason.contains(u"currency"));
}

TEST(SalesbricksInvoices, StatesAttemptsAndWhatIsNoInvoice)
{
    CustomerPayload value = payload();
    json estimate = invoice();
    estimate["invoice_id"] = estimate["invoice_number"] = nullptr;
    json renewal = invoice();
    renewal["is_renewal_estimate"] = true;
    json muted = invoice();
    muted["invoice_id"] = "i2";
    muted["status"] = "MUTED";
    json paid = invoice();
    paid["invoice_id"] = "i3";
    paid["status"] = "PAID";
    paid["fully_paid_at"] = "2026-08-20T00:00:00Z";
    paid["remaining_amount"] = 0;
    json bad = invoice();
    bad["invoice_id"] = "i4";
    bad["remaining_amount"] = nullptr;
    value.subscriptions[0].invoices = {estimate, renewal, invoice(), muted, paid, bad};
    const RecordBatch batch = mapCustomer(value, rules());
    ASSERT_EQ(batch.invoices.size(), 3U);
    EXPECT_EQ(batch.invoices[0].state, InvoiceState::Open);
    EXPECT_EQ(batch.invoices[0].attempts, 1);
    EXPECT_EQ(batch.invoices[0].lastError, u"Your card was declined.");
    EXPECT_EQ(batch.invoices[0].remainingMinor, 1200000);
    EXPECT_EQ(batch.invoices[1].state, InvoiceState::Void);
    EXPECT_EQ(batch.invoices[2].state, InvoiceState::Paid);
    ASSERT_EQ(batch.skipped.size(), 1U);
    EXPECT_EQ(batch.skipped[0].reason, u"“remaining_amount” is missing.");
    QStringList payments;
    for (const ActivityRecord &activity : batch.activities) {
        if (activity.kind == ActivityKind::Payment)
            payments.append(activity.title);
    }
    EXPECT_EQ(payments, (QStringList{u"Invoice N-3 is past due"_qs, u"Invoice N-3 paid"_qs}));
}
