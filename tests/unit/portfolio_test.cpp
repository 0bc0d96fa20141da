// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/portfolio_fixture.h"

#include <cmath>
#include <tuple>

using namespace success;
using namespace success::test;

namespace {

TEST_F(PortfolioTest, AnEmptyCacheIsAnEmptyPortfolio)
{
    const auto portfolio = load();
    EXPECT_TRUE(portfolio->accounts.empty());
    EXPECT_EQ(portfolio->rates.base, usd()); // a total of nothing is 0 USD
    EXPECT_EQ(portfolio->find(QStringLiteral("hooli.example")), nullptr);
    EXPECT_FALSE(loadPortfolio(path(QStringLiteral("none.sqlite")), {}, {}, asOf));
}

TEST_F(PortfolioTest, AContractRunsThroughItsLastDay)
{
    using Status = ContractStatus;
    const QDate today = asOf.date;
    const auto expect = [&](QDate startsOn, QDate endsOn, Status status, std::optional<int> days, bool inHealth) {
        RecordBatch batch = hooli();
        batch.contracts.push_back(term(QStringLiteral("c"), startsOn, endsOn));
        adopt(SourceId::Salesbricks, std::move(batch));
        const auto portfolio = load();
        EXPECT_EQ(portfolio->contracts.front().status, status);
        EXPECT_EQ(account(*portfolio).daysToRenewal, days);
        EXPECT_EQ(account(*portfolio).inHealth, inHealth);
        EXPECT_EQ(account(*portfolio).arr->minor, status == Status::Active ? 12000000 : 0);
    };
    expect(today.addDays(-364), today, Status::Active, 0, true);
    expect(today, today.addDays(30), Status::Active, 30, true);
    expect(today.addDays(1), today.addDays(365), Status::Pending, {}, false);
    expect(today.addDays(-365), today.addDays(-1), Status::Expired, {}, true);
    expect(today.addDays(-365), today.addDays(-90), Status::Expired, {}, true);
    expect(today.addDays(-365), today.addDays(-91), Status::Expired, {}, false);
}

TEST_F(PortfolioTest, ALapseIsWhatNothingFollows)
{
    const QDate today = asOf.date;
    RecordBatch batch = hooli();
    batch.contracts.push_back(term(QStringLiteral("old"), today.addDays(-400), today.addDays(-20)));
    adopt(SourceId::Salesbricks, batch);
    EXPECT_EQ(facts(*load()).daysSinceLapse, 20);
    batch.contracts.push_back(term(QStringLiteral("next"), today.addDays(10), today.addDays(300)));
    adopt(SourceId::Salesbricks, batch);
    EXPECT_EQ(facts(*load()).daysSinceLapse, std::nullopt);
    batch.contracts.back() = term(QStringLiteral("now"), today.addDays(-19), today.addDays(300));
    adopt(SourceId::Salesbricks, batch);
    EXPECT_EQ(facts(*load()).daysSinceLapse, std::nullopt);
    EXPECT_EQ(facts(*load()).daysToTermEnd, 300);
}

TEST_F(PortfolioTest, OnlyAWholeTermFollowsAnother)
{
    const QDate today = asOf.date;
    RecordBatch batch = hooli();
    batch.contracts.push_back(term(QStringLiteral("old"), today.addDays(-400), today.addDays(-20)));
    TermRecord order;
    order.externalId = QStringLiteral("o");
    order.companyRef = QStringLiteral("hooli");
    order.stage = QStringLiteral("won");
    order.startsOn = today.addDays(10);
    order.endsOn = today.addDays(300);
    batch.terms = {order};
    for (const char *type : {"upgrade", "trial", "standard", "renewal", "recast"}) {
        batch.terms.front().type = QString::fromLatin1(type);
        adopt(SourceId::Salesbricks, batch);
        const bool follows = std::string(type) != "upgrade" && std::string(type) != "trial";
        EXPECT_EQ(facts(*load()).daysSinceLapse, follows ? std::nullopt : std::optional(20)) << type;
        EXPECT_EQ(facts(*load()).renewalMotion, follows) << type;
    }
    batch.terms.clear();
    batch.contracts.push_back(term(QStringLiteral("trial"), today.addDays(10), today.addDays(40)));
    batch.contracts.back().trial = true;
    adopt(SourceId::Salesbricks, batch);
    EXPECT_EQ(facts(*load()).daysSinceLapse, 20);
}

TEST_F(PortfolioTest, ATerminationToComeIsACancellationScheduled)
{
    RecordBatch batch = hooli();
    ContractRecord ending = term(QStringLiteral("c"), asOf.date.addDays(-300), asOf.date.addDays(40));
    ending.stage = ContractStage::Canceled;
    ending.endedOn = ending.cancelOn = ending.endsOn;
    batch.contracts = {ending};
    adopt(SourceId::Salesbricks, batch);
    EXPECT_EQ(facts(*load()).cancellation, HealthFacts::Cancellation::Scheduled);
}

TEST_F(PortfolioTest, SaysWhyAnInputIsMissing)
{
    RecordBatch batch = hooli();
    adopt(SourceId::Stripe, batch);
    const auto reason = [&](HealthInput input) {
        return missingInputReason(input, facts(*load()));
    };
    EXPECT_TRUE(reason(HealthInput::Payment).startsWith(u"The linked Stripe customer"));
    EXPECT_TRUE(reason(HealthInput::Renewal).contains(u"Connect Salesbricks"));
    batch.contracts = {subscription(QStringLiteral("s"))};
    adopt(SourceId::Stripe, batch);
    EXPECT_TRUE(reason(HealthInput::Renewal).contains(u"renews by itself"));
    EXPECT_TRUE(missingInputReason(HealthInput::Payment, {}).contains(u"Connect Stripe"));
}

TEST_F(PortfolioTest, ARollingSubscriptionHasNoRenewal)
{
    RecordBatch batch = hooli();
    batch.contracts.push_back(subscription(QStringLiteral("s")));
    adopt(SourceId::Stripe, std::move(batch));
    const auto portfolio = load();
    EXPECT_EQ(account(*portfolio).daysToRenewal, std::nullopt);
    EXPECT_FALSE(portfolio->contracts.front().endsOn.isValid());
    EXPECT_TRUE(facts(*portfolio).billingLinked);
    EXPECT_EQ(portfolio->healthAssessments.front().available, 1u << unsigned(HealthInput::Payment));
}

TEST_F(PortfolioTest, RevenueIsTheContractsWhileATermRuns)
{
    const QDate today = asOf.date;
    RecordBatch salesbricks = hooli();
    salesbricks.contracts.push_back(term(QStringLiteral("c"), today.addDays(-100), today.addDays(100)));
    RecordBatch stripe = hooli();
    stripe.contracts.push_back(subscription(QStringLiteral("s")));
    adopt(SourceId::Salesbricks, salesbricks);
    adopt(SourceId::Stripe, stripe);
    EXPECT_EQ(account(*load()).arr, (Money{12000000, usd()}));
    salesbricks.contracts.front() = term(QStringLiteral("c"), today.addDays(-100), today.addDays(-1));
    adopt(SourceId::Salesbricks, salesbricks);
    EXPECT_EQ(account(*load()).arr, (Money{600000, usd()}));
    stripe.contracts.front().stage = ContractStage::Unpaid;
    adopt(SourceId::Stripe, stripe);
    EXPECT_EQ(account(*load()).arr, (Money{0, usd()}));
    const PortfolioPtr portfolio = load();
    EXPECT_EQ(portfolio->contracts[portfolio->contracts.size() - 1].status, ContractStatus::PastDue);
}

TEST_F(PortfolioTest, SeveralCurrenciesAreConvertedOnlyByARate)
{
    const QDate today = asOf.date;
    RecordBatch batch = hooli();
    batch.contracts.push_back(term(QStringLiteral("usd"), today.addDays(-100), today.addDays(100), 1000));
    batch.contracts.push_back(term(QStringLiteral("eur"), today.addDays(-100), today.addDays(100), 2000));
    batch.contracts.back().currency = *Currency::fromCode(u"EUR");
    adopt(SourceId::Salesbricks, std::move(batch));
    WorkspaceSnapshot workspace;
    workspace.baseCurrency = usd();
    auto portfolio = load(workspace);
    EXPECT_EQ(account(*portfolio).arrByCurrency.size(), 2u);
    EXPECT_EQ(account(*portfolio).arrInBase, 1000);
    workspace.rates = {usd(), today, {{Currency::fromCode(u"EUR")->packed(), Rational(11, 10)}}};
    portfolio = withWorkspace(*portfolio, workspace);
    EXPECT_EQ(account(*portfolio).arr, (Money{3200, usd()}));
    workspace.baseCurrency = {}; // € 20.00 are more than $ 10.00, and the rates turn round
    portfolio = withWorkspace(*portfolio, workspace);
    EXPECT_EQ(portfolio->rates.base.code(), u"EUR");
    EXPECT_EQ(account(*portfolio).arrInBase, 2000 + 909);
}

TEST_F(PortfolioTest, SeatsComeFromTheBestSourceThatHasThem)
{
    const QDate today = asOf.date;
    RecordBatch posthog = hooli();
    posthog.usage.push_back(usage({1, 2, 3, 4, 5, 6, 7, 8}));
    posthog.usage.back().seats = 50;
    adopt(SourceId::PostHog, std::move(posthog));
    EXPECT_EQ(account(*load()).seats, 50);
    RecordBatch stripe = hooli();
    stripe.contracts.push_back(subscription(QStringLiteral("s")));
    stripe.contracts.back().seats = 1;
    adopt(SourceId::Stripe, stripe);
    EXPECT_EQ(account(*load()).seats, 50);
    stripe.contracts.back().seats = 12;
    adopt(SourceId::Stripe, stripe);
    EXPECT_EQ(account(*load()).seats, 12);
    RecordBatch salesbricks = hooli();
    salesbricks.contracts.push_back(term(QStringLiteral("c"), today.addDays(-1), today.addDays(100)));
    salesbricks.contracts.back().seats = 40;
    adopt(SourceId::Salesbricks, std::move(salesbricks));
    EXPECT_EQ(account(*load()).seats, 40);
    EXPECT_EQ(account(*load()).activeUsers, 8);
}

TEST_F(PortfolioTest, UsageMovesOnWithTheAsOfDate)
{
    RecordBatch batch = hooli();
    batch.usage.push_back(usage({1, 2, 3, 4, 5, 6, 7, 8}));
    adopt(SourceId::PostHog, std::move(batch));
    using Weeks = std::array<std::int32_t, 8>;
    EXPECT_EQ(facts(*load()).weeklyUsers, (Weeks{1, 2, 3, 4, 5, 6, 7, 8}));
    const AsOf nextDay = AsOf::noonUtc(asOf.date.addDays(1)); // a Monday: one more full week
    EXPECT_EQ(facts(*load({}, nextDay)).weeklyUsers, (Weeks{2, 3, 4, 5, 6, 7, 8, -1}));
    EXPECT_EQ(account(*load({}, nextDay)).activeUsers, std::nullopt);
    const AsOf later = AsOf::noonUtc(asOf.date.addDays(57));
    EXPECT_FALSE(facts(*load({}, later)).usageKnown);
    const AsOf before = asOf.daysEarlier(7);
    EXPECT_EQ(facts(*load({}, before)).weeklyUsers, (Weeks{-1, 1, 2, 3, 4, 5, 6, 7}));
    // The last event came later; the latest week with users that had ended by then was that of Nov 2 to 8.
    EXPECT_EQ(facts(*load({}, before)).daysSinceEvent, 7);
}

TEST_F(PortfolioTest, TheOldestUnpaidInvoiceCounts)
{
    RecordBatch batch = hooli();
    batch.invoices = {invoice(QStringLiteral("a"), 40, 10), invoice(QStringLiteral("b"), 20, 12),
                      invoice(QStringLiteral("c"), 50, 50), invoice(QStringLiteral("d"), 60, 60)};
    batch.invoices[1].attempts = 3;
    batch.invoices[2].state = InvoiceState::Paid;
    batch.invoices[2].remainingMinor = 0;
    batch.invoices[2].paidAt = daysAgo(49);
    batch.invoices[3].state = InvoiceState::Void;
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(facts(*load()).daysPastDue, 12);
    EXPECT_EQ(facts(*load()).attempts, 3);
    batch.invoices = {invoice(QStringLiteral("a"), 5, 0)}; // due today: not past due
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(facts(*load()).daysPastDue, std::nullopt);
    EXPECT_TRUE(facts(*load()).billingLinked);
}

TEST_F(PortfolioTest, CancellationCountsOnlyWhenNothingElseRuns)
{
    using Cancellation = HealthFacts::Cancellation;
    RecordBatch batch = hooli();
    batch.contracts.push_back(subscription(QStringLiteral("a")));
    batch.contracts.back().cancelOn = batch.contracts.back().endsOn;
    batch.contracts.back().dated = true;
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(facts(*load()).cancellation, Cancellation::Scheduled);
    EXPECT_EQ(facts(*load()).daysToTermEnd, 9);
    batch.contracts.push_back(subscription(QStringLiteral("b")));
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(facts(*load()).cancellation, Cancellation::None);
    batch.contracts = {subscription(QStringLiteral("a"), ContractStage::Canceled)};
    batch.contracts.back().endedOn = asOf.date.addDays(-3);
    adopt(SourceId::Stripe, batch);
    EXPECT_EQ(facts(*load()).cancellation, Cancellation::UnpaidOrCanceled);
    EXPECT_TRUE(account(*load()).inHealth);
}

TEST_F(PortfolioTest, SignalsWeighBySeverityAndAge)
{
    RecordBatch batch = hooli();
    batch.activities = {signal(QStringLiteral("1"), SignalKind::Escalation, 3, 0),
                        signal(QStringLiteral("2"), SignalKind::Escalation, 1, 21),
                        signal(QStringLiteral("3"), SignalKind::Issue, 2, 42),
                        signal(QStringLiteral("4"), SignalKind::Request, 3, 1),
                        signal(QStringLiteral("5"), SignalKind::ChurnRisk, 3, -1)};
    batch.activities.push_back(signal(QStringLiteral("6"), SignalKind::Nps, 1, 90));
    batch.activities.back().nps = 4;
    batch.activities.push_back(activity(QStringLiteral("7"), ActivityKind::Message, 50));
    adopt(SourceId::BuildBetter, batch);
    const HealthFacts known = facts(*load());
    EXPECT_NEAR(known.signalSums[0], 0.9 + 0.9 / 3 / 2, 1e-9);
    EXPECT_EQ(known.signalSums[1], 0);
    EXPECT_NEAR(known.signalSums[4], 0.2 * 2 / 3 / 4, 1e-9);
    EXPECT_EQ(known.nps, 4);
    EXPECT_EQ(known.daysSinceTouch, 50);
    EXPECT_EQ(account(*load()).lastActivityAt, daysAgo(0));
    batch.activities[5].at = daysAgo(91);
    adopt(SourceId::BuildBetter, batch);
    EXPECT_EQ(facts(*load()).nps, std::nullopt);
}

TEST_F(PortfolioTest, ChangeIsScoredOnTheFactsOfAWeekAgo)
{
    const QDate today = asOf.date;
    RecordBatch batch = hooli();
    batch.contracts.push_back(term(QStringLiteral("c"), today.addDays(-300), today.addDays(86)));
    batch.invoices = {invoice(QStringLiteral("a"), 40, 5)};
    adopt(SourceId::Salesbricks, batch);
    const auto portfolio = load();
    const auto earlier = load({}, asOf.daysEarlier(7));
    EXPECT_EQ(facts(*earlier).daysToTermEnd, 93);
    EXPECT_EQ(facts(*earlier).daysPastDue, std::nullopt);
    EXPECT_EQ(portfolio->healthChange7d.front(),
              portfolio->healthScores.front().score - earlier->healthScores.front().score);
    EXPECT_LT(*portfolio->healthChange7d.front(), 0);
}

TEST_F(PortfolioTest, ChangeFallsBackToTheSavedScoreOrIsAbsent)
{
    RecordBatch batch = hooli();
    batch.contracts.push_back(subscription(QStringLiteral("a"), ContractStage::Unpaid)); // since when is not known
    adopt(SourceId::Stripe, batch);
    const auto without = load();
    EXPECT_EQ(without->healthScores.front().score, 0);
    EXPECT_EQ(without->healthChange7d.front(), std::nullopt);
    const auto with = load({}, asOf, {{QStringLiteral("hooli.example"), 30}});
    EXPECT_EQ(with->healthChange7d.front(), -30);
}

TEST_F(PortfolioTest, ARenewalDealOrOrderOrCallIsMotion)
{
    const QDate today = asOf.date;
    RecordBatch batch = hooli();
    batch.contracts.push_back(term(QStringLiteral("c"), today.addDays(-300), today.addDays(40)));
    adopt(SourceId::Salesbricks, batch);
    EXPECT_FALSE(facts(*load()).renewalMotion);
    TermRecord order;
    order.externalId = QStringLiteral("o");
    order.companyRef = QStringLiteral("hooli");
    order.type = QStringLiteral("upgrade");
    order.stage = QStringLiteral("open");
    batch.terms = {order};
    adopt(SourceId::Salesbricks, batch);
    EXPECT_FALSE(facts(*load()).renewalMotion);
    batch.terms.front().type = QStringLiteral("renewal");
    adopt(SourceId::Salesbricks, batch);
    EXPECT_TRUE(facts(*load()).renewalMotion);
    batch.terms.clear();
    adopt(SourceId::Salesbricks, batch);
    RecordBatch calls = hooli();
    calls.activities = {activity(QStringLiteral("1"), ActivityKind::Call, 30)};
    adopt(SourceId::BuildBetter, calls);
    EXPECT_TRUE(facts(*load()).renewalMotion);
    calls.activities.front().at = daysAgo(31);
    adopt(SourceId::BuildBetter, calls);
    EXPECT_FALSE(facts(*load()).renewalMotion);
}

TEST_F(PortfolioTest, TwoLoadsAndTheLongWayRoundAreTheSame)
{
    RecordBatch batch = hooli();
    batch.usage.push_back(usage({9, 9, 9, 9, 9, 9, 4, 4}));
    batch.contracts.push_back(subscription(QStringLiteral("a")));
    adopt(SourceId::Stripe, batch);
    WorkspaceSnapshot other;
    other.health.weights = {10, 10, 10, 70, 0, 0};
    other.untracked.insert(QStringLiteral("hooli.example"));
    const auto first = load();
    const auto changed = withWorkspace(*first, other);
    EXPECT_TRUE(account(*changed).untracked);
    EXPECT_NE(changed->healthScores.front().score, first->healthScores.front().score);
    const auto back = withWorkspace(*changed, {});
    EXPECT_EQ(back->healthScores.front().penalties, first->healthScores.front().penalties);
    EXPECT_EQ(load()->healthScores.front().penalties, first->healthScores.front().penalties);
    EXPECT_FALSE(account(*back).untracked);
}

TEST_F(PortfolioTest, ADecisionCopiesOnlyWhatItChanges)
{
    RecordBatch batch = hooli();
    batch.contracts.push_back(subscription(QStringLiteral("a")));
    adopt(SourceId::Stripe, batch);
    const auto first = load();
    WorkspaceSnapshot other;
    other.health.weights = {10, 10, 10, 70, 0, 0};
    const auto reweighted = withWorkspace(*first, other);
    EXPECT_EQ(reweighted->accounts.data(), first->accounts.data());
    EXPECT_EQ(reweighted->healthFacts.data(), first->healthFacts.data());
    EXPECT_NE(reweighted->healthScores.data(), first->healthScores.data());
    other.untracked.insert(QStringLiteral("hooli.example"));
    const auto untracked = withWorkspace(*reweighted, other);
    EXPECT_TRUE(account(*untracked).untracked);
    EXPECT_FALSE(account(*reweighted).untracked);
    EXPECT_EQ(untracked->contracts.data(), first->contracts.data());
    EXPECT_EQ(untracked->healthScores.data(), reweighted->healthScores.data());
}

} // namespace
