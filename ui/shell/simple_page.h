// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace success::ui {

/// A page without filters: it shows the route it was given and is settled at once.
class SimplePage : public Page
{
    Q_OBJECT

public:
    explicit SimplePage(Route route, QWidget *parent = nullptr)
        : Page(parent)
        , m_route(std::move(route))
    {
    }

    void showRoute(const Route &route) override { m_route = route; }
    [[nodiscard]] Route currentRoute() const override { return m_route; }
    [[nodiscard]] bool isSettled() const override { return true; }

private:
    Route m_route;
};

} // namespace success::ui
