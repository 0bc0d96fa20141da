// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_bar.h"

#include "core/assistant/answerer.h"
#include "ui/customer/chat/chat_log.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int longestQuestion = 500;
constexpr int leastLog = 72;
constexpr double mostOfParent = 0.34; ///< of its parent's height that the answers take

void removeItems(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

ChatBar::ChatBar(Session &session, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_reader(session.folder())
    , m_pane(parent)
    , m_head(new QWidget(this))
    , m_title(textLabel({}, TextStyle::Caption, TextTone::Secondary, m_head))
    , m_clear(linkButton(tr("Clear"), m_head))
    , m_fold(iconButton(theme, QStringLiteral("chevron-down"), tr("Hide the answers"), m_head))
    , m_log(new ChatLog(theme, this))
    , m_message(paragraph({}, TextTone::Critical, this))
    , m_suggestions(new QWidget(this))
    , m_question(new QLineEdit(this))
    , m_ask(primaryButton(tr("Ask"), this))
{
    setObjectName(QStringLiteral("chatBar"));
    build();
    connect(m_question, &QLineEdit::returnPressed, this, [this] { ask(m_question->text()); });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        if (!m_asking)
            return ask(m_question->text());
        m_reader.stop();
        m_asking = false;
        tell(tr("Stopped."));
        readConversation(); // an answer that was quicker than the stop is shown
        arrange();
    });
    connect(m_question, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ask->setEnabled(m_asking || !text.trimmed().isEmpty()); });
    connect(m_clear, &QPushButton::clicked, this, &ChatBar::clear);
    connect(m_fold, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    connect(m_log, &ChatLog::recordRequested, this, &ChatBar::openRecord);
    connect(&session, &Session::portfolioChanged, this, [this](const PortfolioPtr &portfolio) {
        m_portfolio = portfolio;
        suggest();
        arrange();
    });
    if (parent)
        parent->installEventFilter(this); // its height decides how much the answers take
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
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_clear);
    head->addWidget(m_fold);
    new FlowLayout(FlowLayout::Natural, space::s, m_suggestions);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_question, 1);
    row->addWidget(m_ask);
    for (QWidget *part : {m_head, static_cast<QWidget *>(m_log), static_cast<QWidget *>(m_message), m_suggestions})
        column->addWidget(part);
    column->addLayout(row);
    m_question->setObjectName(QStringLiteral("chatQuestion"));
    m_question->setMaxLength(longestQuestion);
    m_question->setClearButtonEnabled(true);
    m_ask->setObjectName(QStringLiteral("chatAsk"));
    m_clear->setObjectName(QStringLiteral("chatClear"));
    m_clear->setAccessibleName(tr("Clear the conversation"));
    m_fold->setObjectName(QStringLiteral("chatFold"));
    m_suggestions->setObjectName(QStringLiteral("chatSuggestions"));
    m_message->setObjectName(QStringLiteral("chatMessage"));
    m_ask->setEnabled(false);
    m_message->hide();
    m_head->hide();
    m_log->hide();
}

const Account *ChatBar::account() const
{
    return m_portfolio ? m_portfolio->find(m_key) : nullptr;
}

void ChatBar::setAccount(const QString &key)
{
    m_portfolio = m_session.portfolio();
    const Account *shown = m_portfolio ? m_portfolio->find(key) : nullptr;
    const QString accountKey = shown ? shown->key : key;
    if (accountKey == m_key)
        return;
    m_key = accountKey;
    m_reader.stop();
    m_asking = false;
    m_open = true;
    m_question->clear();
    m_log->setTurns({});
    tell({});
    suggest();
    arrange();
    readConversation();
}

void ChatBar::suggest()
{
    removeItems(m_suggestions->layout());
    const Account *shown = account();
    if (!shown)
        return;
    const QString about = tr("Ask about %1").arg(shown->name);
    m_question->setPlaceholderText(about);
    m_question->setAccessibleName(about);
    m_title->setText(tr("Answers from the records of %1").arg(shown->name));
    const auto &score = m_portfolio->healthScores[m_portfolio->indexOf(*shown)];
    for (const QString &question : assistant::suggestedQuestions(*shown, score.level, shown->contractCount > 0)) {
        auto *button = linkButton(question, m_suggestions);
        connect(button, &QPushButton::clicked, this, [this, question] { ask(question); });
        m_suggestions->layout()->addWidget(button);
    }
}

void ChatBar::readConversation()
{
    m_reading = true;
    m_reader.readConversation(m_key, [this](Result<ChatReader::Turns> turns) {
        m_reading = false;
        if (turns)
            m_log->setTurns(std::move(*turns));
        else
            tell(turns.error().sentence);
        arrange();
        Q_EMIT settled();
    });
}

void ChatBar::ask(const QString &question)
{
    const QString asked = question.simplified();
    if (asked.isEmpty() || !account())
        return;
    tell({});
    m_asking = true;
    m_open = true;
    arrange();
    m_reader.ask(m_portfolio, m_key, asked, systemNow(), [this](const Result<ChatTurn> &turn) { takeAnswer(turn); });
}

void ChatBar::takeAnswer(const Result<ChatTurn> &turn)
{
    m_asking = false;
    if (turn) {
        m_question->clear();
        m_log->addTurn(*turn);
    } else {
        tell(turn.error().sentence); // the question stays, to be asked again
    }
    arrange();
    Q_EMIT settled();
}

void ChatBar::openRecord(const CitedRecord &record)
{
    m_reader.find(m_portfolio, m_key, record.kind, record.id, [this, record](const std::optional<ActivityItem> &item) {
        if (item)
            Q_EMIT itemRequested(*item);
        else
            Q_EMIT cardRequested(record.kind);
    });
}

void ChatBar::clear()
{
    m_reader.stop();
    m_asking = false;
    m_reading = true;
    m_reader.clear(m_key, [this](Result<ChatReader::Turns> turns) {
        m_reading = false;
        if (turns)
            m_log->setTurns(std::move(*turns));
        else
            tell(turns.error().sentence);
        arrange();
        m_question->setFocus(Qt::OtherFocusReason);
        Q_EMIT settled();
    });
}

void ChatBar::setTaken(int height)
{
    m_taken = height;
    fit();
}

void ChatBar::setOpen(bool open)
{
    m_open = open;
    arrange();
}

void ChatBar::tell(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void ChatBar::arrange()
{
    const bool answers = !m_log->isEmpty();
    m_head->setVisible(answers);
    m_log->setVisible(answers && m_open);
    m_clear->setVisible(m_open);
    m_fold->setIcon(m_theme.icon(m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up")));
    const QString fold = m_open ? tr("Hide the answers") : tr("Show the answers");
    m_fold->setToolTip(fold);
    m_fold->setAccessibleName(fold);
    m_suggestions->setVisible(!answers && !m_asking && !m_reading && account());
    m_ask->setText(m_asking ? tr("Stop") : tr("Ask"));
    m_ask->setEnabled(m_asking || !m_question->text().trimmed().isEmpty());
    setVisible(account() != nullptr);
    fit();
}

/// As high as the conversation, up to its share of the pane.
void ChatBar::fit()
{
    if (m_log->isHidden())
        return;
    const int whole = m_pane ? m_pane->height() : 10 * leastLog;
    const int room = std::min(int(whole * mostOfParent), whole - m_taken);
    m_log->setFixedHeight(std::clamp(m_log->contentHeight(), leastLog, std::max(leastLog, room)));
}

void ChatBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ChatBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_pane && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(object, event);
}

} // namespace success::ui
