// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/portfolio_job.h"

#include <QObject>
#include <QThreadPool>

namespace success {

/// Makes Portfolios in the background, one at a time; what is asked for meanwhile is made once, afterwards.
class PortfolioLoader : public QObject
{
    Q_OBJECT

public:
    /// `keepHistory`: saves each as-of day's scores after a load, and once, day by day, those that can be computed of
    /// days before; then it loads again.
    PortfolioLoader(PortfolioJob job, bool keepHistory);
    /// Waits for the job that runs.
    ~PortfolioLoader() override;

    /// Ends in loaded() or failed(), once for all requests made until then. The flags are PortfolioJob's.
    void request(bool factsChanged, bool joinAgain);
    [[nodiscard]] bool isLoading() const { return m_running; }
    /// The day that is loaded from the next request on.
    void setAsOf(AsOf asOf)
    {
        m_job.asOf = asOf;
        m_allComputed = false;
    }
    /// Folder, date and clock of the jobs, with the newest Portfolio.
    [[nodiscard]] const PortfolioJob &job() const { return m_job; }

    /// What the last request that ended was made of, also where it failed; only of jobs that are stamped.
    [[nodiscard]] const FolderStamp &stamp() const { return m_stamp; }

Q_SIGNALS:
    void loaded(success::PortfolioPtr portfolio);
    void failed(const success::Error &error);
    void cacheDamaged(const success::Error &error); ///< in place of failed()

private:
    void start();
    void finish(const PortfolioResult &result, bool factsChanged);
    void keepHistoryOf(const PortfolioPtr &portfolio, bool factsChanged);
    void computeHistory();
    void computed(const Result<std::optional<QDate>> &day);

    PortfolioJob m_job;
    FolderStamp m_stamp;
    bool m_keepHistory;
    bool m_running = false;
    bool m_again = false;
    bool m_computing = false;
    bool m_computedSome = false;
    bool m_allComputed = false;
    QThreadPool m_pool;
};

} // namespace success
