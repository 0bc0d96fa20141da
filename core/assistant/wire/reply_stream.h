// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/wire/chat_wire.h"

namespace success::assistant {

/// Reads the body of a 2xx answer as it arrives: server-sent events, or one JSON text from servers that do not stream.
class ReplyStream
{
public:
    explicit ReplyStream(const ChatWire &wire)
        : m_wire(wire)
    {
    }

    void feed(QByteArrayView bytes);
    /// The body is at its end.
    void finish();

    enum class Shape { Nothing, Events, Json, WebPage };
    [[nodiscard]] Shape shape() const { return m_shape; }
    /// After finish(): nothing of what came was a reply, or a part of one.
    [[nodiscard]] bool isUnreadable() const { return m_unreadable; }
    [[nodiscard]] const ModelReply &reply() const { return m_reply; }
    /// The text is longer than any answer, and was cut: nobody needs to wait for the rest.
    [[nodiscard]] bool isTooLong() const { return m_reply.text.size() >= longestReply; }

    static constexpr qsizetype longestReply = qsizetype(64) * 1024;

private:
    void take(QByteArrayView bytes);

    const ChatWire &m_wire;
    ModelReply m_reply;
    Shape m_shape = Shape::Nothing;
    EventStream m_events;
    int m_seen = 0;    ///< events
    QByteArray m_json; ///< what has come of a body in one piece
    bool m_unreadable = false;
};

} // namespace success::assistant
