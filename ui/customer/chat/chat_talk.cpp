// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_talk.h"

#include "core/assistant/answerer.h"
#include "core/workspace/provider_settings.h"

namespace success::ui {

namespace {

nlohmann::json answerOf(const assistant::Answer &answer, const QString &host)
{
    nlohmann::json json = assistant::answerJson(answer);
    json["host"] = host.toStdString();
    return json;
}

} // namespace

ChatTalk::ChatTalk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(session.folder())
    , m_model(session)
{
    connect(&m_reader, &ChatReader::notKept, this, &ChatTalk::told);
    connect(&session, &Session::portfolioChanged, this, [this](const PortfolioPtr &portfolio) {
        m_portfolio = portfolio;
        Q_EMIT accountChanged();
    });
}

ChatTalk::~ChatTalk()
{
    keepWhatCame();
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
    keepWhatCame();
    m_key = accountKey;
    m_reader.stop();
    m_asking = false;
    m_turns.clear();
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
    if (turns) {
        m_turns = std::move(*turns);
        Q_EMIT conversationRead(m_turns);
    } else {
        Q_EMIT told(turns.error().sentence);
    }
    end();
}

/// Nothing is on its way any more.
void ChatTalk::end()
{
    m_reading = m_asking = false;
    Q_EMIT stateChanged();
    Q_EMIT settled();
}

void ChatTalk::ask(const QString &question, AskedOf whom)
{
    const QString asked = question.simplified();
    if (asked.isEmpty() || account() == nullptr || m_asking)
        return;
    m_asking = true;
    m_turn = {0, systemNow(), asked, {}};
    Q_EMIT this->asked(m_turn);
    Q_EMIT stateChanged();
    if (whom == AskedOf::Model)
        askModel();
    else
        askBuiltIn();
}

void ChatTalk::askBuiltIn()
{
    m_reader.ask(m_portfolio, m_key, m_turn.question, m_turn.at, [this](const Result<ChatTurn> &answer) {
        if (answer)
            return takeTurn(*answer);
        Q_EMIT unanswered(m_turn.question);
        Q_EMIT told(answer.error().sentence);
        end();
    });
}

void ChatTalk::askModel()
{
    const auto settings = providerSettings(m_session.workspace());
    m_host = settings ? settings->title() : QString();
    m_model.ask(
        {m_portfolio, m_key, m_turn.question, earlierTurns(m_turns)},
        [this](const assistant::Answer &soFar) {
            m_turn.answer = answerOf(soFar, m_host);
            Q_EMIT progressed(m_turn);
        },
        [this](const ModelOutcome &outcome) { takeOutcome(outcome); });
}

void ChatTalk::takeOutcome(const ModelOutcome &outcome)
{
    if (outcome.answer) {
        m_turn.answer = answerOf(*outcome.answer, m_host);
        m_reader.keepTurn(m_key, m_turn);
        return takeTurn(m_turn);
    }
    const QString question = m_turn.question;
    Q_EMIT unanswered(question);
    end();
    if (outcome.disclosure)
        Q_EMIT agreementNeeded(question, *outcome.disclosure);
    else
        Q_EMIT modelFailed(question, outcome.answer.error().sentence);
}

void ChatTalk::takeTurn(const ChatTurn &turn)
{
    m_turns.push_back(turn);
    Q_EMIT answered(turn);
    end();
}

/// False: nothing has come of an answer.
bool ChatTalk::keepWhatCame()
{
    const bool came = m_asking && m_model.isAsking() && m_turn.answer.is_object() && !m_turn.answer["answer"].empty();
    m_model.stop();
    if (!came)
        return false;
    m_turn.answer["incomplete"] = tr("Stopped.").toStdString();
    m_reader.keepTurn(m_key, m_turn);
    return true;
}

void ChatTalk::stop()
{
    if (!m_asking)
        return;
    if (keepWhatCame())
        return takeTurn(m_turn);
    m_reader.stop();
    m_asking = false;
    Q_EMIT unanswered(m_turn.question);
    Q_EMIT told(tr("Stopped."));
    readConversation(); // an answer that was quicker than the stop is shown
}

void ChatTalk::agree(const QString &origin)
{
    const auto agreed = m_session.decide([&origin](Workspace &workspace) { return agreeToOrigin(workspace, origin); });
    if (!agreed)
        Q_EMIT told(agreed.error().sentence);
}

void ChatTalk::clear()
{
    m_model.stop();
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
