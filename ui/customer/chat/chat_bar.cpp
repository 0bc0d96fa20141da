// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_bar.h"

#include "ui/customer/chat/answerer_switch.h"
#include "ui/customer/chat/chat_head.h"
#include "ui/customer/chat/chat_log.h"
#include "ui/customer/chat/chat_notice.h"
#include "ui/customer/chat/chat_question.h"
#include "ui/customer/chat/chat_suggestions.h"
#include "ui/customer/chat/disclosure_dialog.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace success::ui {

ChatBar::ChatBar(Session &session, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_talk(session)
    , m_head(new ChatHead(theme, this))
    , m_log(new ChatLog(theme, this))
    , m_notice(new ChatNotice(this))
    , m_suggestions(new ChatSuggestions(this))
    , m_answerer(new AnswererSwitch(theme, this))
    , m_question(new ChatQuestion(this))
{
    setObjectName(QStringLiteral("chatBar"));
    build();
    connectTalk();
    const auto showModel = [this] {
        m_answerer->setModel(modelState(m_session));
    };
    for (const auto signal : {&Session::decisionMade, &Session::scheduleChanged})
        connect(&session, signal, this, showModel);
    showModel();
    connect(m_answerer, &AnswererSwitch::settingsRequested, this, &ChatBar::settingsRequested);
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
    column->addWidget(m_notice);
    column->addWidget(m_suggestions);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_answerer);
    row->addWidget(m_question, 1);
    column->addLayout(row);
}

void ChatBar::connectTalk()
{
    connect(&m_talk, &ChatTalk::accountChanged, this, &ChatBar::showAccount);
    connect(&m_talk, &ChatTalk::conversationRead, this, &ChatBar::showConversation);
    connect(&m_talk, &ChatTalk::asked, this, &ChatBar::begin);
    connect(&m_talk, &ChatTalk::answered, this, &ChatBar::finish);
    connect(&m_talk, &ChatTalk::progressed, this,
            [this](const ChatTurn &turn) { m_log->replaceLast(turn, ChatProgress::Writing); });
    connect(&m_talk, &ChatTalk::unanswered, this, &ChatBar::takeBack);
    connect(&m_talk, &ChatTalk::modelFailed, this, &ChatBar::offerInstead);
    connect(&m_talk, &ChatTalk::agreementNeeded, this, &ChatBar::askToAgree);
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
    m_talk.ask(question, m_answerer->asksModel() ? AskedOf::Model : AskedOf::BuiltIn);
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

/// To be asked again.
void ChatBar::takeBack(const QString &question)
{
    m_log->dropLast();
    m_question->setText(question);
}

void ChatBar::offerInstead(const QString &question, const QString &sentence)
{
    m_notice->tell(ChatNotice::Kind::Problem, sentence,
                   {{QStringLiteral("chatBuiltIn"), tr("Answer without a model"),
                     [this, question] {
                         m_talk.ask(question, AskedOf::BuiltIn);
                     }},
                    {QStringLiteral("chatAgain"), tr("Try again"), [this, question] {
                         ask(question);
                     }}});
}

void ChatBar::askToAgree(const QString &question, const Disclosure &disclosure)
{
    const Account *account = m_talk.account();
    auto *dialog = new DisclosureDialog(disclosure, account != nullptr ? account->name : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DisclosureDialog::agreed, this, [this, question, origin = disclosure.origin] {
        m_talk.agree(origin);
        ask(question);
    });
    connect(dialog, &DisclosureDialog::builtInChosen, this, [this, question] {
        m_answerer->setWantsModel(false);
        ask(question);
    });
    connect(dialog, &QDialog::rejected, this, &ChatBar::focusQuestion);
    dialog->open();
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
