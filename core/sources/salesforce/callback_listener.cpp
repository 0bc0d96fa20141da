// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/callback_listener.h"

#include "core/model/source_id.h"

#include <QTcpSocket>
#include <QUrl>

namespace success::salesforce {

namespace {

constexpr qint64 longestRequest = 32 << 10;

void reply(QTcpSocket &socket, const QByteArray &status, const QString &text)
{
    const QByteArray page = "<!doctype html><meta charset=\"utf-8\"><title>Success Desktop</title><p>" +
                            text.toHtmlEscaped().toUtf8() + "</p>\n";
    socket.write("HTTP/1.1 " + status +
                 "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size()) +
                 "\r\nContent-Security-Policy: default-src 'none'\r\nReferrer-Policy: no-referrer\r\n"
                 "Cache-Control: no-store\r\nConnection: close\r\n\r\n" +
                 page);
    socket.flush();
    socket.disconnectFromHost();
}

} // namespace

CallbackListener::CallbackListener(QObject *parent)
    : QObject(parent)
{
    for (QTcpServer *server : {&m_ipv4, &m_ipv6})
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
}

Result<quint16> CallbackListener::listen(quint16 port)
{
    const auto taken = [&](quint16 which) {
        m_ipv4.close();
        return failure(ErrorKind::InvalidInput,
                       tr("Port %1 of this computer, where the browser is to bring the answer, is taken by another "
                          "program. End that program, or set the option redirect_port to another port that the "
                          "Salesforce app lists.")
                           .arg(which),
                       sourceKey(SourceId::Salesforce));
    };
    if (!m_ipv4.listen(QHostAddress(QHostAddress::LocalHost), port))
        return taken(port);
    const quint16 bound = m_ipv4.serverPort();
    const bool alsoIpv6 = m_ipv6.listen(QHostAddress(QHostAddress::LocalHostIPv6), bound);
    if (!alsoIpv6 && m_ipv6.serverError() == QAbstractSocket::AddressInUseError)
        return taken(bound); // whoever listens there could be given the code
    return bound;
}

void CallbackListener::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    }
}

void CallbackListener::read(QTcpSocket &socket)
{
    if (socket.state() != QAbstractSocket::ConnectedState || m_answer)
        return;
    const QByteArray request = socket.peek(longestRequest);
    if (request.contains("\r\n\r\n"))
        visit(socket, request.left(request.indexOf("\r\n")));
    else if (request.size() >= longestRequest)
        reply(socket, "431 Request Header Fields Too Large", tr("This request is too long."));
}

void CallbackListener::visit(QTcpSocket &socket, const QByteArray &requestLine)
{
    const QList<QByteArray> words = requestLine.split(' ');
    const QUrl target = QUrl::fromEncoded("http://localhost" + words.value(1), QUrl::StrictMode);
    if (words.size() != 3 || words[0] != "GET" || target.path() != u"/callback") {
        reply(socket, "404 Not Found", tr("There is nothing here."));
        return;
    }
    m_answer = QUrlQuery(target);
    m_ipv4.close();
    m_ipv6.close();
    reply(socket, "200 OK", tr("Salesforce has answered. Close this page and go back to Success Desktop."));
    Q_EMIT arrived();
}

} // namespace success::salesforce
