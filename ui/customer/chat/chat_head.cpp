// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_head.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>

namespace success::ui {

ChatHead::ChatHead(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(theme, TextStyle::Caption, Role::SecondaryText, this))
    , m_clear(linkButton(tr("Clear"), this))
    , m_fold(linkButton({}, this))
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_title, 1);
    row->addWidget(m_clear);
    row->addWidget(m_fold);
    m_clear->setObjectName(QStringLiteral("chatClear"));
    m_clear->setAccessibleName(tr("Clear the conversation"));
    m_fold->setObjectName(QStringLiteral("chatFold"));
    connect(m_clear, &QPushButton::clicked, this, &ChatHead::clearRequested);
    connect(m_fold, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(!m_open); });
    arrange();
}

void ChatHead::setSubject(const QString &name)
{
    m_name = name;
    arrange();
}

void ChatHead::setCount(qsizetype questions)
{
    m_count = questions;
    arrange();
}

void ChatHead::setOpen(bool open)
{
    m_open = open;
    arrange();
}

void ChatHead::arrange()
{
    m_title->setText(m_open         ? tr("From the records of %1").arg(m_name)
                     : m_count == 1 ? tr("1 question asked so far")
                                    : tr("%1 questions asked so far").arg(m_count));
    m_clear->setVisible(m_open && m_count > 0);
    m_fold->setText(m_open ? tr("Back to the account") : tr("Show the answers"));
    m_fold->setIcon(m_theme.icon(m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), Role::Accent));
}

} // namespace success::ui
