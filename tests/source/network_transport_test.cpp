// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_transport.h"

#include <QCoroTask>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <gtest/gtest.h>

using namespace success;

namespace {

/// A server on this computer that answers every request with the same bytes and then hangs up (or not).
struct OneAnswerServer
{
    QTcpServer server;
    QByteArray received;

    explicit OneAnswerServer(QByteArray bytes, bool hangUp = true)
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, bytes, hangUp] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes, hangUp] {
                received += socket->readAll();
                socket->write(bytes);
                if (hangUp)
                    socket->disconnectFromHost();
            });
        });
        EXPECT_TRUE(server.listen(QHostAddress(QHostAddress::LocalHost)));
    }

    [[nodiscard]] HttpRequest request() const
    {
        HttpRequest request;
        request.url = QUrl(QStringLiteral("http://127.0.0.1:%1/v1/things").arg(server.serverPort()));
        request.headers = {{"Authorization", "Bearer s3cret-token"}};
        return request;
    }
};

Result<HttpResponse> send(const HttpRequest &request)
{
    NetworkTransport transport;
    return QCoro::waitFor(transport.send(request));
}

} // namespace

TEST(NetworkTransport, CarriesRequestAndAnswer)
{
    const OneAnswerServer server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Thing: yes\r\n\r\n{}");
    const auto answer = send(server.request());
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "{}");
    EXPECT_EQ(answer->header("x-thing"), "yes");
    EXPECT_TRUE(server.received.startsWith("GET /v1/things HTTP/1.1"));
    EXPECT_TRUE(server.received.contains("Authorization: Bearer s3cret-token"));
    EXPECT_TRUE(server.received.contains("User-Agent: SuccessDesktop/"));
}

TEST(NetworkTransport, AnyStatusIsAnAnswerAndRedirectsAreNotFollowed)
{
    const OneAnswerServer limited("HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nslow");
    const auto answer = send(limited.request());
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 429);
    EXPECT_EQ(answer->header("Retry-After"), "7");
    EXPECT_EQ(answer->body, "slow");
    const OneAnswerServer moved("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    EXPECT_EQ(send(moved.request())->status, 302);
}

TEST(NetworkTransport, AnAnswerCutShortIsNoAnswer)
{
    const OneAnswerServer server("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n{\"data\": [");
    const auto answer = send(server.request());
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ErrorKind::Network);
    EXPECT_TRUE(answer.error().retryCanHelp);
}

TEST(NetworkTransport, TimesOutAndCanBeStopped)
{
    const OneAnswerServer silent("", false);
    HttpRequest request = silent.request();
    request.timeout = std::chrono::milliseconds(50);
    const auto late = send(request);
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().kind, ErrorKind::Network);
    EXPECT_TRUE(late.error().sentence.contains(u"did not answer"));
    request = silent.request();
    QTimer::singleShot(10, &silent.server, [token = request.cancel] { token.cancel(); });
    EXPECT_EQ(send(request).error().kind, ErrorKind::Cancelled);
}

TEST(NetworkTransport, SaysThatNobodyListens)
{
    HttpRequest request;
    {
        const OneAnswerServer gone("");
        request = gone.request();
    }
    const auto answer = send(request);
    ASSERT_FALSE(answer.has_value());
    EXPECT_TRUE(answer.error().sentence.contains(u"refused the connection"));
}

TEST(NetworkTransport, SendsNoTokenUnencrypted)
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://api.acme.example/v1"));
    const auto answer = send(request);
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ErrorKind::InvalidInput);
    EXPECT_TRUE(answer.error().sentence.contains(u"http://api.acme.example"));
}
