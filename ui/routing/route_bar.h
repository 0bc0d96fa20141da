// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/routes.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace success::ui {

/// `Route to` with the five destinations, and beneath where the account was routed: from where, why, when, `Done`.
class RouteBar : public QWidget
{
    Q_OBJECT

public:
    explicit RouteBar(const Theme &theme, QWidget *parent = nullptr);

    /// `origin`: the section the account is looked at from, which is no destination.
    void setOrigin(Section origin);
    /// `now` is what times are relative to.
    void setRoutes(std::span<const AccountRoute> routes, Instant now);

Q_SIGNALS:
    void routeRequested(success::Section destination);
    void doneRequested(success::Section destination);

private:
    [[nodiscard]] QWidget *line(const AccountRoute &route, Instant now);

    const Theme &m_theme;
    std::vector<std::pair<Section, QToolButton *>> m_buttons;
    std::vector<AccountRoute> m_routes;
    QVBoxLayout *m_column;
    QWidget *m_lines = nullptr;
};

} // namespace success::ui
