// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_suggestions.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

namespace success::ui {

ChatSuggestions::ChatSuggestions(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("chatSuggestions"));
    new FlowLayout(FlowLayout::Natural, space::s, this);
}

void ChatSuggestions::setQuestions(const QStringList &questions)
{
    if (questions == m_questions)
        return;
    m_questions = questions;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &question : questions) {
        QPushButton *button = linkButton(question, this);
        connect(button, &QPushButton::clicked, this, [this, question] { Q_EMIT chosen(question); });
        layout()->addWidget(button);
    }
}

} // namespace success::ui
