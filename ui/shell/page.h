// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/route.h"

#include <QWidget>

namespace success::ui {

/// A section's page. The shell shows it, gives it routes and keeps history; no page knows another.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a route of this page (its filters, selection, sort).
    virtual void showRoute(const Route &route) = 0;
    /// The route that restores what is shown now.
    [[nodiscard]] virtual Route currentRoute() const = 0;
    /// True when the data of the route is on screen (screenshots and tests wait for it).
    [[nodiscard]] virtual bool isSettled() const = 0;
    virtual void focusSearch() {}
    /// Asks where the selected accounts go (`Route to…`); nothing where a page selects none.
    virtual void routeSelection() {}
    /// Puts the keyboard where the work is: in the table, where one is shown.
    virtual void focusContent();

Q_SIGNALS:
    void routeChanged(const success::ui::Route &route);   ///< filters changed here; the shell replaces history's top
    void routeRequested(const success::ui::Route &route); ///< go there
    void customerRequested(const QString &accountKey);    ///< open Customer Detail beside this page
    void demoRequested();                                 ///< `Preview with demo data`
    void settled();
};

} // namespace success::ui
