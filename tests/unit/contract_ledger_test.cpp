// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/contract_ledger.h"
#include "core/workspace/contract_settings.h"
#include "tests/unit/portfolio_fixture.h"

namespace success::test {
namespace {

/// A yearly subscription of hooli that bills the contract `deal` to its last day.
ContractRecord yearly(const QString &id, qint64 arrMinor, QDate lastDay)
{
    ContractRecord record = subscription(id, ContractStage::Active, arrMinor);
    record.interval = QStringLiteral("year");
    record.amountMinor = arrMinor;
    record.endsOn = lastDay;
    record.dated = true;
    record.billsRef = QStringLiteral("deal");
    return record;
}

class LedgerTest : public PortfolioTest
{
protected:
    /// A yearly contract of 120,000.00 until 2027-01-31 and what Stripe has beside it.
    PortfolioPtr merged(std::vector<ContractRecord> subscriptions, WorkspaceSnapshot workspace = {})
    {
        ContractRecord deal = term(QStringLiteral("deal"), {2026, 2, 1}, {2027, 1, 31});
        deal.interval = QStringLiteral("year");
        deal.amountMinor = deal.arrMinor;
        adoptContracts(SourceId::Salesbricks, {deal});
        adoptContracts(SourceId::Stripe, std::move(subscriptions));
        return load(workspace);
    }

    void adoptContracts(SourceId source, std::vector<ContractRecord> contracts)
    {
        RecordBatch batch = hooli();
        batch.contracts = std::move(contracts);
        adopt(source, std::move(batch));
    }

    const CompanyContracts &company(const PortfolioPtr &portfolio) const
    {
        return portfolio->ledger->companies[portfolio->indexOf(account(*portfolio))];
    }

