// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/route.h"

#include <vector>

namespace success::ui {

/// Where the user was, as a browser keeps it: a visit drops what was ahead. At most 200 places are kept.
class NavigationHistory
{
public:
    /// A visit to the current place changes nothing.
    void visit(const Route &route);
    /// The current place has changed by itself (a filter): it is remembered as it is now.
    void replaceCurrent(const Route &route);
    /// nullopt: there is nowhere to go, and nothing changes.
    std::optional<Route> back();
    std::optional<Route> forward();

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_routes.size(); }
    [[nodiscard]] std::optional<Route> current() const;
    /// The place `back` would go to.
    [[nodiscard]] std::optional<Route> previous() const;

private:
    std::vector<Route> m_routes;
    size_t m_at = 0;
};

} // namespace success::ui
