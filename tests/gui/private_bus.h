// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QVariantMap>

#include <vector>

namespace success::ui::testing {

/// A message bus for one test, so that no test reaches the user's.
class PrivateBus
{
public:
    ~PrivateBus();
    /// False: there is no dbus-daemon here.
    [[nodiscard]] bool start();
    /// A connection of its own.
    [[nodiscard]] QDBusConnection connect(const QString &name);

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_connections;
};

/// org.freedesktop.Notifications as far as a program asks it.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    FakeNotifications(QDBusConnection bus, QStringList capabilities);
    ~FakeNotifications() override;

    struct Shown
    {
        uint id = 0;
        QString program, icon, title, body;
        QStringList actions;
        QVariantMap hints;
    };
    std::vector<Shown> shown;

public Q_SLOTS:
    QStringList GetCapabilities() { return m_capabilities; }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int milliseconds);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QStringList m_capabilities;
};

} // namespace success::ui::testing
