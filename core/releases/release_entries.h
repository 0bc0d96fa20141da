// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature.h"
#include "core/model/records.h"

namespace success {

/// One thing that a release note says.
struct ReleaseEntry
{
    QString text;    ///< plain, in one line
    QString section; ///< the heading it stands under; empty if there is none
    matching::FeatureKind kind = matching::FeatureKind::Feature;
};

/// Splits a release note: each item of its outermost lists is an entry, with what is nested in it; a note without lists
/// is an entry a paragraph. Headings say what kind of entry follows. Thanks to contributors, who made what, and links
/// to comparisons are left out. `body` is untrusted: it is read as text, markup inside Markdown is dropped, nothing is
/// loaded. At most 500 entries of 2,000 characters, out of the first 125,000 of a note.
[[nodiscard]] std::vector<ReleaseEntry> entriesOf(const QString &body, ReleaseRecord::Format format);

} // namespace success
