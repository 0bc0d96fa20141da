// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_transport.h"
#include "tests/source/loopback_server.h"

#include <QCoroTask>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;

namespace {

Result<HttpResponse> send(const HttpRequest &request)
{
    NetworkTransport transport;
    return QCoro::waitFor(transport.send(request));
}

} // namespace

TEST(NetworkTransport, CarriesRequestAndAnswer)
{
    const LoopbackServer server(writeAndHangUp("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Thing: yes\r\n\r\n{}"));
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
    const LoopbackServer limited(
        writeAndHangUp("HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nslow"));
    const auto answer = send(limited.request());
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 429);
    EXPECT_EQ(answer->header("Retry-After"), "7");
    EXPECT_EQ(answer->body, "slow");
    const LoopbackServer moved(
        writeAndHangUp("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"));
    EXPECT_EQ(send(moved.request())->status, 302);
}

TEST(NetworkTransport, AnAnswerCutShortIsNoAnswer)
{
    // Qt 6.4 mostly takes a hang-up for the end of a chunked body; whoever parses that finds it incomplete.
    for (const QByteArray bytes :
         {"HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n{\"data\": [", "HTTP/1.1 200 OK\r\nConte"}) {
        const LoopbackServer server(writeAndHangUp(bytes));
        const auto answer = send(server.request());
        ASSERT_FALSE(answer.has_value()) << bytes.constData();
        EXPECT_EQ(answer.error().kind, ErrorKind::Network);
        EXPECT_TRUE(answer.error().retryCanHelp);
        EXPECT_TRUE(answer.error().sentence.contains(u"broke")) << answer.error().sentence.toStdString();
    }
}

TEST(NetworkTransport, AnAnswerThatStopsIsGivenUp)
{
    for (const QByteArray bytes : {"", "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n{\"data\": [",
                                   "HTTP/1.1 503 Busy\r\nContent-Length: 2000\r\n\r\n{\"data\": ["}) {
        const LoopbackServer silent(write(bytes));
        HttpRequest request = silent.request();
        request.timeouts.stall = std::chrono::milliseconds(60);
        const auto late = send(request);
        ASSERT_FALSE(late.has_value());
        EXPECT_EQ(late.error().kind, ErrorKind::Network);
        EXPECT_TRUE(late.error().retryCanHelp);
        EXPECT_EQ(late.error().sentence, u"127.0.0.1 did not answer within 0.06 seconds. Sync again later.");
    }
}

TEST(NetworkTransport, AnAnswerThatDripsHasAnEndToo)
{
    const LoopbackServer server([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n");
        auto *drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        drip->start(10);
    });
    HttpRequest request = server.request();
    request.timeouts.stall = std::chrono::seconds(20);
    request.timeouts.total = std::chrono::milliseconds(150);
    const auto late = send(request);
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().sentence, u"The answer of 127.0.0.1 was not complete after 0.15 seconds. Sync again later.");
}

TEST(NetworkTransport, AConnectionThatDoesNotComeAboutIsGivenUp)
{
    QTcpServer deaf; // takes the connection and never shakes hands
    ASSERT_TRUE(deaf.listen(QHostAddress(QHostAddress::LocalHost)));
    HttpRequest request;
    request.url = QUrl(u"https://127.0.0.1:%1/"_qs.arg(deaf.serverPort()));
    request.timeouts.connect = std::chrono::milliseconds(60);
    const auto late = send(request);
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().sentence,
              u"No connection to 127.0.0.1 came about within 0.06 seconds. Check the network, then sync again.");
}

TEST(NetworkTransport, CanBeStoppedAtAnyMoment)
{
    for (const QByteArray bytes : {"", "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n{\"data\": [",
                                   "HTTP/1.1 404 No\r\nContent-Length: 2000\r\n\r\n{\"data\": ["}) {
        LoopbackServer silent(write(bytes));
        const HttpRequest request = silent.request();
        QTimer::singleShot(20, &silent.server, [token = request.cancel] { token.cancel(); });
        const auto stopped = send(request);
        ASSERT_FALSE(stopped.has_value());
        EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    }
}

TEST(NetworkTransport, RefusesABodyThatIsTooLarge)
{
    const QByteArray body(3 << 20, ' ');
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const QByteArray &said : {QByteArray(), length}) {
        const QByteArray head = "HTTP/1.1 200 OK\r\n" + said + "\r\n";
        const LoopbackServer server(writeAndHangUp(head + body));
        HttpRequest request = server.request();
        request.mostBytes = 2 << 20;
        const auto answer = send(request);
        ASSERT_FALSE(answer.has_value());
        EXPECT_EQ(answer.error().kind, ErrorKind::Protocol);
        EXPECT_FALSE(answer.error().retryCanHelp);
        EXPECT_TRUE(answer.error().sentence.startsWith(u"The answer of 127.0.0.1 is larger than 2 MB"));
    }
}

TEST(NetworkTransport, CountsABodyUnpacked)
{
    // qCompress gives a zlib stream behind four bytes of its own, which is what HTTP calls deflate.
    const QByteArray body(20 << 20, ' ');
    const QByteArray packed = qCompress(body).mid(4);
    const LoopbackServer server(writeAndHangUp("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: " +
                                               QByteArray::number(packed.size()) + "\r\n\r\n" + packed));
    const auto whole = send(server.request());
    ASSERT_TRUE(whole.has_value()) << whole.error().sentence.toStdString();
    EXPECT_EQ(whole->body.size(), body.size());
    EXPECT_TRUE(server.received.contains("Accept-Encoding: "));
    HttpRequest request = server.request();
    request.mostBytes = 2 << 20;
    EXPECT_EQ(send(request).error().kind, ErrorKind::Protocol);
}

