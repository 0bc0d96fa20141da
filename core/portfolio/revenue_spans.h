// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/revenue_movements.h"
#include "core/portfolio/contract_facts.h"

namespace success {

/// A signed order of a contract, as far as its worth needs it.
struct AgreedTerm
{
    bool upgrade = false; ///< adds to the agreement it falls into; else (standard, renewal, recast) it begins one
    QDate startsOn;
    QDate endsOn; ///< inclusive
    Money value;  ///< of the whole term
};

/// What a contract brought a month from its first paid day to `day`; on `day` itself what the ledger counts. `terms`
/// are its signed orders but for trials, by start. Amounts of 0 are kept: they too keep Stripe from counting.
[[nodiscard]] std::vector<RevenueSpan> revenueSpans(const CachedContract &contract, std::span<const AgreedTerm> terms,
                                                    QDate day);

/// The parts of `spans` on days that none of `covering` covers.
[[nodiscard]] std::vector<RevenueSpan> uncovered(const std::vector<RevenueSpan> &spans,
                                                 const std::vector<RevenueSpan> &covering);

} // namespace success
