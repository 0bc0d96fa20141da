// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace success {

struct ServerEvent
{
    QString type = QStringLiteral("message");
    QString data; ///< several `data` lines are joined with a line feed

    bool operator==(const ServerEvent &) const = default;
};

/// Reads server-sent events from bytes that come in pieces cut anywhere, as the HTML standard says (§9.2.6, parsing an
/// event stream): lines end in CR, LF or CRLF, a byte order mark in front and comments are left out, fields it does not
/// know are ignored, and an event without the blank line behind it never comes. What is not UTF-8 is replaced.
/// `id` and `retry` are for clients that connect again by themselves; nobody here does.
class EventStream
{
public:
    /// The events that `bytes` complete, in their order.
    [[nodiscard]] std::vector<ServerEvent> feed(QByteArrayView bytes);

private:
    void takeLine(QByteArrayView line, std::vector<ServerEvent> &events);

    QByteArray m_line; ///< what has come of the present one
    bool m_first = true;
    bool m_afterReturn = false; ///< a line feed would belong to the line end before it
    QString m_type;
    QString m_data;
    bool m_hasData = false;
};

} // namespace success
