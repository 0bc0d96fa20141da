// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_facts.h"
#include "core/scoring/convert_settings.h"
#include "core/scoring/health_score.h"

namespace success {

/// Factor ids, in the order that breaks ties.
enum class ConvertFactor : std::uint8_t {
    SeatsInUse,
    UsageGrowth,
    RecentUse,
    Engaged,
    PaymentMethod,
    AdvancedDeal,
    PricingRaised,
    CompanySize,
};
inline constexpr int convertFactors = 8;

/// `seats_in_use`, `usage_growth` … : part of the JSON interface.
[[nodiscard]] QString convertFactorKey(ConvertFactor factor);
/// `Seats in use` …, translated.
[[nodiscard]] QString convertFactorTitle(ConvertFactor factor);
[[nodiscard]] ConvertInput convertInputOf(ConvertFactor factor);

/// Points earned: Σ points = score. Trivially copyable.
struct ConvertScore
{
    std::array<std::int8_t, convertFactors> points{}; ///< ≥ 0, by factor
    std::int8_t score = -1;                           ///< 0–100; −1 not scored
    Likelihood likelihood = Likelihood::NotScored;
    std::uint8_t available = 0; ///< bit ConvertInput: it was measured, whatever its weight
    bool partial = false;
};

/// Values from facts (step 1: doubles, rounded half-even to millionths at once). Source: scoring.md, Convert.
[[nodiscard]] Assessment assessConvert(const ConvertFacts &facts);
/// Points from values (step 2: integers only).
[[nodiscard]] ConvertScore scoreConvert(const Assessment &assessment, const ConvertSettings &settings);
/// All factors, the one that earns most first, ties in their own order.
[[nodiscard]] std::vector<ConvertFactor> factorsByPoints(const ConvertScore &score);

/// True where the factor earns all it can.
[[nodiscard]] bool isFull(ConvertFactor factor, const Assessment &assessment);

/// The evidence in one sentence with its figures, and what would earn more.
[[nodiscard]] FactorText describeConvertFactor(ConvertFactor factor, const ConvertFacts &facts);
/// Why an input is missing, with what to connect where that would help.
[[nodiscard]] QString missingInputReason(ConvertInput input, const ConvertFacts &facts);

/// The 10th and 90th percentile by nearest rank; nullopt for fewer than `fewestForFit`. Reorders `sizes`.
[[nodiscard]] std::optional<SizeRange> sizeRangeOf(std::vector<std::int64_t> &sizes);

} // namespace success
