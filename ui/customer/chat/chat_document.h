// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/chat/chat_text.h"
#include "ui/theme/theme.h"

class QTextDocument;

namespace success::ui {

/// Writes turns into a document, a block a paragraph. The newest turn can be written again and again while its answer
/// comes: blocks that stay as they are are not touched, so that its cost is that of what changed.
class ChatDocument
{
public:
    /// `document` must outlive it, and is written by nothing else.
    ChatDocument(QTextDocument &document, const Theme &theme);

    void setTurns(const std::vector<ChatTurn> &turns);
    void addTurn(const ChatTurn &turn, ChatProgress progress = ChatProgress::Done);
    /// The newest turn is this by now.
    void replaceLast(const ChatTurn &turn, ChatProgress progress);
    /// Empty pixels below the newest turn, so that its question can stand at the top of the view.
    void setRoomBelow(int height);

    /// Pixels from the top of the document to the question of the newest turn, and the height of that turn.
    [[nodiscard]] int topOfLast() const;
    [[nodiscard]] int heightOfLast() const;

private:
    void writeFrom(const std::vector<ChatParagraph> &paragraphs, size_t first);
    [[nodiscard]] int topOf(int block) const;

    QTextDocument &m_document;
    const Theme &m_theme;
    size_t m_turns = 0;
    int m_firstBlock = 0; ///< of the newest turn
    int m_roomBelow = 0;
    std::vector<ChatParagraph> m_last; ///< the newest turn as it stands there
};

} // namespace success::ui
