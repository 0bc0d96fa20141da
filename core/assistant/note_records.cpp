// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/records.h"
#include "core/assistant/wording.h"

namespace success::assistant {

namespace {

Record partOf(const AccountNote &note, const QString &text)
{
    return {QStringLiteral("note"), note.accountKey, dateOf(note.at), Words::tr("note"), text, {}, Place::Notes};
}

/// A line that begins a part of its own: a heading or a list item, in Markdown.
bool beginsPart(QStringView line)
{
    return line.startsWith(u'#') || line.startsWith(u"- ") || line.startsWith(u"* ");
}

} // namespace

Record recordOf(const AccountNote &note)
{
    return partOf(note, oneLine(note.text));
}

std::vector<Record> paragraphsOf(const AccountNote &note)
{
    std::vector<Record> parts;
    QString part;
    const auto end = [&] {
        if (const QString text = oneLine(part); !text.isEmpty())
            parts.push_back(partOf(note, text));
        part.clear();
    };
    for (const QStringView line : QStringView(note.text).split(u'\n')) {
        const QStringView words = line.trimmed();
        if (words.isEmpty() || beginsPart(words))
            end();
        part += words;
        part += u'\n';
    }
    end();
    return parts;
}

} // namespace success::assistant
