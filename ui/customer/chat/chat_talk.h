// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/chat/model_chat.h"
#include "ui/customer/chat/chat_reader.h"

namespace success::ui {

enum class AskedOf { BuiltIn, Model };

/// The conversation about one account: what was said, what is asked and of whom, and what becomes of it. Shows nothing
/// by itself.
class ChatTalk : public QObject
{
    Q_OBJECT

public:
    explicit ChatTalk(Session &session, QObject *parent = nullptr);
    /// What has come of an answer by then is kept, as one that was stopped.
    ~ChatTalk() override;

    /// By key or domain. False: it is the one that is talked about already.
    bool setAccount(const QString &key);
    [[nodiscard]] const Account *account() const; ///< nullptr: nobody to ask about
    [[nodiscard]] QStringList suggestions() const;
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] bool isSettled() const { return !m_reading && !m_asking; }

    void ask(const QString &question, AskedOf whom);
    /// Of a model: what has come by then stays, and says that it was stopped.
    void stop();
    /// Records of accounts may be sent to that origin from now on.
    void agree(const QString &origin);
    /// Forgets the conversation; `restore` brings back what was forgotten last.
    void clear();
    void restore();
    /// Opens what a citation stands for: ends in itemFound or cardFound.
    void open(const QString &kind, const QString &id);

Q_SIGNALS:
    void accountChanged();                              ///< or what is known of it
    void conversationRead(std::vector<ChatTurn> turns); ///< anew, the oldest first
    void asked(const success::ChatTurn &turn);          ///< its answer is to come
    void progressed(const success::ChatTurn &turn);     ///< more of it has come
    void answered(const success::ChatTurn &turn);
    void unanswered(const QString &question); ///< stopped or failed before anything came
    void modelFailed(const QString &question, const QString &sentence);
    void agreementNeeded(const QString &question, const success::Disclosure &disclosure);
    void cleared();
    void told(const QString &sentence); ///< what went wrong otherwise
    void itemFound(const success::ActivityItem &item);
    void cardFound(const QString &kind);
    void stateChanged();
    void settled();

private:
    void readConversation();
    void takeConversation(Result<ChatReader::Turns> turns);
    void askBuiltIn();
    void askModel();
    void takeOutcome(const ModelOutcome &outcome);
    void takeTurn(const ChatTurn &turn);
    bool keepWhatCame();
    void end();

    Session &m_session;
    ChatReader m_reader;
    ModelChat m_model;
    PortfolioPtr m_portfolio;
    QString m_key;
    ChatReader::Turns m_turns; ///< that are kept
    ChatReader::Turns m_forgotten;
    ChatTurn m_turn; ///< that is being answered, as far as it has come
    QString m_host;  ///< of the model that is asked
    bool m_reading = false;
    bool m_asking = false;
};

} // namespace success::ui
