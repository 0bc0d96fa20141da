// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/customer_reader.h"

#include "core/session/session.h"

namespace success::ui {

struct CustomerReader::Stores
{
    DataFolder folder;
    std::unique_ptr<Database> cache;
    std::unique_ptr<Workspace> workspace;

    Result<void> openCache()
    {
        if (cache)
            return {};
        auto opened = Database::open(folder.cacheFile(), cacheSchema(), OpenMode::ReadOnly);
        if (!opened)
            return tl::unexpected(opened.error());
        cache = std::move(*opened);
        return {};
    }

    Result<void> openWorkspace()
    {
        if (workspace)
            return {};
        // It only reads: the clock is never asked.
        auto opened = Workspace::open(
            folder.workspaceFile(), [] { return Instant(); }, OpenMode::ReadOnly);
        if (!opened)
            return tl::unexpected(opened.error());
        workspace = std::move(*opened);
        return {};
    }

    Result<void> open()
    {
        return openCache().and_then([this] { return openWorkspace(); });
    }

    /// Both stores open, and the account found.
    Result<const Account *> ready(const Portfolio &portfolio, const QString &key)
    {
        const auto *account = portfolio.find(key);
        if (!account)
            return failure(ErrorKind::InvalidInput,
                           CustomerReader::tr("No account is known as “%1”. It may have been merged into another, or "
                                              "its source may not be synced yet.")
                               .arg(key));
        return open().map([account] { return account; });
    }

    DetailAnswer detail(const Portfolio &portfolio, const QString &key)
    {
        return ready(portfolio, key)
            .and_then([&](const Account *account) { return loadCustomer(portfolio, *account, *cache, *workspace); })
            .map([](CustomerDetail &&detail) { return std::make_shared<const CustomerDetail>(std::move(detail)); });
    }

    BriefAnswer brief(const Portfolio &portfolio, const QString &key)
    {
        return ready(portfolio, key)
            .and_then([&](const Account *account) {
                return success::readBrief(portfolio, *account, *cache, *workspace, systemNow());
            })
            .map([](BriefFacts &&facts) { return std::make_shared<const BriefFacts>(std::move(facts)); });
    }

    Result<ScoreChange> change(const Portfolio &portfolio, const QString &key, QDate since)
    {
        return ready(portfolio, key).and_then([&](const Account *account) {
            return scoreChangeSince(portfolio, *account, since, *cache, *workspace);
        });
    }
};

CustomerReader::CustomerReader(const DataFolder &folder, QObject *parent)
    : QObject(parent)
    , m_stores(std::make_shared<Stores>())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_stores->folder = folder;
}

CustomerReader::~CustomerReader()
{
    m_thread.waitForDone();
}

void CustomerReader::readDetail(PortfolioPtr portfolio, const QString &key, std::function<void(DetailAnswer)> done)
{
    m_detail.run([stores = m_stores, portfolio = std::move(portfolio), key] { return stores->detail(*portfolio, key); },
                 std::move(done));
}

void CustomerReader::readPage(const ActivityScope &scope, const ActivityQuery &query,
                              std::optional<ActivityCursor> after, std::function<void(Result<ActivityPage>)> done)
{
    auto work = [stores = m_stores, scope, query, after]() -> Result<ActivityPage> {
        if (auto opened = stores->open(); !opened)
            return tl::unexpected(opened.error());
        return activityPage(*stores->cache, &stores->workspace->database(), scope, query, after);
    };
    m_page.run(std::move(work), std::move(done));
}

void CustomerReader::readRecords(qint64 accountId, const std::vector<Explanation::Record> &records,
                                 std::function<void(Result<std::vector<ActivityItem>>)> done)
{
    QStringList ids;
    for (const Explanation::Record &record : records)
        ids << record.id;
    auto work = [stores = m_stores, accountId, ids]() -> Result<std::vector<ActivityItem>> {
        if (auto opened = stores->openCache(); !opened)
            return tl::unexpected(opened.error());
        return activityItems(*stores->cache, accountId, ids);
    };
    m_records.run(std::move(work), std::move(done));
}

void CustomerReader::readChange(PortfolioPtr portfolio, const QString &key, QDate since,
                                std::function<void(Result<ScoreChange>)> done)
{
    m_change.run([stores = m_stores, portfolio = std::move(portfolio), key,
                  since] { return stores->change(*portfolio, key, since); },
                 std::move(done));
}

void CustomerReader::readBrief(PortfolioPtr portfolio, const QString &key, std::function<void(BriefAnswer)> done)
{
    m_brief.run([stores = m_stores, portfolio = std::move(portfolio), key] { return stores->brief(*portfolio, key); },
                std::move(done));
}

} // namespace success::ui
