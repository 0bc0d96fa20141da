// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/transport.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

#include <functional>

namespace success::test {

/// What a server does with a connection on which a request has arrived.
using Serve = std::function<void(QTcpSocket &)>;

[[nodiscard]] inline Serve write(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket) {
        socket.write(bytes);
    };
}

[[nodiscard]] inline Serve writeAndHangUp(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

/// A server on this computer that treats every request alike.
struct LoopbackServer
{
    QTcpServer server;
    QByteArray received;
    int connections = 0;

    explicit LoopbackServer(Serve serve, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, serve] {
            ++connections;
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, serve] {
                received += socket->readAll();
                serve(*socket);
            });
        });
        EXPECT_TRUE(server.listen(address));
    }

    [[nodiscard]] HttpRequest request() const
    {
        HttpRequest request;
        request.url = QUrl(QStringLiteral("http://127.0.0.1:%1/v1/things").arg(server.serverPort()));
        request.headers = {{"Authorization", "Bearer s3cret-token"}};
        return request;
    }
};

} // namespace success::test
