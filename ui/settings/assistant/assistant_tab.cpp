// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/assistant/assistant_tab.h"

#include "ui/settings/assistant/model_key.h"
#include "ui/settings/assistant/model_test.h"
#include "ui/settings/assistant/provider_form.h"
#include "ui/settings/assistant/what_leaves.h"
#include "ui/settings/save_bar.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {

namespace {

constexpr int widest = 720;

} // namespace

AssistantTab::AssistantTab(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_autosave([this] { return save(); })
    , m_form(new ProviderForm)
    , m_key(new ModelKey(session))
    , m_test(new ModelTest(session))
    , m_leaves(new WhatLeaves(session))
    , m_problem(paragraph({}, TextTone::Critical))
{
    setObjectName(QStringLiteral("assistantTab"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::xl);
    column->setSpacing(space::m);
    auto *bar = new SaveBar(m_autosave, this);
    column->addWidget(bar);
    QVBoxLayout *who = addCard(tr("Questions about accounts"));
    who->addWidget(paragraph(tr("They are answered from the account's records on this computer. A model can be asked "
                                "beside that: its answers cite the records they rest on, too, and what they do not "
                                "rest on is marked."),
                             TextTone::Secondary));
    for (QWidget *part : std::initializer_list<QWidget *>{m_form, m_key, m_test})
        who->addWidget(part);
    addCard(tr("What leaves this computer"))->addWidget(m_leaves);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{bar, m_form, m_key, m_test})
        part->setEnabled(!session.isDemo());
    connect(m_form, &ProviderForm::edited, this, [this] {
        m_test->forget();
        m_autosave.edited();
    });
    connect(m_key, &ModelKey::changed, m_test, &ModelTest::forget);
    connect(m_test, &ModelTest::aboutToTest, &m_autosave, &Autosave::flush);
    connect(m_leaves, &WhatLeaves::failed, this, [this](const QString &sentence) {
        m_problem->setText(sentence);
        m_problem->show();
    });
    connect(bar, &SaveBar::resetRequested, this, [this] {
        m_form->setSettings(ProviderSettings{{}, {}, {}, m_stored ? m_stored->promptLimit : 0, {}});
        m_autosave.edited();
    });
    refresh();
}

QVBoxLayout *AssistantTab::addCard(const QString &title)
{
    QFrame *card = panel("card", this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(textLabel(title, TextStyle::SectionTitle, TextTone::Normal, card));
    layout()->addWidget(card);
    return column;
}

void AssistantTab::refresh()
{
    const auto stored = providerSettings(m_session.workspace());
    m_problem->setVisible(!stored);
    if (!stored) {
        m_problem->setText(stored.error().sentence);
        return;
    }
    const bool changed = m_stored != *stored;
    m_stored = *stored;
    if (changed && m_autosave.state() == Autosave::State::Saved)
        m_form->setSettings(*m_stored);
    showStored();
}

void AssistantTab::showStored()
{
    m_key->setSettings(*m_stored);
    m_test->setVisible(m_stored->usesModel());
    m_leaves->setSettings(*m_stored);
}

/// As a margin, and not as the cards' greatest width, which their wrapped text would not know of.
void AssistantTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->setContentsMargins(0, 0, std::max(0, width() - widest), space::xl);
}

/// What waits is saved at once: the tab is left, or the window closes.
void AssistantTab::hideEvent(QHideEvent *event)
{
    if (m_autosave.state() == Autosave::State::Waiting)
        m_autosave.flush();
    QWidget::hideEvent(event);
}

Result<void> AssistantTab::save()
{
    if (!m_stored)
        return {};
    const KeptValues kept = keepValues(m_session, providerValues(*m_stored), m_form->values());
    if (const auto stored = providerSettings(m_session.workspace())) {
        m_stored = *stored;
        showStored();
    }
    return kept.refusal ? Result<void>(tl::unexpected(*kept.refusal)) : Result<void>();
}

} // namespace success::ui
