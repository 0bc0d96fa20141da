// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_facts.h"
#include "core/scoring/health_settings.h"

#include <QString>

#include <vector>

namespace success {

/// Factor ids, in the order that breaks ties.
enum class HealthFactor : std::uint8_t {
    LowAdoption,
    UsageDecline,
    Inactive,
    PastDue,
    FailedRetries,
    CancellationScheduled,
    UnpaidOrCanceled,
    RenewalPressure,
    Lapsed,
    NoRenewalMotion,
    Escalation,
    ChurnRisk,
    Complaint,
    Objection,
    Issue,
    Detractor,
    Silence,
};
inline constexpr int healthFactors = 17;

/// `low_adoption`, `usage_decline` … : part of the JSON interface.
[[nodiscard]] QString healthFactorKey(HealthFactor factor);
/// `Low product adoption` …, translated.
[[nodiscard]] QString healthFactorTitle(HealthFactor factor);
[[nodiscard]] HealthInput healthInputOf(HealthFactor factor);
/// `adoption`, `payment`, `renewal`, `signals`.
[[nodiscard]] QString healthInputKey(HealthInput input);

/// Score and penalty points: 100 − Σ penalties = score. Trivially copyable.
struct HealthScore
{
    std::array<std::int8_t, healthFactors> penalties{}; ///< ≥ 0, by factor; shown as −penalty
    std::int8_t score = -1;                             ///< 0–100; −1 not scored
    RiskLevel level = RiskLevel::NotScored;
    std::uint8_t available = 0; ///< bit HealthInput: it was measured, whatever its weight
    bool partial = false;
};

/// Mean of the last 2 full weeks over the mean of the 4 before, − 1; nullopt: fewer than 6 weeks, or an earlier mean
/// < 1.
[[nodiscard]] std::optional<double> usageTrend(const HealthFacts &facts);

/// Severities from facts (step 1: doubles, rounded half-even to millionths at once).
[[nodiscard]] Assessment assessHealth(const HealthFacts &facts);
/// Points from severities (step 2: integers only).
[[nodiscard]] HealthScore scoreHealth(const Assessment &assessment, const HealthSettings &settings);
/// Only the level and score of step 2, for previews over all accounts.
[[nodiscard]] RiskLevel healthLevel(const Assessment &assessment, const HealthSettings &settings);

/// Words for one factor: the evidence in one sentence with its figures, and what would change it.
struct FactorText
{
    QString evidence;
    QString remedy;
};
[[nodiscard]] FactorText describeHealthFactor(HealthFactor factor, const HealthFacts &facts);
/// Why an input is missing, with what to connect where that would help.
[[nodiscard]] QString missingInputReason(HealthInput input, const HealthFacts &facts);

struct Strength
{
    QString kind;
    QString title;
    QString evidence;
};
[[nodiscard]] std::vector<Strength> healthStrengths(const HealthFacts &facts);

} // namespace success
