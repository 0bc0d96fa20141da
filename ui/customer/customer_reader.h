// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/brief_facts.h"
#include "core/sections/customer/customer_detail.h"
#include "core/sections/customer/score_change.h"
#include "core/session/data_folder.h"
#include "ui/models/latest_task.h"

#include <QImage>

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
    /// `key`: an account key or a domain. An account that is not in the portfolio is refused with a sentence.
    void readDetail(PortfolioPtr portfolio, const QString &key, std::function<void(DetailAnswer)> done);
    void readPage(const ActivityScope &scope, const ActivityQuery &query, std::optional<ActivityCursor> after,
                  std::function<void(Result<ActivityPage>)> done);

    /// What changed in the account's score since a day.
    void readChange(PortfolioPtr portfolio, const QString &key, QDate since,
                    std::function<void(Result<ScoreChange>)> done);

    /// The pages of the account's brief, `width` pixels wide.
    void readBrief(PortfolioPtr portfolio, const QString &key, int width,
                   std::function<void(Result<std::vector<QImage>>)> done);
    /// Writes the brief to a file.
    void saveBrief(PortfolioPtr portfolio, const QString &key, const QString &file,
                   std::function<void(Result<void>)> done);

private:
    struct Stores;
    QThreadPool m_thread;
    std::shared_ptr<Stores> m_stores; ///< used on m_thread only
    LatestTask<DetailAnswer> m_detail{this, &m_thread};
    LatestTask<Result<ActivityPage>> m_page{this, &m_thread};
    LatestTask<Result<ScoreChange>> m_change{this, &m_thread};
    LatestTask<Result<std::vector<QImage>>> m_brief{this, &m_thread};
    LatestTask<Result<void>> m_saved{this, &m_thread};
};

} // namespace success::ui
