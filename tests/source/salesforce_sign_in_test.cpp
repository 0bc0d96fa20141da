// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/sign_in.h"
#include "tests/support/fake_transport.h"

#include <QCoroTask>
#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const QString tokenRequest = u"POST /services/oauth2/token"_qs;
constexpr auto tokens =
    R"({"access_token": "00Dx!A", "refresh_token": "5Aep861x", "instance_url": "https://pp.my.salesforce.com", "token_type": "Bearer"})";

/// A person's browser: opens the page, is sent back to the callback with `answer` (after `before`, if that is asked for
/// first), and keeps what each visit showed.
class Browser
{
public:
    std::function<QByteArray(const QUrlQuery &asked)> answer = [](const QUrlQuery &asked) -> QByteArray {
        return QByteArray("code=aPrx%2F%2B123%3D%3D&state=" + asked.queryItemValue(u"state"_qs).toLatin1());
    };
    QByteArray before{};
    QUrl page;
    QByteArray shown;

    [[nodiscard]] QUrlQuery asked() const { return QUrlQuery(page); }

    bool open(const QUrl &url)
    {
        page = url;
        if (!before.isEmpty())
            visit(before);
        visit("GET /callback?" + answer(asked()) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return true;
    }

private:
    void visit(const QByteArray &request)
    {
        const QUrl callback(asked().queryItemValue(u"redirect_uri"_qs, QUrl::FullyDecoded));
        auto socket = std::make_unique<QTcpSocket>();
        QObject::connect(socket.get(), &QTcpSocket::readyRead, socket.get(),
                         [this, raw = socket.get()] { shown += raw->readAll(); });
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(callback.port()));
        socket->write(request);
        m_sockets.push_back(std::move(socket));
    }
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
};

SalesforceSignIn::Options options()
{
    SalesforceSignIn::Options result{QUrl(u"https://login.salesforce.com"_qs), u"3MVG9 client"_qs};
    result.port = 0;
    return result;
}

Result<QByteArray> signIn(FakeTransport &transport, Browser &browser, SalesforceSignIn::Options with = options())
{
    SalesforceSignIn flow(std::move(with), transport, [&](const QUrl &url) { return browser.open(url); });
    return QCoro::waitFor(flow.run());
}

Error refusedWith(FakeTransport &transport, const QByteArray &answer)
{
    Browser browser;
    browser.answer = [answer](const QUrlQuery &asked) {
        return QByteArray(answer + "&state=" + asked.queryItemValue(u"state"_qs).toLatin1());
    };
    const auto result = signIn(transport, browser);
    EXPECT_FALSE(result.has_value());
    return result ? Error{} : result.error();
}

} // namespace

