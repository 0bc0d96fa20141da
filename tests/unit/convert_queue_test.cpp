// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/account_properties.h"
#include "core/portfolio/convert_reader.h"
#include "core/portfolio/scoring_pass.h"
#include "tests/unit/convert_fixture.h"

using namespace success;
using namespace success::test;

namespace {

constexpr quint16 salesbricksBit = 1u << unsigned(SourceId::Salesbricks);
constexpr quint16 stripeBit = 1u << unsigned(SourceId::Stripe);

TEST_F(ConvertTest, TrialsOfBothSystemsAreOneCandidate)
{
    adoptContracts(SourceId::Stripe, {stripeTrial(QStringLiteral("sub"), 9)});
    EXPECT_EQ(candidate()->sources, stripeBit);
    adoptContracts(SourceId::Salesbricks, {salesbricksTrial(QStringLiteral("sb"), 5)});
    const auto merged = candidate();
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->sources, stripeBit | salesbricksBit);
    EXPECT_EQ(merged->daysRemaining, 5) << "of the trial that ends first";
    EXPECT_EQ(merged->trialEndsOn, asOf.date.addDays(5));
    ConvertSettings onlyStripe;
    onlyStripe.salesbricks = false;
    EXPECT_EQ(candidate(onlyStripe)->sources, stripeBit);
    EXPECT_EQ(candidate(onlyStripe)->daysRemaining, 9);
}

TEST_F(ConvertTest, WhoPaysOrHasSignedIsNoCandidate)
{
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    adoptContracts(SourceId::Stripe, {stripeTrial(one), subscription(two)});
    EXPECT_FALSE(candidate());
    adoptContracts(SourceId::Stripe, {stripeTrial(one), subscription(two, ContractStage::PastDue)});
    EXPECT_FALSE(candidate());
    adoptContracts(SourceId::Stripe, {stripeTrial(one), subscription(two, ContractStage::Unpaid)});
    EXPECT_TRUE(candidate());
    adoptContracts(SourceId::Stripe, {stripeTrial(one), subscription(two, ContractStage::Active, 0)});
    EXPECT_TRUE(candidate()) << "a free plan is not paid for";
    ContractRecord metered = subscription(two, ContractStage::Active, 0);
    metered.metered = true;
    adoptContracts(SourceId::Stripe, {stripeTrial(one), metered});
    EXPECT_FALSE(candidate()) << "usage is paid for";
    adoptContracts(SourceId::Stripe, {stripeTrial(one)});
    adoptContracts(SourceId::Salesbricks, {term(two, asOf.date.addDays(20), asOf.date.addDays(380))});
    EXPECT_FALSE(candidate()) << "a signed contract begins later";
}

TEST_F(ConvertTest, TrialsThatEndedStayForAsLongAsTheSettingSays)
{
    ConvertSettings settings;
    settings.endedWithinDays = 3;
    const auto listed = [&](ContractRecord record, SourceId source) {
        adoptContracts(source, {std::move(record)});
        return candidate(settings).has_value();
    };
    EXPECT_TRUE(listed(salesbricksTrial(QStringLiteral("c"), 0), SourceId::Salesbricks));
    EXPECT_TRUE(listed(salesbricksTrial(QStringLiteral("c"), -3), SourceId::Salesbricks));
    EXPECT_EQ(candidate(settings)->daysRemaining, -3);
    EXPECT_FALSE(listed(salesbricksTrial(QStringLiteral("c"), -4), SourceId::Salesbricks));
    ContractRecord canceled = stripeTrial(QStringLiteral("c"), -2);
    canceled.stage = ContractStage::Canceled;
    canceled.trial = false;
    canceled.endedOn = canceled.trialEndsOn.addDays(1);
    EXPECT_TRUE(listed(canceled, SourceId::Stripe));
    canceled.endedOn = canceled.trialEndsOn.addDays(2);
    EXPECT_FALSE(listed(canceled, SourceId::Stripe)) << "it was paid for after its trial";
}

