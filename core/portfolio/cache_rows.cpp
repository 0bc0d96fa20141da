// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/cache_rows.h"

#include "core/portfolio/agreements_reader.h"
#include "core/portfolio/cache_queries.h"
#include "core/portfolio/convert_reader.h"
#include "core/portfolio/deal_reader.h"
#include "core/portfolio/reengage_reader.h"
#include "core/portfolio/row_cursor.h"
#include "core/store/source_states.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace success {

namespace {

qint64 dataVersion(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA data_version").getInt64();
}

/// Opens a read transaction; SQLite takes its snapshot at the first read.
void beginReading(SQLite::Database &database)
{
    database.exec("BEGIN");
    static_cast<void>(database.execAndGet("SELECT count(*) FROM source_state").getInt64());
}

/// Two connections in read transactions over the same state. The second one's data version is the same before either
/// began and after both did only if nobody committed in between; else they begin again.
Result<void> beginTogether(Database &first, Database &second)
{
    for (;;) {
        bool same = false;
        auto began = first.run([&](SQLite::Database &a) {
            SQLite::Database &b = second.connection();
            const qint64 before = dataVersion(b);
            beginReading(a);
            beginReading(b);
            same = dataVersion(b) == before;
            if (!same) {
                a.exec("ROLLBACK");
                b.exec("ROLLBACK");
            }
        });
        if (!began || same)
            return began;
    }
}

void readAccounts(SQLite::Database &cache, std::vector<Account> &accounts)
{
    RowCursor rows(cache, query::accounts);
    while (rows.next()) {
        Account &account = accounts.emplace_back();
        account.id = rows.integer(0);
        account.key = rows.text(1);
        account.name = rows.text(2);
        account.domain = rows.text(3);
        account.contactEmail = rows.text(4);
    }
    const auto byKey = [](const Account &a, const Account &b) {
        return a.key < b.key;
    };
    if (!std::is_sorted(accounts.begin(), accounts.end(), byKey))
        std::sort(accounts.begin(), accounts.end(), byKey);
}

CompanyIndex readCompanies(SQLite::Database &cache, std::vector<Account> &accounts)
{
    std::vector<std::pair<qint64, quint32>> places; // account id → its place
    places.reserve(accounts.size());
    for (quint32 place = 0; place < accounts.size(); ++place)
        places.emplace_back(accounts[place].id, place);
    std::sort(places.begin(), places.end());
    CompanyIndex ids;
    for (const auto &[id, place] : places)
        ids.add(id, place);
    CompanyIndex index;
    RowCursor rows(cache, query::companies);
    while (rows.next()) {
        const quint32 account = ids.accountOf(rows.integer(1));
        if (account == CompanyIndex::none)
            continue;
        index.add(rows.integer(0), account);
        accounts[account].sources |= quint16(1u << unsigned(rows.number(2)));
    }
    return index;
}

/// Groups contracts by account, within one by id, and lets the accounts point at them.
void groupContracts(CacheRows &rows)
{
    std::sort(rows.contracts.begin(), rows.contracts.end(), [](const CachedContract &a, const CachedContract &b) {
        return std::pair(a.contract.account, a.contract.id) < std::pair(b.contract.account, b.contract.id);
    });
    for (quint32 i = 0; i < rows.contracts.size(); ++i) {
        Account &account = rows.accounts[rows.contracts[i].contract.account];
        if (account.contractCount++ == 0)
            account.firstContract = i;
    }
}

CompanyIndex readAgreements(SQLite::Database &cache, const Moments &moments, CacheRows &rows)
{
    readAccounts(cache, rows.accounts);
    rows.sources = readStates(cache);
    CompanyIndex index = readCompanies(cache, rows.accounts);
    rows.gathered.resize(rows.accounts.size());
    rows.contracts = readContracts(cache, index);
    groupContracts(rows);
    readInvoices(cache, index, moments, rows.gathered);
    readTerms(cache, index, moments, rows.gathered);
    readDeals(cache, index, moments, rows.gathered);
    rows.deals = readDealBook(cache, index);
    rows.lost = readLostDeals(cache, index, rows.deals, moments.at.front());
    rows.prospects = readProspects(cache, index, rows, moments.at.front());
    return index;
}

} // namespace

void CompanyIndex::add(qint64 company, quint32 account)
{
    m_companies.push_back(company);
    m_accounts.push_back(account);
}

quint32 CompanyIndex::accountOf(qint64 company) const
{
    for (size_t tried = m_hint; tried < std::min(m_hint + 2, m_companies.size()); ++tried) {
        if (m_companies[tried] == company) {
            m_hint = tried;
            return m_accounts[tried];
        }
    }
    const auto place = std::lower_bound(m_companies.begin(), m_companies.end(), company);
    if (place == m_companies.end() || *place != company)
        return none;
    m_hint = size_t(place - m_companies.begin());
    return m_accounts[m_hint];
}

Result<CacheRows> readCache(const QString &cacheFile, const Moments &moments)
{
    auto agreements = Database::open(cacheFile, cacheSchema(), OpenMode::ReadOnly);
    auto activity = agreements ? Database::open(cacheFile, cacheSchema(), OpenMode::ReadOnly) : std::move(agreements);
    if (!activity)
        return tl::unexpected(activity.error());
    if (auto began = beginTogether(**agreements, **activity); !began)
        return tl::unexpected(began.error());

    std::vector<CompanyTouches> touches;
    std::vector<CompanyUsage> usage;
    ReleaseRows releases;
    auto other = QtConcurrent::run([&] {
        return (*activity)->run([&](SQLite::Database &cache) {
            touches = readTouches(cache, moments);
            usage = readUsage(cache);
            releases = readReleaseRows(cache, moments.at.front());
        });
    });
    CacheRows rows;
    CompanyIndex index;
    const auto read =
        (*agreements)->run([&](SQLite::Database &cache) { index = readAgreements(cache, moments, rows); });
    const Result<void> readOther = other.result();
    if (!read || !readOther)
        return tl::unexpected(!read ? read.error() : readOther.error());
    for (const CompanyTouches &company : touches) {
        if (const quint32 account = index.accountOf(company.company); account != CompanyIndex::none)
            rows.gathered[account].touches.add(company.touches);
    }
    for (const CompanyUsage &company : usage) {
        if (const quint32 account = index.accountOf(company.company); account != CompanyIndex::none)
            rows.gathered[account].usage.add(company.usage, moments);
    }
    for (CachedRequest &cached : releases.requests)
        cached.request.account = index.accountOf(cached.company);
    std::erase_if(releases.requests,
                  [](const CachedRequest &cached) { return cached.request.account == CompanyIndex::none; });
    rows.releases = std::move(releases);
    return rows;
}

} // namespace success
