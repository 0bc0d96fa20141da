// SPDX-License-Identifier: Apache-2.0
#include "ui/notify/desktop_notifier.h"

#include "ui/theme/system_scheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QLoggingCategory>

namespace success::ui {

namespace {

Q_LOGGING_CATEGORY(notifyLog, "success.notify")

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString interface = QStringLiteral("org.freedesktop.Notifications");
const QString clicked = QStringLiteral("default"); // the notification itself, not one of its buttons
constexpr int itsOwnTime = -1;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, interface, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, interface, QStringLiteral("ActionInvoked"), this, SLOT(takeAction(uint, QString)));
    m_bus.connect(service, path, interface, QStringLiteral("NotificationClosed"), this, SLOT(takeClosed(uint, uint)));
}

std::unique_ptr<Notifier> DesktopNotifier::ofSession()
{
    return std::make_unique<DesktopNotifier>(hasSessionBus() ? QDBusConnection::sessionBus()
                                                             : QDBusConnection(QString()));
}

void DesktopNotifier::show(const Notice &notice)
{
    if (!m_bus.isConnected()) {
        Q_EMIT unavailable(notice);
        return;
    }
    ask(call(QStringLiteral("GetCapabilities")), notice, [this, notice](const QDBusPendingCallWatcher &answer) {
        const QDBusPendingReply<QStringList> capabilities = answer;
        notify(notice, capabilities.value().contains(QStringLiteral("body-markup")));
    });
}

void DesktopNotifier::notify(const Notice &notice, bool markup)
{
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QGuiApplication::applicationDisplayName() << 0u << QGuiApplication::desktopFileName() << notice.title
            << (markup ? notice.body.toHtmlEscaped() : notice.body) << QStringList{clicked, tr("Open")} << hints
            << itsOwnTime;
    ask(message, notice, [this, route = notice.route](const QDBusPendingCallWatcher &answer) {
        const QDBusPendingReply<uint> id = answer;
        m_shown.insert(id.value(), route);
    });
}

void DesktopNotifier::ask(const QDBusMessage &message, const Notice &notice,
                          const std::function<void(const QDBusPendingCallWatcher &)> &use)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice, use] {
        watcher->deleteLater();
        if (!watcher->isError()) {
            use(*watcher);
            return;
        }
        qCInfo(notifyLog).noquote() << "no desktop notification:" << watcher->error().message();
        Q_EMIT unavailable(notice);
    });
}

void DesktopNotifier::takeAction(uint id, const QString &action)
{
    const auto shown = m_shown.constFind(id);
    if (shown != m_shown.cend() && action == clicked)
        Q_EMIT activated(*shown);
}

void DesktopNotifier::takeClosed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace success::ui
