// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"
#include "core/portfolio/reengage_blockers.h"
#include "core/scoring/reengage_score.h"
#include "core/workspace/reengage_decisions.h"

namespace success {

/// A lost Salesbricks order, with what no decision changes.
struct LostDeal
{
    static constexpr quint32 noText = 0xffffffffu;

    quint32 place = 0;     ///< in LostDeals::book
    quint32 text = noText; ///< in LostDeals::texts
    ReengageFacts facts;   ///< but for blocker, size and reason
};

/// Why deals were lost, as someone wrote it, in all its spellings.
struct LossText
{
    QString written; ///< the first spelling
    QString same;    ///< sameReason of each
    LossReason byRules = LossReason::Other;
};

/// What Re-engage knows before any decision: gathered once a load.
struct LostDeals
{
    std::shared_ptr<const DealBook> book;
    std::vector<LostDeal> all; ///< in the order of the book
    std::vector<LossText> texts;
    QHash<QString, quint32> byId; ///< dealIdOf → place in all

    [[nodiscard]] const Deal &dealOf(const LostDeal &lost) const { return book->deals[lost.place]; }
};

/// How large deals are beside each other, under one table of rates.
struct DealSizes
{
    RateTable rates;
    std::vector<std::optional<qint64>> inBase; ///< beside LostDeals::all; nullopt: no value, or no rate
    std::vector<qint64> sorted;                ///< those that are known

    /// How many are smaller than `minor`.
    [[nodiscard]] int smallerThan(qint64 minor) const;
};

/// A lost deal under the workspace's decisions.
struct ReengageEntry
{
    ReengageFacts facts; ///< whole
    ReengageScore score;
    std::optional<DealBlocker> blocker;
    bool corrected = false; ///< a person said why it was lost, of this deal or of another with the same text
    bool dismissed = false; ///< until after the as-of day
};

/// Closed-lost deals, best chance first: score, then the larger value, then the later loss, then the id; not scored
/// last. It remembers what it was made from, so that a decision costs what it changes.
struct ReengageQueue
{
    std::shared_ptr<const LostDeals> lost;
    std::shared_ptr<const DealSizes> sizes;
    std::shared_ptr<const ReleaseRankings> rankings; ///< of the texts of loss reasons
    std::shared_ptr<const ReleaseLoop> releases;
    std::shared_ptr<const ReengageDecisions> decisions;
    std::vector<ReengageEntry> entries; ///< beside LostDeals::all
    std::vector<quint32> order;         ///< places in both

    [[nodiscard]] const Deal &dealAt(quint32 place) const { return lost->dealOf(lost->all[place]); }
    [[nodiscard]] QString reasonAt(quint32 place) const; ///< as written for that deal
    /// Those of an account, best chance first.
    [[nodiscard]] std::vector<quint32> dealsOf(quint32 account) const;
    /// The best one of an account, dismissed ones last; nullopt: it has none.
    [[nodiscard]] std::optional<quint32> bestOf(quint32 account) const;
    /// nullopt: no lost deal has that id.
    [[nodiscard]] std::optional<quint32> placeOf(const QString &dealId) const;
};

/// `salesbricks:ord_7`.
[[nodiscard]] QString dealIdOf(const Deal &deal);
/// What decisions about the deal name.
[[nodiscard]] LostDealRef refOf(const Portfolio &portfolio, const Deal &deal);

/// The portfolio's; an empty one where nothing was loaded.
[[nodiscard]] const ReengageQueue &reengageQueueOf(const Portfolio &portfolio);

/// The queue a load starts with: what was read, completed by the usage of the portfolio's accounts; nothing scored yet.
/// `before` (may be nullptr): the queue of an earlier state of the cache, whose rankings are used where they still
/// hold.
[[nodiscard]] std::shared_ptr<const ReengageQueue> unscoredReengage(LostDeals lost, const Portfolio &portfolio,
                                                                    const ReengageQueue *before);
/// The queue under the portfolio's workspace, rates and releases; the same one where none of them changed.
[[nodiscard]] std::shared_ptr<const ReengageQueue> currentReengage(const Portfolio &portfolio);

} // namespace success
