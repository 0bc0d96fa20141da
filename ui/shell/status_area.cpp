// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_area.h"

#include "ui/format/words.h"
#include "ui/integrations/sync_watch.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace success::ui {

StatusArea::StatusArea(const Theme &theme, Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_watch(SyncWatch::of(session))
    , m_icon(new IconLabel(theme, QStringLiteral("check"), Role::SecondaryText, 16, this))
    , m_message(new ElidedLabel(theme, TextStyle::Caption, Role::SecondaryText, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(linkButton(tr("Cancel"), this))
    , m_retry(linkButton(tr("Retry"), this))
    , m_offline(new Badge(theme, tr("Working offline"), tone::atRisk, this))
{
    setObjectName(QStringLiteral("status"));
    setProperty("panel", QStringLiteral("status"));
    setFixedHeight(32);
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_cancel->setObjectName(QStringLiteral("cancelSync"));
    m_retry->setObjectName(QStringLiteral("retrySync"));
    m_progress->setRange(0, 0); // how much is to come is not known while pages are read
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(96);
    m_progress->setAccessibleName(tr("Syncing"));
    m_offline->setObjectName(QStringLiteral("offlineBadge"));
    m_offline->setToolTip(tr("No system is asked for anything until Work offline is switched off in the menu"));
    auto *asOf =
        textLabel(tr("As of %1").arg(exactDate(session.asOf().date)), TextStyle::Caption, TextTone::Secondary, this);
    asOf->setToolTip(tr("Scores, days and relative times are computed for this date"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 0, space::l, 0);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_progress);
    row->addWidget(m_message, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_retry);
    row->addWidget(m_offline);
    row->addWidget(asOf);
    connect(m_cancel, &QPushButton::clicked, &session, &Session::cancelSync);
    connect(m_retry, &QPushButton::clicked, this, &StatusArea::retry);
    connect(&m_watch, &SyncWatch::changed, this, &StatusArea::showProgress);
    for (const auto signal : {&Session::scheduleChanged, &Session::decisionMade}) // an undo switches it, too
        connect(&session, signal, this, &StatusArea::showOffline);
    connect(&session, &Session::syncFinished, this, &StatusArea::onFinished);
    connect(&session, &Session::failed, this, [this](const Error &error) {
        m_failedSources.clear();
        show(State::Failed, error.sentence);
    });
    connect(&session, &Session::portfolioChanged, this, [this](const PortfolioPtr &portfolio) {
        if (m_loading)
            showCount(qint64(portfolio->accounts.size()));
    });
    showOffline();
    if (m_watch.isRunning())
        showProgress();
    else if (session.portfolio() == nullptr)
        showLoading();
    else
        show(State::Quiet, {});
}

QString StatusArea::message() const
{
    return m_message->text();
}

void StatusArea::show(State state, const QString &message)
{
    m_loading = false;
    m_progress->setVisible(state == State::Working);
    m_icon->setVisible(state != State::Working && !message.isEmpty());
    m_icon->setIcon(state == State::Failed ? QStringLiteral("critical") : QStringLiteral("check"),
                    state == State::Failed ? Role::CriticalText : Role::HealthyText);
    m_cancel->setVisible(state == State::Working && m_session.isSyncing());
    m_retry->setVisible(state == State::Failed);
    m_message->setText(message);
    m_message->setToolTip({});
}

void StatusArea::showCount(qint64 accounts)
{
    show(State::Quiet, accounts == 0   ? QString()
                       : accounts == 1 ? tr("1 account")
                                       : tr("%1 accounts").arg(countText(accounts)));
}

void StatusArea::showLoading()
{
    show(State::Working, tr("Loading…"));
    m_loading = true;
}

void StatusArea::retry()
{
    if (!m_failedSources.empty()) {
        m_session.sync(m_failedSources);
        return;
    }
    showLoading();
    m_session.load();
}

void StatusArea::showProgress()
{
    if (!m_watch.isRunning())
        return; // how it ended is said by onFinished
    show(State::Working, syncLine(m_watch));
    m_message->setToolTip(syncLines(m_watch));
}

void StatusArea::showOffline()
{
    m_offline->setVisible(m_session.schedule().offline);
}

void StatusArea::onFinished(const std::vector<SourceResult> &results)
{
    m_failedSources.clear();
    for (const SourceResult &result : results) {
        if (result.error && result.error->kind != ErrorKind::Cancelled)
            m_failedSources.push_back(result.source);
    }
    show(m_failedSources.empty() ? State::Quiet : State::Failed, syncSentence(results));
}

namespace {

/// Sentences of a source's own errors mostly name it already.
QString failureSentence(const SourceResult &result)
{
    const QString title = sourceTitle(result.source);
    const QString &sentence = result.error->sentence;
    return sentence.contains(title) ? sentence : QString(title + QStringLiteral(": ") + sentence);
}

} // namespace

QString syncSentence(const std::vector<SourceResult> &results)
{
    int synced = 0;
    qint64 records = 0;
    qint64 skipped = 0;
    bool cancelled = false;
    QStringList failures;
    for (const SourceResult &result : results) {
        if (result.error && result.error->kind != ErrorKind::Cancelled)
            failures << failureSentence(result);
        cancelled = cancelled || (result.error && result.error->kind == ErrorKind::Cancelled);
        if (result.error)
            continue;
        ++synced;
        records += result.records;
        skipped += result.skipped;
    }
    if (!failures.isEmpty()) {
        // The pages that read them say more of each; one line has room for one.
        QString text = failures.first();
        if (failures.size() > 1)
            text = StatusArea::tr("%1 (and %2 more failed)").arg(text).arg(failures.size() - 1);
        return synced == 0 ? text
                           : StatusArea::tr("Synced %1 of %2 sources. %3").arg(synced).arg(results.size()).arg(text);
    }
    if (cancelled)
        return StatusArea::tr("Sync cancelled; what was there before is still shown.");
    const QString sources = synced == 1 ? StatusArea::tr("1 source") : StatusArea::tr("%1 sources").arg(synced);
    const QString text = StatusArea::tr("Synced %1, %2 records").arg(sources, countText(records));
    return skipped == 0 ? text : StatusArea::tr("%1; %2 skipped").arg(text, countText(skipped));
}

} // namespace success::ui
