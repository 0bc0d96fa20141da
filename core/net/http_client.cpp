// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_client.h"

#include "core/net/http_error.h"
#include "core/net/json_text.h"

#include <algorithm>

namespace success {

namespace {

constexpr qsizetype shortestSecret = 8; ///< no system's token is shorter; a shorter one would take ordinary words out
constexpr int noContent = 204;

void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    const auto known = std::find_if(headers.begin(), headers.end(), [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (known != headers.end())
        known->second = value;
    else
        headers.emplace_back(name, value);
}

} // namespace

HttpClient::HttpClient(HttpProfile profile, Transport &transport, CancelToken cancel, Surroundings surroundings)
    : m_profile(std::move(profile))
    , m_transport(transport)
    , m_cancel(std::move(cancel))
    , m_around(std::move(surroundings))
    , m_turnstile(std::max(1, m_profile.concurrency))
    , m_pacer(m_around.paced ? m_profile.limits : std::vector<RateLimit>())
{
    if (!m_around.delay)
        m_around.delay = timerDelay();
}

QCoro::Task<Result<nlohmann::json>> HttpClient::getJson(QString path)
{
    return exchange(requestFor("GET", path));
}

QCoro::Task<Result<nlohmann::json>> HttpClient::postJson(QString path, nlohmann::json body)
{
    return sendJson("POST", std::move(path), std::move(body));
}

QCoro::Task<Result<nlohmann::json>> HttpClient::patchJson(QString path, nlohmann::json body)
{
    return sendJson("PATCH", std::move(path), std::move(body));
}

QCoro::Task<Result<nlohmann::json>> HttpClient::sendJson(QByteArray method, QString path, nlohmann::json body)
{
    return exchange(requestWith(std::move(method), path, body));
}

QCoro::Task<Result<HttpResponse>> HttpClient::postStreamed(QString path, nlohmann::json body, HttpSink sink)
{
    HttpRequest request = requestWith("POST", path, body);
    request.sink = std::move(sink);
    return sendFollowing(std::move(request));
}

QCoro::Task<Result<HttpResponse>> HttpClient::get(QString path, Validators validators, HttpHeaders headers)
{
    if (!validators.etag.isEmpty())
        setHeader(headers, "If-None-Match", validators.etag);
    if (!validators.lastModified.isEmpty())
        setHeader(headers, "If-Modified-Since", validators.lastModified);
    return sendFollowing(requestFor("GET", path, headers));
}

QCoro::Task<Result<nlohmann::json>> HttpClient::exchange(HttpRequest request)
{
    const Result<HttpResponse> answer = co_await sendFollowing(request);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return parse(request, *answer);
}

Result<nlohmann::json> HttpClient::jsonOf(const QString &path, const HttpResponse &response) const
{
    return parse(requestFor("GET", path), response);
}

Result<nlohmann::json> HttpClient::parse(const HttpRequest &request, const HttpResponse &response) const
{
    if (response.status == noContent)
        return nlohmann::json();
    std::optional<nlohmann::json> json = jsonFromText(response.body);
    if (!json)
        return tl::unexpected(withoutSecrets(notJsonError(m_profile, request, response.body)));
    return *std::move(json);
}

HttpRequest HttpClient::requestWith(QByteArray method, const QString &path, const nlohmann::json &body) const
{
    HttpRequest request = requestFor(std::move(method), path, {{"Content-Type", "application/json"}});
    request.body = QByteArray::fromStdString(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return request;
}

HttpRequest HttpClient::requestFor(QByteArray method, const QString &path, const HttpHeaders &more) const
{
    HttpRequest request{std::move(method),   urlOf(path), {{"Accept", "application/json"}}, {}, m_profile.timeouts,
                        m_profile.mostBytes, m_cancel};
    for (const HttpHeaders *headers : {&m_profile.headers, &more}) {
        for (const auto &[name, value] : *headers)
            setHeader(request.headers, name, value);
    }
    return request;
}

Error HttpClient::withoutSecrets(Error error) const
{
    error.sentence = withoutSecrets(std::move(error.sentence));
    error.source = m_profile.source;
    return error;
}

QString HttpClient::withoutSecrets(QString text) const
{
    for (const QByteArray &secret : m_profile.secrets) {
        if (secret.size() < shortestSecret)
            continue;
        for (const QByteArray &form : {secret, secret.toPercentEncoding()})
            text.replace(QString::fromUtf8(form), QStringLiteral("***"));
    }
    return text;
}

} // namespace success
