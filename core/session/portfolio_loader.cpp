// SPDX-License-Identifier: Apache-2.0
#include "core/session/portfolio_loader.h"

#include <QLoggingCategory>

#include <utility>

namespace success {

Q_LOGGING_CATEGORY(logSession, "success.session")

namespace {

constexpr int lowPriority = -1; // a load goes first

} // namespace

PortfolioLoader::PortfolioLoader(PortfolioJob job, bool keepHistory)
    : m_job(std::move(job))
    , m_keepHistory(keepHistory)
{
    m_pool.setMaxThreadCount(1); // in order
}

PortfolioLoader::~PortfolioLoader()
{
    m_pool.waitForDone();
}

void PortfolioLoader::request(bool factsChanged, bool joinAgain)
{
    m_job.factsChanged = m_job.factsChanged || factsChanged;
    m_job.joinAgain = m_job.joinAgain || joinAgain;
    if (m_running)
        m_again = true;
    else
        start();
}

void PortfolioLoader::start()
{
    m_running = true;
    m_again = false;
    const PortfolioJob job = m_job;
    m_job.factsChanged = false;
    m_job.joinAgain = false;
    const bool factsChanged = job.factsChanged || !job.current;
    // Queued, not QFuture::then: that calls back from within request() where the job is done at once.
    m_pool.start([this, job, factsChanged] {
        const PortfolioResult result = runPortfolioJob(job);
        QMetaObject::invokeMethod(
            this, [this, result, factsChanged] { finish(result, factsChanged); }, Qt::QueuedConnection);
    });
}

void PortfolioLoader::finish(const PortfolioResult &result, bool factsChanged)
{
    const Result<PortfolioPtr> &portfolio = result.portfolio;
    if (portfolio)
        m_job.current = *portfolio;
    else
        m_job.factsChanged = factsChanged; // the next one still has to read everything
    if (m_again) {
        start();
        return;
    }
    m_running = false;
    m_stamp = result.stamp;
    if (portfolio) {
        Q_EMIT loaded(*portfolio);
        if (m_keepHistory)
            keepHistoryOf(*portfolio, factsChanged);
    } else if (result.cacheDamaged) {
        Q_EMIT cacheDamaged(portfolio.error());
    } else {
        Q_EMIT failed(portfolio.error());
    }
}

void PortfolioLoader::keepHistoryOf(const PortfolioPtr &portfolio, bool factsChanged)
{
    const PortfolioJob job = m_job;
    m_pool.start([this, job, portfolio, factsChanged] {
        if (const auto saved = saveDayScores(job, *portfolio, !factsChanged); !saved)
            qCWarning(logSession).noquote() << "The day's scores were not saved:" << saved.error().sentence;
        QMetaObject::invokeMethod(this, &PortfolioLoader::computeHistory, Qt::QueuedConnection);
    });
}

void PortfolioLoader::computeHistory()
{
    if (m_allComputed || std::exchange(m_computing, true))
        return;
    const PortfolioJob job = m_job;
    m_pool.start(
        [this, job] {
            const auto day = computeEarlierDay(job, *job.current);
            QMetaObject::invokeMethod(
                this, [this, day] { computed(day); }, Qt::QueuedConnection);
        },
        lowPriority);
}

void PortfolioLoader::computed(const Result<std::optional<QDate>> &day)
{
    m_computing = false;
    if (!day)
        qCWarning(logSession).noquote() << "Earlier scores were not computed:" << day.error().sentence;
    m_allComputed = day && !*day;
    if (day && *day) {
        m_computedSome = true;
        computeHistory();
    } else if (std::exchange(m_computedSome, false)) {
        request(false, false); // what is open shows them
    }
}

} // namespace success
