// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/customer/chat/chat_reader.h"

namespace success::ui {

/// The conversation about one account: what was said, what is asked, and what becomes of it. Shows nothing by itself.
class ChatTalk : public QObject
{
    Q_OBJECT

public:
    explicit ChatTalk(Session &session, QObject *parent = nullptr);

    /// By key or domain. False: it is the one that is talked about already.
    bool setAccount(const QString &key);
    [[nodiscard]] const Account *account() const; ///< nullptr: nobody to ask about
    [[nodiscard]] QStringList suggestions() const;
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] bool isSettled() const { return !m_reading && !m_asking; }

    void ask(const QString &question);
    /// What has come by then stays; nothing may have.
    void stop();
    /// Forgets the conversation; `restore` brings back what was forgotten last.
    void clear();
    void restore();
    /// Opens what a citation stands for: ends in itemFound or cardFound.
    void open(const QString &kind, const QString &id);

Q_SIGNALS:
    void accountChanged();                              ///< or what is known of it
    void conversationRead(std::vector<ChatTurn> turns); ///< anew, the oldest first
    void asked(const success::ChatTurn &turn);          ///< its answer is to come
    void answered(const success::ChatTurn &turn);
    void unanswered(const QString &question); ///< stopped or failed before anything came
    void cleared();
    void told(const QString &sentence); ///< what went wrong
    void itemFound(const success::ActivityItem &item);
    void cardFound(const QString &kind);
    void stateChanged();
    void settled();

private:
    void readConversation();
    void takeConversation(Result<ChatReader::Turns> turns);
    void end();

    Session &m_session;
    ChatReader m_reader;
    PortfolioPtr m_portfolio;
    QString m_key;
    QString m_question; ///< that is being answered
    ChatReader::Turns m_forgotten;
    bool m_reading = false;
    bool m_asking = false;
};

} // namespace success::ui