TEST_F(ConvertTest, OpenNewBusinessOrdersAreCandidatesWhereTheSettingSaysSo)
{
    RecordBatch batch = hooli();
    batch.terms = {openOrder(QStringLiteral("o"))};
    adopt(SourceId::Salesbricks, batch);
    EXPECT_FALSE(candidate());
    ConvertSettings settings;
    settings.includeProspects = true;
    const auto order = candidate(settings);
    ASSERT_TRUE(order);
    EXPECT_EQ(order->daysRemaining, std::nullopt);
    EXPECT_EQ(*order->value, (Money{4800000, usd()}));
    EXPECT_EQ(order->basis, ValueBasis::Agreed);
    for (const char *type : {"renewal", "upgrade", "recast"}) {
        batch.terms.front().type = QString::fromLatin1(type);
        adopt(SourceId::Salesbricks, batch);
        EXPECT_FALSE(candidate(settings)) << type;
    }
    batch.terms.front().type = QStringLiteral("trial");
    batch.terms.front().stage = QStringLiteral("won");
    adopt(SourceId::Salesbricks, batch);
    EXPECT_TRUE(candidate()) << "a trial order without a contract is a trial";
    batch.terms.front().type = QStringLiteral("standard");
    batch.terms.front().stage = QStringLiteral("lost");
    adopt(SourceId::Salesbricks, batch);
    EXPECT_FALSE(candidate(settings));
}

TEST_F(ConvertTest, ValueIsAgreedThenThePlansPriceThenAssumed)
{
    adoptContracts(SourceId::Stripe, {stripeTrial(QStringLiteral("sub"))});
    EXPECT_EQ(*candidate()->value, (Money{1200000, usd()}));
    adoptContracts(SourceId::Salesbricks, {salesbricksTrial(QStringLiteral("sb"))});
    EXPECT_EQ(*candidate()->value, (Money{1200000, usd()})) << "Stripe's, while the order has no price";
    RecordBatch batch = hooli();
    batch.contracts = {salesbricksTrial(QStringLiteral("sb"))};
    batch.terms = {openOrder(QStringLiteral("o")), openOrder(QStringLiteral("revised"), 3600000)};
    adopt(SourceId::Salesbricks, batch);
    EXPECT_EQ(*candidate()->value, (Money{4800000, usd()})) << "the order's, the largest of those that are open";

    adoptContracts(SourceId::Stripe, {});
    adoptContracts(SourceId::Salesbricks, {salesbricksTrial(QStringLiteral("sb"))});
    EXPECT_EQ(candidate()->value, std::nullopt);
    ConvertSettings assuming;
    assuming.assumedValue = 5000;
    EXPECT_EQ(*candidate(assuming)->value, (Money{500000, usd()}));
    EXPECT_EQ(candidate(assuming)->basis, ValueBasis::Assumed);

    RecordBatch payers;
    for (const auto &[name, arr] : {std::pair("a", 120000), std::pair("b", 90000), std::pair("c", 100000)}) {
        const QString id = QString::fromLatin1(name);
        payers.companies.push_back(company(id, id + u".example"));
        payers.contracts.push_back(subscription(id, ContractStage::Active, arr));
        payers.contracts.back().companyRef = id;
        payers.contracts.back().seats = 3;
    }
    adopt(SourceId::Stripe, payers);
    const auto priced = candidate(assuming);
    EXPECT_EQ(*priced->value, (Money{333333, usd()})) << "10 seats at the median of 1,000 for three";
    EXPECT_EQ(priced->basis, ValueBasis::PlanPrice);
}

