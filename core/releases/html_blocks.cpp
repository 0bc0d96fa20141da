// SPDX-License-Identifier: Apache-2.0
#include "core/releases/note_blocks.h"

#include "core/sources/feed/html_text.h"

#include <QRegularExpression>

namespace success {

namespace {

/// The elements that part a note; an open one of these is closed by its own end tag.
NoteBlock::Kind kindOf(const QString &element)
{
    if (element == u"li")
        return NoteBlock::Kind::Item;
    return element == u"p" ? NoteBlock::Kind::Paragraph : NoteBlock::Kind::Heading;
}

} // namespace

std::vector<NoteBlock> htmlBlocks(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)(li|p|h[1-6])\\b[^>]{0,1000}+>"),
                                        QRegularExpression::CaseInsensitiveOption);
    std::vector<NoteBlock> blocks;
    QString open;        // the element whose words are being gathered
    int depth = 0;       // of elements of its name
    qsizetype begin = 0; // of the words
    const auto take = [&](NoteBlock::Kind kind, qsizetype end) {
        blocks.push_back({kind, feed::plainText(html.mid(begin, end - begin))});
    };
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        const QRegularExpressionMatch match = tags.next();
        const bool ends = !match.captured(1).isEmpty();
        const QString element = match.captured(2).toLower();
        if (open.isEmpty()) {
            take(NoteBlock::Kind::Paragraph, match.capturedStart());
            if (!ends) {
                open = element;
                depth = 1;
            }
            begin = match.capturedEnd();
        } else if (element == open) {
            depth += ends ? -1 : 1;
            if (depth == 0) {
                take(kindOf(open), match.capturedStart());
                open.clear();
                begin = match.capturedEnd();
            }
        }
    }
    take(open.isEmpty() ? NoteBlock::Kind::Paragraph : kindOf(open), html.size());
    return blocks;
}

std::vector<NoteBlock> textBlocks(const QString &text)
{
    static const QRegularExpression bullet(QStringLiteral("^[-*•]\\s+"));
    std::vector<NoteBlock> blocks;
    bool continues = false;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        const auto item = bullet.match(line);
        if (line.isEmpty()) {
            continues = false;
        } else if (item.hasMatch()) {
            blocks.push_back({NoteBlock::Kind::Item, line.mid(item.capturedLength())});
            continues = true;
        } else if (continues) {
            blocks.back().text += u' ' + line;
        } else {
            blocks.push_back({NoteBlock::Kind::Paragraph, line});
            continues = true;
        }
    }
    return blocks;
}

} // namespace success
