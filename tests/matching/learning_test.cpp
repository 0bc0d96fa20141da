// SPDX-License-Identifier: Apache-2.0
#include "tests/matching/catalogue_fixture.h"

#include <gmock/gmock.h>

using namespace success::matching;

namespace {

const Decision staff{QStringLiteral("Let my staff bring colleagues"), QStringLiteral("Managers can invite people")};
const char *const sameWords = "colleagues of staff in the window";

Decision dismissed(Decision decision)
{
    decision.approved = false;
    return decision;
}

TEST(Learning, AnApprovalRanksTheSameWordsBetterAndTakingItBackUnlearnsIt)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    const std::vector<std::string> before = ranked(index, sameWords);
    EXPECT_EQ(best(index, sameWords), "dark") << "only the window is known";
    EXPECT_EQ(best(index, sameWords, {staff}), "roles");
    EXPECT_EQ(ranked(index, sameWords, {}), before) << "as before, to the last digit";
}

TEST(Learning, MoreApprovalsCountMore)
{
    const LearnedWords once({staff});
    const LearnedWords twice({staff, staff});
    ASSERT_FALSE(once.linkedTo("colleagu").empty());
    EXPECT_GT(twice.linkedTo("colleagu").front().weight, once.linkedTo("colleagu").front().weight);
    EXPECT_LT(twice.linkedTo("colleagu").front().weight, 1.0) << "never as good as the word itself";
}

TEST(Learning, ADismissalTakesAwayWhatAnApprovalTaught)
{
    EXPECT_TRUE(LearnedWords({staff, dismissed(staff)}).linkedTo("colleagu").empty());
    EXPECT_TRUE(LearnedWords({dismissed(staff)}).linkedTo("colleagu").empty());
}

TEST(Learning, TheOrderOfDecisionsDoesNotMatter)
{
    const Decision other{QStringLiteral("Colleagues see invoices"), QStringLiteral("Exports for managers")};
    const FeatureIndex index = indexOf(smallCatalogue());
    EXPECT_EQ(ranked(index, sameWords, {staff, other, dismissed(other), staff}),
              ranked(index, sameWords, {staff, dismissed(other), staff, other}));
}

TEST(Learning, WhatBothTextsSayTeachesNothing)
{
    const LearnedWords learned({{QStringLiteral("please add dark theme"), QStringLiteral("Dark theme for Windows")}});
    EXPECT_TRUE(learned.linkedTo("dark").empty());
    EXPECT_TRUE(learned.linkedTo("pleas").empty()) << "nor does the asking";
}

} // namespace
