// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QThread>

namespace success::ui {

namespace {

constexpr int answerMs = 500;
constexpr int attempts = 6; // the first window may be starting still
constexpr qint64 longestMessage = 8192;
constexpr char taken[] = "ok\n";

} // namespace

QString SingleInstance::serverName(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray path = (canonical.isEmpty() ? QDir::cleanPath(folder) : canonical).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("success-desktop-") + QString::fromLatin1(hash);
}

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_lock(folder + QStringLiteral("/window.lock"))
{
    m_lock.setStaleLockTime(0); // a window may be open for days; a dead process' lock is taken over by its pid
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance() = default;

Result<bool> SingleInstance::claim(const QString &route)
{
    if (m_lock.tryLock(0))
        return listen();
    if (m_lock.error() != QLockFile::LockFailedError) {
        return failure(ErrorKind::Storage,
                       tr("The data folder %1 cannot be written; choose another one with --data-dir.").arg(m_folder));
    }
    if (handOver(route))
        return false;
    return failure(ErrorKind::Storage,
                   tr("Success Desktop is already running with %1 and does not answer; close it and "
                      "start again.")
                       .arg(m_folder));
}

Result<bool> SingleInstance::listen()
{
    const QString name = serverName(m_folder);
    QLocalServer::removeServer(name); // what a crash left behind; the lock says that nobody listens
    if (!m_server.listen(name)) {
        return failure(ErrorKind::Storage,
                       tr("Links cannot be received for %1: %2.").arg(m_folder, m_server.errorString()));
    }
    return true;
}

bool SingleInstance::handOver(const QString &route) const
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        QLocalSocket socket;
        socket.connectToServer(serverName(m_folder));
        if (socket.waitForConnected(answerMs)) {
            socket.write(route.toUtf8() + '\n');
            QByteArray answer;
            while (!answer.endsWith('\n') && socket.waitForReadyRead(answerMs * 4))
                answer += socket.readAll();
            return answer == taken;
        }
        QThread::msleep(150);
    }
    return false;
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > longestMessage) {
                socket->abort();
                return;
            }
            if (!socket->canReadLine())
                return;
            const QString route = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write(taken);
            socket->flush(); // whoever takes the route may be busy for a while
            socket->disconnectFromServer();
            Q_EMIT routeReceived(route);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace success::ui
