// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_bar.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/relative_time_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace success::ui {

HealthBar::HealthBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_updated(new RelativeTimeLabel(tr("Last updated %1"), tr("Not updated yet"), this))
    , m_progressText(textLabel({}, TextStyle::Caption, TextTone::Secondary, this))
    , m_progress(new QProgressBar(this))
    , m_refresh(secondaryButton(tr("Refresh"), this))
    , m_cancel(secondaryButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(textLabel(tr("Health"), TextStyle::PageTitle));
    row->addWidget(m_updated);
    row->addStretch(1);
    row->addWidget(m_progressText);
    row->addWidget(m_progress);
    row->addWidget(m_refresh);
    row->addWidget(m_cancel);
    auto *settings = secondaryButton(tr("Settings"), this);
    settings->setIcon(theme.icon(QStringLiteral("settings")));
    settings->setObjectName(QStringLiteral("healthSettings"));
    row->addWidget(settings);
    m_updated->setObjectName(QStringLiteral("lastUpdated"));
    m_updated->setFont(theme.font(TextStyle::Caption));
    setTextTone(m_updated, TextTone::Secondary);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(96);
    m_progress->setAccessibleName(tr("Refreshing"));
    m_refresh->setIcon(theme.icon(QStringLiteral("refresh")));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_refresh->setToolTip(tr("Read all connected sources again and score every account (F5)"));
    m_cancel->setObjectName(QStringLiteral("cancelRefresh"));
    connect(m_refresh, &QPushButton::clicked, this, &HealthBar::refreshRequested);
    connect(m_cancel, &QPushButton::clicked, this, &HealthBar::cancelRequested);
    connect(settings, &QPushButton::clicked, this, &HealthBar::settingsRequested);
    setRefreshing(false);
}

void HealthBar::setLastUpdated(std::optional<Instant> at, Instant now)
{
    m_updated->setTime(at, now);
}

void HealthBar::setRefreshing(bool refreshing)
{
    m_progressText->setText(refreshing ? tr("Starting…") : QString());
    m_progressText->setVisible(refreshing);
    m_progress->setVisible(refreshing);
    m_cancel->setVisible(refreshing);
    m_refresh->setVisible(!refreshing);
}

void HealthBar::showProgress(const SyncProgress &progress)
{
    const auto text =
        tr("%1: %2 · %3 records").arg(sourceTitle(progress.source), progress.phase, countText(progress.records));
    m_progressText->setText(m_progressText->fontMetrics().elidedText(text, Qt::ElideRight, 320));
    m_progressText->setToolTip(text);
}

} // namespace success::ui
