// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/wire/reply_stream.h"

#include "core/net/json_text.h"

namespace success::assistant {

void ReplyStream::feed(QByteArrayView bytes)
{
    if (m_shape == Shape::Nothing) {
        const QByteArrayView begun = bytes.trimmed();
        if (begun.isEmpty())
            return;
        const char first = begun.front();
        m_shape = first == '{' || first == '[' ? Shape::Json : first == '<' ? Shape::WebPage : Shape::Events;
    }
    if (m_shape == Shape::Json)
        m_json += bytes;
    else if (m_shape == Shape::Events && !isTooLong())
        take(bytes);
}

void ReplyStream::take(QByteArrayView bytes)
{
    for (const ServerEvent &event : m_events.feed(bytes)) {
        ++m_seen;
        m_wire.readEvent(event, m_reply);
    }
    if (isTooLong()) {
        m_reply.text.truncate(longestReply);
        m_reply.end = ReplyEnd::Length;
    }
}

void ReplyStream::finish()
{
    if (m_shape == Shape::Json) {
        const auto body = jsonFromText(m_json);
        m_unreadable = !body || !m_wire.readWhole(*body, m_reply);
        m_reply.text.truncate(longestReply);
        return;
    }
    const bool nothing = m_reply.text.isEmpty() && m_reply.end == ReplyEnd::None && !m_reply.error;
    m_unreadable = m_shape == Shape::WebPage || (m_shape == Shape::Events && m_seen == 0 && nothing);
}

} // namespace success::assistant
