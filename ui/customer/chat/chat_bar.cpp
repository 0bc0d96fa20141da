// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_bar.h"

#include "ui/customer/chat/chat_head.h"
#include "ui/customer/chat/chat_log.h"
#include "ui/customer/chat/chat_notice.h"
#include "ui/customer/chat/chat_question.h"
#include "ui/customer/chat/chat_suggestions.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace success::ui {

ChatBar::ChatBar(Session &session, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_talk(session)
    , m_head(new ChatHead(theme, this))
    , m_log(new ChatLog(theme, this))
    , m_notice(new ChatNotice(this))
    , m_suggestions(new ChatSuggestions(this))
    , m_question(new ChatQuestion(this))
{
    setObjectName(QStringLiteral("chatBar"));
    build();
    connectTalk();
    connect(m_question, &ChatQuestion::asked, this, &ChatBar::ask);
    connect(m_question, &ChatQuestion::stopped, &m_talk, &ChatTalk::stop);
    connect(m_suggestions, &ChatSuggestions::chosen, this, &ChatBar::ask);
    connect(m_head, &ChatHead::clearRequested, &m_talk, &ChatTalk::clear);
    connect(m_head, &ChatHead::openRequested, this, &ChatBar::setOpen);
    connect(m_log, &ChatLog::recordRequested, this,
            [this](const CitedRecord &record) { m_talk.open(record.kind, record.id); });
    connect(m_log, &ChatLog::copied, this,
            [this] { m_notice->tell(ChatNotice::Kind::Quiet, tr("Copied, with the records it cites.")); });
    arrange();
}

void ChatBar::build()
{
    auto *frame = panel("card", this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(frame);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::xs);
    column->addWidget(m_head);
    column->addWidget(m_log, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_notice, m_suggestions, m_question})
        column->addWidget(part);
}

void ChatBar::connectTalk()
{
    connect(&m_talk, &ChatTalk::accountChanged, this, &ChatBar::showAccount);
    connect(&m_talk, &ChatTalk::conversationRead, this, &ChatBar::showConversation);
    connect(&m_talk, &ChatTalk::asked, this, &ChatBar::begin);
    connect(&m_talk, &ChatTalk::answered, this, &ChatBar::finish);
    connect(&m_talk, &ChatTalk::unanswered, this, [this](const QString &question) {
        m_log->dropLast();
        m_question->setText(question); // to be asked again
    });
    connect(&m_talk, &ChatTalk::told, this,
            [this](const QString &sentence) { m_notice->tell(ChatNotice::Kind::Problem, sentence); });
    connect(&m_talk, &ChatTalk::cleared, this, [this] {
        focusQuestion();
        m_notice->tell(ChatNotice::Kind::Quiet, tr("The conversation is cleared."),
                       {{QStringLiteral("chatRestore"), tr("Undo"), [this] {
                             m_talk.restore();
                         }}});
    });
    connect(&m_talk, &ChatTalk::itemFound, this, &ChatBar::itemRequested);
    connect(&m_talk, &ChatTalk::cardFound, this, &ChatBar::cardRequested);
    connect(&m_talk, &ChatTalk::stateChanged, this, &ChatBar::arrange);
    connect(&m_talk, &ChatTalk::settled, this, &ChatBar::settled);
}

void ChatBar::setAccount(const QString &key)
{
    if (!m_talk.setAccount(key))
        return;
    m_question->setText({});
    m_notice->clear();
    setOpen(false);
}

void ChatBar::showAccount()
{
    const Account *account = m_talk.account();
    if (account != nullptr) {
        m_question->setSubject(account->name);
        m_head->setSubject(account->name);
    }
    m_suggestions->setQuestions(m_talk.suggestions());
    arrange();
}

void ChatBar::showConversation(std::vector<ChatTurn> turns)
{
    QStringList questions;
    for (const ChatTurn &turn : turns)
        questions += turn.question;
    m_question->setAsked(questions);
    m_log->setTurns(std::move(turns));
    arrange();
}

void ChatBar::ask(const QString &question)
{
    m_talk.ask(question);
}

void ChatBar::begin(const ChatTurn &turn)
{
    m_notice->clear();
    m_log->beginTurn(turn);
    setOpen(true);
}

void ChatBar::finish(const ChatTurn &turn)
{
    m_question->setText({});
    m_log->replaceLast(turn);
    QStringList questions;
    for (const ChatTurn &each : m_log->turns())
        questions += each.question;
    m_question->setAsked(questions);
    m_log->setAccessibleDescription(spokenAnswer(turn));
    announce(m_log);
}

void ChatBar::focusQuestion()
{
    m_question->setFocus(Qt::ShortcutFocusReason);
}

void ChatBar::setOpen(bool open)
{
    if (open == std::exchange(m_open, open))
        return;
    arrange();
    Q_EMIT openChanged(open);
    if (!open && isVisible())
        focusQuestion();
}

void ChatBar::arrange()
{
    const bool anything = !m_log->isEmpty();
    m_head->setCount(qsizetype(m_log->turns().size()));
    m_head->setOpen(m_open);
    m_head->setVisible(anything || m_open);
    m_log->setVisible(m_open);
    m_suggestions->setVisible(!anything && m_talk.isSettled() && m_talk.account() != nullptr);
    m_question->setAnswering(m_talk.isAsking());
    setSizePolicy(QSizePolicy::Preferred, m_open ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    setVisible(m_talk.account() != nullptr);
}

/// Esc ends what is going on first: an answer, then the conversation; the window takes it from there.
void ChatBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_open)
        return QWidget::keyPressEvent(event);
    if (m_talk.isAsking())
        m_talk.stop();
    else
        setOpen(false);
}

} // namespace success::ui
