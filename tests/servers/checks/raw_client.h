// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpSocket>
#include <QUrl>

namespace success::test {

/// Bytes to and from a server on this computer, waiting for each: what a fake server says is checked without the
/// client that it is there to test.
class RawClient
{
public:
    explicit RawClient(const QUrl &server)
    {
        m_socket.connectToHost(server.host(), quint16(server.port()));
        m_socket.waitForConnected(patience);
    }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    /// The next answer, head and body, as far as its Content-Length says (or all there is, if the server hangs up).
    QByteArray answer()
    {
        while (!isWhole() && m_socket.waitForReadyRead(patience))
            m_in += m_socket.readAll();
        m_in += m_socket.readAll();
        const qsizetype end = isWhole() ? wholeSize() : m_in.size();
        const QByteArray answer = m_in.left(end);
        m_in.remove(0, end);
        return answer;
    }
    QByteArray ask(const QByteArray &request)
    {
        send(request);
        return answer();
    }
    [[nodiscard]] QAbstractSocket::SocketError error() const { return m_socket.error(); }
    [[nodiscard]] static QByteArray bodyOf(const QByteArray &answer)
    {
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }

private:
    static constexpr int patience = 5000; ///< milliseconds
    static constexpr QByteArrayView goAhead{"HTTP/1.1 100 Continue\r\n\r\n"};

    [[nodiscard]] qsizetype wholeSize() const
    {
        if (m_in.startsWith(goAhead))
            return qsizetype(goAhead.size());
        const qsizetype head = m_in.indexOf("\r\n\r\n");
        const qsizetype at = m_in.indexOf("Content-Length: ");
        if (head < 0 || at < 0 || at > head)
            return -1;
        return head + 4 + m_in.mid(at + 16, m_in.indexOf('\r', at) - at - 16).toLongLong();
    }
    [[nodiscard]] bool isWhole() const { return wholeSize() >= 0 && m_in.size() >= wholeSize(); }

    QTcpSocket m_socket;
    QByteArray m_in;
};

} // namespace success::test
