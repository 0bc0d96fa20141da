// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/customer_detail.h"

namespace success {

// What Customer Detail reads of one account, each by the index on its companies. They throw SQLite::Exception, so use
// them inside Database::run.

[[nodiscard]] std::vector<RevenueSource> readRevenue(SQLite::Database &cache, const Portfolio &portfolio,
                                                     const Account &account);
[[nodiscard]] std::vector<Enrichment> readEnrichment(SQLite::Database &cache, const Account &account);
[[nodiscard]] std::vector<RelatedCompany> readCompanies(SQLite::Database &cache, const Account &account);
/// Name and e-mail of people with an address, points of contact first, each address once.
[[nodiscard]] std::vector<std::pair<QString, QString>> readContacts(SQLite::Database &cache, const Account &account);

} // namespace success
