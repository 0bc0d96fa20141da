// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/source_id.h"

#include <vector>

namespace success {

/// The sections whose setup can be looked at (product.md §10).
enum class SetupSection { Convert, Contracts, Pipeline, ReEngage, CloseTheLoop };

inline constexpr std::array setupSections{SetupSection::Convert, SetupSection::Contracts, SetupSection::Pipeline,
                                          SetupSection::ReEngage, SetupSection::CloseTheLoop};

/// `convert`, `contracts`, `pipeline`, `re-engage`, `close-the-loop`.
[[nodiscard]] QString setupSectionKey(SetupSection section);
/// As on its tab: `Convert`, `Close the Loop`.
[[nodiscard]] QString setupSectionTitle(SetupSection section);
/// Also `releases` for `close-the-loop`.
[[nodiscard]] std::optional<SetupSection> setupSectionFromKey(QStringView key);

/// What one source is to a section.
struct SourceNeed
{
    SourceId source{};
    /// The section has nothing to show without one source of the same group; 0: it only adds to what is shown.
    int group = 0;
    QString powers; ///< what it brings here: "Trials and their subscriptions"
};

/// The sources a section reads, the needed ones first.
[[nodiscard]] std::vector<SourceNeed> needsOf(SetupSection section);

} // namespace success
