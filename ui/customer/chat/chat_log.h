// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/chat/chat_text.h"

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
    /// Adds one and scrolls to its question.
    void addTurn(ChatTurn turn);
    [[nodiscard]] bool isEmpty() const { return m_turns.empty(); }
    /// What the whole conversation needs at the present width.
    [[nodiscard]] int contentHeight() const;

Q_SIGNALS:
    void recordRequested(const success::ui::CitedRecord &record);

private:
    void show();
    void toNewest();

    const Theme &m_theme;
    std::vector<ChatTurn> m_turns;
};

} // namespace success::ui
