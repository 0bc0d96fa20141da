// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_reader.h"

#include <algorithm>

namespace success::ui {

namespace {

using Turns = ChatReader::Turns;

Result<Turns> conversationOf(AccountDesk &desk, const QString &key)
{
    const auto workspace = desk.workspace();
    return workspace ? conversation(**workspace, key) : tl::unexpected(workspace.error());
}

Result<void> keepIn(AccountDesk &desk, const QString &key, const ChatTurn &turn)
{
    const auto workspace = desk.workspace();
    return workspace ? keepTurn(**workspace, key, turn) : tl::unexpected(workspace.error());
}

Result<ChatTurn> answered(AccountDesk &desk, const PortfolioPtr &portfolio, const QString &key, ChatTurn turn,
                          const CancelToken &stop)
{
    const auto answerer = desk.answererOf(portfolio, key, stop);
    if (!answerer)
        return tl::unexpected(answerer.error());
    const auto answer = (*answerer)->ask(turn.question, stop);
    if (!answer)
        return tl::unexpected(answer.error());
    turn.answer = assistant::answerJson(*answer);
    if (stop.isCancelled())
        return failure(ErrorKind::Cancelled, ChatReader::tr("Stopped."));
    const auto kept = keepIn(desk, key, turn);
    return kept ? Result<ChatTurn>(std::move(turn)) : tl::unexpected(kept.error());
}

} // namespace

ChatReader::ChatReader(const DataFolder &folder, QObject *parent)
    : QObject(parent)
    , m_desk(std::make_shared<AccountDesk>(folder))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

ChatReader::~ChatReader()
{
    stop();
    m_thread.waitForDone();
}

void ChatReader::ask(PortfolioPtr portfolio, const QString &key, const QString &question, Instant at,
                     std::function<void(Result<ChatTurn>)> done)
{
    stop();
    m_stop = CancelToken();
    m_question.run(
        [desk = m_desk, stop = m_stop, portfolio = std::move(portfolio), key, question, at] {
            return answered(*desk, portfolio, key, {0, at, question, {}}, stop);
        },
        std::move(done));
}

void ChatReader::stop()
{
    m_stop.cancel();
    m_question.cancel();
}

void ChatReader::readConversation(const QString &key, std::function<void(Result<Turns>)> done)
{
    m_conversation.run([desk = m_desk, key] { return conversationOf(*desk, key); }, std::move(done));
}

void ChatReader::clear(const QString &key, std::function<void(Result<Turns>)> done)
{
    m_conversation.run(
        [desk = m_desk, key]() -> Result<Turns> {
            auto forgotten = conversationOf(*desk, key);
            if (!forgotten)
                return forgotten;
            if (const auto cleared = clearConversation(**desk->workspace(), key); !cleared)
                return tl::unexpected(cleared.error());
            return forgotten;
        },
        std::move(done));
}

void ChatReader::keepTurn(const QString &key, const ChatTurn &turn)
{
    m_thread.start([this, desk = m_desk, key, turn] { // waited for when this goes
        if (const auto kept = keepIn(*desk, key, turn); !kept)
            Q_EMIT notKept(kept.error().sentence);
    });
}

void ChatReader::keep(const QString &key, Turns turns, std::function<void(Result<Turns>)> done)
{
    m_conversation.run(
        [desk = m_desk, key, turns = std::move(turns)]() -> Result<Turns> {
            for (const ChatTurn &turn : turns) {
                if (const auto kept = keepIn(*desk, key, turn); !kept)
                    return tl::unexpected(kept.error());
            }
            return conversationOf(*desk, key);
        },
        std::move(done));
}

void ChatReader::find(PortfolioPtr portfolio, const QString &key, const QString &kind, const QString &id,
                      std::function<void(std::optional<ActivityItem>)> done)
{
    m_item.run(
        [desk = m_desk, portfolio = std::move(portfolio), key, kind, id]() -> std::optional<ActivityItem> {
            const auto ready = desk->answererOf(portfolio, key);
            if (!ready)
                return {};
            return (*ready)->findActivity(kind, id);
        },
        std::move(done));
}

} // namespace success::ui
