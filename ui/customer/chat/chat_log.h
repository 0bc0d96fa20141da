// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/chat/chat_document.h"

#include <QTextBrowser>

namespace success::ui {

/// The conversation about an account, to read, copy and follow: a number shows what it stands for on hover, and asks
/// for the record when it is clicked or chosen by keyboard.
class ChatLog : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ChatLog(const Theme &theme, QWidget *parent = nullptr);

    void setTurns(std::vector<ChatTurn> turns);
    /// Adds one whose answer is to come: its question stands at the top, and what follows is written below it without
    /// moving anything.
    void beginTurn(ChatTurn turn);
    /// What there is by now of the turn that was begun last.
    void replaceLast(ChatTurn turn, ChatProgress progress = ChatProgress::Done);
    /// The turn that was begun last came to nothing.
    void dropLast();
    [[nodiscard]] const std::vector<ChatTurn> &turns() const { return m_turns; }
    [[nodiscard]] bool isEmpty() const { return m_turns.empty(); }

Q_SIGNALS:
    void recordRequested(const success::ui::CitedRecord &record);
    void copied(); ///< an answer, to the clipboard

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void follow(const QUrl &link);
    void copyTurn(const ChatTurn &turn);
    void keepRoom();
    void toNewest();

    const Theme &m_theme;
    ChatDocument m_written;
    std::vector<ChatTurn> m_turns;
    bool m_atTop = false;   ///< the newest question is to stand at the top, even above an empty space
    bool m_arrange = false; ///< to be scrolled to the newest turn once there is a height
};

} // namespace success::ui
