// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/loss_reason.h"

namespace success {

/// What Re-engage scores a lost deal by, on one as-of moment; not known is nullopt or false. Source: scoring.md,
/// Re-engage.
struct ReengageFacts
{
    LossReason reason = LossReason::Other;
    bool accountKnown = true;

    bool catalogueKnown = false; ///< there is something shipped to look into
    std::int32_t blocker = 0;    ///< 0–100: how sure it is that what they lacked has shipped since; 100 once approved
    bool blockerApproved = false;              ///< a person said so
    std::optional<std::int32_t> daysSinceLoss; ///< whole days, ≥ 0

    bool touchesKnown = false;   ///< a system that would tell of calls, messages or product use was read
    std::int32_t callsSince = 0; ///< after the loss
    std::int32_t messagesSince = 0;
    std::int32_t weeksUsedSince = 0; ///< full weeks with active users that began after the day of the loss

    std::int32_t knownPeople = 0; ///< of the account, each once
    std::int32_t callsBefore = 0; ///< up to the loss

    std::int32_t otherDeals = 0;   ///< other lost deals with a value in the base currency; 0 also where this has none
    std::int32_t smallerDeals = 0; ///< of those
    bool valueKnown = false;       ///< its own value in the base currency

    [[nodiscard]] std::int32_t touchesSince() const { return callsSince + messagesSince + weeksUsedSince; }
};

} // namespace success
