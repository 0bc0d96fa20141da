// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_client.h"

#include "core/net/http_error.h"
#include "core/net/retry_after.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(netLog, "success.net", QtWarningMsg)

namespace success {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestWait{60000};
constexpr milliseconds waitSlice{500};
constexpr qsizetype shortestSecret = 8; ///< no system's token is shorter; a shorter one would take ordinary words out

QCoro::Task<void> sleepOnTimer(milliseconds time)
{
    co_await QCoro::sleepFor(time);
}

Error cancelledError(const HttpProfile &profile)
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("HttpClient", "Reading %1 was stopped.").arg(profile.title), profile.source};
}

} // namespace

HttpClient::Delay HttpClient::timerDelay()
{
    return sleepOnTimer;
}

HttpClient::HttpClient(HttpProfile profile, Transport &transport, CancelToken cancel, Delay delay)
    : m_profile(std::move(profile))
    , m_transport(transport)
    , m_cancel(std::move(cancel))
    , m_delay(delay ? std::move(delay) : timerDelay())
{
}

QCoro::Task<Result<nlohmann::json>> HttpClient::getJson(QString path)
{
    return exchange(requestFor("GET", path));
}

QCoro::Task<Result<nlohmann::json>> HttpClient::postJson(QString path, nlohmann::json body)
{
    HttpRequest request = requestFor("POST", path);
    request.headers.emplace_back("Content-Type", "application/json");
    request.body = QByteArray::fromStdString(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return exchange(std::move(request));
}

HttpRequest HttpClient::requestFor(QByteArray method, const QString &path) const
{
    QString base = m_profile.baseUrl.toString(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    HttpRequest request{std::move(method), QUrl(base + path), m_profile.headers, {}, m_profile.timeout, m_cancel};
    request.headers.emplace_back("Accept", "application/json");
    return request;
}

QCoro::Task<Result<nlohmann::json>> HttpClient::exchange(HttpRequest request)
{
    Result<HttpResponse> answer = co_await sendWithRetries(request);
    if (!answer) {
        Error error = answer.error();
        error.sentence = withoutSecrets(error.sentence);
        error.source = m_profile.source;
        co_return tl::unexpected(std::move(error));
    }
    nlohmann::json json = nlohmann::json::parse(answer->body.begin(), answer->body.end(), nullptr, false);
    if (json.is_discarded())
        co_return tl::unexpected(notJsonError(m_profile, request, answer->body));
    co_return json;
}

QCoro::Task<Result<HttpResponse>> HttpClient::sendWithRetries(HttpRequest request)
{
    for (int tries = 1;; ++tries) {
        if (m_cancel.isCancelled())
            co_return tl::unexpected(cancelledError(m_profile));
        QElapsedTimer timer;
        timer.start();
        Result<HttpResponse> answer = co_await m_transport.send(request);
        qCInfo(netLog).noquote() << m_profile.source << request.method
                                 << withoutSecrets(request.url.toString(QUrl::RemoveUserInfo)) << "try" << tries
                                 << (answer ? QString::number(answer->status) : withoutSecrets(answer.error().sentence))
                                 << timer.elapsed() << "ms" << (answer ? answer->body.size() : 0) << "bytes";
        if (m_cancel.isCancelled())
            co_return tl::unexpected(cancelledError(m_profile));
        if (answer && answer->status >= 200 && answer->status < 300)
            co_return answer;
        const auto requested = answer ? requestedWait(*answer) : std::nullopt;
        const bool again =
            mayRetry(answer) && tries < m_profile.maxTries && requested.value_or(longestWait) <= longestWait;
        if (!again && !answer)
            co_return answer;
        if (!again)
            co_return tl::unexpected(statusError(m_profile, request, *answer));
        co_await wait(backOff(tries, requested));
    }
}

QCoro::Task<void> HttpClient::wait(milliseconds time)
{
    while (time.count() > 0 && !m_cancel.isCancelled()) {
        const milliseconds slice = std::min(time, waitSlice);
        co_await m_delay(slice);
        time -= slice;
    }
}

bool HttpClient::mayRetry(const Result<HttpResponse> &answer) const
{
    if (!answer)
        return answer.error().retryCanHelp;
    const QByteArray said = answer->header("Stripe-Should-Retry"); // Stripe's own word counts more than the status
    if (!said.isEmpty() && answer->status != 429)
        return said == "true";
    return std::find(m_profile.retryStatuses.begin(), m_profile.retryStatuses.end(), answer->status) !=
           m_profile.retryStatuses.end();
}

QString HttpClient::withoutSecrets(QString text) const
{
    for (const QByteArray &secret : m_profile.secrets) {
        if (secret.size() >= shortestSecret)
            text.replace(QString::fromUtf8(secret), QStringLiteral("***"));
    }
    return text;
}

} // namespace success
