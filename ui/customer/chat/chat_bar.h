// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/chat/chat_talk.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

class AnswererSwitch;
class ChatHead;
class ChatLog;
class ChatNotice;
class ChatQuestion;
class ChatSuggestions;

/// The chat of Customer Detail. Folded away it is the question alone, with a few to begin with while nothing was asked;
/// while one talks it is open: the conversation above the question, in as much room as what it stands in gives it. By
/// the question stands who answers; a model is sent nothing before somebody has agreed to it.
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
    void settingsRequested(); ///< of the model
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
    void takeBack(const QString &question);
    void offerInstead(const QString &question, const QString &sentence);
    void askToAgree(const QString &question, const Disclosure &disclosure);
    void arrange();

    Session &m_session;
    ChatTalk m_talk;
    ChatHead *m_head;
    ChatLog *m_log;
    ChatNotice *m_notice;
    ChatSuggestions *m_suggestions;
    AnswererSwitch *m_answerer;
    ChatQuestion *m_question;
    bool m_open = false;
};

} // namespace success::ui
