// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <array>
#include <cstdint>
#include <span>

namespace success {

/// Fractions in scoring are whole millionths (10⁻⁶): everything after the first rounding is integer.
using Micro = std::int32_t;
inline constexpr Micro one = 1'000'000;

/// Half-even rounding of a fraction to millionths, clamped to [0, 1]. Source: scoring.md, Arithmetic.
[[nodiscard]] Micro toMicro(double fraction);

inline constexpr int maxInputs = 6;
inline constexpr int maxFactors = 18;

/// What was measured, before any weight: for each input whether it is available, for each factor its value.
/// Fixed size, no allocation: 100,000 of these are re-weighted in one frame's time.
struct Assessment
{
    std::array<Micro, maxFactors> values{}; ///< by factor id
    std::array<std::uint8_t, maxFactors> inputOf{};
    std::uint8_t factorCount = 0;
    std::uint8_t inputCount = 0;
    std::uint8_t available = 0; ///< bit i: input i is available

    [[nodiscard]] bool isAvailable(int input) const { return (available >> input) & 1; }
};

/// Whole-number weights by input; they sum to 100.
using Weights = std::array<std::uint8_t, maxInputs>;

/// Points by factor. Σ points = total, exactly. `scored` false: no available input with a weight.
struct Distribution
{
    std::array<std::int8_t, maxFactors> points{};
    std::int8_t total = 0; ///< 0–100
    bool scored = false;
    bool partial = false; ///< less than half of the weight is available
};

/// Cuts each input's sum at 1 (in proportion), scales the available weights up to 100 and shares the rounded total
/// out by largest remainder, ties by factor id. Source: scoring.md, Arithmetic.
[[nodiscard]] Distribution distribute(const Assessment &assessment, const Weights &weights);
/// Only the total of `distribute`; −1 when not scored.
[[nodiscard]] int distributeTotal(const Assessment &assessment, const Weights &weights);

} // namespace success
