// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/customer_reader.h"

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

    Result<void> openWorkspace(AsOf asOf)
    {
        if (workspace)
            return {};
        // It only reads: the clock is never asked.
        auto opened = Workspace::open(
            folder.workspaceFile(), [asOf] { return asOf.instant; }, OpenMode::ReadOnly);
        if (!opened)
            return tl::unexpected(opened.error());
        workspace = std::move(*opened);
        return {};
    }

    DetailAnswer detail(const Portfolio &portfolio, const QString &key)
    {
        const auto *account = portfolio.find(key);
        if (!account)
            return failure(ErrorKind::InvalidInput,
                           CustomerReader::tr("No account is known as “%1”. It may have been merged into another, or "
                                              "its source may not be synced yet.")
                               .arg(key));
        if (auto opened = openCache(); !opened)
            return tl::unexpected(opened.error());
        if (auto opened = openWorkspace(portfolio.asOf); !opened)
            return tl::unexpected(opened.error());
        auto detail = loadCustomer(portfolio, *account, *cache, *workspace);
        if (!detail)
            return tl::unexpected(detail.error());
        return std::make_shared<const CustomerDetail>(std::move(*detail));
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

void CustomerReader::readPage(qint64 accountId, AsOf asOf, const ActivityQuery &query,
                              std::optional<ActivityCursor> after, std::function<void(Result<ActivityPage>)> done)
{
    auto work = [stores = m_stores, accountId, asOf, query, after]() -> Result<ActivityPage> {
        if (auto opened = stores->openCache(); !opened)
            return tl::unexpected(opened.error());
        return activityPage(*stores->cache, accountId, asOf.instant, query, after);
    };
    m_page.run(std::move(work), std::move(done));
}

} // namespace success::ui
