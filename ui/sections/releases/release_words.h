// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/shared_words.h"
#include "ui/theme/theme.h"

#include <span>

namespace success::ui {

/// The faces of Releases; `?view=…` in its route.
enum class ReleasesView { Requests, Shipped, Matches };
inline constexpr std::array releasesViews{ReleasesView::Requests, ReleasesView::Shipped, ReleasesView::Matches};
[[nodiscard]] QString viewKey(ReleasesView view);
[[nodiscard]] QString viewTitle(ReleasesView view);
/// Requests for a key that is none.
[[nodiscard]] ReleasesView releasesViewFromKey(const QString &key);

/// `Suggested` for `suggested`, of requests and matches; the key itself where it is unknown.
[[nodiscard]] QString loopStatusText(const QString &key);
[[nodiscard]] Tone loopStatusTone(const QString &key);
/// `GitHub`, `Changelog feed`, `Added by hand`.
[[nodiscard]] QString shippedSourceText(const QString &key);
/// `Feature`, `Fix`.
[[nodiscard]] QString shippedKindText(const QString &key);

/// Plain text as rich text, with these parts marked: bold and underlined. Everything that rich text would read is
/// escaped. `spans` ascending.
[[nodiscard]] QString markedText(const QString &text, std::span<const matching::Span> spans);

} // namespace success::ui
