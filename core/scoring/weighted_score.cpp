// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/weighted_score.h"

#include <algorithm>
#include <cmath>

namespace success {

namespace {

/// The sums of both steps, before anything is rounded.
struct Sums
{
    std::array<std::int64_t, maxInputs> inputs{}; ///< Σ values in millionths, by input
    std::int64_t availableWeight = 0;
    std::int64_t allWeight = 0;

    /// Points of the whole score times `availableWeight` × one.
    std::int64_t points = 0;

    [[nodiscard]] std::int64_t denominator() const { return availableWeight * one; }
};

Sums sumUp(const Assessment &assessment, const Weights &weights)
{
    Sums sums;
    for (int factor = 0; factor < assessment.factorCount; ++factor)
        sums.inputs[assessment.inputOf[size_t(factor)]] += assessment.values[size_t(factor)];
    for (int input = 0; input < assessment.inputCount; ++input) {
        const std::int64_t weight = weights[size_t(input)];
        sums.allWeight += weight;
        if (!assessment.isAvailable(input))
            continue;
        sums.availableWeight += weight;
        sums.points += 100 * weight * std::min<std::int64_t>(sums.inputs[size_t(input)], one);
    }
    return sums;
}

int roundHalfUp(std::int64_t numerator, std::int64_t denominator)
{
    return int((2 * numerator + denominator) / (2 * denominator));
}

/// What is left of a factor's share after its floor, as a fraction.
struct Remainder
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    // Both sides stay below 2^62: a denominator is at most 100 · 18 · 10⁶.
    [[nodiscard]] bool operator>(const Remainder &other) const
    {
        return numerator * other.denominator > other.numerator * denominator;
    }
};

} // namespace

Micro toMicro(double fraction)
{
    if (!(fraction > 0.0)) // also what is not a number
        return 0;
    if (fraction >= 1.0)
        return one;
    const double scaled = fraction * one;
    const double below = std::floor(scaled);
    const double rest = scaled - below;
    const auto whole = Micro(below);
    const bool up = rest > 0.5 || (rest == 0.5 && whole % 2 != 0);
    return up ? whole + 1 : whole;
}

Distribution distribute(const Assessment &assessment, const Weights &weights)
{
    const Sums sums = sumUp(assessment, weights);
    Distribution result;
    if (sums.availableWeight == 0)
        return result;
    result.scored = true;
    result.partial = 2 * sums.availableWeight < sums.allWeight;
    result.total = std::int8_t(roundHalfUp(sums.points, sums.denominator()));

    std::array<Remainder, maxFactors> remainders;
    int left = result.total;
    for (size_t factor = 0; factor < assessment.factorCount; ++factor) {
        const int input = assessment.inputOf[factor];
        if (!assessment.isAvailable(input) || assessment.values[factor] == 0)
            continue;
        const std::int64_t share = 100 * std::int64_t(weights[size_t(input)]) * assessment.values[factor];
        const std::int64_t whole = sums.availableWeight * std::max<std::int64_t>(sums.inputs[size_t(input)], one);
        result.points[factor] = std::int8_t(share / whole);
        remainders[factor] = {share % whole, whole};
        left -= result.points[factor];
    }
    for (; left > 0; --left) {
        size_t largest = 0;
        for (size_t factor = 1; factor < assessment.factorCount; ++factor) {
            if (remainders[factor] > remainders[largest])
                largest = factor;
        }
        ++result.points[largest];
        remainders[largest] = {};
    }
    return result;
}

int distributeTotal(const Assessment &assessment, const Weights &weights)
{
    const Sums sums = sumUp(assessment, weights);
    return sums.availableWeight == 0 ? -1 : roundHalfUp(sums.points, sums.denominator());
}

} // namespace success
