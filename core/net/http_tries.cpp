// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_client.h"

#include "core/net/http_error.h"
#include "core/net/http_policy.h"
#include "core/net/retry_after.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(netLog, "success.net", QtWarningMsg)

namespace success {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestDoubledWait = std::chrono::minutes(5);

Error cancelledError(const HttpProfile &profile)
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("HttpClient", "Reading %1 was stopped.").arg(profile.title), profile.source};
}

/// What the caller takes as an answer: a success, "not changed" if that was asked, a redirect to look at.
bool isAnswer(const HttpRequest &request, int status)
{
    if (status != 304)
        return (status >= 200 && status < 300) || isRedirect(status);
    return std::any_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return header.first == "If-None-Match" || header.first == "If-Modified-Since";
    });
}

/// The token in `Bearer TOKEN`, or the whole of another header's value.
QByteArray secretIn(const QByteArray &value)
{
    return value.mid(value.lastIndexOf(' ') + 1);
}

void replaceHeaders(HttpHeaders &headers, const HttpHeaders &with)
{
    for (const auto &replacement : with) {
        const auto known = std::find_if(headers.begin(), headers.end(), [&](const auto &header) {
            return header.first.compare(replacement.first, Qt::CaseInsensitive) == 0;
        });
        if (known != headers.end())
            known->second = replacement.second;
        else
            headers.push_back(replacement);
    }
}

/// The wait that an answer asks for, by the system's own headers or by `Retry-After`, whichever is longer.
std::optional<milliseconds> waitAskedBy(const std::optional<LimitSignal> &signal, const HttpResponse &answer,
                                        Instant wall, int tries)
{
    if (!signal || signal->wait.count() <= 0)
        return requestedWait(answer, wall);
    milliseconds wait = signal->wait;
    if (signal->doubling)
        wait = std::min(wait * (1 << std::clamp(tries - 1, 0, 10)), std::max(wait, longestDoubledWait));
    return std::max(wait, requestedWait(answer, wall).value_or(wait));
}

} // namespace

QCoro::Task<Result<HttpResponse>> HttpClient::sendWithRetries(HttpRequest request)
{
    bool renewed = false;
    bool streaming = false; ///< a part of an answer is out, and cannot be taken back
    if (request.sink)
        request.sink = [&streaming, sink = std::move(request.sink)](QByteArrayView part) {
            streaming = true;
            sink(part);
        };
    for (int tries = 1;;) {
        replaceHeaders(request.headers, m_renewed);
        const int generation = m_generation;
        Result<HttpResponse> answer = co_await sendOnce(request, tries);
        if (m_cancel.isCancelled())
            co_return tl::unexpected(cancelledError(m_profile));
        if (answer && isAnswer(request, answer->status))
            co_return answer;
        if (answer && answer->status == 401 && m_profile.renew && !renewed) {
            renewed = true;
            const Result<void> fresh = co_await renewHeaders(generation);
            if (!fresh)
                co_return tl::unexpected(fresh.error());
            continue;
        }
        if (!answer && streaming)
            co_return answer;
        const Result<NextTry> next = nextTry(request, answer, tries++);
        if (!next)
            co_return tl::unexpected(next.error());
        co_await wait(next->wait, next->reason);
    }
}

