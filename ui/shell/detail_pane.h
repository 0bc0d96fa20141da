// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "ui/shell/route.h"

#include <QWidget>

namespace success::ui {

/// Customer Detail as the shell sees it: it is put beside a page or over the whole window.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// A key or domain; an account that does not exist is said so in place.
    virtual void showAccount(const QString &accountKey) = 0;
    /// The section that the account is looked at from.
    virtual void setOrigin(success::Section) {}
    /// Asks where the account goes (`Route to…`).
    virtual void routeAccount() {}
    /// Puts the keyboard where questions about the account are asked.
    virtual void askAboutAccount() {}
    /// What of the account is to be in sight, by the route's `?view=`: `chat`, or empty.
    virtual void showView(const QString &) {}
    virtual void setExpanded(bool expanded) = 0;
    [[nodiscard]] virtual bool isSettled() const = 0;

Q_SIGNALS:
    void backRequested();
    void expandRequested(bool expanded);
    void routeRequested(const success::ui::Route &route);
    void settled();
};

} // namespace success::ui