    QStringList mismatches(const PortfolioPtr &portfolio) const
    {
        QStringList keys;
        for (size_t i = 0; i < mismatchKinds; ++i) {
            if (company(portfolio).has(Mismatch(i)))
                keys << mismatchKey(Mismatch(i));
        }
        return keys;
    }
};

WorkspaceSnapshot marking(const QString &subscription)
{
    WorkspaceSnapshot workspace;
    workspace.contracts = std::make_shared<ContractSettings>(ContractSettings{{subscription}, {}});
    return workspace;
}

TEST_F(LedgerTest, AMergedCompanyIsOneRowWithTheContractsRevenue)
{
    const auto portfolio = merged({yearly(QStringLiteral("sub"), 12000000, {2027, 1, 31})});
    EXPECT_EQ(company(portfolio).source, LedgerSource::Merged);
    EXPECT_EQ(portfolio->contracts[company(portfolio).lead].externalId, u"deal");
    EXPECT_EQ(company(portfolio).mrr, std::vector<Money>({{1000000, usd()}}));
    EXPECT_EQ(account(*portfolio).arr, (Money{12000000, usd()}));
    EXPECT_EQ(mismatches(portfolio), QStringList());
}

TEST_F(LedgerTest, ASeparateSubscriptionAddsAndIsNotCompared)
{
    const auto before = merged({yearly(QStringLiteral("sub"), 600000, {2026, 12, 24})});
    EXPECT_EQ(mismatches(before), QStringList({QStringLiteral("amount"), QStringLiteral("dates")}));
    const auto after = withWorkspace(*before, marking(QStringLiteral("sub")));
    EXPECT_EQ(company(after).mrr, std::vector<Money>({{1050000, usd()}}));
    EXPECT_EQ(account(*after).arr, (Money{12600000, usd()}));
    EXPECT_EQ(account(*after).arrInBase, 12600000);
    EXPECT_EQ(mismatches(after), QStringList{QStringLiteral("stripe_missing")});
    EXPECT_EQ(company(before).mrr, std::vector<Money>({{1000000, usd()}})); // the one before is as it was
    const auto back = withWorkspace(*after, {});
    EXPECT_EQ(company(back).mrr, company(before).mrr);
    EXPECT_EQ(account(*back).arrInBase, 12000000);
    EXPECT_EQ(
        account(*merged({yearly(QStringLiteral("sub"), 600000, {2026, 12, 24})}, marking(QStringLiteral("sub")))).arr,
        (Money{12600000, usd()})); // loaded so as well
}

TEST_F(LedgerTest, AmountsMayDifferByOnePercentOfTheContract)
{
    EXPECT_EQ(mismatches(merged({yearly(QStringLiteral("sub"), 12120000, {2027, 1, 31})})), QStringList());
    EXPECT_EQ(mismatches(merged({yearly(QStringLiteral("sub"), 12120012, {2027, 1, 31})})),
              QStringList{QStringLiteral("amount")});
    EXPECT_EQ(mismatches(merged({yearly(QStringLiteral("a"), 6000000, {2027, 1, 31}),
                                 yearly(QStringLiteral("b"), 6000000, {2027, 1, 31})})),
              QStringList()); // together they bill it
}

TEST_F(LedgerTest, NamesEachWayInWhichTheSystemsDisagree)
{
    ContractRecord euros = yearly(QStringLiteral("sub"), 12000000, {2027, 1, 31});
    euros.currency = *Currency::fromCode(u"EUR");
    EXPECT_EQ(mismatches(merged({euros})), QStringList{QStringLiteral("currency")});

    ContractRecord monthly = subscription(QStringLiteral("sub"), ContractStage::Active, 12000000);
    monthly.interval = QStringLiteral("month");
    EXPECT_EQ(mismatches(merged({monthly})), QStringList{QStringLiteral("interval")});

    ContractRecord canceled = yearly(QStringLiteral("sub"), 12000000, {2026, 11, 1});
    canceled.stage = ContractStage::Canceled;
    canceled.endedOn = QDate(2026, 11, 1);
    EXPECT_EQ(mismatches(merged({canceled})), QStringList{QStringLiteral("status")});

    ContractRecord unpaid = yearly(QStringLiteral("sub"), 0, {2027, 1, 31});
    unpaid.stage = ContractStage::Unpaid;
    const auto portfolio = merged({unpaid});
    EXPECT_EQ(mismatches(portfolio), QStringList{QStringLiteral("status")});
    EXPECT_EQ(company(portfolio).status, ContractStatus::PastDue);
    EXPECT_EQ(company(portfolio).payment, PaymentStatus::Unpaid);
    EXPECT_EQ(company(portfolio).mrr, std::vector<Money>({{1000000, usd()}}));
}

TEST_F(LedgerTest, DatesMeetWhereBillsLeadFromOneEndToTheOther)
{
    ContractRecord quarterly = yearly(QStringLiteral("sub"), 12000000, {2026, 10, 31});
    quarterly.interval = QStringLiteral("quarter");
    quarterly.endsOn = QDate(2026, 12, 31); // two months off the contract's quarters
    EXPECT_EQ(mismatches(merged({quarterly})), QStringList({QStringLiteral("interval"), QStringLiteral("dates")}));
    EXPECT_EQ(mismatches(merged({yearly(QStringLiteral("sub"), 12000000, {2027, 2, 1})})), QStringList());
    EXPECT_EQ(mismatches(merged({yearly(QStringLiteral("sub"), 12000000, {2027, 2, 2})})),
              QStringList{QStringLiteral("dates")});
    ContractRecord ending = yearly(QStringLiteral("sub"), 12000000, {2027, 1, 15});
    ending.cancelOn = ending.endsOn;
    EXPECT_EQ(mismatches(merged({ending})), QStringList{QStringLiteral("dates")});
}

TEST_F(LedgerTest, ASideIsMissingWhereItIsMeantToBe)
{
    EXPECT_EQ(mismatches(merged({})), QStringList{QStringLiteral("stripe_missing")});
    RecordBatch billing = hooli();
    billing.contracts = {term(QStringLiteral("deal"), {2026, 2, 1}, {2027, 1, 31})};
    billing.invoices = {invoice(QStringLiteral("i"), 40, 10)};
    adopt(SourceId::Salesbricks, billing);
    EXPECT_EQ(mismatches(load()), QStringList()); // Salesbricks bills it itself
    adoptContracts(SourceId::Salesbricks, {});    // a prospect there, and a customer of its own in Stripe
    adoptContracts(SourceId::Stripe, {subscription(QStringLiteral("sub"))});
    EXPECT_EQ(mismatches(load()), QStringList());
    ContractRecord naming = subscription(QStringLiteral("sub"));
    naming.billsRef = QStringLiteral("gone");
    adoptContracts(SourceId::Stripe, {naming});
    EXPECT_EQ(mismatches(load()), QStringList{QStringLiteral("salesbricks_missing")});
}

TEST_F(LedgerTest, StatusesAndPaymentAreTheMostPressing)
{
    RecordBatch batch = hooli();
    batch.contracts = {subscription(QStringLiteral("a"), ContractStage::Canceled),
                       subscription(QStringLiteral("b"), ContractStage::Paused, 0),
                       subscription(QStringLiteral("c"), ContractStage::Trialing)};
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(company(load()).status, ContractStatus::Trialing);
    EXPECT_EQ(company(load()).payment, PaymentStatus::Unknown);
    InvoiceRecord open = invoice(QStringLiteral("i"), 1, -10);
    batch.invoices = {open};
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(company(load()).payment, PaymentStatus::Open);
    open.dueAt = daysAgo(3);
    batch.invoices = {open};
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(company(load()).payment, PaymentStatus::PastDue);
    batch.invoices[0].state = InvoiceState::Paid;
    batch.invoices[0].remainingMinor = 0;
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(company(load()).payment, PaymentStatus::Paid);
}

TEST_F(LedgerTest, ExpiringAreDatedTermsThatEndInThirtyDays)
{
    for (const auto &[days, expiring] : {std::pair(0, true), {30, true}, {31, false}}) {
        adoptContracts(SourceId::Salesbricks, {term(QStringLiteral("deal"), {2026, 1, 1}, asOf.date.addDays(days))});
        EXPECT_EQ(company(load()).expiring, expiring) << days;
    }
    adoptContracts(SourceId::Salesbricks, {});
    adoptContracts(SourceId::Stripe, {subscription(QStringLiteral("rolling"))});
    EXPECT_FALSE(company(load()).expiring);
}

} // namespace
} // namespace success::test
