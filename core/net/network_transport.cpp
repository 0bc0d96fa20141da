// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_transport.h"

#include <QCoreApplication>
#include <QCoroNetworkReply>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("NetworkTransport", text);
}

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

QNetworkRequest prepared(const HttpRequest &request)
{
    QNetworkRequest prepared(request.url);
    prepared.setTransferTimeout(int(request.timeout.count()));
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("SuccessDesktop/" SUCCESS_VERSION));
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    return prepared;
}

Error networkError(const QNetworkReply &reply, const HttpRequest &request)
{
    const QString host = request.url.host();
    const auto passing = [](const QString &sentence) {
        return Error{ErrorKind::Network, sentence, {}, true};
    };
    if (request.cancel.isCancelled())
        return {ErrorKind::Cancelled, tr("The request to %1 was stopped.").arg(host), {}};
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return passing(tr("There is no host %1, or no network. Check the connection and the base URL.").arg(host));
    case QNetworkReply::ConnectionRefusedError:
        return passing(tr("%1 refused the connection. Check the base URL, then sync again.").arg(host));
    case QNetworkReply::SslHandshakeFailedError:
        return {
            ErrorKind::Network,
            tr("The secure connection to %1 cannot be trusted: %2 Nothing was sent.").arg(host, reply.errorString()),
            {}};
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return passing(tr("%1 did not answer within %2 seconds. Sync again later.")
                           .arg(host, QString::number(request.timeout.count() / 1000)));
    default:
        return passing(tr("The connection to %1 broke: %2. Sync again later.").arg(host, reply.errorString()));
    }
}

HttpResponse responseOf(QNetworkReply &reply, int status)
{
    HttpResponse response{status, {}, reply.readAll()};
    for (const auto &[name, value] : reply.rawHeaderPairs())
        response.headers.emplace_back(name, value);
    return response;
}

} // namespace

NetworkTransport::NetworkTransport() = default;
NetworkTransport::~NetworkTransport() = default;

QCoro::Task<Result<HttpResponse>> NetworkTransport::send(HttpRequest request)
{
    if (request.url.scheme() != u"https" && !isThisComputer(request.url.host())) {
        co_return failure(ErrorKind::InvalidInput,
                          tr("%1 is not an https address; a token is only sent encrypted. Correct the base URL.")
                              .arg(request.url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery)));
    }
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    const std::unique_ptr<QNetworkReply, void (*)(QNetworkReply *)> reply(
        m_manager->sendCustomRequest(prepared(request), request.method, request.body),
        [](QNetworkReply *done) { done->deleteLater(); });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, reply.get(), [pending = reply.get(), cancel = request.cancel] {
        if (cancel.isCancelled())
            pending->abort();
    });
    watch.start(100);
    co_await qCoro(reply.get()).waitForFinished();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool cutShort = reply->error() != QNetworkReply::NoError && status < 400;
    if (status == 0 || cutShort)
        co_return tl::unexpected(networkError(*reply, request));
    co_return responseOf(*reply, status);
}

} // namespace success
