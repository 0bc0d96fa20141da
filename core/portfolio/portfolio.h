// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"
#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/portfolio/shared_vector.h"
#include "core/scoring/health_facts.h"
#include "core/scoring/health_score.h"
#include "core/store/cache_store.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <span>

namespace success {

struct ContractLedger; // core/portfolio/contract_ledger.h
struct ConvertQueue;   // core/portfolio/convert_queue.h
struct DealBook;       // core/portfolio/deal_book.h
struct ReengageQueue;  // core/portfolio/reengage_queue.h
struct ReleaseLoop;    // core/portfolio/release_loop.h

/// What a contract is on the as-of date; keys in contractStatusKey.
enum class ContractStatus : quint8 { Active, Trialing, PastDue, Canceled, Expired, Pending, Draft, Paused };

struct Contract
{
    quint32 account = 0; ///< index into Portfolio::accounts
    qint64 id = 0;       ///< cache id
    SourceId source{};
    ContractStatus status{};
    QString externalId;
    QString product;
    Money mrr; ///< 0 unless status counts (active, past due)
    Money arr;
    std::optional<int> seats;
    QDate startsOn;
    QDate endsOn; ///< of the dated term; invalid when rolling
    bool renewsItself = false;
    QDate trialEndsOn;
};

struct Account
{
    qint64 id = 0; ///< cache id
    QString key;
    QString name;
    QString domain; ///< empty for local:…
    QString contactEmail;
    quint32 firstContract = 0; ///< span in Portfolio::contracts
    quint32 contractCount = 0;
    quint16 sources = 0; ///< bit SourceId: that source knows it
    bool untracked = false;
    bool inHealth = false; ///< stands in Health (scoring.md, Who stands where)
    std::optional<Money>
        arr; ///< its own currency, or the base where it has several; nullopt: no contract was ever known
    std::optional<qint64> arrInBase;  ///< of what has a rate; nullopt: nothing has
    std::vector<Money> arrByCurrency; ///< only where it has several
    std::optional<int> activeUsers;
    std::optional<int> seats;
    std::optional<int> daysToRenewal;
    std::optional<Instant> lastActivityAt;
};

/// Everything the sections read: immutable, built whole off the GUI thread, swapped in one signal.
struct Portfolio
{
    AsOf asOf;
    WorkspaceSnapshot workspace;
    RateTable rates;                                         ///< with the base currency decided
    SharedVector<Account> accounts;                          ///< sorted by key
    SharedVector<Contract> contracts;                        ///< grouped by account
    SharedVector<HealthFacts> healthFacts;                   ///< beside accounts
    SharedVector<Assessment> healthAssessments;              ///< beside accounts
    SharedVector<HealthScore> healthScores;                  ///< beside accounts, with workspace.health
    SharedVector<std::optional<std::int8_t>> healthChange7d; ///< beside accounts
    /// Beside accounts: as the facts stood 7 days earlier; factorCount 0 where they do not reach back.
    SharedVector<Assessment> healthAssessments7dAgo;
    QHash<QString, int> savedScores7dAgo; ///< by account key, from the workspace
    std::shared_ptr<const ContractLedger> ledger;
    std::shared_ptr<const ConvertQueue> convert;
    std::shared_ptr<const DealBook> deals;
    std::shared_ptr<const ReengageQueue> reengage;
    std::shared_ptr<const ReleaseLoop> releases;
    std::vector<SourceState> sources;

    /// The account of a key, domain or anything companyDomain reads as its domain; nullptr if there is none.
    [[nodiscard]] const Account *find(const QString &keyOrDomain) const;
    [[nodiscard]] std::span<const Contract> contractsOf(const Account &account) const
    {
        return std::span(contracts).subspan(account.firstContract, account.contractCount);
    }
    [[nodiscard]] size_t indexOf(const Account &account) const { return size_t(&account - accounts.data()); }
};

using PortfolioPtr = std::shared_ptr<const Portfolio>;

/// Adds an account's ARR, each currency by itself.
void addArr(MoneySum &sum, const Account &account);

/// `active`, `trialing`, `past_due`, `canceled`, `expired`, `pending`, `draft`, `paused`.
[[nodiscard]] QString contractStatusKey(ContractStatus status);

/// Reads the cache (its own read-only connection and transaction) and computes the Portfolio. Runs on any thread.
/// `scores7dAgo`: saved snapshot scores, used where the facts do not reach back.
[[nodiscard]] Result<PortfolioPtr> loadPortfolio(const QString &cacheFile, const WorkspaceSnapshot &workspace,
                                                 const QHash<QString, int> &scores7dAgo, AsOf asOf);

/// The same Portfolio under other decisions. Facts, and whatever else the decisions leave as it was, are shared.
[[nodiscard]] PortfolioPtr withWorkspace(const Portfolio &portfolio, const WorkspaceSnapshot &workspace);

} // namespace success
