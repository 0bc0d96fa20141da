// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_profile.h"
#include "core/net/pacer.h"
#include "core/net/turnstile.h"
#include "core/net/validators.h"

#include <nlohmann/json.hpp>

namespace success {

/// A pause before the next request, for whoever shows progress.
struct HttpWait
{
    std::chrono::milliseconds time{0};
    QString reason; ///< "HubSpot allows 190 requests in 10 seconds", "Stripe asked to wait"
};

/// One place for base URL, auth, pacing, retry with exponential back-off and full jitter, Retry-After and vendors' own
/// limit headers, renewal of an access token, redirects, error sentences and the request log (category `success.net`
/// at info level, switched on by whoever keeps a log: `success.net.info=true`).
///
/// A token only ever goes to the origin (scheme, host, port) of the base URL: redirects and `next` links to another
/// one are refused.
class HttpClient
{
public:
    using Delay = std::function<QCoro::Task<void>(std::chrono::milliseconds)>;

    struct Surroundings
    {
        Delay delay{};                                      ///< how waits wait; empty: timerDelay()
        std::function<Instant()> now{};                     ///< wall clock; empty: the real one
        std::function<std::chrono::nanoseconds()> steady{}; ///< for pacing; empty: the real one
        bool paced = true; ///< false: documented limits are not kept (replay, measurements)
        std::function<void(const HttpWait &)> waiting{}; ///< a wait of more than a second begins; time 0: it is over
        std::chrono::milliseconds longestWait{60000};    ///< for a limit; a longer one is told instead: RateLimited
    };

    /// Waits on a timer of the current thread's event loop.
    [[nodiscard]] static Delay timerDelay();

    HttpClient(HttpProfile profile, Transport &transport, CancelToken cancel, Surroundings surroundings);

    /// `path` starts with a slash and may carry a query. Refused: answers that are not JSON (Protocol), statuses ≥ 300
    /// (Auth for 401 and 403, RateLimited for 429 and what limitSignal calls a refusal, Network for 408 and ≥ 500, else
    /// Protocol) with the system's own message and the status as the Error's code. A requested wait of over
    /// Surroundings::longestWait is not slept through: RateLimited, with Error::retryAt.
    QCoro::Task<Result<nlohmann::json>> getJson(QString path);
    /// Of something that only reads (a query); repeated like a GET.
    QCoro::Task<Result<nlohmann::json>> postJson(QString path, nlohmann::json body);
    /// A write that has the same effect when it is sent twice (a stage set to a value); repeated like a GET.
    QCoro::Task<Result<nlohmann::json>> patchJson(QString path, nlohmann::json body);
    /// The body of a 2xx answer goes to `sink` as it arrives, whatever its content type, and nothing is repeated once a
    /// byte of it has come; HttpResponse::body is empty then. All else as getJson's.
    QCoro::Task<Result<HttpResponse>> postStreamed(QString path, nlohmann::json body, HttpSink sink);
    /// The answer as it came, whatever its content type; same-origin redirects are followed. With validators, a 304 is
    /// an answer too. `headers` come on top of the profile's.
    QCoro::Task<Result<HttpResponse>> get(QString path, Validators validators = {}, HttpHeaders headers = {});
    /// The same as getJson of an answer whose headers matter too (Link).
    [[nodiscard]] Result<nlohmann::json> jsonOf(const QString &path, const HttpResponse &response) const;

    /// Path and query, below the base URL, of an address that an answer gave; relative ones are resolved against
    /// `path`. Refused (Protocol): another origin, or outside the base URL's prefix.
    [[nodiscard]] Result<QString> pathOf(const QString &address, const QString &path = QStringLiteral("/")) const;
    /// The address in a `Link` header (RFC 8288) with rel="next"; empty if there is none.
    [[nodiscard]] static QString nextLink(const HttpResponse &response);

    [[nodiscard]] const HttpProfile &profile() const { return m_profile; }
    /// Requests sent so far, repeated ones included.
    [[nodiscard]] int requestCount() const { return m_requests; }

private:
    struct NextTry
    {
        std::chrono::milliseconds wait{0};
        QString reason;
    };

    // http_client.cpp: what is asked, and what becomes of the answer
    [[nodiscard]] HttpRequest requestWith(QByteArray method, const QString &path, const nlohmann::json &body) const;
    [[nodiscard]] HttpRequest requestFor(QByteArray method, const QString &path, const HttpHeaders &more = {}) const;
    QCoro::Task<Result<nlohmann::json>> sendJson(QByteArray method, QString path, nlohmann::json body);
    QCoro::Task<Result<nlohmann::json>> exchange(HttpRequest request);
    [[nodiscard]] Result<nlohmann::json> parse(const HttpRequest &request, const HttpResponse &response) const;
    [[nodiscard]] Error withoutSecrets(Error error) const;
    [[nodiscard]] QString withoutSecrets(QString text) const;

    // http_addresses.cpp: where requests may go
    [[nodiscard]] QUrl urlOf(const QString &path) const;
    QCoro::Task<Result<HttpResponse>> sendFollowing(HttpRequest request);
    [[nodiscard]] Result<QUrl> redirectTarget(const HttpRequest &request, const HttpResponse &response) const;

    // http_tries.cpp: until there is an answer
    QCoro::Task<Result<HttpResponse>> sendWithRetries(HttpRequest request);
    QCoro::Task<Result<HttpResponse>> sendOnce(HttpRequest request, int tries);
    [[nodiscard]] Result<NextTry> nextTry(const HttpRequest &request, const Result<HttpResponse> &answer, int tries);
    [[nodiscard]] Error refusalOf(const HttpResponse &answer, Error usual) const;
    [[nodiscard]] bool mayRetry(const HttpResponse &answer) const;
    QCoro::Task<Result<void>> renewHeaders(int generation);

    // http_waits.cpp: when requests may go
    QCoro::Task<Result<void>> keepPace(QByteArray method, QByteArray path);
    void pauseFor(std::chrono::milliseconds time, const QString &allowance);
    QCoro::Task<void> wait(std::chrono::milliseconds time, QString reason);
    [[nodiscard]] Instant wallNow() const;
    [[nodiscard]] std::chrono::nanoseconds steadyNow() const;

    HttpProfile m_profile;
    Transport &m_transport;
    CancelToken m_cancel;
    Surroundings m_around;
    Turnstile m_turnstile;
    Pacer m_pacer;
    std::chrono::nanoseconds m_waitedUntil{0}; ///< no earlier time is believed, whatever the steady clock says
    int m_announcedWaits = 0;
    Turnstile m_renewing{1};
    HttpHeaders m_renewed; ///< what the last renewal brought
    int m_generation = 0;  ///< counts renewals
    std::optional<Error> m_renewFailure;
    int m_requests = 0;
};

} // namespace success