QCoro::Task<Result<HttpResponse>> HttpClient::sendOnce(HttpRequest request, int tries)
{
    const Turnstile::Pass pass = co_await m_turnstile.enter();
    const Result<void> paced = co_await keepPace(request.method, request.url.path(QUrl::FullyEncoded).toLatin1());
    if (!paced)
        co_return tl::unexpected(paced.error());
    if (m_cancel.isCancelled())
        co_return tl::unexpected(cancelledError(m_profile));
    ++m_requests;
    QElapsedTimer timer;
    timer.start();
    Result<HttpResponse> answer = co_await m_transport.send(request);
    qCInfo(netLog).noquote() << m_profile.source << request.method
                             << withoutSecrets(request.url.toString(QUrl::RemoveUserInfo)) << "try" << tries
                             << (answer ? QString::number(answer->status) : withoutSecrets(answer.error().sentence))
                             << timer.elapsed() << "ms" << (answer ? answer->body.size() + answer->streamed : 0)
                             << "bytes";
    if (answer && answer->status < 400 && m_profile.limitSignal) {
        const auto wall = instantFromHttpDate(answer->header("Date")).value_or(wallNow());
        if (const auto signal = m_profile.limitSignal(*answer, wall))
            pauseFor(signal->wait, signal->allowance);
    }
    co_return answer;
}

Result<HttpClient::NextTry> HttpClient::nextTry(const HttpRequest &request, const Result<HttpResponse> &answer,
                                                int tries)
{
    const bool isLast = tries >= m_profile.maxTries;
    if (!answer) {
        if (isLast || !answer.error().retryCanHelp || answer.error().retryAt)
            return tl::unexpected(answer.error());
        return NextTry{backOff(tries, std::nullopt), askedAgain(m_profile)};
    }
    const auto wall = instantFromHttpDate(answer->header("Date")).value_or(wallNow());
    const auto signal = m_profile.limitSignal ? m_profile.limitSignal(*answer, wall) : std::nullopt;
    const bool refused = answer->status == 429 || (signal && signal->refused);
    if (!refused && !mayRetry(*answer))
        return tl::unexpected(refusalOf(*answer, statusError(m_profile, request, *answer)));
    const auto asked = waitAskedBy(signal, *answer, wallNow(), tries);
    const milliseconds pause = asked.value_or(milliseconds(0));
    const QString allowance = signal ? signal->allowance : QString();
    if (refused)
        pauseFor(pause, allowance);
    if (pause > m_around.longestWait)
        return tl::unexpected(refusalOf(*answer, limitError(m_profile, pause, wallNow(), allowance, &*answer)));
    if (isLast) {
        Error error = statusError(m_profile, request, *answer);
        if (refused)
            error = limitError(m_profile, std::max(pause, m_around.longestWait), wallNow(), allowance, &*answer);
        return tl::unexpected(refusalOf(*answer, std::move(error)));
    }
    return NextTry{backOff(tries, asked), asked ? askedToWait(m_profile) : askedAgain(m_profile)};
}

Error HttpClient::refusalOf(const HttpResponse &answer, Error usual) const
{
    std::optional<Error> own = m_profile.refusal ? m_profile.refusal(answer) : std::nullopt;
    if (!own)
        return usual;
    own->code = usual.code;
    own->source = usual.source;
    own->retryAt = usual.retryAt;
    return *std::move(own);
}

bool HttpClient::mayRetry(const HttpResponse &answer) const
{
    const QByteArray said = answer.header("Stripe-Should-Retry"); // Stripe's own word counts more than the status
    if (!said.isEmpty())
        return said == "true";
    return std::find(m_profile.retryStatuses.begin(), m_profile.retryStatuses.end(), answer.status) !=
           m_profile.retryStatuses.end();
}

QCoro::Task<Result<void>> HttpClient::renewHeaders(int generation)
{
    const Turnstile::Pass pass = co_await m_renewing.enter();
    if (m_generation != generation)
        co_return Result<void>(); // another request has had them renewed meanwhile
    if (!m_renewFailure) {
        Result<HttpHeaders> fresh = co_await m_profile.renew();
        if (fresh) {
            for (const auto &[name, value] : *fresh)
                m_profile.secrets.push_back(secretIn(value));
            replaceHeaders(m_profile.headers, *fresh);
            m_renewed = *std::move(fresh);
            ++m_generation;
            co_return Result<void>();
        }
        m_renewFailure = fresh.error();
    }
    co_return tl::unexpected(*m_renewFailure);
}

} // namespace success
