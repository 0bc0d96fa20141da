// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace success {

/// The outside systems. The number is stored in cache.sqlite (column `source`): never renumber.
enum class SourceId : quint8 {
    Salesbricks = 1,
    Stripe = 2,
    PostHog = 3,
    Attio = 4,
    HubSpot = 5,
    Salesforce = 6,
    BuildBetter = 7,
    GitHub = 8,
    Feed = 9,
};

inline constexpr std::array allSources{SourceId::Salesbricks, SourceId::Stripe,  SourceId::PostHog,
                                       SourceId::Attio,       SourceId::HubSpot, SourceId::Salesforce,
                                       SourceId::BuildBetter, SourceId::GitHub,  SourceId::Feed};

/// The id as the command line and JSON spell it: `salesbricks`.
[[nodiscard]] QString sourceKey(SourceId source);
/// The product's own spelling of its name: `Salesbricks`.
[[nodiscard]] QString sourceTitle(SourceId source);
[[nodiscard]] std::optional<SourceId> sourceFromKey(QStringView key);

} // namespace success
