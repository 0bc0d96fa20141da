// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_facts.h"
#include "core/portfolio/convert_queue.h"
#include "core/portfolio/deal_book.h"
#include "core/portfolio/invoice_facts.h"
#include "core/portfolio/reengage_queue.h"
#include "core/portfolio/release_reader.h"
#include "core/portfolio/touch_facts.h"
#include "core/portfolio/usage_facts.h"

namespace success {

/// Finds the account of a company id. Tables name companies mostly in ascending order, so the next one is tried first.
class CompanyIndex
{
public:
    static constexpr quint32 none = 0xffffffffu;
    void add(qint64 company, quint32 account); ///< in ascending order of company
    [[nodiscard]] quint32 accountOf(qint64 company) const;

private:
    std::vector<qint64> m_companies;
    std::vector<quint32> m_accounts;
    mutable size_t m_hint = 0;
};

/// What was gathered of one account beside its contracts.
struct Gathered
{
    AccountTouches touches;
    AccountUsage usage;
    AccountInvoices invoices;
    AccountMotion motion;
};

/// The cache's rows as far as the Portfolio needs them, of one state of the database.
struct CacheRows
{
    std::vector<Account> accounts;         ///< sorted by key; names and sources only
    std::vector<CachedContract> contracts; ///< grouped by account; Account::firstContract points here
    std::vector<Gathered> gathered;        ///< beside accounts
    ConvertProspects prospects;            ///< not measured yet
    DealBook deals;
    LostDeals lost;
    ReleaseRows releases; ///< requests of known accounts
    std::vector<SourceState> sources;

    [[nodiscard]] std::span<const CachedContract> contractsOf(const Account &account) const
    {
        return std::span(contracts).subspan(account.firstContract, account.contractCount);
    }
};

/// Reads two halves of the cache at once, on two connections that are sure to see the same state.
[[nodiscard]] Result<CacheRows> readCache(const QString &cacheFile, const Moments &moments);

} // namespace success
