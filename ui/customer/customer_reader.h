// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/customer_detail.h"
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
    /// `key`: an account key or a domain. An account that is not in the portfolio is refused with a sentence.
    void readDetail(PortfolioPtr portfolio, const QString &key, std::function<void(DetailAnswer)> done);
    void readPage(qint64 accountId, AsOf asOf, const ActivityQuery &query, std::optional<ActivityCursor> after,
                  std::function<void(Result<ActivityPage>)> done);

private:
    struct Stores;
    QThreadPool m_thread;
    std::shared_ptr<Stores> m_stores; ///< used on m_thread only
    LatestTask<DetailAnswer> m_detail{this, &m_thread};
    LatestTask<Result<ActivityPage>> m_page{this, &m_thread};
};

} // namespace success::ui
