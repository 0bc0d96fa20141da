// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMutex>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

namespace success::test {

/// An outside system on a port of this computer, in a thread of its own, so that it answers while a test waits for a
/// program. Requests that carry `token` get an empty list of Stripe's form, but for what is closed to it, all others
/// 401.
class LoopbackServer
{
public:
    explicit LoopbackServer(QByteArray token);
    ~LoopbackServer();
    Q_DISABLE_COPY_MOVE(LoopbackServer)

    [[nodiscard]] QString url() const { return m_url; }
    /// Request lines so far: `GET /v1/subscriptions?limit=100 HTTP/1.1`.
    [[nodiscard]] QList<QByteArray> requests() const;
    /// Requests of that path are answered with 403 from now on.
    void close(const QByteArray &path);

private:
    void serve(QTcpSocket *socket);

    const QByteArray m_token;
    QString m_url;
    QThread m_thread;
    QTcpServer *m_server = nullptr; ///< lives in m_thread
    mutable QMutex m_mutex;         ///< of what follows
    QList<QByteArray> m_requests;
    QList<QByteArray> m_closed;
};

} // namespace success::test
