// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/suggestions.h"
#include "core/portfolio/portfolio.h"
#include "core/workspace/match_decisions.h"

namespace success {

/// One thing that shipped: an entry of a release note or of a changelog feed.
struct ShippedEntry
{
    QString id; ///< `github:octo-org/widget/1001#3f2a9c1e`: its note, and what it says
    QString title;
    QString source; ///< `github`, `feed`
    QString origin; ///< repository or feed
    QString release;
    Instant at;
    QString url;
    matching::FeatureKind kind{};
    int announcements = 1; ///< how often it was announced: here, and in other places that are merged into it
};

/// Something a customer asked for.
struct CustomerRequest
{
    QString id;          ///< `buildbetter:7301`
    quint32 account = 0; ///< index into Portfolio::accounts
    QString text;
    QString person; ///< empty: not known
    Instant at;
    quint32 group = 0; ///< equal for requests that ask for the same in nearly the same words
};

enum class MatchStatus { Suggested, Approved, Dismissed };

/// A request and what may answer it.
struct RequestMatch
{
    quint32 request = 0;      ///< index into ReleaseLoop::requests
    quint32 shipped = 0;      ///< index into ReleaseLoop::shipped
    std::optional<int> score; ///< 0–100; nullopt: decided by a person, and not suggested any more
    MatchStatus status{};
    bool shippedBefore = false;
};

/// What customers asked for, what shipped, and which of it may belong together.
struct ReleaseLoop
{
    std::vector<CustomerRequest> requests; ///< newest first
    std::vector<ShippedEntry> shipped;     ///< newest first
    std::vector<RequestMatch> matches;     ///< in the order of the requests, best first
    matching::LearnedWords learned;        ///< what the decisions taught
};

/// Reads requests and releases up to the as-of moment and matches them. Reads the cache, and computes for seconds where
/// there are tens of thousands: for a worker thread.
[[nodiscard]] Result<std::shared_ptr<const ReleaseLoop>> readReleaseLoop(const Portfolio &portfolio, Database &cache,
                                                                         const std::vector<MatchDecision> &decisions);

/// `suggested`, `approved`, `dismissed`.
[[nodiscard]] QString matchStatusKey(MatchStatus status);

} // namespace success
