// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/reengage_score.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

using namespace success;

namespace {

using Factor = ReengageFactor;
using Input = ReengageInput;

/// A deal with everything known: an approved blocker, lost half a year ago, two touches, one person, three calls,
/// larger than one of two others.
ReengageFacts facts()
{
    ReengageFacts all;
    all.catalogueKnown = true;
    all.blocker = 100;
    all.blockerApproved = true;
    all.daysSinceLoss = 180;
    all.touchesKnown = true;
    all.callsSince = 1;
    all.weeksUsedSince = 1;
    all.knownPeople = 1;
    all.callsBefore = 3;
    all.valueKnown = true;
    all.otherDeals = 2;
    all.smallerDeals = 1;
    return all;
}

Micro value(Factor factor, const ReengageFacts &of)
{
    return assessReengage(of).values[size_t(factor)];
}

ReengageScore scoreOf(const ReengageFacts &of, const ReengageSettings &settings = {})
{
    return scoreReengage(assessReengage(of), of.reason, settings);
}

int pointsOf(Factor factor, const ReengageScore &score)
{
    return score.points[size_t(factor)];
}

TEST(ReengageScore, TimingRisesTo90StandsTo270AndEndsAt720)
{
    ReengageFacts deal = facts();
    for (const auto &[days, expected] :
         {std::pair(0, 0), std::pair(1, 11111), std::pair(45, 500000), std::pair(89, 988889), std::pair(90, one),
          std::pair(270, one), std::pair(271, 997778), std::pair(495, 500000), std::pair(719, 2222), std::pair(720, 0),
          std::pair(2000, 0)}) {
        deal.daysSinceLoss = days;
        EXPECT_EQ(value(Factor::Timing, deal), expected) << days;
    }
    deal.daysSinceLoss.reset();
    EXPECT_FALSE(assessReengage(deal).isAvailable(int(Input::Timing)));
}

TEST(ReengageScore, EachInputIsMeasuredAsDefined)
{
    ReengageFacts deal = facts();
    EXPECT_EQ(value(Factor::BlockerRemoved, deal), one);
    EXPECT_EQ(value(Factor::InTouch, deal), 500000);
    EXPECT_EQ(value(Factor::PeopleKnown, deal), 166667);
    EXPECT_EQ(value(Factor::CallsBefore, deal), 375000);
    EXPECT_EQ(value(Factor::DealSize, deal), 500000);
    deal.blocker = 63;
    EXPECT_EQ(value(Factor::BlockerRemoved, deal), 630000);
    deal.messagesSince = 9;
    EXPECT_EQ(value(Factor::InTouch, deal), one);
    deal.knownPeople = 7;
    EXPECT_EQ(value(Factor::PeopleKnown, deal), one / 2);
    deal.callsBefore = 40;
    EXPECT_EQ(value(Factor::CallsBefore, deal), one / 2);
    deal.smallerDeals = 0;
    EXPECT_EQ(value(Factor::DealSize, deal), 0);
}

TEST(ReengageScore, WhatIsNotKnownIsLeftOut)
{
    ReengageFacts deal;
    EXPECT_EQ(assessReengage(deal).available, 1u << unsigned(Input::Relationship));
    deal.valueKnown = true;
    EXPECT_FALSE(assessReengage(deal).isAvailable(int(Input::DealValue))) << "alone there is nothing to compare with";
    deal.otherDeals = 1;
    EXPECT_TRUE(assessReengage(deal).isAvailable(int(Input::DealValue)));
    deal.valueKnown = false;
    EXPECT_FALSE(assessReengage(deal).isAvailable(int(Input::DealValue))) << "without a rate";
    deal.catalogueKnown = true;
    EXPECT_TRUE(assessReengage(deal).isAvailable(int(Input::Blocker)));
    EXPECT_EQ(value(Factor::BlockerRemoved, deal), 0) << "a catalogue without a match";
    deal.accountKnown = false;
    EXPECT_FALSE(assessReengage(deal).isAvailable(int(Input::Relationship)));
}

// 35·1 + 20·1 + 15·0.5 + 15·0.541667 + 15·0.5 = 78.125 → 78. Floors 35, 20, 7, 2, 5, 7 come to 76; the largest rests,
// 0.625 of the calls and 0.500005 of the people, get one each.
TEST(ReengageScore, PointsOfAWholeDealByHand)
{
    const ReengageScore score = scoreOf(facts());
    EXPECT_EQ(score.score, 78);
    EXPECT_EQ(score.likelihood, Likelihood::High);
    EXPECT_EQ(pointsOf(Factor::BlockerRemoved, score), 35);
    EXPECT_EQ(pointsOf(Factor::Timing, score), 20);
    EXPECT_EQ(pointsOf(Factor::InTouch, score), 7);
    EXPECT_EQ(pointsOf(Factor::PeopleKnown, score), 3);
    EXPECT_EQ(pointsOf(Factor::CallsBefore, score), 6);
    EXPECT_EQ(pointsOf(Factor::DealSize, score), 7);
    EXPECT_EQ(pointsOf(Factor::BadFit, score), 0);
    EXPECT_FALSE(score.partial);
}

// Without a catalogue 65 of the weight is left: (20 + 7.5 + 8.125 + 7.5) · 100/65 = 66.346 → 66.
TEST(ReengageScore, WithoutACatalogueTheRestIsScaledUp)
{
    ReengageFacts deal = facts();
    deal.catalogueKnown = false;
    const ReengageScore score = scoreOf(deal);
    EXPECT_EQ(score.score, 66);
    EXPECT_EQ(score.likelihood, Likelihood::Medium);
    EXPECT_FALSE(score.partial);
    deal.daysSinceLoss.reset();
    deal.touchesKnown = false;
    EXPECT_TRUE(scoreOf(deal).partial) << "30 of 100";
}

// 35·1 + 20·1 + 15·0.5 + 15·0 + 15·0.3 = 67, as scoring.md has it: 67 → −34 → 33.
TEST(ReengageScore, ABadFitTakesHalfOfTheOthersRoundedUp)
{
    ReengageFacts deal = facts();
    deal.knownPeople = deal.callsBefore = 0;
    deal.otherDeals = 10;
    deal.smallerDeals = 3;
    EXPECT_EQ(scoreOf(deal).score, 67);
    deal.reason = LossReason::BadFit;
    const ReengageScore score = scoreOf(deal);
    EXPECT_EQ(score.score, 33);
    EXPECT_EQ(pointsOf(Factor::BadFit, score), -34);
    EXPECT_EQ(score.likelihood, Likelihood::Low);
    EXPECT_EQ(factorsByPoints(score).back(), Factor::BadFit);
    EXPECT_TRUE(describeReengageFactor(Factor::BadFit, deal, score, {}).evidence.contains(u"67"));
}

TEST(ReengageScore, PointsSumToTheScoreWhateverIsKnown)
{
    std::mt19937 random(5);
    const auto below = [&](int bound) {
        return int(random() % unsigned(bound));
    };
    for (int run = 0; run < 20000; ++run) {
        ReengageFacts deal;
        deal.reason = allLossReasons[size_t(below(7))];
        deal.accountKnown = below(9) > 0;
        deal.catalogueKnown = below(3) > 0;
        deal.blocker = below(2) * (40 + below(61));
        if (below(5))
            deal.daysSinceLoss = below(900);
        deal.touchesKnown = below(3) > 0;
        deal.callsSince = below(3);
        deal.messagesSince = below(4);
        deal.weeksUsedSince = below(9);
        deal.knownPeople = below(6);
        deal.callsBefore = below(7);
        deal.valueKnown = below(3) > 0;
        deal.otherDeals = below(50);
        deal.smallerDeals = deal.otherDeals ? below(deal.otherDeals + 1) : 0;
        ReengageSettings settings;
        int left = 100;
        for (size_t input = 0; input + 1 < reengageInputs; ++input) {
            settings.weights[input] = std::uint8_t(below(3) ? below(left + 1) : 0);
            left -= settings.weights[input];
        }
        settings.weights[reengageInputs - 1] = std::uint8_t(left);
        const ReengageScore score = scoreOf(deal, settings);
        const int sum = std::accumulate(score.points.begin(), score.points.end(), 0);
        ASSERT_EQ(std::max<int>(score.score, 0), sum);
        ASSERT_LE(score.score, 100);
        ASSERT_EQ(score.likelihood, settings.likelihoodOf(score.score));
        const int others = sum - pointsOf(Factor::BadFit, score);
        ASSERT_EQ(-pointsOf(Factor::BadFit, score), deal.reason == LossReason::BadFit ? (others + 1) / 2 : 0);
        for (int factor = 0; factor + 1 < reengageFactors; ++factor)
            ASSERT_GE(score.points[size_t(factor)], 0);
    }
}

// scoring.md: the reason as written never weighs more than what shipped and who is still there.
TEST(ReengageScore, TheReasonNeverTakesMoreThanTheRestEarns)
{
    for (int blocker = 0; blocker <= 100; ++blocker) {
        ReengageFacts deal = facts();
        deal.blocker = blocker;
        deal.reason = LossReason::BadFit;
        const ReengageScore score = scoreOf(deal);
        const int others = score.score - pointsOf(Factor::BadFit, score);
        EXPECT_LE(-pointsOf(Factor::BadFit, score), (others + 1) / 2);
        EXPECT_GE(score.score, 0);
    }
}

TEST(ReengageScore, EveryFactorAndEveryGapHasItsSentence)
{
    ReengageFacts deal = facts();
    deal.reason = LossReason::BadFit;
    const ReengageScore score = scoreOf(deal);
    const BlockerEvidence shipped{QStringLiteral("SAML single sign-on"), QDate(2026, 9, 1),
                                  QStringLiteral("missing SSO"), true};
    for (const Factor factor : factorsByPoints(score)) {
        const FactorText text = describeReengageFactor(factor, deal, score, shipped);
        EXPECT_TRUE(text.evidence.endsWith(u'.')) << text.evidence.toStdString();
        EXPECT_FALSE(text.evidence.contains(u'%')) << text.evidence.toStdString();
        EXPECT_FALSE(text.remedy.isEmpty());
    }
    EXPECT_EQ(factorsByPoints(score).size(), size_t(reengageFactors));
    EXPECT_EQ(
        describeReengageFactor(Factor::BlockerRemoved, deal, score, shipped).evidence,
        u"“SAML single sign-on” shipped on 1 Sep 2026 and answers the loss reason “missing SSO”; someone approved "
        u"that.");
    deal.blockerApproved = false;
    deal.blocker = 61;
    EXPECT_TRUE(describeReengageFactor(Factor::BlockerRemoved, deal, score, shipped).evidence.contains(u"61 of 100"));
    EXPECT_TRUE(isFull(Factor::Timing, assessReengage(deal)));
    EXPECT_FALSE(isFull(Factor::PeopleKnown, assessReengage(deal)));
    for (int input = 0; input < reengageInputs; ++input)
        EXPECT_FALSE(missingInputReason(Input(input), {}).isEmpty());
}

TEST(ReengageScore, AWeightOfNothingSwitchesAnInputOff)
{
    ReengageSettings only;
    only.weights = {0, 0, 0, 0, 100};
    ReengageFacts deal = facts();
    EXPECT_EQ(scoreOf(deal, only).score, 50);
    deal.otherDeals = 0;
    EXPECT_EQ(scoreOf(deal, only).score, -1);
    EXPECT_EQ(scoreOf(deal, only).likelihood, Likelihood::NotScored);
}

} // namespace
