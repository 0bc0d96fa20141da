// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/chat/disclosure.h"
#include "core/chat/model_request.h"
#include "core/session/session.h"

#include <QThread>

namespace success {

struct ChatTurn;

struct ModelQuestion
{
    PortfolioPtr portfolio;
    QString accountKey; ///< of an account of the portfolio
    QString text;
    std::vector<assistant::EarlierTurn> earlier{}; ///< of this account's conversation, the oldest first
};

/// What became of a question to the model.
struct ModelOutcome
{
    Result<assistant::Answer> answer;
    /// Where `answer` is an Error: what the built-in answerer says, to be offered instead; nullopt: it cannot be asked
    /// either.
    std::optional<assistant::Answer> builtIn{};
    /// Where the Error's code is `needsAgreement`: what would leave, to be shown to whoever may agree.
    std::optional<Disclosure> disclosure{};
};

/// Error::code of a question that was not sent, since nobody has agreed yet that records go to that origin
/// (agreeToOrigin).
inline constexpr int needsAgreement = 1001;

/// Asks the model that the settings name about accounts of a session, in a thread of its own with connections of its
/// own. One question at a time: another one stops the one before. Refused without sending anything, each with a
/// sentence: the demo, while working offline, no provider or no model chosen, a vendor without a key, an origin that
/// nobody has agreed to. Keeps nothing; conversations are their owner's (core/workspace/conversations.h).
class ModelChat : public QObject
{
    Q_OBJECT

public:
    using MakeTransport = std::function<std::shared_ptr<Transport>()>;

    /// `makeTransport`: what carries requests, called in the thread; empty: a NetworkTransport.
    explicit ModelChat(Session &session, QObject *parent = nullptr, MakeTransport makeTransport = {});
    /// Stops, and waits for the thread.
    ~ModelChat() override;

    /// Both are called on this object's thread: `soFar` with the answer as it grows, a few times a second, `done` once.
    void ask(ModelQuestion question, std::function<void(const assistant::Answer &)> soFar,
             std::function<void(ModelOutcome)> done);
    /// Ends the request within 100 ms; neither of the two is called any more.
    void stop();
    [[nodiscard]] bool isAsking() const { return m_asking; }

private:
    class Worker;

    Session &m_session;
    QThread m_thread;
    Worker *m_worker; ///< lives in m_thread
    CancelToken m_cancel;
    int m_question = 0; ///< counts them; what belongs to another one is dropped
    bool m_asking = false;
};

/// The turns as a question to a model takes them along.
[[nodiscard]] std::vector<assistant::EarlierTurn> earlierTurns(const std::vector<ChatTurn> &turns);

} // namespace success
