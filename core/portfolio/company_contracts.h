// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_facts.h"
#include "core/portfolio/contract_ledger.h"
#include "core/portfolio/invoice_facts.h"

namespace success {

/// What the ledger keeps of a contract; not yet separate.
[[nodiscard]] ContractTerms termsFrom(const CachedContract &cached);

/// Sets what the contracts of one account say of its row (lead, status, source, mismatches, expiring, MRR) and of the
/// account itself (ARR, not yet converted). How it pays and who bills it stay as they are.
void setContracts(CompanyContracts &company, Account &account, std::span<const Contract> contracts,
                  std::span<const ContractTerms> terms, QDate day);

[[nodiscard]] PaymentStatus paymentStatus(std::span<const Contract> contracts, std::span<const ContractTerms> terms,
                                          const AccountInvoices::At &invoices, QDate day);

/// Marks the ledger's subscriptions that are in `separate` and no others, and counts the revenue of the accounts they
/// belong to again (but not its conversion). Those accounts, by number.
std::vector<size_t> markSeparate(Portfolio &portfolio, const QSet<QString> &separate);

} // namespace success
