// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/relative_time_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>

namespace success::ui {

HealthBar::HealthBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_updated(new RelativeTimeLabel(tr("Last updated %1"), tr("Not updated yet"), this))
    , m_refresh(secondaryButton(tr("Refresh"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(textLabel(tr("Health"), TextStyle::PageTitle));
    row->addWidget(m_updated);
    row->addStretch(1);
    row->addWidget(m_refresh);
    auto *settings = secondaryButton(tr("Settings"), this);
    settings->setIcon(theme.icon(QStringLiteral("settings")));
    settings->setObjectName(QStringLiteral("healthSettings"));
    row->addWidget(settings);
    m_updated->setObjectName(QStringLiteral("lastUpdated"));
    m_updated->setFont(theme.font(TextStyle::Caption));
    setTextTone(m_updated, TextTone::Secondary);
    m_refresh->setIcon(theme.icon(QStringLiteral("refresh")));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    connect(m_refresh, &QPushButton::clicked, this, &HealthBar::refreshRequested);
    connect(settings, &QPushButton::clicked, this, &HealthBar::settingsRequested);
    showRefresh();
}

void HealthBar::setLastUpdated(std::optional<Instant> at, Instant now)
{
    m_updated->setTime(at, now);
}

void HealthBar::setRefreshing(bool refreshing)
{
    m_refreshing = refreshing;
    showRefresh();
}

void HealthBar::setRefreshable(bool refreshable, const QString &why)
{
    m_refreshable = refreshable;
    m_why = why;
    showRefresh();
}

void HealthBar::showRefresh()
{
    m_refresh->setText(m_refreshing ? tr("Refreshing…") : tr("Refresh"));
    m_refresh->setEnabled(!m_refreshing && m_refreshable);
    m_refresh->setToolTip(m_refreshing    ? tr("How far it is, and Cancel, are at the bottom of the window")
                          : m_refreshable ? tr("Read all connected sources again and score every account (F5)")
                                          : m_why);
}

} // namespace success::ui
