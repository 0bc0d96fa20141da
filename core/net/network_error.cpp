// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_error.h"

#include "core/net/origin.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("NetworkTransport", text);
}

Error passing(NetworkFailure failure, const QString &sentence)
{
    return {ErrorKind::Network, sentence, {}, true, -int(failure)};
}

/// Why we ended it ourselves.
Error endedError(ReplyWatch::Ended ended, const HttpRequest &request)
{
    const QString host = request.url.host();
    const auto seconds = [](std::chrono::milliseconds time) {
        return QString::number(std::chrono::duration<double>(time).count());
    };
    switch (ended) {
    case ReplyWatch::Ended::NotConnected:
        return passing(NetworkFailure::NotConnected,
                       tr("No connection to %1 came about within %2 seconds. Check the network, then sync again.")
                           .arg(host, seconds(request.timeouts.connect)));
    case ReplyWatch::Ended::TookTooLong:
        return passing(NetworkFailure::TookTooLong,
                       tr("The answer of %1 was not complete after %2 seconds. Sync again later.")
                           .arg(host, seconds(request.timeouts.total)));
    case ReplyWatch::Ended::TooLarge:
        return {ErrorKind::Protocol,
                tr("The answer of %1 is larger than %2 MB, which no page of data is; it was not read to its end. Check "
                   "the base URL.")
                    .arg(host, QString::number(std::max<qint64>(1, request.mostBytes >> 20))),
                {},
                false,
                -int(NetworkFailure::TooLarge)};
    case ReplyWatch::Ended::Cancelled:
        return {ErrorKind::Cancelled, tr("The request to %1 was stopped.").arg(host), {}};
    case ReplyWatch::Ended::Stalled:
    case ReplyWatch::Ended::ByItself:
        break;
    }
    return passing(
        NetworkFailure::Stalled,
        tr("%1 did not answer within %2 seconds. Sync again later.").arg(host, seconds(request.timeouts.stall)));
}

bool goesThroughProxy(const QNetworkReply &reply)
{
    QNetworkProxyFactory *proxies = reply.manager() != nullptr ? reply.manager()->proxyFactory() : nullptr;
    if (proxies == nullptr)
        return false;
    const QList<QNetworkProxy> found = proxies->queryProxy(QNetworkProxyQuery(reply.url()));
    return !found.isEmpty() && found.first().type() != QNetworkProxy::NoProxy;
}

} // namespace

std::optional<NetworkFailure> networkFailureOf(const Error &error)
{
    if (error.code >= 0 || error.code < -int(NetworkFailure::Broken))
        return std::nullopt;
    return NetworkFailure(-error.code);
}

std::optional<Error> networkError(const QNetworkReply &reply, ReplyWatch::Ended ended, const HttpRequest &request,
                                  const QString &tlsProblem)
{
    if (ended != ReplyWatch::Ended::ByItself)
        return endedError(ended, request);
    const QNetworkReply::NetworkError problem = reply.error();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400 || (status > 0 && problem == QNetworkReply::NoError))
        return std::nullopt;
    const QString host = request.url.host();
    switch (problem) {
    case QNetworkReply::HostNotFoundError:
        return passing(NetworkFailure::NoHost,
                       tr("There is no host %1, or no network. Check the connection and the base URL.").arg(host));
    case QNetworkReply::ConnectionRefusedError:
        return passing(NetworkFailure::Refused,
                       tr("%1 refused the connection. Check the base URL, then sync again.").arg(host));
    case QNetworkReply::SslHandshakeFailedError:
        return Error{ErrorKind::Network,
                     tr("The secure connection to %1 cannot be trusted (%2), so nothing was sent. Check the base URL "
                        "and this computer's date, and any proxy in between.")
                         .arg(host, tlsProblem.isEmpty() ? reply.errorString() : tlsProblem),
                     {},
                     false,
                     -int(NetworkFailure::Untrusted)};
    default: // Qt 6.4 reports a proxy that is gone as an unknown error
        if (goesThroughProxy(reply))
            return passing(NetworkFailure::Proxy,
                           tr("The proxy between here and %1 brought no answer (%2). Check this computer's proxy "
                              "settings, then sync again.")
                               .arg(host, reply.errorString()));
        return passing(NetworkFailure::Broken,
                       tr("The connection to %1 broke (%2). Sync again later.").arg(host, reply.errorString()));
    }
}

std::optional<Error> cutShortError(const HttpResponse &response, const HttpRequest &request)
{
    const bool hasBody = request.method != "HEAD" && response.status != 204 && response.status != 304;
    const qint64 promised = response.header("Content-Length").toLongLong(); // Qt removes it where it unpacks
    const qint64 came = response.body.size() + response.streamed;
    if (!hasBody || came >= promised)
        return std::nullopt;
    return passing(NetworkFailure::Broken, tr("The connection to %1 broke after %2 of %3 bytes. Sync again later.")
                                               .arg(request.url.host())
                                               .arg(came)
                                               .arg(promised));
}

Error unencryptedError(const QUrl &url)
{
    return {
        ErrorKind::InvalidInput,
        tr("%1 is not an https address; a token is only sent encrypted. Correct the base URL.").arg(originText(url)),
        {}};
}

} // namespace success
