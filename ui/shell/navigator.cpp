// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigator.h"

#include "ui/shell/router.h"

namespace success::ui {

Navigator::Navigator(bool featureEnabled, QObject *parent)
    : QObject(parent)
    , m_featureEnabled(featureEnabled)
{
}

void Navigator::go(const Route &route)
{
    const Route target = resolveRoute(route, m_featureEnabled);
    m_history.visit(target);
    Q_EMIT routed(target);
    Q_EMIT historyChanged();
}

void Navigator::back()
{
    step(m_history.back());
}

void Navigator::forward()
{
    step(m_history.forward());
}

void Navigator::step(std::optional<Route> route)
{
    if (!route)
        return;
    // The flag may have changed since that place was visited.
    const Route target = resolveRoute(*route, m_featureEnabled);
    m_history.replaceCurrent(target);
    Q_EMIT routed(target);
    Q_EMIT historyChanged();
}

void Navigator::replaceCurrent(const Route &route)
{
    m_history.replaceCurrent(route);
    Q_EMIT historyChanged();
}

void Navigator::setFeatureEnabled(bool enabled)
{
    if (m_featureEnabled == enabled)
        return;
    m_featureEnabled = enabled;
    const Route target = resolveRoute(current(), enabled);
    if (target != current())
        go(target);
}

} // namespace success::ui
