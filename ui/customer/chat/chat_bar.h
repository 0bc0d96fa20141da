// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/chat/chat_talk.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

class ChatHead;
class ChatLog;
class ChatNotice;
class ChatQuestion;
class ChatSuggestions;

/// The chat of Customer Detail. Folded away it is the question alone, with a few to begin with while nothing was asked;
/// while one talks it is open: the conversation above the question, in as much room as what it stands in gives it.
class ChatBar : public QWidget
{
    Q_OBJECT

public:
    ChatBar(Session &session, const Theme &theme, QWidget *parent = nullptr);

    /// The account that questions are about from now on, by key or domain; its conversation waits folded away.
    void setAccount(const QString &key);
    void ask(const QString &question);
    /// Puts the keyboard into the question.
    void focusQuestion();
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    [[nodiscard]] bool isSettled() const { return m_talk.isSettled(); }

Q_SIGNALS:
    void itemRequested(const success::ActivityItem &item); ///< a citation of the feed
    void cardRequested(const QString &kind);               ///< a citation that stands on a card; kind as in answers
    void openChanged(bool open);
    void settled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectTalk();
    void showAccount();
    void showConversation(std::vector<ChatTurn> turns);
    void begin(const ChatTurn &turn);
    void finish(const ChatTurn &turn);
    void arrange();

    ChatTalk m_talk;
    ChatHead *m_head;
    ChatLog *m_log;
    ChatNotice *m_notice;
    ChatSuggestions *m_suggestions;
    ChatQuestion *m_question;
    bool m_open = false;
};

} // namespace success::ui
