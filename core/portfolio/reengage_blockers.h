// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/portfolio/release_loop.h"

namespace success {

struct LostDeals; // core/portfolio/reengage_queue.h

/// Something that shipped after a deal was lost, and what of the deal it answers.
struct DealBlocker
{
    quint32 shipped = 0;            ///< index into ReleaseLoop::shipped
    std::optional<quint32> request; ///< index into ReleaseLoop::requests; nullopt: it answers the loss reason
    int percent = 0;                ///< 0–100; 100 once approved
    bool approved = false;

    bool operator==(const DealBlocker &) const = default;
};

/// How the catalogue ranks for the texts of loss reasons. `before` (may be nullptr): earlier rankings, of which those
/// are taken over that still hold. nullptr: nothing shipped, or no reason is written.
[[nodiscard]] std::shared_ptr<const ReleaseRankings> rankReasons(const LostDeals &lost, const ReleaseLoop &loop,
                                                                 const ReleaseRankings *before);

/// Under which id a decision (MatchDecision::requestId) speaks of a deal's loss reason: `lost:salesbricks:ord_7`.
[[nodiscard]] QString lossRequestId(const QString &dealId);

/// Finds what removed the blockers of lost deals. Refers to what it is made from.
class BlockerFinder
{
public:
    BlockerFinder(const Portfolio &portfolio, const LostDeals &lost, const ReleaseRankings *rankings);

    /// What shipped after the loss of a deal (its place in LostDeals::all) and answers its reason or a request of its
    /// account: approved first, then the surest, then the earliest. Dismissed answers are left out; what answers
    /// several stands there for each.
    [[nodiscard]] std::vector<DealBlocker> blockersOf(quint32 place) const;
    /// The first of those.
    [[nodiscard]] std::optional<DealBlocker> bestOf(quint32 place) const;

private:
    using Verdicts = QHash<quint32, bool>; ///< by place in ReleaseLoop::shipped: approved

    void addReason(std::vector<DealBlocker> &found, quint32 place, Instant lostAt) const;
    void addRequests(std::vector<DealBlocker> &found, quint32 account, Instant lostAt) const;

    const LostDeals &m_lost;
    const ReleaseLoop &m_loop;
    const ReleaseRankings *m_rankings;
    QHash<QString, Verdicts> m_decided; ///< by lossRequestId
    QHash<QString, quint32> m_places;   ///< in ReleaseLoop::shipped, by id
};

} // namespace success
