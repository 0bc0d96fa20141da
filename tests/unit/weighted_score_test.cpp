// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/weighted_score.h"

#include <gmpxx.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace success;

namespace {

Assessment randomAssessment(std::mt19937 &random)
{
    Assessment assessment;
    assessment.inputCount = std::uint8_t(1 + random() % maxInputs);
    assessment.factorCount = std::uint8_t(1 + random() % maxFactors);
    assessment.available = std::uint8_t(random() % (1u << assessment.inputCount));
    for (size_t factor = 0; factor < assessment.factorCount; ++factor) {
        assessment.inputOf[factor] = std::uint8_t(random() % assessment.inputCount);
        const bool measured = assessment.isAvailable(assessment.inputOf[factor]) && random() % 3 > 0;
        assessment.values[factor] = measured ? Micro(random() % (one + 1)) : 0;
        if (measured && random() % 4 == 0)
            assessment.values[factor] = one;
    }
    return assessment;
}

/// Whole numbers that sum to 100, zeros among them.
Weights randomWeights(std::mt19937 &random, int inputs)
{
    Weights weights{};
    int left = 100;
    for (int input = 0; input + 1 < inputs; ++input) {
        weights[size_t(input)] = random() % 4 == 0 ? 0 : std::uint8_t(random() % unsigned(left + 1));
        left -= weights[size_t(input)];
    }
    weights[size_t(inputs) - 1] = std::uint8_t(left);
    std::shuffle(weights.begin(), weights.begin() + inputs, random);
    return weights;
}

/// The rule of scoring.md in fractions of any size, written down a second time.
struct Exact
{
    mpq_class total;
    std::array<mpq_class, maxFactors> shares;

