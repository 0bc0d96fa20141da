// SPDX-License-Identifier: Apache-2.0
#include "core/net/event_stream.h"

#include <algorithm>

namespace success {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool endsLine(char byte)
{
    return byte == '\r' || byte == '\n';
}

} // namespace

std::vector<ServerEvent> EventStream::feed(QByteArrayView bytes)
{
    std::vector<ServerEvent> events;
    while (!bytes.isEmpty()) {
        if (std::exchange(m_afterReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::find_if(bytes.begin(), bytes.end(), endsLine);
        const qsizetype length = end - bytes.begin();
        m_line += bytes.first(length);
        if (end == bytes.end())
            break;
        m_afterReturn = *end == '\r';
        bytes = bytes.sliced(length + 1);
        takeLine(m_line, events);
        m_line.clear();
    }
    return events;
}

void EventStream::takeLine(QByteArrayView line, std::vector<ServerEvent> &events)
{
    if (std::exchange(m_first, false) && line.startsWith(byteOrderMark))
        line = line.sliced(byteOrderMark.size());
    if (line.isEmpty()) {
        if (m_hasData)
            events.push_back({m_type.isEmpty() ? ServerEvent().type : m_type, m_data});
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (name == "event") {
        m_type = QString::fromUtf8(value);
    } else if (name == "data") {
        if (m_hasData)
            m_data += u'\n';
        m_data += QString::fromUtf8(value);
        m_hasData = true;
    }
}

} // namespace success
