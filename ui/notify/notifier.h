// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/route.h"

#include <QObject>

namespace success::ui {

/// Something to tell a person who may be looking elsewhere.
struct Notice
{
    QString title, body; ///< plain text
    Route route;         ///< where a click leads
};

/// Shows notices outside the window.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Ends in nothing that can be seen from here, in activated() or in unavailable().
    virtual void show(const Notice &notice) = 0;

Q_SIGNALS:
    void activated(const success::ui::Route &route);     ///< a person clicked a notice
    void unavailable(const success::ui::Notice &notice); ///< nobody here can show it
};

} // namespace success::ui
