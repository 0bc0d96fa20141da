// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/notify/notifier.h"

#include <QDBusConnection>
#include <QHash>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace success::ui {

/// The desktop's notifications: org.freedesktop.Notifications on the session bus, as the Desktop Notifications
/// Specification has it. Never waits for an answer; a service that gives none counts as there.
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(const QDBusConnection &bus, QObject *parent = nullptr);
    /// On the session's bus; without one nothing is available.
    [[nodiscard]] static std::unique_ptr<Notifier> ofSession();

    void show(const Notice &notice) override;

private Q_SLOTS:
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id, uint reason);

private:
    void ask(const QDBusMessage &message, const Notice &notice,
             const std::function<void(const QDBusPendingCallWatcher &)> &use);
    void notify(const Notice &notice, bool markup);

    QDBusConnection m_bus;
    QHash<uint, Route> m_shown; ///< by the service's id
};

} // namespace success::ui
