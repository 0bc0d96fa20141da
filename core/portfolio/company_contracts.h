// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_facts.h"
#include "core/portfolio/contract_ledger.h"
#include "core/portfolio/invoice_facts.h"

namespace success {

/// What the ledger keeps of a contract; not yet separate.
[[nodiscard]] ContractTerms termsFrom(const CachedContract &cached);

/// The row of one account: lead, status, source, mismatches, expiring. Revenue and payment are left as they are new.
[[nodiscard]] CompanyContracts companyContracts(const Account &account, std::span<const Contract> contracts,
                                                std::span<const ContractTerms> terms, QDate day);

[[nodiscard]] PaymentStatus paymentStatus(std::span<const Contract> contracts, std::span<const ContractTerms> terms,
                                          const AccountInvoices::At &invoices, QDate day);

/// Marks the ledger's subscriptions that are in `separate` and no others, and counts the revenue of the accounts they
/// belong to again (but not its conversion). Those accounts, by number.
std::vector<size_t> markSeparate(Portfolio &portfolio, const QSet<QString> &separate);

} // namespace success
