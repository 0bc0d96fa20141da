// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace success {

/// A place with a page of its own. The first six are the tabs, in their order.
enum class Section { Health, Convert, Contracts, Pipeline, ReEngage, Releases, Signals };

inline constexpr std::array allSections{Section::Health,   Section::Convert,  Section::Contracts, Section::Pipeline,
                                        Section::ReEngage, Section::Releases, Section::Signals};

/// `health`, `convert`, `contracts`, `pipeline`, `re-engage`, `releases`, `signals`: as successctl and the workspace
/// spell it.
[[nodiscard]] QString sectionKey(Section section);
/// As on its tab: `Re-engage`, translated.
[[nodiscard]] QString sectionTitle(Section section);
/// nullopt: no section has that key.
[[nodiscard]] std::optional<Section> sectionFromKey(QStringView key);

} // namespace success
