// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/brief_facts.h"
#include "core/sections/customer/customer_detail.h"
#include "core/sections/customer/score_change.h"
#include "core/session/data_folder.h"
#include "ui/models/latest_task.h"

namespace success::ui {

/// Reads what Customer Detail shows, on a thread of its own with read-only connections of its own. Answers come on the
/// GUI thread; the answer to a question that was replaced by another of its kind never comes.
class CustomerReader : public QObject
{
    Q_OBJECT

public:
    explicit CustomerReader(const DataFolder &folder, QObject *parent = nullptr);
    ~CustomerReader() override;

    using DetailAnswer = Result<std::shared_ptr<const CustomerDetail>>;
    using BriefAnswer = Result<std::shared_ptr<const BriefFacts>>;
    /// `key`: an account key or a domain. An account that is not in the portfolio is refused with a sentence.
    void readDetail(PortfolioPtr portfolio, const QString &key, std::function<void(DetailAnswer)> done);
    void readPage(const ActivityScope &scope, const ActivityQuery &query, std::optional<ActivityCursor> after,
                  std::function<void(Result<ActivityPage>)> done);

    /// Those of the records that stand in the timeline, newest first.
    void readRecords(qint64 accountId, const std::vector<Explanation::Record> &records,
                     std::function<void(Result<std::vector<ActivityItem>>)> done);

    /// What changed in the account's score since a day.
    void readChange(PortfolioPtr portfolio, const QString &key, QDate since,
                    std::function<void(Result<ScoreChange>)> done);

    /// What the account's brief is made of.
    void readBrief(PortfolioPtr portfolio, const QString &key, std::function<void(BriefAnswer)> done);

private:
    struct Stores;
    QThreadPool m_thread;
    std::shared_ptr<Stores> m_stores; ///< used on m_thread only
    LatestTask<DetailAnswer> m_detail{this, &m_thread};
    LatestTask<Result<ActivityPage>> m_page{this, &m_thread};
    LatestTask<Result<ScoreChange>> m_change{this, &m_thread};
    LatestTask<Result<std::vector<ActivityItem>>> m_records{this, &m_thread};
    LatestTask<BriefAnswer> m_brief{this, &m_thread};
};

} // namespace success::ui
