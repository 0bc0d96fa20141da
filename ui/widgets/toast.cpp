// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toast.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

#include <algorithm>

namespace success::ui {

namespace {
constexpr int shownMs = 6000;
constexpr int widestText = 720;
} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_message(textLabel({}, TextStyle::Body, TextTone::Normal, this))
    , m_action(linkButton({}, this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("toast"));
    setProperty("panel", QStringLiteral("toast"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::m, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_message);
    row->addWidget(m_action);
    m_timer->setSingleShot(true);
    m_timer->setInterval(shownMs);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT actionTriggered();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &sentence, const QString &action)
{
    m_message->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    place();
    show();
    raise();
    m_timer->start();
}

QString Toast::message() const
{
    return m_message->text();
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    // A sentence may hold a path or a long name: it wraps rather than leaving the window.
    const int action = m_action->isHidden() ? 0 : m_action->sizeHint().width() + space::m;
    const int most = std::clamp(room.width() - 2 * space::xl - 2 * space::l - action, 1, widestText);
    const int natural = m_message->fontMetrics().horizontalAdvance(m_message->text()) + 2;
    m_message->setMinimumSize(0, 0); // what the sentence before needed
    setWrappedText(m_message, m_message->text(), std::min(natural, most));
    const QMargins around = layout()->contentsMargins();
    const int high = std::max(m_message->height(), m_action->isHidden() ? 0 : m_action->sizeHint().height());
    resize(m_message->width() + action + around.left() + around.right(), high + around.top() + around.bottom());
    move(std::max(0, (room.width() - width()) / 2), room.height() - height() - 48);
}

bool Toast::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(object, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer->stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer->start();
    QFrame::leaveEvent(event);
}

} // namespace success::ui
