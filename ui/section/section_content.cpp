// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_content.h"

#include "ui/widgets/empty_state.h"
#include "ui/widgets/skeleton.h"

#include <QPushButton>

namespace success::ui {

SectionContent::SectionContent(const Theme &theme, SectionWords words, QWidget *table, bool demo, QWidget *parent)
    : QStackedWidget(parent)
    , m_texts(std::move(words))
    , m_demo(demo)
    , m_words(new EmptyState(theme, m_texts.icon, {}))
    , m_table(table)
{
    auto *skeleton = new SkeletonTable(theme);
    skeleton->setColumns(m_texts.skeleton);
    skeleton->setAccessibleName(m_texts.loading);
    m_skeleton = skeleton;
    m_words->setObjectName(QStringLiteral("sectionWords"));
    addWidget(m_skeleton);
    addWidget(m_words);
    addWidget(m_table);
}

void SectionContent::say(const QString &icon, Tone tone, const QString &sentence, const QString &detail)
{
    m_words->clearActions();
    m_words->setIcon(icon, tone);
    m_words->setSentence(sentence);
    m_words->setDetail(detail);
}

void SectionContent::offer(const QString &text, void (SectionContent::*signal)())
{
    connect(m_words->addAction(text), &QPushButton::clicked, this, signal);
}

void SectionContent::offerDemo()
{
    if (!m_demo)
        offer(tr("Preview with demo data"), &SectionContent::demoRequested);
}

void SectionContent::offerWaysIn()
{
    offer(tr("Open Integrations"), &SectionContent::integrationsRequested);
    offerDemo();
}

void SectionContent::showState(SectionState state, const QString &problem, const QString &remedy)
{
    m_state = state;
    switch (state) {
    case SectionState::Loading:
        return setCurrentWidget(m_skeleton);
    case SectionState::Rows:
        return setCurrentWidget(m_table);
    case SectionState::NotConnected:
        say(m_texts.icon, {}, m_texts.notConnected, m_texts.connectDetail);
        offerWaysIn();
        break;
    case SectionState::Failed:
        say(QStringLiteral("warning"), tone::critical, m_texts.failed, problem);
        offer(remedy.isEmpty() ? tr("Retry") : remedy, &SectionContent::retryRequested);
        offerDemo();
        offer(tr("Open Integrations"), &SectionContent::integrationsRequested);
        break;
    case SectionState::Empty:
        say(m_texts.icon, {}, m_texts.empty, m_texts.emptyDetail);
        offerWaysIn();
        break;
    case SectionState::NothingMatches:
        say(QStringLiteral("filter"), {}, m_texts.nothingMatches, {});
        offer(tr("Clear filters"), &SectionContent::clearRequested);
    }
    setCurrentWidget(m_words);
}

} // namespace success::ui
