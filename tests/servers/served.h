// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <utility>
#include <vector>

namespace success::test {

using ServedHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// A request as a server on this computer received it.
struct ServedRequest
{
    QByteArray method;
    QByteArray target;                              ///< path and query as sent
    QString path;                                   ///< decoded
    std::vector<std::pair<QString, QString>> query; ///< decoded, in order; a name may come several times
    ServedHeaders headers;
    QByteArray body;                ///< unchunked
    std::chrono::nanoseconds at{0}; ///< by the server's clock

    /// Value of the first header of that name (any case); empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// The first value of that name; empty when absent.
    [[nodiscard]] QString param(QStringView name) const;
    [[nodiscard]] QStringList params(QStringView name) const;
    /// The body; discarded when it is not JSON.
    [[nodiscard]] nlohmann::json json() const;
    /// Everything the request says, for a search for what it must not say.
    [[nodiscard]] QByteArray everything() const;
};

/// A part of a body that is written by itself.
struct ServedPiece
{
    QByteArray bytes;
    std::chrono::milliseconds pause{0}; ///< before it
};

/// How what is written comes to its end.
enum class ServedEnd {
    Whole, ///< as promised
    Close, ///< the connection is closed
    Reset, ///< a TCP reset
    Stall, ///< nothing more comes
};

struct ServedResponse
{
    int status = 200;
    QByteArray body;
    ServedHeaders headers{};
    bool chunked = false;
    std::vector<ServedPiece> pieces{}; ///< a chunked body of these, in place of `body`
    ServedEnd end = ServedEnd::Whole;  ///< of the pieces

    [[nodiscard]] static ServedResponse json(const nlohmann::json &value, int status = 200, ServedHeaders headers = {});
    /// Replaces the header of that name, or adds it.
    void setHeader(const QByteArray &name, const QByteArray &value);
};

} // namespace success::test
