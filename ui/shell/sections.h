// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/model/source_id.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace success::ui {

inline constexpr int tabCount = 6;

struct SectionInfo
{
    Section section{};
    QString path;
    QString title;
    QString icon;
    QString purpose;               ///< one sentence: what the page is for
    std::vector<SourceId> sources; ///< what it reads, the most telling one first
};

[[nodiscard]] std::span<const SectionInfo> sections();
[[nodiscard]] const SectionInfo &sectionInfo(Section section);
/// nullptr: the path is not a section's.
[[nodiscard]] const SectionInfo *findSection(const QString &path);

} // namespace success::ui
