// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/empty_state.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace success::ui {

namespace {
constexpr int textWidth = 340; // fits the narrowest pane
} // namespace

EmptyState::EmptyState(const Theme &theme, const QString &icon, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(theme, icon, Role::SecondaryText, 32, this))
    , m_sentence(textLabel(sentence, TextStyle::SectionTitle, TextTone::Normal, this))
    , m_detail(paragraph({}, TextTone::Secondary, this))
    , m_actions(new QHBoxLayout)
{
    for (QLabel *label : {m_sentence, m_detail}) {
        label->setAlignment(Qt::AlignHCenter);
        setWrappedText(label, label->text(), textWidth);
    }
    m_detail->hide();
    m_actions->setSpacing(space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_detail, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    column->addLayout(m_actions);
    m_actions->setAlignment(Qt::AlignHCenter);
    column->addStretch(3);
    setAccessibleName(sentence);
}

void EmptyState::setIcon(const QString &icon, Tone tone)
{
    m_icon->setIcon(icon, tone.text);
}

void EmptyState::setSentence(const QString &sentence)
{
    setWrappedText(m_sentence, sentence, textWidth);
    setAccessibleName(sentence);
}

void EmptyState::setDetail(const QString &detail)
{
    setWrappedText(m_detail, detail, textWidth);
    m_detail->setVisible(!detail.isEmpty());
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

QPushButton *EmptyState::addAction(const QString &text)
{
    QPushButton *button = m_actions->count() == 0 ? primaryButton(text, this) : secondaryButton(text, this);
    m_actions->addWidget(button);
    return button;
}

void EmptyState::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace success::ui
