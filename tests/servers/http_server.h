// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/fault.h"

#include <functional>
#include <memory>

namespace success::test {

/// An HTTP/1.1 server on 127.0.0.1 in a thread of its own, for clients in this process and in others: keep-alive,
/// bodies by length and chunked, gzip for those who accept it. Every method may be called from any thread; handlers
/// run in the server's thread, one at a time.
class HttpServer
{
public:
    using Handler = std::function<ServedResponse(const ServedRequest &)>;
    using Where = std::function<bool(const ServedRequest &)>;
    /// The vendor's own answer of a status (401, 429 …) to a request.
    using Refusal = std::function<ServedResponse(int status, const ServedRequest &)>;
    using Clock = std::function<std::chrono::nanoseconds()>;

    static constexpr int always = -1;

    explicit HttpServer(Handler handler, Refusal refusal = {});
    ~HttpServer();

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QUrl url() const; ///< http://127.0.0.1:PORT

    /// Spoils the next `times` requests that `where` accepts (empty: all). Faults are used up in the order given.
    void fail(const Fault &fault, int times = 1, Where where = {});
    void heal();
    /// Faults that were delivered so far.
    [[nodiscard]] int failures() const;
    /// Closes the port and every connection, until acceptConnections().
    void refuseConnections();
    void acceptConnections();
    /// Answers with 429 (the vendor's own) what exceeds `requests` in any span of `per`.
    void limit(int requests, std::chrono::milliseconds per, ServedHeaders headers = {}, Where where = {});
    /// Packs answers for those who accept gzip.
    void setGzip(bool on);
    /// The clock that requests are dated and limited by; empty: the steady one.
    void setClock(Clock clock);
    /// Called before each request is answered, with its number from 1: data that changes while it is being read.
    void onRequest(std::function<void(const ServedRequest &, int number)> hook);

    [[nodiscard]] std::vector<ServedRequest> requests(const Where &where = {}) const;
    [[nodiscard]] int count(const Where &where = {}) const;
    /// The most requests in any half-open span of that length.
    [[nodiscard]] int busiest(std::chrono::nanoseconds span, const Where &where = {}) const;
    /// The most requests that were under way at once.
    [[nodiscard]] int mostAtOnce() const;
    /// Forgets what was recorded.
    void forget();

    [[nodiscard]] static Where path(const QString &part); ///< requests whose path contains that

    struct Core;

private:
    std::unique_ptr<Core> m_core;
};

} // namespace success::test
