// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/contract_ledger.h"
#include "core/portfolio/revenue_history.h"
#include "core/workspace/contract_settings.h"
#include "tests/unit/portfolio_fixture.h"

#include <random>

namespace success::test {
namespace {

TermRecord order(const QString &id, const QString &type, QDate startsOn, QDate endsOn, qint64 valueMinor)
{
    TermRecord record;
    record.externalId = id;
    record.contractRef = QStringLiteral("deal");
    record.companyRef = QStringLiteral("hooli");
    record.name = record.type = type;
    record.stage = QStringLiteral("won");
    record.currency = usd();
    record.valueMinor = valueMinor;
    record.startsOn = startsOn;
    record.endsOn = endsOn;
    return record;
}

class HistoryTest : public PortfolioTest
{
protected:
    void salesbricks(std::vector<ContractRecord> contracts, std::vector<TermRecord> terms)
    {
        RecordBatch batch = hooli();
        batch.contracts = std::move(contracts);
        batch.terms = std::move(terms);
        adopt(SourceId::Salesbricks, std::move(batch));
    }
    void stripe(std::vector<ContractRecord> contracts)
    {
        RecordBatch batch = hooli();
        batch.contracts = std::move(contracts);
        adopt(SourceId::Stripe, std::move(batch));
    }

    std::vector<CustomerRevenue> history(const WorkspaceSnapshot &workspace = {})
    {
        const auto read = readRevenueHistory(m_cache->database(), *load(workspace));
        EXPECT_TRUE(read) << read.error().sentence.toStdString();
        return read.value_or(std::vector<CustomerRevenue>());
    }

