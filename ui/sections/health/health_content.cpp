// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_content.h"

#include "ui/widgets/empty_state.h"
#include "ui/widgets/skeleton.h"

#include <QPushButton>

namespace success::ui {

HealthState healthState(const HealthSituation &situation)
{
    if (situation.failed && !situation.loaded)
        return HealthState::Failed;
    if (!situation.loaded)
        return HealthState::Loading;
    if (!situation.anySourceSynced)
        return HealthState::NotConnected;
    if (situation.accounts == 0)
        return HealthState::NoAccounts;
    return situation.shown == 0 ? HealthState::NothingMatches : HealthState::Rows;
}

HealthContent::HealthContent(const Theme &theme, QWidget *table, QWidget *parent)
    : QStackedWidget(parent)
    , m_words(new EmptyState(theme, QStringLiteral("health"), {}))
    , m_table(table)
{
    auto *skeleton = new SkeletonTable(theme);
    skeleton->setColumns({202, 132, 94, 96, 100, 120, 368, 106});
    m_skeleton = skeleton;
    m_skeleton->setAccessibleName(tr("Loading accounts"));
    m_words->setObjectName(QStringLiteral("healthWords"));
    addWidget(m_skeleton);
    addWidget(m_words);
    addWidget(m_table);
}

void HealthContent::offerWaysIn(bool demo)
{
    connect(m_words->addAction(tr("Open Integrations")), &QPushButton::clicked, this,
            &HealthContent::integrationsRequested);
    if (!demo)
        connect(m_words->addAction(tr("Preview with demo data")), &QPushButton::clicked, this,
                &HealthContent::demoRequested);
}

void HealthContent::showState(HealthState state, bool demo, const QString &detail)
{
    m_state = state;
    if (state == HealthState::Rows || state == HealthState::Loading) {
        setCurrentWidget(state == HealthState::Rows ? m_table : m_skeleton);
        return;
    }
    m_words->clearActions();
    m_words->setDetail(detail);
    m_words->setIcon(QStringLiteral("health"));
    switch (state) {
    case HealthState::NotConnected:
        m_words->setSentence(tr("Health is not connected yet"));
        m_words->setDetail(tr("Connect Salesbricks or Stripe for contracts, PostHog for usage and BuildBetter for "
                              "calls and signals: each one adds to the score."));
        offerWaysIn(demo);
        break;
    case HealthState::Failed:
        m_words->setIcon(QStringLiteral("warning"), tone::critical);
        m_words->setSentence(tr("Health could not be loaded"));
        connect(m_words->addAction(tr("Retry")), &QPushButton::clicked, this, &HealthContent::retryRequested);
        if (!demo)
            connect(m_words->addAction(tr("Preview with demo data")), &QPushButton::clicked, this,
                    &HealthContent::demoRequested);
        connect(m_words->addAction(tr("Open Integrations")), &QPushButton::clicked, this,
                &HealthContent::integrationsRequested);
        break;
    case HealthState::NoAccounts:
        m_words->setSentence(tr("No account stands in Health yet"));
        m_words->setDetail(tr("Accounts appear here with a running contract, subscription or trial, or with product "
                              "usage in the last 365 days."));
        offerWaysIn(demo);
        break;
    default:
        m_words->setIcon(QStringLiteral("filter"));
        m_words->setSentence(tr("No account matches these filters"));
        connect(m_words->addAction(tr("Clear filters")), &QPushButton::clicked, this, &HealthContent::clearRequested);
    }
    setCurrentWidget(m_words);
}

} // namespace success::ui
