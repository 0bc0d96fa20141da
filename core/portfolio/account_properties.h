// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"

namespace success {

/// Ours, then those that HubSpot enriches prospects with.
[[nodiscard]] std::vector<AccountProperty> knownProperties(const ConvertProspects &prospects);

/// The value as text: numbers and amounts without grouping (money in major units of the base currency), days as ISO
/// dates. nullopt: not set.
[[nodiscard]] std::optional<QString> accountProperty(const Portfolio &portfolio, const Prospect &prospect,
                                                     const QString &key);

} // namespace success
