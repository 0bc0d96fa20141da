// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace success {

/// What Health scores an account by, on one as-of moment; days are whole days, not known is nullopt or false.
/// Trivially copyable and small: 100,000 of them are scored in one go. Source of every rule: scoring.md, Health.
struct HealthFacts
{
    static constexpr int weeks = 8;
    static constexpr std::int32_t unknownUsers = -1;

    // adoption
    bool usageKnown = false;
    std::array<std::int32_t, weeks>
        weeklyUsers{}; ///< full weeks before as-of, oldest first; unknownUsers where not known
    std::optional<std::int32_t> seats;
    std::optional<std::int32_t> daysSinceEvent;

    // payment
    bool billingLinked = false;
    bool billingCustomer = false;            ///< a Stripe customer is linked, whether or not it has a billing record
    std::optional<std::int32_t> daysPastDue; ///< of the oldest unpaid invoice, ≥ 1
    std::int32_t attempts = 0;               ///< payment attempts on it
    enum class Cancellation : std::uint8_t { None, Scheduled, UnpaidOrCanceled };
    Cancellation cancellation = Cancellation::None; ///< only set if nothing else of the account is running

    // renewal
    std::optional<std::int32_t> daysToTermEnd; ///< earliest running dated term
    bool renewsItself = false;
    bool rolling = false;                       ///< a subscription without a dated term runs and renews by itself
    std::optional<std::int32_t> daysSinceLapse; ///< the last dated term ended ≤ 90 days ago and none follows
    bool renewalMotion =
        false; ///< an open renewal deal or order, or a call in 30 days; assessed, also a route to Contracts

    // signals
    bool signalsKnown = false; ///< any call, message or signal, of any age
    std::array<double, 5>
        signalSums{}; ///< Σ base·severity/3·0.5^(age/21): escalation, churn risk, complaint, objection, issue
    std::optional<std::int32_t> nps;            ///< latest answer within 90 days
    std::optional<std::int32_t> daysSinceTouch; ///< last call or message

    // strengths only
    bool multiYearTerm = false;
    bool paidOnTimeSixMonths = false;
};

} // namespace success