TEST(SalesforceSignIn, ExchangesTheCodeOnceWithoutASecret)
{
    FakeTransport transport;
    transport.onJson(tokenRequest, tokens);
    Browser browser;
    const auto secret = signIn(transport, browser);
    ASSERT_TRUE(secret.has_value()) << secret.error().sentence.toStdString();
    EXPECT_EQ(
        json::parse(secret->toStdString()),
        json::parse(
            R"({"access_token": "00Dx!A", "refresh_token": "5Aep861x", "instance_url": "https://pp.my.salesforce.com"})"));
    EXPECT_TRUE(browser.page.toString().startsWith(u"https://login.salesforce.com/services/oauth2/authorize?"));
    EXPECT_EQ(browser.asked().queryItemValue(u"response_type"_qs), u"code");
    EXPECT_EQ(browser.asked().queryItemValue(u"scope"_qs, QUrl::FullyDecoded), u"api refresh_token");
    EXPECT_EQ(browser.asked().queryItemValue(u"code_challenge_method"_qs), u"S256");
    EXPECT_GE(browser.asked().queryItemValue(u"state"_qs).size(), 43);

    ASSERT_EQ(transport.requests.size(), 1U);
    const HttpRequest &request = transport.requests[0];
    EXPECT_EQ(request.url, QUrl(u"https://login.salesforce.com/services/oauth2/token"_qs));
    const QByteArray body = request.body;
    EXPECT_TRUE(body.contains("code=aPrx%2F%2B123%3D%3D&")) << body.toStdString(); // encoded once, not twice
    EXPECT_TRUE(body.contains("client_id=3MVG9%20client&"));
    EXPECT_TRUE(body.contains("redirect_uri=http%3A%2F%2Flocalhost%3A"));
    EXPECT_FALSE(body.contains("client_secret"));
    const QByteArray verifier = body.mid(body.indexOf("code_verifier=") + 14);
    EXPECT_EQ(verifier.size(), 43);
    EXPECT_EQ(browser.asked().queryItemValue(u"code_challenge"_qs).toLatin1(),
              QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

TEST(SalesforceSignIn, TwoSignInsShareNothing)
{
    FakeTransport transport;
    transport.onJson(tokenRequest, tokens);
    Browser first;
    Browser second;
    ASSERT_TRUE(signIn(transport, first).has_value());
    ASSERT_TRUE(signIn(transport, second).has_value());
    for (const QString &item : {u"state"_qs, u"code_challenge"_qs})
        EXPECT_NE(first.asked().queryItemValue(item), second.asked().queryItemValue(item));
}

TEST(SalesforceSignIn, AWrongStateIsNotExchanged)
{
    for (const QByteArray &answer :
         {QByteArray("code=stolen&state=guessed"), QByteArray("code=stolen"), QByteArray()}) {
        FakeTransport transport;
        Browser browser;
        browser.answer = [answer](const QUrlQuery &) {
            return answer;
        };
        const auto result = signIn(transport, browser);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, ErrorKind::Auth);
        EXPECT_TRUE(transport.requests.empty());
    }
}

TEST(SalesforceSignIn, WhatSalesforceSaysBecomesASentence)
{
    FakeTransport transport;
    const Error denied = refusedWith(transport, "error=access_denied&error_description=end-user+denied+authorization");
    EXPECT_EQ(denied.kind, ErrorKind::Auth);
    EXPECT_TRUE(denied.sentence.contains(u"Access was not allowed"));
    EXPECT_TRUE(denied.sentence.contains(u"end-user denied authorization"));
    EXPECT_TRUE(
        refusedWith(transport, "error=OAUTH_APP_BLOCKED&error_description=x").sentence.contains(u"administrator"));
    EXPECT_TRUE(refusedWith(transport, "error=redirect_uri_mismatch").sentence.contains(u"/callback"));
    EXPECT_EQ(refusedWith(transport, "code=").kind, ErrorKind::Protocol);
    EXPECT_TRUE(transport.requests.empty());
}

TEST(SalesforceSignIn, ARefusedExchangeSaysWhyWithoutTheCode)
{
    FakeTransport invalid;
    invalid.onJson(tokenRequest,
                   R"({"error": "invalid_grant", "error_description": "expired authorization code SECRETCODE"})", 400);
    const Error ended = refusedWith(invalid, "code=SECRETCODE");
    EXPECT_TRUE(ended.sentence.contains(u"expired authorization code"));
    EXPECT_FALSE(ended.sentence.contains(u"SECRETCODE"));
    FakeTransport client;
    client.onJson(tokenRequest, R"({"error": "invalid_client_id", "error_description": "client identifier invalid"})",
                  400);
    EXPECT_TRUE(refusedWith(client, "code=x").sentence.contains(u"client_id"));
    FakeTransport busy;
    busy.onJson(tokenRequest, "maintenance", 503);
    EXPECT_EQ(refusedWith(busy, "code=x").kind, ErrorKind::Network);
    FakeTransport page;
    page.onJson(tokenRequest, "<html>", 200);
    EXPECT_EQ(refusedWith(page, "code=x").kind, ErrorKind::Protocol);
    FakeTransport empty;
    empty.onJson(tokenRequest, R"({"token_type": "Bearer"})");
    EXPECT_EQ(refusedWith(empty, "code=x").kind, ErrorKind::Protocol);
}

TEST(SalesforceSignIn, ATokenForAnotherHostIsRefused)
{
    FakeTransport transport;
    transport.onJson(
        tokenRequest,
        R"({"access_token": "00Dx!A", "refresh_token": "5Aep861x", "instance_url": "https://evil.example"})");
    const Error error = refusedWith(transport, "code=x");
    EXPECT_EQ(error.kind, ErrorKind::InvalidInput);
    EXPECT_TRUE(error.sentence.contains(u"evil.example"));
    EXPECT_FALSE(error.sentence.contains(u"00Dx"));
    Browser browser;
    SalesforceSignIn::Options typed = options();
    typed.instance = QUrl(u"https://evil.example"_qs); // the user's own word
    EXPECT_TRUE(signIn(transport, browser, typed).has_value());
}

TEST(SalesforceSignIn, OtherVisitsChangeNothingAndAreToldSo)
{
    FakeTransport transport;
    transport.onJson(tokenRequest, tokens);
    for (const char *other :
         {"GET /favicon.ico HTTP/1.1\r\n\r\n", "POST /callback?code=x HTTP/1.1\r\n\r\n", "nonsense\r\n\r\n"}) {
        Browser browser;
        browser.before = other;
        EXPECT_TRUE(signIn(transport, browser).has_value()) << other;
    }
}

TEST(SalesforceSignIn, TimeOutStopAndNoBrowserEndIt)
{
    FakeTransport transport;
    const auto ignoring = [](const QUrl &) {
        return true;
    };
    SalesforceSignIn::Options soon = options();
    soon.timeout = std::chrono::milliseconds(1);
    SalesforceSignIn slow(soon, transport, ignoring);
    const auto late = QCoro::waitFor(slow.run());
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().kind, ErrorKind::Network);

    SalesforceSignIn::Options stopping = options();
    const CancelToken cancel = stopping.cancel;
    SalesforceSignIn stopped(stopping, transport, [cancel](const QUrl &) {
        cancel.cancel();
        return true;
    });
    EXPECT_EQ(QCoro::waitFor(stopped.run()).error().kind, ErrorKind::Cancelled);

    SalesforceSignIn headless(options(), transport, [](const QUrl &) { return false; });
    EXPECT_TRUE(QCoro::waitFor(headless.run()).error().sentence.contains(u"No browser"));
}

TEST(SalesforceSignIn, APortInUseIsNamed)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
    FakeTransport transport;
    Browser browser;
    SalesforceSignIn::Options taken = options();
    taken.port = other.serverPort();
    const auto result = signIn(transport, browser, taken);
    ASSERT_FALSE(result.has_value());
    EXPECT_TRUE(result.error().sentence.contains(u"redirect_port"));
    EXPECT_TRUE(browser.page.isEmpty());
}

TEST(SalesforceSignIn, ChecksTheOptionsFirst)
{
    const QUrl login(u"https://login.salesforce.com"_qs);
    const auto of = [&](const QUrl &base, const SourceOptions &with) {
        return SalesforceSignIn::optionsOf(base, with);
    };
    EXPECT_EQ(of(login, {{u"client_id"_qs, u"x"_qs}})->port, 1717);
    EXPECT_EQ(of(login, {{u"client_id"_qs, u"x"_qs}, {u"redirect_port"_qs, u"8123"_qs}})->port, 8123);
    EXPECT_FALSE(of(login, {}).has_value());
    for (const QString &port : {u"0"_qs, u"70000"_qs, u"http"_qs, u"-1"_qs})
        EXPECT_FALSE(of(login, {{u"client_id"_qs, u"x"_qs}, {u"redirect_port"_qs, port}}).has_value());
    EXPECT_FALSE(of(QUrl(u"http://login.salesforce.com"_qs), {{u"client_id"_qs, u"x"_qs}}).has_value());
}