TEST_F(ConvertTest, SettingsNarrowTheQueue)
{
    adoptContracts(SourceId::Stripe, {stripeTrial(QStringLiteral("sub"))});
    RecordBatch enriched = hooli();
    enriched.properties = {
        {QStringLiteral("hooli"), QStringLiteral("industry"), QStringLiteral("Industry"), QStringLiteral("Retail")}};
    adopt(SourceId::HubSpot, enriched);
    const auto listed = [&](auto change) {
        ConvertSettings settings;
        change(settings);
        return candidate(settings).has_value();
    };
    using Meets = PropertyFilter::Test;
    const auto filtered = [&](const char16_t *property, Meets test, const char16_t *value) {
        return listed([&](ConvertSettings &s) {
            s.filters = {{QString::fromUtf16(property), test, QString::fromUtf16(value)}};
        });
    };
    EXPECT_FALSE(listed([](ConvertSettings &s) { s.excludedDomains = {QStringLiteral("hooli.example")}; }));
    EXPECT_FALSE(listed([](ConvertSettings &s) { s.products = {QStringLiteral("Edge")}; }));
    EXPECT_TRUE(listed([](ConvertSettings &s) { s.products = {QStringLiteral("compression")}; }));
    EXPECT_FALSE(listed([](ConvertSettings &s) { s.minimumValue = 12001; }));
    EXPECT_TRUE(listed([](ConvertSettings &s) { s.minimumValue = 12000; }));
    EXPECT_FALSE(listed([](ConvertSettings &s) { s.stripe = false; }));
    EXPECT_TRUE(filtered(u"hubspot.industry", Meets::Is, u"retail"));
    EXPECT_FALSE(filtered(u"hubspot.industry", Meets::Is, u"Law"));
    EXPECT_FALSE(filtered(u"hubspot.city", Meets::IsSet, u""));
    EXPECT_TRUE(filtered(u"seats", Meets::AtLeast, u"20"));
    EXPECT_FALSE(filtered(u"seats", Meets::AtLeast, u"21"));
    EXPECT_TRUE(filtered(u"domain", Meets::Contains, u"hooli"));
}

TEST_F(ConvertTest, EveryPropertyThatFiltersHasAValueSomewhere)
{
    RecordBatch batch = hooli();
    batch.companies.front().email = QStringLiteral("gavin@hooli.example");
    batch.contracts = {stripeTrial(QStringLiteral("sub"))};
    adopt(SourceId::Stripe, batch);
    RecordBatch used = hooli();
    used.usage = {usage({1, 1, 1, 1, 1, 1, 1, 9})};
    adopt(SourceId::PostHog, used);
    RecordBatch said = hooli();
    said.activities = {activity(QStringLiteral("c"), ActivityKind::Call, 3)};
    adopt(SourceId::BuildBetter, said);
    const auto portfolio = load();
    const Prospect &prospect = convertQueueOf(*portfolio).prospects->all.front();
    for (const AccountProperty &property : knownProperties(*convertQueueOf(*portfolio).prospects))
        EXPECT_TRUE(accountProperty(*portfolio, prospect, property.key)) << property.key.toStdString();
    EXPECT_EQ(accountProperty(*portfolio, prospect, QStringLiteral("last_activity")), u"2026-11-19");
    EXPECT_EQ(accountProperty(*portfolio, prospect, QStringLiteral("active_users")), u"9");
}

