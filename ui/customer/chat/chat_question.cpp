// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_question.h"

#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace success::ui {

namespace {

constexpr int longestQuestion = 500;

} // namespace

ChatQuestion::ChatQuestion(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_button(primaryButton(tr("Ask"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_line, 1);
    row->addWidget(m_button);
    m_line->setObjectName(QStringLiteral("chatQuestion"));
    m_line->setMaxLength(longestQuestion);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_button->setObjectName(QStringLiteral("chatAsk"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ChatQuestion::arrange);
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_recalled = m_asked.size(); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (!m_answering)
            Q_EMIT asked(m_line->text());
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_answering)
            Q_EMIT stopped();
        else
            Q_EMIT asked(m_line->text());
    });
    arrange();
}

void ChatQuestion::setSubject(const QString &name)
{
    const QString about = tr("Ask about %1").arg(name);
    m_line->setPlaceholderText(about);
    m_line->setAccessibleName(about);
}

void ChatQuestion::setAsked(const QStringList &questions)
{
    m_asked = questions;
    m_recalled = m_asked.size();
}

void ChatQuestion::setAnswering(bool answering)
{
    m_answering = answering;
    arrange();
}

void ChatQuestion::arrange()
{
    m_button->setText(m_answering ? tr("Stop") : tr("Ask"));
    m_button->setEnabled(m_answering || !m_line->text().trimmed().isEmpty());
}

void ChatQuestion::recall(int step)
{
    const qsizetype place = std::clamp<qsizetype>(m_recalled + step, 0, m_asked.size());
    if (place == m_recalled)
        return;
    if (m_recalled == m_asked.size())
        m_typed = m_line->text();
    m_recalled = place;
    m_line->setText(place == m_asked.size() ? m_typed : m_asked[place]);
}

bool ChatQuestion::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            recall(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace success::ui
