// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_client.h"

#include <QFuture>

#include <deque>
#include <functional>
#include <map>

namespace success::test {

/// Plays an outside system: answers are scripted per request, requests are recorded, and a request nobody scripted
/// fails the test.
class FakeTransport : public Transport
{
public:
    using Answer = std::function<Result<HttpResponse>(const HttpRequest &)>;

    /// The answer to `METHOD /path?query` (decoded, the query as sent; for GraphQL and queries by name add a
    /// substring of the body after a space). Several answers to one request are given in turn; the last one stays.
    void on(const QString &request, Answer answer);
    void onJson(const QString &request, const char *json, int status = 200, HttpHeaders headers = {});
    /// Never answers; the request ends when its CancelToken is cancelled.
    void onHang(const QString &request);

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

    [[nodiscard]] bool knows(const QString &request) const;
    [[nodiscard]] int count(const QString &request) const;
    std::vector<HttpRequest> requests;

private:
    struct Script
    {
        QString request;
        std::deque<Answer> answers; // an empty function hangs
        int used = 0;
    };
    Script *find(const HttpRequest &request);
    std::vector<Script> m_scripts;
};

/// An HTTP answer with a JSON (or any other) body.
[[nodiscard]] HttpResponse answer(const QByteArray &body, int status = 200, HttpHeaders headers = {});

/// A Delay that does not wait but adds up.
[[nodiscard]] HttpClient::Delay recordedDelay(std::chrono::milliseconds &total);

} // namespace success::test
