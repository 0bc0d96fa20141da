// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/source_notices.h"

#include "ui/format/words.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace success::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto oldByHand = 72h; ///< read only when asked: a long weekend is nothing to warn of
constexpr auto oldAtLeast = 24h;
constexpr qsizetype mostSentences = 3;

/// From when on data counts as old: three runs that did not happen, but never less than a day.
std::chrono::seconds oldAfter(const SyncSchedule &schedule)
{
    if (schedule.everyMinutes <= 0)
        return oldByHand;
    return std::max<std::chrono::seconds>(oldAtLeast, std::chrono::minutes(3 * schedule.everyMinutes));
}

QString named(const QString &title, const QString &sentence)
{
    return sentence.contains(title) ? sentence : QString(title + QStringLiteral(": ") + sentence);
}

} // namespace

QString sourceNotice(const SourceStatus &status, const SyncSchedule &schedule, Instant now)
{
    const QString title = sourceTitle(status.source);
    const auto &last = status.state.lastSuccessAt;
    if (!status.problem.isEmpty()) {
        const QString sentence = named(title, status.problem);
        return last ? SourceNotices::tr("%1 Its data here was read %2.").arg(sentence, relativeTime(*last, now))
                    : sentence;
    }
    if (!last || now - *last < oldAfter(schedule) || status.kind == SourceStatus::Kind::Syncing)
        return {};
    return status.connected ? SourceNotices::tr("%1 was last read %2.").arg(title, relativeTime(*last, now))
                            : SourceNotices::tr("%1 is no longer connected; it was last read %2.")
                                  .arg(title, relativeTime(*last, now));
}

SourceNotices::SourceNotices(const Theme &theme, Session &session, std::vector<SourceId> sources,
                             std::function<Instant()> now, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sources(std::move(sources))
    , m_now(std::move(now))
    , m_banner(new Banner(theme, Banner::Kind::Warning, this))
{
    setObjectName(QStringLiteral("sourceNotices"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    m_banner->setDismissible(true);
    m_banner->setCompact(true); // links: beside a pane there is little room
    QPushButton *retry = m_banner->addAction(tr("Retry"));
    retry->setObjectName(QStringLiteral("retrySources"));
    m_retry = retry;
    connect(retry, &QPushButton::clicked, this, [this] { m_session.sync(m_failed); });
    QPushButton *open = m_banner->addAction(tr("Open Integrations"));
    open->setObjectName(QStringLiteral("noticesIntegrations"));
    connect(open, &QPushButton::clicked, this, &SourceNotices::integrationsRequested);
    m_banner->setCompact(false);
    connect(m_banner, &Banner::dismissed, this, [this] {
        m_dismissed = m_banner->message();
        hide();
    });
    connectSession();
    refresh();
}

void SourceNotices::connectSession()
{
    for (const auto signal :
         {&Session::syncStarted, &Session::connectionsChanged, &Session::scheduleChanged, &Session::decisionMade})
        connect(&m_session, signal, this, &SourceNotices::refresh);
    // Queued: the session still counts as syncing while it hands its Portfolio over.
    connect(&m_session, &Session::portfolioChanged, this, &SourceNotices::refresh, Qt::QueuedConnection);
    connect(&m_session, &Session::syncFinished, this, &SourceNotices::refresh, Qt::QueuedConnection);
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &SourceNotices::refresh);
    minute->start(60'000);
}

QString SourceNotices::message() const
{
    return isHidden() ? QString() : m_banner->message();
}

void SourceNotices::refresh()
{
    const Instant now = m_now();
    const SyncSchedule schedule = m_session.schedule();
    QStringList sentences;
    m_failed.clear();
    bool failed = false;
    for (const SourceId source : m_sources) {
        const SourceStatus status = sourceStatus(m_session, source, now);
        const QString notice = sourceNotice(status, schedule, now);
        if (notice.isEmpty() || (m_session.isDemo() && status.problem.isEmpty())) // recordings do not age
            continue;
        sentences << notice;
        failed = failed || !status.problem.isEmpty();
        if (status.connected)
            m_failed.push_back(source);
    }
    if (const qsizetype more = sentences.size() - mostSentences; more > 0) {
        sentences.resize(mostSentences);
        sentences << (more == 1 ? tr("And one more source.") : tr("And %1 more sources.").arg(more));
    }
    const QString message = sentences.join(u'\n');
    m_banner->setKind(failed ? Banner::Kind::Critical : Banner::Kind::Warning);
    m_banner->setMessage(message);
    m_banner->show();
    m_retry->setVisible(!m_failed.empty() && !schedule.offline);
    m_retry->setEnabled(!m_session.isSyncing());
    if (message.isEmpty())
        m_dismissed.clear();
    setVisible(!message.isEmpty() && message != m_dismissed);
}

} // namespace success::ui
