// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/chat/account_desk.h"
#include "core/net/cancel.h"
#include "core/portfolio/portfolio.h"
#include "core/sections/customer/activity_feed.h"
#include "core/workspace/conversations.h"
#include "ui/models/latest_task.h"

namespace success::ui {

/// Answers questions about an account and keeps the conversation, on a thread of its own with connections of its own.
/// Answers come on the GUI thread; one whose question was stopped or replaced never comes and is not kept.
class ChatReader : public QObject
{
    Q_OBJECT

public:
    explicit ChatReader(const DataFolder &folder, QObject *parent = nullptr);
    ~ChatReader() override;

    using Turns = std::vector<ChatTurn>;
    /// `key`: an account of the portfolio; `at`: when it was asked. The answer is kept before it comes.
    void ask(PortfolioPtr portfolio, const QString &key, const QString &question, Instant at,
             std::function<void(Result<ChatTurn>)> done);
    void stop();
    void readConversation(const QString &key, std::function<void(Result<Turns>)> done);
    /// Forgets the conversation; `done` gets what was forgotten.
    void clear(const QString &key, std::function<void(Result<Turns>)> done);
    /// Keeps one turn, also one of the last moments; ends in notKept where it could not.
    void keepTurn(const QString &key, const ChatTurn &turn);
    /// Keeps turns behind those there are; `done` gets the whole conversation.
    void keep(const QString &key, Turns turns, std::function<void(Result<Turns>)> done);
    /// The item of the account's feed that a citation names; nullopt: it stands on a card, or is not there any more.
    void find(PortfolioPtr portfolio, const QString &key, const QString &kind, const QString &id,
              std::function<void(std::optional<ActivityItem>)> done);

Q_SIGNALS:
    void notKept(const QString &sentence);

private:
    QThreadPool m_thread;
    std::shared_ptr<AccountDesk> m_desk; ///< used on m_thread only
    CancelToken m_stop;                  ///< of the question that is being answered
    LatestTask<Result<ChatTurn>> m_question{this, &m_thread};
    LatestTask<Result<Turns>> m_conversation{this, &m_thread};
    LatestTask<std::optional<ActivityItem>> m_item{this, &m_thread};
};

} // namespace success::ui
