// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/sync_watch.h"

#include "ui/format/words.h"

#include <QTimer>

#include <algorithm>

namespace success::ui {

namespace {

using namespace std::chrono;

milliseconds steadyClock()
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

const QString between = QStringLiteral(" · ");

} // namespace

SyncWatch &SyncWatch::of(Session &session)
{
    auto *known = session.findChild<SyncWatch *>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new SyncWatch(session);
}

SyncWatch::SyncWatch(Session &session)
    : QObject(&session)
    , m_session(session)
    , m_clock(steadyClock)
    , m_second(new QTimer(this))
{
    m_second->setInterval(1s);
    connect(m_second, &QTimer::timeout, this, &SyncWatch::tick);
    connect(&session, &Session::syncStarted, this, [this] {
        m_running = true;
        m_sources.clear();
        Q_EMIT changed();
    });
    connect(&session, &Session::syncProgressed, this, qOverload<const SyncProgress &>(&SyncWatch::take));
    connect(&session, &Session::sourceFinished, this, qOverload<const SourceResult &>(&SyncWatch::take));
    connect(&session, &Session::syncFinished, this, &SyncWatch::end);
    connect(&session, &Session::connectionsChanged, this, &SyncWatch::forgetDisconnected);
}

SyncWatch::Running &SyncWatch::entry(SourceId source)
{
    const auto known =
        std::ranges::find_if(m_sources, [source](const Running &each) { return each.said.source == source; });
    if (known != m_sources.end())
        return *known;
    Running added;
    added.said.source = source;
    m_sources.push_back(added);
    return m_sources.back();
}

void SyncWatch::take(const SyncProgress &progress)
{
    m_running = true;
    Running &source = entry(progress.source);
    source.said = progress;
    source.waitsUntil = progress.waiting > 0ms ? std::optional(m_clock() + progress.waiting) : std::nullopt;
    if (source.waitsUntil)
        m_second->start();
    Q_EMIT changed();
}

void SyncWatch::take(const SourceResult &result)
{
    Running &source = entry(result.source);
    source.finished = true;
    source.waitsUntil.reset();
    if (!result.error)
        m_errors.erase(result.source);
    else if (result.error->kind != ErrorKind::Cancelled)
        m_errors.insert_or_assign(result.source, *result.error);
    Q_EMIT changed();
}

void SyncWatch::end(const std::vector<SourceResult> &results)
{
    for (const SourceResult &result : results)
        take(result);
    m_running = false;
    m_second->stop();
    Q_EMIT changed();
}

void SyncWatch::forgetDisconnected()
{
    const std::vector<SourceId> connected = m_session.connectedSources();
    std::erase_if(m_errors, [&connected](const auto &error) {
        return std::ranges::find(connected, error.first) == connected.end();
    });
    Q_EMIT changed();
}

void SyncWatch::tick()
{
    if (std::ranges::none_of(m_sources, [this](const Running &source) { return secondsToWait(source) > 0; }))
        m_second->stop();
    Q_EMIT changed();
}

const SyncWatch::Running *SyncWatch::running(SourceId source) const
{
    const auto known = std::ranges::find_if(
        m_sources, [source](const Running &each) { return each.said.source == source && !each.finished; });
    return m_running && known != m_sources.end() ? &*known : nullptr;
}

int SyncWatch::secondsToWait(const Running &source) const
{
    if (!source.waitsUntil)
        return 0;
    return int(std::max(seconds(0), ceil<seconds>(*source.waitsUntil - m_clock())).count());
}

std::optional<Error> SyncWatch::lastError(SourceId source) const
{
    const auto known = m_errors.find(source);
    return known == m_errors.end() ? std::nullopt : std::optional(known->second);
}

namespace {

/// `42 s`, `3 min 5 s`.
QString lengthOfWait(int seconds)
{
    return seconds < 60 ? SyncWatch::tr("%1 s").arg(seconds)
                        : SyncWatch::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString waitText(const SyncWatch &watch, const SyncWatch::Running &source)
{
    return SyncWatch::tr("%1 asked to wait: %2")
        .arg(sourceTitle(source.said.source), lengthOfWait(watch.secondsToWait(source)));
}

QString readingText(const SyncProgress &said)
{
    QStringList parts{said.phase.isEmpty() ? SyncWatch::tr("Starting…") : said.phase};
    if (said.records > 0)
        parts << (said.records == 1 ? SyncWatch::tr("1 record")
                                    : SyncWatch::tr("%1 records").arg(countText(said.records)));
    if (said.pages > 1)
        parts << SyncWatch::tr("page %1").arg(countText(said.pages));
    return parts.join(between);
}

} // namespace

QString progressText(const SyncWatch &watch, const SyncWatch::Running &source)
{
    if (watch.secondsToWait(source) == 0)
        return readingText(source.said);
    const QString wait = waitText(watch, source);
    return source.said.waitReason.isEmpty() ? wait : QString(wait + between + source.said.waitReason);
}

QString syncLine(const SyncWatch &watch)
{
    if (!watch.isRunning())
        return {};
    const auto &sources = watch.sources();
    QStringList parts;
    QStringList waits;
    const SyncWatch::Running *reading = nullptr;
    for (const SyncWatch::Running &source : sources) {
        if (source.finished)
            continue;
        if (watch.secondsToWait(source) > 0)
            waits << waitText(watch, source);
        else if (reading == nullptr) // the first that is not done, so that the line does not flicker between them
            reading = &source;
    }
    if (sources.size() > 1) {
        const auto done = std::ranges::count_if(sources, &SyncWatch::Running::finished);
        const QString all = SyncWatch::tr("Syncing %1 sources").arg(sources.size());
        parts << (done == 0 ? all : SyncWatch::tr("%1, %2 done").arg(all).arg(done));
    } else if (sources.empty()) {
        return SyncWatch::tr("Syncing…");
    }
    if (reading != nullptr)
        parts << sourceTitle(reading->said.source) + QStringLiteral(": ") + readingText(reading->said);
    parts << waits;
    return parts.isEmpty() ? SyncWatch::tr("Finishing…") : parts.join(between);
}

QString syncLines(const SyncWatch &watch)
{
    QStringList lines;
    for (const SyncWatch::Running &source : watch.sources()) {
        if (!source.finished)
            lines << sourceTitle(source.said.source) + QStringLiteral(": ") + progressText(watch, source);
    }
    return lines.join(u'\n');
}

} // namespace success::ui
