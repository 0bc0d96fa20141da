// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_reader.h"

#include "core/assistant/answerer.h"

#include <algorithm>

namespace success::ui {

struct ChatReader::Stores
{
    DataFolder folder;
    std::unique_ptr<Database> cache;
    std::unique_ptr<Workspace> workspace;
    PortfolioPtr portfolio; ///< what `answerer` was made from
    QString key;
    std::unique_ptr<assistant::Answerer> answerer;

    Result<void> openWorkspace()
    {
        if (workspace)
            return {};
        auto opened = Workspace::open(folder.workspaceFile(), [] { return Instant(); });
        if (!opened)
            return tl::unexpected(opened.error());
        workspace = std::move(*opened);
        return {};
    }

    Result<void> open()
    {
        if (!cache) {
            auto opened = Database::open(folder.cacheFile(), cacheSchema(), OpenMode::ReadOnly);
            if (!opened)
                return tl::unexpected(opened.error());
            cache = std::move(*opened);
        }
        return openWorkspace();
    }

    /// Reads the account's records where they are not the ones at hand.
    Result<assistant::Answerer *> answererOf(const PortfolioPtr &of, const QString &accountKey,
                                             const CancelToken &stop = {})
    {
        if (answerer && portfolio == of && key == accountKey)
            return answerer.get();
        if (const auto opened = open(); !opened)
            return tl::unexpected(opened.error());
        const Account *account = of->find(accountKey);
        if (!account)
            return failure(ErrorKind::InvalidInput,
                           ChatReader::tr("This account is not known any more; it may have been merged into another."));
        auto dossier = assistant::readDossier(*of, *account, *cache, *workspace, stop);
        if (!dossier)
            return tl::unexpected(dossier.error());
        answerer = std::make_unique<assistant::Answerer>(std::move(*dossier));
        portfolio = of;
        key = accountKey;
        return answerer.get();
    }

    Result<ChatTurn> answer(const PortfolioPtr &of, const QString &accountKey, ChatTurn turn, const CancelToken &stop)
    {
        const auto ready = answererOf(of, accountKey, stop);
        if (!ready)
            return tl::unexpected(ready.error());
        const auto answer = (*ready)->ask(turn.question, stop);
        if (!answer)
            return tl::unexpected(answer.error());
        turn.answer = assistant::answerJson(*answer);
        if (stop.isCancelled())
            return failure(ErrorKind::Cancelled, ChatReader::tr("Stopped."));
        const auto kept = keepTurn(*workspace, accountKey, turn);
        return kept ? Result<ChatTurn>(std::move(turn)) : tl::unexpected(kept.error());
    }

    Result<Turns> conversationOf(const QString &accountKey)
    {
        if (const auto opened = openWorkspace(); !opened)
            return tl::unexpected(opened.error());
        return conversation(*workspace, accountKey);
    }
};

ChatReader::ChatReader(const DataFolder &folder, QObject *parent)
    : QObject(parent)
    , m_stores(std::make_shared<Stores>())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_stores->folder = folder;
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
        [stores = m_stores, stop = m_stop, portfolio = std::move(portfolio), key, question, at] {
            return stores->answer(portfolio, key, {0, at, question, {}}, stop);
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
    m_conversation.run([stores = m_stores, key] { return stores->conversationOf(key); }, std::move(done));
}

void ChatReader::clear(const QString &key, std::function<void(Result<Turns>)> done)
{
    m_conversation.run(
        [stores = m_stores, key]() -> Result<Turns> {
            auto forgotten = stores->conversationOf(key);
            if (!forgotten)
                return forgotten;
            if (const auto cleared = clearConversation(*stores->workspace, key); !cleared)
                return tl::unexpected(cleared.error());
            return forgotten;
        },
        std::move(done));
}

void ChatReader::keep(const QString &key, Turns turns, std::function<void(Result<Turns>)> done)
{
    m_conversation.run(
        [stores = m_stores, key, turns = std::move(turns)]() -> Result<Turns> {
            if (const auto opened = stores->openWorkspace(); !opened)
                return tl::unexpected(opened.error());
            for (const ChatTurn &turn : turns) {
                if (const auto kept = keepTurn(*stores->workspace, key, turn); !kept)
                    return tl::unexpected(kept.error());
            }
            return stores->conversationOf(key);
        },
        std::move(done));
}

void ChatReader::find(PortfolioPtr portfolio, const QString &key, const QString &kind, const QString &id,
                      std::function<void(std::optional<ActivityItem>)> done)
{
    m_item.run(
        [stores = m_stores, portfolio = std::move(portfolio), key, kind, id]() -> std::optional<ActivityItem> {
            const auto ready = stores->answererOf(portfolio, key);
            if (!ready)
                return {};
            return (*ready)->findActivity(kind, id);
        },
        std::move(done));
}

} // namespace success::ui
