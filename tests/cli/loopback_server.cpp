// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/loopback_server.h"

#include <QTcpSocket>

#include <gtest/gtest.h>

namespace success::test {

namespace {

QByteArray httpAnswer(const QByteArray &status, const QByteArray &json)
{
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) +
           "\r\nConnection: close\r\n\r\n" + json;
}

} // namespace

LoopbackServer::LoopbackServer(QByteArray token)
    : m_token(std::move(token))
    , m_server(new QTcpServer)
{
    EXPECT_TRUE(m_server->listen(QHostAddress::LocalHost));
    m_url = QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort());
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
    });
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

LoopbackServer::~LoopbackServer()
{
    m_thread.quit();
    m_thread.wait();
}

QList<QByteArray> LoopbackServer::requests() const
{
    const QMutexLocker guard(&m_mutex);
    return m_requests;
}

void LoopbackServer::close(const QByteArray &path)
{
    const QMutexLocker guard(&m_mutex);
    m_closed << path;
}

void LoopbackServer::serve(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(64 * 1024);
    if (!head.contains("\r\n\r\n"))
        return;
    socket->readAll();
    bool closed = false;
    {
        const QMutexLocker guard(&m_mutex);
        m_requests << head.left(head.indexOf("\r\n"));
        closed = m_closed.contains(head.split(' ').value(1).split('?').front());
    }
    if (!head.contains(QByteArray("Bearer " + m_token)))
        socket->write(httpAnswer("401 Unauthorized", R"({"error":{"message":"Invalid API Key provided"}})"));
    else if (closed)
        socket->write(httpAnswer("403 Forbidden", R"({"error":{"message":"This key may not read that"}})"));
    else
        socket->write(httpAnswer("200 OK", R"({"object":"list","data":[],"has_more":false,"url":"/v1/x"})"));
    socket->disconnectFromHost();
}

} // namespace success::test
