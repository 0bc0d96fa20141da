// SPDX-License-Identifier: Apache-2.0
#include "core/matching/bm25.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace success::matching;

namespace {

const std::vector<QString> texts{QStringLiteral("Add dark mode"), QStringLiteral("Fix crash"),
                                 QStringLiteral("Dark, DARK x themes")};

TEST(Bm25, IsTheFormulaByHand)
{
    // N 3, lengths 3, 2, 3 ("x" is no token); "dark" in 2 of them: idf = ln(1 + 1.5/2.5).
    const std::vector<double> scores = Bm25(texts).scores(QStringLiteral("dark"));
    const double length = 0.25 + 0.75 * 3.0 / (8.0 / 3.0);
    EXPECT_DOUBLE_EQ(scores[0], std::log(1.6) * 2.2 / (1.0 + 1.2 * length));
    EXPECT_EQ(scores[1], 0.0);
    EXPECT_DOUBLE_EQ(scores[2], std::log(1.6) * 2.0 * 2.2 / (2.0 + 1.2 * length));
}

TEST(Bm25, CountsARepeatedWordEachTimeAndStems)
{
    const Bm25 bm25(texts);
    EXPECT_DOUBLE_EQ(bm25.scores(QStringLiteral("dark dark"))[0], 2.0 * bm25.scores(QStringLiteral("dark"))[0]);
    EXPECT_DOUBLE_EQ(bm25.scores(QStringLiteral("crashes"))[1], bm25.scores(QStringLiteral("crash"))[1]);
    EXPECT_GT(bm25.scores(QStringLiteral("crash"))[1], 0.0);
}

TEST(Bm25, StandsAnEmptyCatalogueAndAStrangeRequest)
{
    EXPECT_TRUE(Bm25({}).scores(QStringLiteral("dark")).empty());
    EXPECT_THAT(Bm25(texts).scores(QStringLiteral("? é 株")), testing::Each(0.0));
}

} // namespace
