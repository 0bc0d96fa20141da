// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_client.h"

#include "core/net/http_error.h"
#include "core/net/http_policy.h"
#include "core/net/link_header.h"
#include "core/net/origin.h"

namespace success {

namespace {

constexpr int mostRedirects = 5;

/// Others may turn the request into a GET, which would ask for something else.
bool keepsItsMethod(const QByteArray &method, int status)
{
    return method == "GET" || status == 307 || status == 308;
}

QString prefixOf(const QUrl &base)
{
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    return prefix;
}

} // namespace

QUrl HttpClient::urlOf(const QString &path) const
{
    QString base = m_profile.baseUrl.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (base.endsWith(u'/'))
        base.chop(1);
    return QUrl(base + (path.startsWith(u'/') ? QString() : QStringLiteral("/")) + path);
}

QCoro::Task<Result<HttpResponse>> HttpClient::sendFollowing(HttpRequest request)
{
    bool forGood = true;
    for (int redirects = 0;; ++redirects) {
        Result<HttpResponse> answer = co_await sendWithRetries(request);
        if (!answer)
            co_return tl::unexpected(withoutSecrets(answer.error()));
        if (!isRedirect(answer->status)) {
            answer->url = request.url.adjusted(QUrl::RemoveUserInfo);
            answer->movedForGood = redirects > 0 && forGood;
            co_return answer;
        }
        forGood = forGood && (answer->status == 301 || answer->status == 308);
        Result<QUrl> target = redirectTarget(request, *answer);
        if (target && redirects == mostRedirects)
            target = tl::unexpected(redirectLoopError(m_profile, request));
        if (!target)
            co_return tl::unexpected(withoutSecrets(target.error()));
        request.url = *target;
    }
}

Result<QUrl> HttpClient::redirectTarget(const HttpRequest &request, const HttpResponse &response) const
{
    const QByteArray location = response.header("Location").trimmed();
    QUrl target = request.url.resolved(QUrl::fromEncoded(location));
    const bool usable = !location.isEmpty() && target.isValid() && keepsItsMethod(request.method, response.status);
    if (!usable)
        return tl::unexpected(statusError(m_profile, request, response));
    if (!sameOrigin(m_profile.baseUrl, target)) {
        Error error = foreignAddressError(m_profile, target);
        error.code = response.status;
        return tl::unexpected(std::move(error));
    }
    target.setUserInfo(m_profile.baseUrl.userInfo());
    target.setFragment({});
    return target;
}

Result<QString> HttpClient::pathOf(const QString &address, const QString &path) const
{
    const QUrl target = urlOf(path).resolved(QUrl(address));
    if (address.isEmpty() || !target.isValid()) {
        return failure(ErrorKind::Protocol,
                       QCoreApplication::translate("HttpClient", "%1 gave no usable address for what follows %2. Sync "
                                                                 "it again later.")
                           .arg(m_profile.title, path.section(u'?', 0, 0)),
                       m_profile.source, true);
    }
    const QString prefix = prefixOf(m_profile.baseUrl);
    QString full = target.path(QUrl::FullyEncoded);
    if (!sameOrigin(m_profile.baseUrl, target) || !QString(full + u'/').startsWith(prefix + u'/'))
        return tl::unexpected(withoutSecrets(foreignAddressError(m_profile, target)));
    full.remove(0, prefix.size());
    if (full.isEmpty())
        full = u'/';
    if (target.hasQuery())
        full += u'?' + target.query(QUrl::FullyEncoded);
    return full;
}

QString HttpClient::nextLink(const HttpResponse &response)
{
    for (const auto &[name, value] : response.headers) {
        if (name.compare("Link", Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray target = nextTarget(value);
        if (!target.isEmpty())
            return QString::fromUtf8(target);
    }
    return {};
}

} // namespace success