    Exact(const Assessment &assessment, const Weights &weights)
    {
        int available = 0;
        for (int input = 0; input < assessment.inputCount; ++input)
            available += assessment.isAvailable(input) ? weights[size_t(input)] : 0;
        for (size_t factor = 0; available > 0 && factor < assessment.factorCount; ++factor) {
            const int input = assessment.inputOf[factor];
            if (!assessment.isAvailable(input))
                continue;
            long sum = 0;
            for (size_t other = 0; other < assessment.factorCount; ++other)
                sum += assessment.inputOf[other] == input ? assessment.values[other] : 0;
            mpq_class value(assessment.values[factor], std::max<long>(sum, one));
            value.canonicalize();
            shares[factor] = value * 100 * int(weights[size_t(input)]) / available;
            total += shares[factor];
        }
    }
};

constexpr int runs = 20000;

TEST(WeightedScore, RoundsFractionsHalfToEvenMillionths)
{
    EXPECT_EQ(toMicro(0.0000005), 0); // halfway, 0 is even
    EXPECT_EQ(toMicro(0.0000015), 2); // halfway as nearest doubles have it
    EXPECT_EQ(toMicro(1.0 / 3), 333333);
    EXPECT_EQ(toMicro(2.0 / 3), 666667);
    EXPECT_EQ(toMicro(-0.1), 0);
    EXPECT_EQ(toMicro(1.5), one);
    EXPECT_EQ(toMicro(std::nan("")), 0);
    EXPECT_EQ(toMicro(std::numeric_limits<double>::infinity()), one);
}

TEST(WeightedScore, PointsSumToTheTotalAndFollowTheExactShares)
{
    std::mt19937 random(1);
    for (int run = 0; run < runs; ++run) {
        const Assessment assessment = randomAssessment(random);
        const Weights weights = randomWeights(random, assessment.inputCount);
        const Distribution result = distribute(assessment, weights);
        if (!result.scored) {
            EXPECT_EQ(distributeTotal(assessment, weights), -1);
            continue;
        }
        const Exact exact(assessment, weights);
        const mpq_class half = exact.total + mpq_class(1, 2);
        EXPECT_EQ(mpz_class(half.get_num() / half.get_den()).get_si(), result.total);
        EXPECT_EQ(distributeTotal(assessment, weights), result.total);
        EXPECT_EQ(std::accumulate(result.points.begin(), result.points.end(), 0), result.total);
        for (size_t factor = 0; factor < maxFactors; ++factor) {
            const mpz_class floor = exact.shares[factor].get_num() / exact.shares[factor].get_den();
            EXPECT_GE(result.points[factor], floor.get_si());
            EXPECT_LE(result.points[factor], floor.get_si() + (exact.shares[factor] > floor ? 1 : 0));
        }
    }
}

TEST(WeightedScore, TheRestGoesToTheLargestRemaindersThenToTheFirstFactor)
{
    std::mt19937 random(2);
    for (int run = 0; run < runs; ++run) {
        const Assessment assessment = randomAssessment(random);
        const Weights weights = randomWeights(random, assessment.inputCount);
        const Distribution result = distribute(assessment, weights);
        const Exact exact(assessment, weights);
        const auto rest = [&](size_t factor) {
            return mpq_class(exact.shares[factor] - exact.shares[factor].get_num() / exact.shares[factor].get_den());
        };
        const auto raised = [&](size_t factor) {
            return result.points[factor] > mpz_class(exact.shares[factor].get_num() / exact.shares[factor].get_den());
        };
        for (size_t a = 0; result.scored && a < assessment.factorCount; ++a) {
            for (size_t b = 0; b < assessment.factorCount; ++b) {
                const bool before = rest(a) > rest(b) || (rest(a) == rest(b) && a < b);
                EXPECT_FALSE(before && raised(b) && !raised(a) && rest(b) > 0) << a << " " << b;
            }
        }
    }
}

TEST(WeightedScore, ALargerValueNeverLowersTheTotal)
{
    std::mt19937 random(3);
    for (int run = 0; run < runs; ++run) {
        Assessment assessment = randomAssessment(random);
        const Weights weights = randomWeights(random, assessment.inputCount);
        const int before = distributeTotal(assessment, weights);
        Micro &value = assessment.values[random() % assessment.factorCount];
        value = std::min(one, value + Micro(random() % one));
        EXPECT_GE(distributeTotal(assessment, weights), before);
    }
}

TEST(WeightedScore, AMissingInputIsLeftOutNotReadAsGood)
{
    std::mt19937 random(4);
    for (int run = 0; run < runs; ++run) {
        Assessment assessment = randomAssessment(random);
        const Weights weights = randomWeights(random, assessment.inputCount);
        const int input = int(random() % assessment.inputCount);
        assessment.available &= std::uint8_t(~(1u << input));
        const int without = distributeTotal(assessment, weights);

        // Values of what is not available say nothing …
        Assessment poisoned = assessment;
        for (size_t factor = 0; factor < assessment.factorCount; ++factor) {
            if (poisoned.inputOf[factor] == input)
                poisoned.values[factor] = one;
        }
        EXPECT_EQ(distributeTotal(poisoned, weights), without);
        // … and one that is available and perfect never makes the total larger.
        if (without < 0)
            continue;
        Assessment perfect = assessment;
        for (size_t factor = 0; factor < assessment.factorCount; ++factor) {
            if (perfect.inputOf[factor] == input)
                perfect.values[factor] = 0;
        }
        perfect.available |= std::uint8_t(1u << input);
        EXPECT_LE(distributeTotal(perfect, weights), without);
    }
}

TEST(WeightedScore, AMissingInputKeepsTheOrderOfTheOthersShares)
{
    std::mt19937 random(5);
    for (int run = 0; run < runs; ++run) {
        const Assessment assessment = randomAssessment(random);
        const Weights weights = randomWeights(random, assessment.inputCount);
        const int removed = int(random() % assessment.inputCount);
        Assessment without = assessment;
        without.available &= std::uint8_t(~(1u << removed));
        const Exact before(assessment, weights);
        const Exact after(without, weights);
        for (size_t a = 0; distribute(without, weights).scored && a < assessment.factorCount; ++a) {
            for (size_t b = 0; b < assessment.factorCount; ++b) {
                if (assessment.inputOf[a] == removed || assessment.inputOf[b] == removed)
                    continue;
                EXPECT_EQ(cmp(before.shares[a], before.shares[b]) > 0, cmp(after.shares[a], after.shares[b]) > 0);
            }
        }
    }
}

TEST(WeightedScore, SaysWhenLessThanHalfOfTheWeightIsAvailable)
{
    Assessment assessment;
    assessment.inputCount = 2;
    assessment.available = 0b01;
    EXPECT_TRUE(distribute(assessment, {49, 51}).partial);
    EXPECT_FALSE(distribute(assessment, {50, 50}).partial);
    EXPECT_FALSE(distribute(assessment, {0, 100}).scored); // the only available input is switched off
}

} // namespace