TEST(NetworkTransport, TakesIn50Megabytes)
{
    QByteArray body(50 << 20, 'x');
    body.front() = '"';
    body.back() = '"';
    const LoopbackServer server(
        writeAndHangUp("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body));
    const auto answer = send(server.request());
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->body, body);
}

TEST(NetworkTransport, KeepsNoCookies)
{
    NetworkTransport transport;
    LoopbackServer server(write("HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 2\r\n\r\n{}"));
    EXPECT_TRUE(QCoro::waitFor(transport.send(server.request())).has_value());
    EXPECT_TRUE(QCoro::waitFor(transport.send(server.request())).has_value());
    EXPECT_EQ(server.received.count("GET /v1/things"), 2);
    EXPECT_FALSE(server.received.contains("Cookie:"));
    EXPECT_EQ(server.connections, 1) << "a connection is used again";
}

TEST(NetworkTransport, IPv6LoopbackIsThisComputer)
{
    const LoopbackServer server(writeAndHangUp("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
                                QHostAddress(QHostAddress::LocalHostIPv6));
    if (!server.server.isListening())
        GTEST_SKIP() << "no IPv6 here";
    HttpRequest request;
    request.url = QUrl(u"http://[::1]:%1/v1/things"_qs.arg(server.server.serverPort()));
    EXPECT_TRUE(send(request).has_value());
}

TEST(NetworkTransport, AProxyOfTheSystemDoesNotStandBeforeThisComputer)
{
    const LoopbackServer server(writeAndHangUp("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
    qputenv("http_proxy", "http://127.0.0.1:1");
    const auto answer = send(server.request());
    qunsetenv("http_proxy");
    EXPECT_TRUE(answer.has_value());
}

TEST(NetworkTransport, GoesThroughTheProxyOfTheSystemAndSaysWhenItIsGone)
{
    qputenv("https_proxy", "http://127.0.0.1:1");
    HttpRequest request;
    request.url = QUrl(u"https://api.acme.example/v1/things"_qs);
    const auto answer = send(request);
    qunsetenv("https_proxy");
    ASSERT_FALSE(answer.has_value());
    EXPECT_TRUE(answer.error().sentence.startsWith(u"The proxy between here and api.acme.example"))
        << answer.error().sentence.toStdString();
}

namespace {

/// A certificate that nobody vouches for and its key, made here and now: no key is kept with the source.
struct OwnIdentity
{
    QSslCertificate certificate;
    QSslKey key;
};

OwnIdentity makeIdentity()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_qs);
    const QString certificate = folder.filePath(u"certificate.pem"_qs);
    QProcess::execute(u"openssl"_qs, {u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs,
                                      u"ec_paramgen_curve:prime256v1"_qs, u"-nodes"_qs, u"-days"_qs, u"2"_qs,
                                      u"-subj"_qs, u"/CN=127.0.0.1"_qs, u"-keyout"_qs, key, u"-out"_qs, certificate});
    const auto read = [](const QString &file) {
        QFile pem(file);
        return pem.open(QIODevice::ReadOnly) ? pem.readAll() : QByteArray();
    };
    return {QSslCertificate(read(certificate)), QSslKey(read(key), QSsl::Ec)};
}

} // namespace

TEST(NetworkTransport, ACertificateNobodyVouchesForIsFatal)
{
    QSslServer server;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const OwnIdentity identity = makeIdentity();
    ASSERT_FALSE(identity.key.isNull()) << "openssl made no key";
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    server.setSslConfiguration(configuration);
    QByteArray received;
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [&received, socket] { received += socket->readAll(); });
    });
    ASSERT_TRUE(server.listen(QHostAddress(QHostAddress::LocalHost)));
    HttpRequest request;
    request.url = QUrl(u"https://127.0.0.1:%1/"_qs.arg(server.serverPort()));
    request.headers = {{"Authorization", "Bearer s3cret-token"}};
    const auto answer = send(request);
    ASSERT_FALSE(answer.has_value());
    EXPECT_FALSE(answer.error().retryCanHelp);
    EXPECT_TRUE(answer.error().sentence.startsWith(u"The secure connection to 127.0.0.1 cannot be trusted ("))
        << answer.error().sentence.toStdString();
    EXPECT_TRUE(answer.error().sentence.contains(u"certificate")) << answer.error().sentence.toStdString();
    EXPECT_TRUE(received.isEmpty());
}

TEST(NetworkTransport, AServerThatSpeaksNoTlsIsFatal)
{
    const LoopbackServer plain(writeAndHangUp("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
    HttpRequest request = plain.request();
    request.url.setScheme(u"https"_qs);
    const auto answer = send(request);
    ASSERT_FALSE(answer.has_value());
    EXPECT_TRUE(answer.error().sentence.contains(u"cannot be trusted")) << answer.error().sentence.toStdString();
    EXPECT_FALSE(plain.received.contains("s3cret"));
}

TEST(NetworkTransport, SaysThatNobodyListens)
{
    HttpRequest request;
    {
        const LoopbackServer gone(write({}));
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