    /// USD a month on a day.
    qint64 mrrOn(QDate day, const WorkspaceSnapshot &workspace = {})
    {
        qint64 minor = 0;
        for (const CustomerRevenue &customer : history(workspace)) {
            for (const RevenueSpan &span : customer.spans)
                minor += span.covers(day) ? span.mrr.minor : 0;
        }
        return minor;
    }
};

TEST_F(HistoryTest, TermsTellWhatAContractWasWorthBefore)
{
    // 12,000 a year, renewed at 24,000 with an upgrade of 6,000 from June on; the lines of today say 2,500 a month.
    salesbricks({term(QStringLiteral("deal"), {2026, 1, 1}, {2026, 12, 31}, 3000000)},
                {order(QStringLiteral("o0"), QStringLiteral("trial"), {2024, 12, 1}, {2024, 12, 31}, 0),
                 order(QStringLiteral("o1"), QStringLiteral("standard"), {2025, 1, 1}, {2025, 12, 31}, 1200000),
                 order(QStringLiteral("o2"), QStringLiteral("renewal"), {2026, 1, 1}, {2026, 12, 31}, 2400000),
                 order(QStringLiteral("o3"), QStringLiteral("upgrade"), {2026, 6, 1}, {2026, 12, 31}, 350000),
                 order(QStringLiteral("o4"), QStringLiteral("renewal"), {2027, 1, 1}, {2027, 12, 31}, 9900000)});
    EXPECT_EQ(mrrOn({2024, 12, 15}), 0);
    EXPECT_EQ(mrrOn({2025, 1, 1}), 100000);
    EXPECT_EQ(mrrOn({2025, 12, 31}), 100000);
    EXPECT_EQ(mrrOn({2026, 1, 1}), 200000);
    EXPECT_EQ(mrrOn({2026, 5, 31}), 200000);
    EXPECT_EQ(mrrOn({2026, 6, 1}), 250000);
    EXPECT_EQ(mrrOn(asOf.date), 250000);
}

TEST_F(HistoryTest, AGapBetweenTermsIsALossAndAReturn)
{
    salesbricks({term(QStringLiteral("deal"), {2026, 6, 1}, {2027, 5, 31}, 1200000)},
                {order(QStringLiteral("o1"), QStringLiteral("standard"), {2025, 1, 1}, {2025, 12, 31}, 1200000),
                 order(QStringLiteral("o2"), QStringLiteral("renewal"), {2026, 6, 1}, {2027, 5, 31}, 1200000)});
    const auto months = revenueMovements(history(), monthlyClosings(asOf.date, 12), {usd(), {}});
    const auto at = [&](int month) {
        return months[size_t(month)];
    };
    EXPECT_EQ(at(0).closesOn, QDate(2025, 12, 31));
    EXPECT_EQ(at(1).amount(Movement::Churn), -100000);
    EXPECT_EQ(at(6).amount(Movement::Reactivation), 100000);
}

TEST_F(HistoryTest, SubscriptionsRunFromTheirFirstPaidDayToTheirEnd)
{
    ContractRecord ended = subscription(QStringLiteral("a"), ContractStage::Canceled, 1200000);
    ended.startsOn = QDate(2026, 1, 1);
    ended.trialEndsOn = QDate(2026, 1, 14);
    ended.endedOn = QDate(2026, 9, 1); // the end of the paid period
    ContractRecord unpaid = subscription(QStringLiteral("b"), ContractStage::Unpaid, 0);
    ContractRecord triedOnly = subscription(QStringLiteral("c"), ContractStage::Canceled, 600000);
    triedOnly.trialEndsOn = QDate(2026, 3, 31);
    triedOnly.endedOn = QDate(2026, 3, 20);
    stripe({ended, unpaid, triedOnly});
    EXPECT_EQ(mrrOn({2026, 1, 14}), 0);
    EXPECT_EQ(mrrOn({2026, 1, 15}), 100000);
    EXPECT_EQ(mrrOn({2026, 8, 31}), 100000);
    EXPECT_EQ(mrrOn({2026, 9, 1}), 0);
    EXPECT_EQ(history().front().spans.size(), 1u);
}

TEST_F(HistoryTest, StripeCountsOnlyWhileNoTermRunsUnlessItIsSeparate)
{
    salesbricks({term(QStringLiteral("deal"), {2026, 2, 1}, {2026, 10, 31}, 12000000)}, {});
    ContractRecord rolling = subscription(QStringLiteral("sub"), ContractStage::Active, 600000);
    rolling.startsOn = QDate(2025, 3, 1);
    stripe({rolling});
    EXPECT_EQ(mrrOn({2026, 1, 31}), 50000);
    EXPECT_EQ(mrrOn({2026, 2, 1}), 1000000);
    EXPECT_EQ(mrrOn({2026, 10, 31}), 1000000);
    EXPECT_EQ(mrrOn({2026, 11, 1}), 50000);
    WorkspaceSnapshot workspace;
    workspace.contracts = std::make_shared<ContractSettings>(ContractSettings{{QStringLiteral("sub")}, MailTemplate()});
    EXPECT_EQ(mrrOn({2026, 2, 1}, workspace), 1050000);
    workspace.untracked.insert(QStringLiteral("hooli.example"));
    EXPECT_TRUE(history(workspace).empty());
}

/// Contracts of every stage, in three currencies, with dates around as-of that need not make sense together.
ContractRecord anyContract(std::mt19937 &random, const QString &id, bool agreed)
{
    ContractRecord record = contract(id, id.section(u'_', 0, 0), qint64(random() % 5) * 12345);
    const std::array codes{u"USD", u"EUR", u"GBP"};
    record.currency = *Currency::fromCode(codes[random() % codes.size()]);
    record.stage = agreed ? std::array{ContractStage::Draft, ContractStage::Pending, ContractStage::Signed,
                                       ContractStage::Signed, ContractStage::Canceled}[random() % 5]
                          : ContractStage(4 + random() % 7);
    record.trial = record.stage == ContractStage::Trialing || (agreed && random() % 8 == 0);
    if (record.trial && agreed)
        record.mrrMinor = record.arrMinor = 0;
    if (record.stage == ContractStage::Unpaid || record.stage == ContractStage::Paused)
        record.mrrMinor = record.arrMinor = 0;
    const auto someDay = [&] {
        return asOf.date.addDays(int(random() % 800) - 600);
    };
    record.startsOn = random() % 20 ? someDay() : QDate();
    record.endsOn = random() % 10 ? someDay() : QDate();
    record.dated = record.endsOn.isValid() && random() % 2;
    record.trialEndsOn = random() % 4 ? QDate() : someDay();
    record.cancelOn = random() % 6 ? QDate() : someDay();
    record.endedOn = record.stage == ContractStage::Canceled && random() % 5 ? someDay() : QDate();
    return record;
}

TEST_F(HistoryTest, OnTheDayItselfItIsWhatTheLedgerCounts)
{
    std::mt19937 random(11);
    RecordBatch agreed;
    RecordBatch billed;
    ContractSettings settings;
    for (int i = 0; i < 400; ++i) {
        const QString id = QStringLiteral("c%1").arg(i);
        agreed.companies.push_back(company(id, id % u".example"));
        billed.companies.push_back(company(id, id % u".example"));
        for (auto n = random() % 3; n > 0; --n) {
            const QString deal = id % u"_a" % QString::number(n);
            agreed.contracts.push_back(anyContract(random, deal, true));
            for (auto orders = random() % 4; orders > 0; --orders) {
                const QDate from = asOf.date.addDays(int(random() % 900) - 800);
                TermRecord record = order(deal % u'_' % QString::number(orders),
                                          random() % 3 ? QStringLiteral("renewal") : QStringLiteral("upgrade"), from,
                                          from.addDays(int(random() % 400)), qint64(random() % 900000));
                record.contractRef = deal;
                record.companyRef = id;
                agreed.terms.push_back(record);
            }
        }
        for (auto n = random() % 3; n > 0; --n) {
            billed.contracts.push_back(anyContract(random, id % u"_s" % QString::number(n), false));
            if (random() % 4 == 0)
                settings.separate.insert(billed.contracts.back().externalId);
        }
    }
    adopt(SourceId::Salesbricks, agreed);
    adopt(SourceId::Stripe, billed);
    WorkspaceSnapshot workspace;
    workspace.contracts = std::make_shared<ContractSettings>(settings);
    for (int days = 0; days <= 300; days += 50) {
        const PortfolioPtr portfolio = load(workspace, asOf.daysEarlier(days));
        const auto customers = readRevenueHistory(m_cache->database(), *portfolio);
        ASSERT_TRUE(customers) << customers.error().sentence.toStdString();
        MoneySum counted(portfolio->rates);
        for (const CompanyContracts &company : portfolio->ledger->companies) {
            for (const Money &mrr : company.mrr)
                counted.add(mrr);
        }
        MoneySum history(portfolio->rates);
        for (const CustomerRevenue &customer : *customers) {
            for (const RevenueSpan &span : customer.spans) {
                if (span.covers(portfolio->asOf.date))
                    history.add(span.mrr);
            }
        }
        EXPECT_EQ(history.total().byCurrency, counted.total().byCurrency) << days;
        EXPECT_GT(counted.total().byCurrency.front().minor, 0);
    }
}

} // namespace
} // namespace success::test
