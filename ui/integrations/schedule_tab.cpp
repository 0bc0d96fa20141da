// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/schedule_tab.h"

#include "ui/format/words.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {

namespace {

constexpr int widest = 720;

QVBoxLayout *cardColumn(QFrame *card)
{
    card->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    return column;
}

} // namespace

QString intervalText(int minutes)
{
    if (minutes <= 0)
        return ScheduleTab::tr("Off");
    if (minutes == 60)
        return ScheduleTab::tr("Every hour");
    if (minutes % 60 == 0)
        return ScheduleTab::tr("Every %1 hours").arg(minutes / 60);
    return minutes == 1 ? ScheduleTab::tr("Every minute") : ScheduleTab::tr("Every %1 minutes").arg(minutes);
}

ScheduleTab::ScheduleTab(Session &session, std::function<Instant()> now, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_now(std::move(now))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::xl);
    column->setSpacing(space::m);
    column->addWidget(makeRefreshCard());
    column->addWidget(makeOfflineCard());
    m_refusal = paragraph({}, TextTone::Critical, this);
    m_refusal->setObjectName(QStringLiteral("scheduleRefusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    column->addStretch(1);
    connect(m_every, &QComboBox::activated, this, &ScheduleTab::save);
    connect(m_offline, &QCheckBox::clicked, this, &ScheduleTab::save);
    refresh();
}

QWidget *ScheduleTab::makeRefreshCard()
{
    QFrame *card = panel("card", this);
    QVBoxLayout *column = cardColumn(card);
    QLabel *caption = textLabel(tr("Automatic refresh"), TextStyle::SectionTitle, TextTone::Normal, card);
    column->addWidget(caption);
    column->addWidget(paragraph(tr("Reads all connected sources again while this window is open, and after this "
                                   "computer was asleep if a run was missed."),
                                TextTone::Secondary, card));
    m_every = new QComboBox(card);
    m_every->setObjectName(QStringLiteral("syncEvery"));
    m_every->setAccessibleName(caption->text());
    caption->setBuddy(m_every);
    column->addWidget(m_every, 0, Qt::AlignLeft);
    m_last = paragraph({}, TextTone::Normal, card);
    m_last->setObjectName(QStringLiteral("lastRun"));
    m_next = paragraph({}, TextTone::Normal, card);
    m_next->setObjectName(QStringLiteral("nextRun"));
    column->addWidget(m_last);
    column->addWidget(m_next);
    return card;
}

QWidget *ScheduleTab::makeOfflineCard()
{
    QFrame *card = panel("card", this);
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(textLabel(tr("Work offline"), TextStyle::SectionTitle, TextTone::Normal, card));
    m_offline = new QCheckBox(tr("Ask no system for anything"), card);
    m_offline->setObjectName(QStringLiteral("workOffline"));
    m_offline->setAccessibleName(tr("Work offline: ask no system for anything"));
    column->addWidget(m_offline);
    column->addWidget(paragraph(tr("Everything that was read stays here to work with. Nothing is synced, by hand or by "
                                   "itself, until this is switched off."),
                                TextTone::Secondary, card));
    return card;
}

void ScheduleTab::fillIntervals(int current)
{
    std::vector<int> intervals{0, 15, 30, 60, 240};
    if (std::ranges::find(intervals, current) == intervals.end())
        intervals.push_back(current); // set from the command line
    std::ranges::sort(intervals);
    const QSignalBlocker quiet(m_every);
    m_every->clear();
    for (const int minutes : intervals)
        m_every->addItem(intervalText(minutes), minutes);
    m_every->setCurrentIndex(m_every->findData(current));
}

void ScheduleTab::refresh()
{
    const SyncSchedule schedule = m_session.schedule();
    if (m_every->count() == 0 || m_every->currentData().toInt() != schedule.everyMinutes)
        fillIntervals(schedule.everyMinutes);
    m_offline->setChecked(schedule.offline);
    m_every->setEnabled(!m_session.isDemo());
    m_offline->setEnabled(!m_session.isDemo());
    const Instant now = m_now();
    m_last->setText(schedule.lastRun ? tr("Last run %1").arg(relativeTime(*schedule.lastRun, now)) : tr("Not run yet"));
    m_last->setToolTip(schedule.lastRun ? exactTime(*schedule.lastRun) : QString());
    QString next = tr("No run is planned.");
    if (m_session.isDemo())
        next = tr("The demo reads recordings when they change; it needs no schedule.");
    else if (schedule.offline)
        next = tr("No run is planned while you work offline.");
    else if (schedule.nextRun)
        next = *schedule.nextRun < now + std::chrono::minutes(1)
                   ? tr("The next run is due now")
                   : tr("Next run %1").arg(relativeTime(*schedule.nextRun, now));
    m_next->setText(next);
    m_next->setToolTip(schedule.nextRun ? exactTime(*schedule.nextRun) : QString());
}

void ScheduleTab::save()
{
    const auto saved = m_session.setSchedule(m_every->currentData().toInt(), m_offline->isChecked());
    m_refusal->setText(saved ? QString() : saved.error().sentence);
    m_refusal->setVisible(!saved);
    refresh(); // what was refused goes back to what is true
}

} // namespace success::ui