TEST_F(ConvertTest, FactsCountTheLastThreeWeeksAndWhatIsFurthestOn)
{
    adoptContracts(SourceId::Stripe, {stripeTrial(QStringLiteral("sub"))});
    RecordBatch batch = hooli();
    batch.activities = {activity(QStringLiteral("call"), ActivityKind::Call, 20),
                        activity(QStringLiteral("late"), ActivityKind::Call, 22),
                        activity(QStringLiteral("mail"), ActivityKind::Message, 1),
                        signal(QStringLiteral("good"), SignalKind::Other, 1, 2),
                        signal(QStringLiteral("bad"), SignalKind::Complaint, 1, 2)};
    batch.activities[2].text = QStringLiteral("What does it cost?"); // messages raise no price
    batch.activities[3].positive = true;
    batch.activities[4].text = QStringLiteral("The pricing page is hard to read.");
    adopt(SourceId::BuildBetter, batch);
    RecordBatch deals = hooli();
    for (const auto &[id, position, count] : {std::tuple("a", 3, 7), std::tuple("b", 1, 2), std::tuple("c", 4, 9)}) {
        DealRecord &deal = deals.deals.emplace_back();
        deal.externalId = QString::fromLatin1(id);
        deal.companyRef = QStringLiteral("hooli");
        deal.stagePosition = position;
        deal.stageCount = count;
    }
    adopt(SourceId::HubSpot, deals);
    const auto portfolio = load();
    const ConvertFacts &facts = convertQueueOf(*portfolio).prospects->all.front().facts;
    EXPECT_TRUE(facts.touchesKnown);
    EXPECT_EQ(facts.touches, 3) << "a call, a message and a positive signal";
    EXPECT_EQ(facts.pricingRaised, 1);
    EXPECT_EQ(facts.stagesBehind, 1);
    EXPECT_EQ(facts.stageCount, 2);
    EXPECT_EQ(facts.seats, 20);
}

TEST(ConvertReader, KnowsWhatSpeaksOfPrice)
{
    for (const char16_t *text : {u"What is the price?", u"Pricing for 40", u"It costs too much", u"a 10% discount",
                                 u"Send a quote", u"29 per seat"})
        EXPECT_TRUE(speaksOfPrice(QString::fromUtf16(text))) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"A surprise", u"Costa Rica", u"the reprice job failed", u""})
        EXPECT_FALSE(speaksOfPrice(QString::fromUtf16(text))) << QString::fromUtf16(text).toStdString();
}

TEST_F(ConvertTest, AChangeOfSettingsScoresAgainWithoutReading)
{
    adoptContracts(SourceId::Stripe, {stripeTrial(QStringLiteral("sub"))});
    const auto before = load();
    m_cache.reset();
    ASSERT_TRUE(QFile::remove(path(QStringLiteral("cache.sqlite"))));
    WorkspaceSnapshot workspace;
    ConvertSettings settings;
    settings.weights = {0, 0, 0, 0, 100, 0};
    settings.mediumFrom = 1;
    settings.highFrom = 2;
    workspace.convert = std::make_shared<const ConvertSettings>(settings);
    const auto after = withWorkspace(*before, workspace);
    EXPECT_EQ(convertQueueOf(*after).prospects, convertQueueOf(*before).prospects);
    EXPECT_EQ(convertQueueOf(*after).scores.front().score, 0);
    settings.excludedDomains = {QStringLiteral("hooli.example")};
    workspace.convert = std::make_shared<const ConvertSettings>(settings);
    EXPECT_FALSE(candidateIn(*withWorkspace(*after, workspace)));
    EXPECT_TRUE(candidateIn(*after)) << "what others hold stays as it was";
}

TEST_F(ConvertTest, TheBestChanceComesFirstThenTheTrialThatEndsFirst)
{
    RecordBatch batch;
    const auto add = [&](const char *name, int days, bool paymentMethod, qint64 arr) {
        const QString id = QString::fromLatin1(name);
        batch.companies.push_back(company(id, id + u".example"));
        batch.contracts.push_back(stripeTrial(id, days));
        batch.contracts.back().companyRef = id;
        batch.contracts.back().paymentMethodOnFile = paymentMethod;
        batch.contracts.back().arrMinor = arr;
        batch.contracts.back().mrrMinor = arr / 12;
    };
    add("late", 9, false, 1200);
    add("ended", -2, false, 9999);
    add("soon", 1, false, 1200);
    add("larger", 1, false, 2400);
    add("ready", 13, true, 1200);
    adopt(SourceId::Stripe, batch);
    QStringList order;
    const auto portfolio = load();
    for (const ConvertCandidate &candidate : convertQueueOf(*portfolio).candidates)
        order << portfolio->accounts[candidate.account].key.section(u'.', 0, 0);
    EXPECT_EQ(order.join(u' '), u"ready larger soon late ended");
}

} // namespace
