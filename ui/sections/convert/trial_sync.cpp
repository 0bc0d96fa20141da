// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/trial_sync.h"

#include "ui/integrations/sync_watch.h"
#include "ui/section/synced_sources.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/relative_time_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QTimer>

#include <algorithm>

namespace success::ui {
namespace {

constexpr std::array trialSources{SourceId::Salesbricks, SourceId::Stripe};

} // namespace

TrialPhase trialPhase(const SyncWatch &watch, bool asked)
{
    if (!watch.isRunning())
        return asked ? TrialPhase::Loading : TrialPhase::Idle;
    if (watch.sources().empty())
        return TrialPhase::CheckingSources;
    const auto reads = [&](SourceId source) {
        const auto *running = watch.running(source);
        return running != nullptr && !running->finished;
    };
    if (reads(SourceId::Salesbricks))
        return TrialPhase::FetchingOrders;
    return reads(SourceId::Stripe) ? TrialPhase::FetchingSubscriptions : TrialPhase::Tallying;
}

QString trialPhaseText(TrialPhase phase)
{
    switch (phase) {
    case TrialPhase::Loading:
        return TrialSync::tr("Loading…");
    case TrialPhase::CheckingSources:
        return TrialSync::tr("Checking sources…");
    case TrialPhase::FetchingOrders:
        return TrialSync::tr("Fetching orders…");
    case TrialPhase::FetchingSubscriptions:
        return TrialSync::tr("Fetching subscriptions…");
    case TrialPhase::Tallying:
        return TrialSync::tr("Tallying…");
    case TrialPhase::Idle:
        break;
    }
    return {};
}

TrialSync::TrialSync(Session &session, const Theme &theme, std::function<Instant()> now, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_watch(SyncWatch::of(session))
    , m_now(std::move(now))
    , m_sync(secondaryButton(tr("Sync trials")))
    , m_cancel(linkButton(tr("Cancel")))
    , m_phase(textLabel({}, TextStyle::Caption, TextTone::Secondary))
    , m_synced(new RelativeTimeLabel(tr("Trials synced %1"), tr("Trials were never synced")))
{
    m_sync->setObjectName(QStringLiteral("syncTrials"));
    m_sync->setIcon(theme.icon(QStringLiteral("refresh")));
    m_cancel->setObjectName(QStringLiteral("cancelTrials"));
    m_phase->setObjectName(QStringLiteral("trialPhase"));
    m_synced->setObjectName(QStringLiteral("trialsSynced"));
    setTextTone(m_synced, TextTone::Secondary);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_sync);
    row->addWidget(m_synced);
    row->addWidget(m_phase);
    row->addWidget(m_cancel);
    connect(m_sync, &QPushButton::clicked, this, &TrialSync::start);
    connect(m_cancel, &QPushButton::clicked, &session, &Session::cancelSync);
    connect(&m_watch, &SyncWatch::changed, this, &TrialSync::showPhase);
    connect(&session, &Session::syncStarted, this, [this] { m_asked = false; });
    connect(&session, &Session::syncFinished, this, &TrialSync::showPhase);
    connect(&session, &Session::connectionsChanged, this, &TrialSync::showPhase);
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &TrialSync::showAge);
    minute->start(std::chrono::minutes(1));
    showPhase();
}

std::vector<SourceId> TrialSync::sources() const
{
    std::vector<SourceId> all = m_session.connectedSources();
    std::erase_if(all, [](SourceId source) { return std::ranges::find(trialSources, source) == trialSources.end(); });
    return all;
}

void TrialSync::setPortfolio(const Portfolio &portfolio)
{
    m_at = lastUpdated(portfolio, trialSources);
    showAge();
}

void TrialSync::showAge()
{
    m_synced->setTime(m_at, m_now());
}

void TrialSync::start()
{
    m_asked = true;
    showPhase();
    m_session.sync(sources());
}

void TrialSync::showPhase()
{
    const TrialPhase phase = trialPhase(m_watch, m_asked);
    const bool idle = phase == TrialPhase::Idle;
    m_phase->setText(trialPhaseText(phase));
    m_phase->setVisible(!idle);
    m_cancel->setVisible(!idle);
    m_synced->setVisible(idle);
    const bool possible = !sources().empty();
    m_sync->setEnabled(idle && possible);
    m_sync->setToolTip(possible ? tr("Reads orders and subscriptions again")
                                : tr("Connect Salesbricks or Stripe in Settings → Integrations first"));
}

} // namespace success::ui
