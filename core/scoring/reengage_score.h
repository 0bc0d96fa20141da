// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_score.h"
#include "core/scoring/reengage_facts.h"
#include "core/scoring/reengage_settings.h"

#include <QDate>

namespace success {

/// Factor ids, in the order that breaks ties.
enum class ReengageFactor : std::uint8_t {
    BlockerRemoved,
    Timing,
    InTouch,
    PeopleKnown,
    CallsBefore,
    DealSize,
    BadFit, ///< no input's: takes half of what the others come to
};
inline constexpr int reengageFactors = 7;

/// `blocker_removed`, `timing`, `in_touch` … : part of the JSON interface.
[[nodiscard]] QString reengageFactorKey(ReengageFactor factor);
/// `Blocker removed` …, translated.
[[nodiscard]] QString reengageFactorTitle(ReengageFactor factor);
/// nullopt: BadFit.
[[nodiscard]] std::optional<ReengageInput> reengageInputOf(ReengageFactor factor);

/// Points earned: Σ points = score. Trivially copyable.
struct ReengageScore
{
    std::array<std::int8_t, reengageFactors> points{}; ///< by factor; ≥ 0 but for BadFit, which is ≤ 0
    std::int8_t score = -1;                            ///< 0–100; −1 not scored
    Likelihood likelihood = Likelihood::NotScored;
    std::uint8_t available = 0; ///< bit ReengageInput: it was measured, whatever its weight
    bool partial = false;
};

/// Values from facts (step 1: doubles, rounded half-even to millionths at once). Source: scoring.md, Re-engage.
[[nodiscard]] Assessment assessReengage(const ReengageFacts &facts);
/// Points from values (step 2: integers only); a bad fit takes ⌈sum ÷ 2⌉.
[[nodiscard]] ReengageScore scoreReengage(const Assessment &assessment, LossReason reason,
                                          const ReengageSettings &settings);
/// All factors that were measured or take points: the one that earns most first, ties in their own order, what takes
/// points last.
[[nodiscard]] std::vector<ReengageFactor> factorsByPoints(const ReengageScore &score);

/// True where the factor earns all it can.
[[nodiscard]] bool isFull(ReengageFactor factor, const Assessment &assessment);

/// What removed the blocker, for the evidence.
struct BlockerEvidence
{
    QString shipped; ///< empty: nothing did
    QDate shippedOn;
    QString asked; ///< the request or the loss reason that it answers
    bool byReason = false;
};

/// The evidence in one sentence with its figures, and what would earn more.
[[nodiscard]] FactorText describeReengageFactor(ReengageFactor factor, const ReengageFacts &facts,
                                                const ReengageScore &score, const BlockerEvidence &blocker);
/// Why an input is missing, with what to connect where that would help.
[[nodiscard]] QString missingInputReason(ReengageInput input, const ReengageFacts &facts);

} // namespace success
