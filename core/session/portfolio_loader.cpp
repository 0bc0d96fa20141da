// SPDX-License-Identifier: Apache-2.0
#include "core/session/portfolio_loader.h"

#include <QLoggingCategory>

namespace success {

Q_LOGGING_CATEGORY(logSession, "success.session")

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
    m_pool.start([job, portfolio, factsChanged] {
        if (const auto saved = saveHealthScores(job, *portfolio, !factsChanged); !saved)
            qCWarning(logSession).noquote() << "Health scores were not saved:" << saved.error().sentence;
    });
}

} // namespace success
