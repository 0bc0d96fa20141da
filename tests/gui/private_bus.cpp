// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/private_bus.h"

#include <QStandardPaths>

#include <gtest/gtest.h>

namespace success::ui::testing {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

PrivateBus::~PrivateBus()
{
    for (const QString &name : std::as_const(m_connections))
        QDBusConnection::disconnectFromBus(name);
    if (m_daemon.state() != QProcess::NotRunning) {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
}

bool PrivateBus::start()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        return false;
    m_daemon.start(program,
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead()) {
    }
    m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
    return !m_address.isEmpty();
}

QDBusConnection PrivateBus::connect(const QString &name)
{
    m_connections << name;
    QDBusConnection connection = QDBusConnection::connectToBus(m_address, name);
    EXPECT_TRUE(connection.isConnected());
    return connection;
}

FakeNotifications::FakeNotifications(QDBusConnection bus, QStringList capabilities)
    : m_bus(std::move(bus))
    , m_capabilities(std::move(capabilities))
{
    EXPECT_TRUE(m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    EXPECT_TRUE(m_bus.registerService(service));
}

FakeNotifications::~FakeNotifications()
{
    m_bus.unregisterObject(path);
    m_bus.unregisterService(service);
}

uint FakeNotifications::Notify(const QString &program, uint, const QString &icon, const QString &title,
                               const QString &body, const QStringList &actions, const QVariantMap &hints, int)
{
    const uint id = uint(shown.size()) + 7;
    shown.push_back({id, program, icon, title, body, actions, hints});
    return id;
}

} // namespace success::ui::testing
