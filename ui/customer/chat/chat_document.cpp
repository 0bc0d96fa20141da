// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_document.h"

#include "ui/theme/typeface.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace success::ui {

namespace {

using Kind = ChatParagraph::Kind;
using Look = ChatRun::Look;

QTextBlockFormat blockFormat(Kind kind, bool isFirst)
{
    QTextBlockFormat format;
    format.setTopMargin(kind == Kind::Question && !isFirst ? space::l : 0);
    format.setBottomMargin(space::xs);
    return format;
}

/// The empty block at the end; a line of no height would take that of its font.
QTextBlockFormat roomFormat(int height)
{
    QTextBlockFormat format;
    format.setLineHeight(std::max(1, height), QTextBlockFormat::FixedHeight);
    return format;
}

Role roleOf(Look look)
{
    switch (look) {
    case Look::Link:
        return Role::Accent;
    case Look::Quiet:
    case Look::Groundless:
        return Role::SecondaryText;
    case Look::Unsupported:
    case Look::Warning:
        return Role::AtRiskText;
    case Look::Plain:
        break;
    }
    return Role::Text;
}

QTextCharFormat charFormat(const ChatRun &run, Kind kind, const Theme &theme)
{
    QTextCharFormat format;
    format.setFont(kind == Kind::Question ? typeface(TextStyle::BodyMedium)
                   : kind == Kind::Foot   ? typeface(TextStyle::Caption)
                                          : typeface(TextStyle::Body));
    if (kind == Kind::Question)
        format.setFontWeight(QFont::DemiBold);
    format.setForeground(theme.color(roleOf(run.look)));
    format.setFontItalic(run.look == Look::Groundless);
    format.setFontStrikeOut(run.look == Look::Unsupported);
    if (run.look == Look::Link) {
        format.setAnchor(true);
        format.setAnchorHref(run.link);
    }
    if (!run.tooltip.isEmpty())
        format.setToolTip(run.tooltip);
    return format;
}

} // namespace

ChatDocument::ChatDocument(QTextDocument &document, const Theme &theme)
    : m_document(document)
    , m_theme(theme)
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
}

void ChatDocument::setTurns(const std::vector<ChatTurn> &turns)
{
    m_document.clear();
    m_turns = 0;
    m_roomBelow = 0;
    m_last.clear();
    QTextCursor whole(&m_document);
    whole.beginEditBlock();
    for (const ChatTurn &turn : turns)
        addTurn(turn);
    whole.endEditBlock();
}

void ChatDocument::addTurn(const ChatTurn &turn, ChatProgress progress)
{
    m_firstBlock = m_document.blockCount() - 1;
    m_last = chatParagraphs(turn, m_turns++, progress);
    writeFrom(m_last, 0);
}

void ChatDocument::replaceLast(const ChatTurn &turn, ChatProgress progress)
{
    auto paragraphs = chatParagraphs(turn, m_turns - 1, progress);
    const auto differs = std::ranges::mismatch(m_last, paragraphs).in1;
    const auto first = size_t(differs - m_last.begin());
    m_last = std::move(paragraphs);
    writeFrom(m_last, first);
}

/// What stands from that paragraph of the newest turn on gives way to what is new.
void ChatDocument::writeFrom(const std::vector<ChatParagraph> &paragraphs, size_t first)
{
    QTextCursor cursor(m_document.findBlockByNumber(m_firstBlock + int(first)));
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    for (size_t i = first; i < paragraphs.size(); ++i) {
        const ChatParagraph &paragraph = paragraphs[i];
        cursor.setBlockFormat(blockFormat(paragraph.kind, cursor.block().blockNumber() == 0));
        for (const ChatRun &run : paragraph.runs)
            cursor.insertText(run.text, charFormat(run, paragraph.kind, m_theme));
        cursor.insertBlock(roomFormat(m_roomBelow), QTextCharFormat());
    }
    cursor.setBlockFormat(roomFormat(m_roomBelow));
    cursor.endEditBlock();
}

void ChatDocument::setRoomBelow(int height)
{
    if (height == std::exchange(m_roomBelow, height))
        return;
    QTextCursor cursor(m_document.lastBlock());
    cursor.setBlockFormat(roomFormat(height));
}

int ChatDocument::topOf(int block) const
{
    const QTextBlock found = m_document.findBlockByNumber(block);
    return int(m_document.documentLayout()->blockBoundingRect(found).top());
}

int ChatDocument::topOfLast() const
{
    return topOf(m_firstBlock);
}

int ChatDocument::heightOfLast() const
{
    return topOf(m_document.blockCount() - 1) - topOfLast();
}

} // namespace success::ui
