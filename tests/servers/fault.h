// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/servers/served.h"

#include <QUrl>

namespace success::test {

/// One way for an answer to go wrong. (A refused connection is HttpServer::refuseConnections: there is no request.)
struct Fault
{
    enum class Kind {
        Status,    ///< the vendor's own answer of that status, with `headers` on top
        Reset,     ///< half of the answer, then a TCP reset
        Stall,     ///< headers and half of the body, then nothing
        Drip,      ///< `bytes` every `every`
        Html,      ///< 200, a web page
        ShortBody, ///< the connection is closed before Content-Length bytes
        CutJson,   ///< a whole answer whose JSON stops in the middle
        Padded,    ///< the right answer, blanks up to `bytes`
        Bomb,      ///< the same, gzip-packed to a thousandth
        Latin1,    ///< the right answer in ISO 8859-1
        Utf16,     ///< the right answer in UTF-16 with a byte order mark
        Redirect,  ///< `status` to the same path and query at `location`
    };

    Kind kind{};
    int status = 200;
    ServedHeaders headers{};
    qint64 bytes = 0;
    std::chrono::milliseconds every{0};
    QUrl location{};

    [[nodiscard]] static Fault answer(int status, ServedHeaders headers = {})
    {
        return {Kind::Status, status, std::move(headers)};
    }
    [[nodiscard]] static Fault of(Kind kind) { return {kind}; }
    [[nodiscard]] static Fault drip(qint64 bytes, std::chrono::milliseconds every)
    {
        return {Kind::Drip, 200, {}, bytes, every};
    }
    [[nodiscard]] static Fault padded(qint64 bytes) { return {Kind::Padded, 200, {}, bytes}; }
    [[nodiscard]] static Fault bomb(qint64 bytes) { return {Kind::Bomb, 200, {}, bytes}; }
    [[nodiscard]] static Fault redirect(const QUrl &origin, int status = 302)
    {
        return {Kind::Redirect, status, {}, 0, std::chrono::milliseconds(0), origin};
    }
};

/// What of an answer goes over the wire, and how it ends.
struct Delivery
{
    ServedResponse response;
    qint64 promised = -1; ///< Content-Length, if it is not the body's
    ServedEnd end = ServedEnd::Whole;
    qint64 dripBytes = 0; ///< 0: all at once
    std::chrono::milliseconds dripEvery{0};
};

/// The answer with the fault in it; `right` is what would have been answered, `refusal` the vendor's own answer of the
/// fault's status.
[[nodiscard]] Delivery spoiled(const Fault &fault, const ServedRequest &request, ServedResponse right,
                               const ServedResponse &refusal);

[[nodiscard]] QByteArray gzipped(const QByteArray &data);

} // namespace success::test
