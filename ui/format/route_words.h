// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/value.h"

namespace success::ui {

/// `Routed from Health`, `Routed from Health, Pipeline`; empty for an account that was not routed.
[[nodiscard]] QString routedFromText(const std::vector<RouteMark> &routes);
/// A line for each: `Routed from Health, 22 November 2026, 12:00: the reason`.
[[nodiscard]] QString routedFromLines(const std::vector<RouteMark> &routes);
/// Those of a cell of `routed_from`; none of any other value.
[[nodiscard]] std::vector<RouteMark> routeMarks(const Value &value);

} // namespace success::ui
