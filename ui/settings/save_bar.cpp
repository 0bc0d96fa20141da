// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/save_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>

namespace success::ui {

SaveBar::SaveBar(Autosave &autosave, QWidget *parent)
    : QWidget(parent)
    , m_autosave(autosave)
    , m_state(paragraph({}, TextTone::Secondary))
    , m_retry(linkButton(tr("Save again")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_state->setObjectName(QStringLiteral("saveState"));
    m_retry->setObjectName(QStringLiteral("saveAgain"));
    auto *defaults = linkButton(tr("Reset to defaults"));
    defaults->setObjectName(QStringLiteral("resetSettings"));
    row->addWidget(m_state, 1);
    row->addWidget(m_retry);
    row->addWidget(defaults);
    connect(m_retry, &QPushButton::clicked, &m_autosave, &Autosave::flush);
    connect(defaults, &QPushButton::clicked, this, &SaveBar::resetRequested);
    connect(&m_autosave, &Autosave::stateChanged, this, &SaveBar::showState);
    showState();
}

void SaveBar::showState()
{
    const auto state = m_autosave.state();
    const bool failed = state == Autosave::State::Failed;
    m_state->setText(failed                              ? tr("Not saved: %1").arg(m_autosave.problem())
                     : state == Autosave::State::Waiting ? tr("Saving…")
                                                         : tr("Saved. Changes are kept as you make them."));
    setTextTone(m_state, failed ? TextTone::Critical : TextTone::Secondary);
    m_retry->setVisible(failed);
}

} // namespace success::ui
