// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_talk.h"

#include "core/assistant/answerer.h"

namespace success::ui {

ChatTalk::ChatTalk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(session.folder())
{
    connect(&session, &Session::portfolioChanged, this, [this](const PortfolioPtr &portfolio) {
        m_portfolio = portfolio;
        Q_EMIT accountChanged();
    });
}

const Account *ChatTalk::account() const
{
    return m_portfolio ? m_portfolio->find(m_key) : nullptr;
}

QStringList ChatTalk::suggestions() const
{
    const Account *shown = account();
    if (shown == nullptr)
        return {};
    const auto &score = m_portfolio->healthScores[m_portfolio->indexOf(*shown)];
    return assistant::suggestedQuestions(*shown, score.level, shown->contractCount > 0);
}

bool ChatTalk::setAccount(const QString &key)
{
    m_portfolio = m_session.portfolio();
    const Account *shown = m_portfolio ? m_portfolio->find(key) : nullptr;
    const QString accountKey = shown != nullptr ? shown->key : key;
    if (accountKey == m_key)
        return false;
    m_key = accountKey;
    m_reader.stop();
    m_asking = false;
    m_forgotten.clear();
    Q_EMIT accountChanged();
    Q_EMIT conversationRead({});
    readConversation();
    return true;
}

void ChatTalk::readConversation()
{
    m_reading = true;
    Q_EMIT stateChanged();
    m_reader.readConversation(m_key, [this](Result<ChatReader::Turns> turns) { takeConversation(std::move(turns)); });
}

void ChatTalk::takeConversation(Result<ChatReader::Turns> turns)
{
    if (turns)
        Q_EMIT conversationRead(std::move(*turns));
    else
        Q_EMIT told(turns.error().sentence);
    end();
}

/// Nothing is on its way any more.
void ChatTalk::end()
{
    m_reading = m_asking = false;
    Q_EMIT stateChanged();
    Q_EMIT settled();
}

void ChatTalk::ask(const QString &question)
{
    m_question = question.simplified();
    if (m_question.isEmpty() || account() == nullptr || m_asking)
        return;
    m_asking = true;
    const ChatTurn turn{0, systemNow(), m_question, {}};
    Q_EMIT asked(turn);
    Q_EMIT stateChanged();
    m_reader.ask(m_portfolio, m_key, m_question, turn.at, [this](const Result<ChatTurn> &answer) {
        if (answer) {
            Q_EMIT answered(*answer);
        } else {
            Q_EMIT unanswered(m_question);
            Q_EMIT told(answer.error().sentence);
        }
        end();
    });
}

void ChatTalk::stop()
{
    if (!m_asking)
        return;
    m_reader.stop();
    m_asking = false;
    Q_EMIT unanswered(m_question);
    Q_EMIT told(tr("Stopped."));
    readConversation(); // an answer that was quicker than the stop is shown
}

void ChatTalk::clear()
{
    m_reader.stop();
    m_asking = false;
    m_reading = true;
    m_reader.clear(m_key, [this](Result<ChatReader::Turns> forgotten) {
        if (!forgotten)
            return takeConversation(std::move(forgotten));
        m_forgotten = std::move(*forgotten);
        takeConversation(ChatReader::Turns());
        Q_EMIT cleared();
    });
}

void ChatTalk::restore()
{
    m_reading = true;
    m_reader.keep(m_key, std::exchange(m_forgotten, {}),
                  [this](Result<ChatReader::Turns> turns) { takeConversation(std::move(turns)); });
}

void ChatTalk::open(const QString &kind, const QString &id)
{
    m_reader.find(m_portfolio, m_key, kind, id, [this, kind](const std::optional<ActivityItem> &item) {
        if (item)
            Q_EMIT itemFound(*item);
        else
            Q_EMIT cardFound(kind);
    });
}

} // namespace success::ui
