// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_notice.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace success::ui {

ChatNotice::ChatNotice(QWidget *parent)
    : QWidget(parent)
    , m_sentence(paragraph({}, TextTone::Secondary, this))
    , m_actions(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_sentence);
    m_sentence->setObjectName(QStringLiteral("chatMessage"));
    hide();
}

void ChatNotice::tell(Kind kind, const QString &sentence, const std::vector<Action> &actions)
{
    clear();
    setTextTone(m_sentence, kind == Kind::Problem ? TextTone::Critical : TextTone::Secondary);
    m_sentence->setText(sentence);
    if (!actions.empty()) {
        m_actions = new QWidget(this);
        auto *row = new QHBoxLayout(m_actions);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        for (const Action &action : actions) {
            QPushButton *button = secondaryButton(action.text, m_actions);
            button->setObjectName(action.name);
            connect(button, &QPushButton::clicked, this, [this, work = action.work] {
                clear();
                work();
            });
            row->addWidget(button);
        }
        row->addStretch(1);
        layout()->addWidget(m_actions);
    }
    show();
    announce(m_sentence);
}

void ChatNotice::clear()
{
    hide();
    m_sentence->clear();
    if (m_actions != nullptr)
        std::exchange(m_actions, nullptr)->deleteLater(); // a button of it may be what called
}

} // namespace success::ui
