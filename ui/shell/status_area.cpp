// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_area.h"

#include "ui/format/words.h"
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
    , m_icon(new IconLabel(theme, QStringLiteral("check"), Role::SecondaryText, 16, this))
    , m_message(new ElidedLabel(theme, TextStyle::Caption, Role::SecondaryText, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(linkButton(tr("Cancel"), this))
    , m_retry(linkButton(tr("Retry"), this))
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
    row->addWidget(asOf);
    connect(m_cancel, &QPushButton::clicked, &session, &Session::cancelSync);
    connect(m_retry, &QPushButton::clicked, this, &StatusArea::retry);
    connect(&session, &Session::syncStarted, this, [this] { show(State::Working, tr("Syncing…")); });
    connect(&session, &Session::syncProgressed, this, &StatusArea::onProgress);
    connect(&session, &Session::syncFinished, this, &StatusArea::onFinished);
    connect(&session, &Session::failed, this, [this](const Error &error) {
        m_failedSources.clear();
        show(State::Failed, error.sentence);
    });
    connect(&session, &Session::portfolioChanged, this, [this](const PortfolioPtr &portfolio) {
        if (m_loading)
            showCount(qint64(portfolio->accounts.size()));
    });
    if (session.portfolio() == nullptr)
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

void StatusArea::onProgress(const SyncProgress &progress)
{
    show(State::Working,
         tr("%1: %2, %3 records").arg(sourceTitle(progress.source), progress.phase, countText(progress.records)));
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
    for (const SourceResult &result : results) {
        if (result.error && result.error->kind != ErrorKind::Cancelled)
            return failureSentence(result);
        cancelled = cancelled || result.error.has_value();
        if (result.error)
            continue;
        ++synced;
        records += result.records;
        skipped += result.skipped;
    }
    if (cancelled)
        return StatusArea::tr("Sync cancelled; what was there before is still shown.");
    const QString sources = synced == 1 ? StatusArea::tr("1 source") : StatusArea::tr("%1 sources").arg(synced);
    const QString text = StatusArea::tr("Synced %1, %2 records").arg(sources, countText(records));
    return skipped == 0 ? text : StatusArea::tr("%1; %2 skipped").arg(text, countText(skipped));
}

} // namespace success::ui
