// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigation_history.h"

namespace success::ui {

namespace {
constexpr size_t kept = 200;
} // namespace

void NavigationHistory::visit(const Route &route)
{
    if (current() == route)
        return;
    if (!m_routes.empty())
        m_routes.resize(m_at + 1);
    m_routes.push_back(route);
    if (m_routes.size() > kept)
        m_routes.erase(m_routes.begin());
    m_at = m_routes.size() - 1;
}

void NavigationHistory::replaceCurrent(const Route &route)
{
    if (m_routes.empty())
        m_routes.push_back(route);
    else
        m_routes[m_at] = route;
}

std::optional<Route> NavigationHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_routes[--m_at];
}

std::optional<Route> NavigationHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_routes[++m_at];
}

std::optional<Route> NavigationHistory::current() const
{
    if (m_routes.empty())
        return std::nullopt;
    return m_routes[m_at];
}

std::optional<Route> NavigationHistory::previous() const
{
    if (!canGoBack())
        return std::nullopt;
    return m_routes[m_at - 1];
}

} // namespace success::ui
