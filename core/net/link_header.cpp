// SPDX-License-Identifier: Apache-2.0
#include "core/net/link_header.h"

#include <QList>

#include <optional>

namespace success {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Reads a header value from left to right.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }
    bool accept(char wanted)
    {
        skipBlanks();
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    /// Up to one of `ends`, which stays.
    QByteArray until(QByteArrayView ends)
    {
        const qsizetype from = m_at;
        while (!atEnd() && !ends.contains(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray().trimmed();
    }
    /// What follows an opening quotation mark, up to the closing one.
    QByteArray quoted()
    {
        QByteArray value;
        while (!atEnd() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text[m_at++];
        }
        accept('"');
        return value;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

struct Parameters
{
    std::optional<QByteArray> rel;
    bool anchored = false;

    [[nodiscard]] bool isNext() const
    {
        return !anchored && rel && rel->toLower().simplified().split(' ').contains("next");
    }
};

Parameters parametersOf(Reader &reader)
{
    Parameters parameters;
    while (reader.accept(';')) {
        reader.skipBlanks();
        const QByteArray name = reader.until("=;,").toLower();
        QByteArray value;
        if (reader.accept('='))
            value = reader.accept('"') ? reader.quoted() : reader.until(";,");
        if (name == "rel" && !parameters.rel)
            parameters.rel = value;
        parameters.anchored = parameters.anchored || name == "anchor";
    }
    return parameters;
}

} // namespace

QByteArray nextTarget(QByteArrayView linkHeader)
{
    Reader reader(linkHeader);
    while (!reader.atEnd()) {
        if (!reader.accept('<')) {
            reader.until(",");
            if (!reader.accept(','))
                break;
            continue;
        }
        const QByteArray target = reader.until(">");
        if (reader.accept('>') && parametersOf(reader).isNext())
            return target;
    }
    return {};
}

} // namespace success
