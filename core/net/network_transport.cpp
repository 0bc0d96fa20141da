// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_transport.h"

#include "core/net/network_error.h"
#include "core/net/origin.h"

#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>

namespace success {

namespace {

/// What the system is set to, except for this computer, which no proxy can reach on our behalf.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisComputer(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QNetworkRequest prepared(const HttpRequest &request)
{
    QNetworkRequest prepared(request.url);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // One slow stream of a shared HTTP/2 connection would hold up the others, and a lost one would end them all.
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // What one answer sets must not travel with the next request.
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setDecompressedSafetyCheckThreshold(-1); // we count for ourselves (mostBytes)
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("SuccessDesktop/" SUCCESS_VERSION));
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    return prepared;
}

HttpHeaders headersOf(const QNetworkReply &reply)
{
    HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.emplace_back(name, value);
    return headers;
}

} // namespace

NetworkTransport::NetworkTransport() = default;
NetworkTransport::~NetworkTransport() = default;

QCoro::Task<Result<HttpResponse>> NetworkTransport::send(HttpRequest request)
{
    if (request.url.scheme() != u"https" && !isThisComputer(request.url))
        co_return tl::unexpected(unencryptedError(request.url));
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_manager->setProxyFactory(new SystemProxies); // the manager takes it
    }
    const std::unique_ptr<QNetworkReply, void (*)(QNetworkReply *)> reply(
        m_manager->sendCustomRequest(prepared(request), request.method, request.body),
        [](QNetworkReply *done) { done->deleteLater(); });
    QString tlsProblem;
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, reply.get(), [&tlsProblem](const QList<QSslError> &all) {
        tlsProblem = all.isEmpty() ? QString() : all.first().errorString();
    });
    auto *watch = new ReplyWatch(reply.get(), request);
    co_await qCoro(reply.get()).waitForFinished();
    HttpResponse response{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), headersOf(*reply),
                          watch->takeBody()};
    response.streamed = watch->streamed();
    if (auto error = networkError(*reply, watch->ended(), request, tlsProblem))
        co_return tl::unexpected(*std::move(error));
    if (auto error = cutShortError(response, request))
        co_return tl::unexpected(*std::move(error));
    co_return response;
}

} // namespace success
