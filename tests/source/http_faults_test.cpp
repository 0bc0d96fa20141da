// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_transport.h"
#include "tests/source/loopback_server.h"
#include "tests/support/fake_transport.h"

using namespace success;
using namespace success::test;
using namespace std::chrono_literals;

namespace {

QByteArray answerOf(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

/// The whole way: client, live transport, a server on this computer that fails.
Error errorOf(const Serve &serve, int *tries = nullptr)
{
    const LoopbackServer server(serve);
    NetworkTransport transport;
    std::chrono::milliseconds waited{0};
    HttpProfile profile{u"acme"_qs, u"Acme"_qs, server.request().url.resolved(QUrl(u"/"_qs)), {}, {}};
    profile.timeouts.stall = 60ms;
    profile.mostBytes = 1 << 20;
    profile.maxTries = 2;
    HttpClient http(profile, transport, {}, {.delay = recordedDelay(waited)});
    const auto json = QCoro::waitFor(http.getJson(u"/v1/things"_qs));
    if (tries != nullptr)
        *tries = http.requestCount();
    return json ? Error{ErrorKind::Protocol, u"no error"_qs, {}} : json.error();
}

} // namespace

TEST(HttpFaults, EachIsASentenceThatSaysWhatHappenedAndWhatToDo)
{
    struct Case
    {
        Serve serve;
        ErrorKind kind;
        int tries;
        QString sentence;
    };
    const QString request = u"GET /v1/things"_qs;
    const std::vector<Case> cases{
        {writeAndHangUp("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":"), ErrorKind::Network, 2,
         u"The connection to 127.0.0.1 broke (Connection closed). Sync again later."_qs},
        {write({}), ErrorKind::Network, 2, u"127.0.0.1 did not answer within 0.06 seconds. Sync again later."_qs},
        {write(answerOf("401 No", R"({"message": "Invalid key"})", "WWW-Authenticate: Basic realm=\"x\"\r\n")),
         ErrorKind::Auth, 1,
         u"Acme did not accept the token (HTTP 401: Invalid key). Connect Acme again with a valid token."_qs},
        {write(answerOf("403 No", "{}")), ErrorKind::Auth, 1,
         u"The token may not read %1 of Acme (HTTP 403). Give it that permission in Acme, or connect Acme again with another token."_qs},
        {write(answerOf("404 No", "<html>")), ErrorKind::Protocol, 1,
         u"Acme has nothing at %1, or does not show it to this token (HTTP 404). Check the base URL and the options it is connected with."_qs},
        {write(answerOf("409 No", R"({"error": {"message": "busy"}})")), ErrorKind::Protocol, 1,
         u"Acme was at work on the same data when it was asked for %1 (HTTP 409: busy). Sync it again in a moment."_qs},
        {write(answerOf("429 No", "{}")), ErrorKind::RateLimited, 2,
         u"Acme asks for fewer requests (HTTP 429). Sync it again in 1 min."_qs},
        {write(answerOf("429 No", "{}", "Retry-After: 600\r\n")), ErrorKind::RateLimited, 1,
         u"Acme asks for fewer requests (HTTP 429). Sync it again in 10 min."_qs},
        {write(answerOf("500 No", "oops")), ErrorKind::Network, 2,
         u"Acme could not answer %1 (HTTP 500). Sync it again later."_qs},
        {write(answerOf("503 No", {})), ErrorKind::Network, 2,
         u"Acme could not answer %1 (HTTP 503). Sync it again later."_qs},
        {write(answerOf("200 OK", "\r\n <html>Sign in</html>")), ErrorKind::Protocol, 1,
         u"Acme answered %1 with a web page instead of data. Check the base URL."_qs},
        {write(answerOf("200 OK", R"({"data": [1, 2)")), ErrorKind::Protocol, 1,
         u"Acme's answer to %1 is not complete JSON (14 bytes). Sync it again; if it stays so, check the base URL."_qs},
        {write(answerOf("200 OK", QByteArray(2 << 20, ' '))), ErrorKind::Protocol, 1,
         u"The answer of 127.0.0.1 is larger than 1 MB, which no page of data is; it was not read to its end. Check the base URL."_qs},
        {write(answerOf("200 OK", "{\"name\": \"M\xfcller\"}")), ErrorKind::Protocol, 1,
         u"Acme's answer to %1 is not text in UTF-8, as JSON has to be. Check the base URL, and any proxy in between."_qs},
        {write(answerOf("200 OK", QByteArray("\0{\0}", 4))), ErrorKind::Protocol, 1,
         u"Acme's answer to %1 is not text in UTF-8, as JSON has to be. Check the base URL, and any proxy in between."_qs},
        {write(answerOf("302 Found", {}, "Location: https://sso.example/login?for=acme\r\n")), ErrorKind::Protocol, 1,
         u"Acme points to https://sso.example, which is not the address it is connected with; nothing was sent there. If that is where it lives now, connect it again with that address."_qs},
    };
    for (const Case &expected : cases) {
        int tries = 0;
        const Error error = errorOf(expected.serve, &tries);
        const QString sentence = expected.sentence.contains(u"%1") ? expected.sentence.arg(request) : expected.sentence;
        EXPECT_EQ(error.sentence.toStdString(), sentence.toStdString());
        EXPECT_EQ(error.kind, expected.kind) << sentence.toStdString();
        EXPECT_EQ(tries, expected.tries) << sentence.toStdString();
        EXPECT_EQ(error.source, u"acme");
    }
}

TEST(HttpFaults, AByteOrderMarkAndUmlautsAreFine)
{
    EXPECT_EQ(errorOf(write(answerOf("200 OK", "\xef\xbb\xbf{\"name\": \"M\xc3\xbcller\"}"))).sentence, u"no error");
}

TEST(HttpFaults, AFailureThatPassesIsNotSeen)
{
    int requests = 0;
    const auto flaky = [&requests](QTcpSocket &socket) {
        ++requests == 1 ? socket.abort() : void(socket.write(answerOf("200 OK", "[]")));
    };
    EXPECT_EQ(errorOf(flaky).sentence, u"no error");
}
