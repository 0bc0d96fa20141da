// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_ledger.h"

namespace success {

/// A bit for each Mismatch of the account's contracts.
[[nodiscard]] quint8 mismatchesOf(const Account &account, std::span<const Contract> contracts,
                                  std::span<const ContractTerms> terms, bool billedBySalesbricks);

/// The places, in `contracts`, of the two that are compared; nullopt: that side has none.
struct ComparedSides
{
    std::optional<size_t> salesbricks;
    std::optional<size_t> stripe;
};
[[nodiscard]] ComparedSides comparedSides(std::span<const Contract> contracts, std::span<const ContractTerms> terms);

/// What one system's contracts that earn bring a month, in the currency of the compared one.
[[nodiscard]] Money sideMrr(std::span<const Contract> contracts, std::span<const ContractTerms> terms, size_t compared);

} // namespace success
