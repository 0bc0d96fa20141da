// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace success::ui {

/// What Pipeline shows; `?view=` in its route.
enum class PipelineView { Kanban, Table, Settings };

inline constexpr std::array pipelineViews{PipelineView::Kanban, PipelineView::Table, PipelineView::Settings};

/// Empty for the first one, `table`, `settings`.
[[nodiscard]] QString viewKey(PipelineView view);
/// `kanban`, and what is no key, is the first one.
[[nodiscard]] PipelineView pipelineViewFromKey(const QString &key);
[[nodiscard]] QString viewTitle(PipelineView view);

} // namespace success::ui
