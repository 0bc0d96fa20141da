// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/identity/resolver.h"

namespace success {

/// Which companies name each other, directly or through others.
struct CompanyGroups
{
    std::vector<qsizetype> root; ///< beside each company: equal for companies of one group; itself for one alone
    std::vector<QString> rule;   ///< beside each company: the strongest link it takes part in; empty if none
};

/// Links companies by the keys they own and point at. `alone` beside each company: it takes no part.
[[nodiscard]] CompanyGroups linkCompanies(const std::vector<CompanyIdentity> &companies,
                                          const std::vector<bool> &alone);

} // namespace success
