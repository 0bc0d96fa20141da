// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/navigation_history.h"

#include <QObject>

namespace success::ui {

/// Goes to routes: resolves them, keeps the history, and says where the window should be.
class Navigator : public QObject
{
    Q_OBJECT

public:
    explicit Navigator(bool featureEnabled, QObject *parent = nullptr);

    void go(const Route &route);
    void back();
    void forward();
    /// The shown page has changed its own route.
    void replaceCurrent(const Route &route);
    /// Goes to the unlock page, or away from it, when the flag changes.
    void setFeatureEnabled(bool enabled);

    [[nodiscard]] bool featureEnabled() const { return m_featureEnabled; }
    [[nodiscard]] Route current() const { return m_history.current().value_or(Route()); }
    [[nodiscard]] const NavigationHistory &history() const { return m_history; }

Q_SIGNALS:
    void routed(const success::ui::Route &route);
    void historyChanged();

private:
    void step(std::optional<Route> route);

    NavigationHistory m_history;
    bool m_featureEnabled;
};

} // namespace success::ui
