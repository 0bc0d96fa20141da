// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature.h"
#include "core/model/records.h"
#include "core/portfolio/release_rankings.h"
#include "core/portfolio/shared_vector.h"
#include "core/workspace/release_decisions.h"

#include <span>

namespace success {

struct Portfolio;
struct ReleaseRows;

/// What a source announced, before it is read.
struct ReleaseNote
{
    QString id;     ///< `github:octo-org/widget/1001`
    QString source; ///< `github`, `feed`
    QString origin; ///< repository or feed
    QString title;
    Instant at;
    QString url;
    QString body; ///< untrusted
    ReleaseRecord::Format format{};
};

/// One thing that shipped: an entry of a release note, of a changelog feed, or one that a person wrote down.
struct ShippedEntry
{
    QString id; ///< `github:octo-org/widget/1001#3f2a9c1e`: its note, and what it says; `manual:…`
    QString title;
    QString source; ///< `github`, `feed`, `manual`
    QString origin; ///< repository or feed; empty for what a person wrote down
    QString release;
    Instant at;
    QString url;
    matching::FeatureKind kind{};
    QString detail;     ///< what a person wrote beneath the title, or the heading of a feed's entry; may be empty
    QStringList alsoAs; ///< ids of the same thing announced in other places, which are merged into this one
};

/// What an entry is matched by: title and detail, a line each.
[[nodiscard]] QString matchText(const ShippedEntry &entry);

/// Something a customer asked for.
struct CustomerRequest
{
    QString id;          ///< `buildbetter:7301`
    quint32 account = 0; ///< index into Portfolio::accounts
    QString text;
    QString person; ///< empty: not known
    QString email;  ///< the person's; empty: not known, or namesakes with several
    Instant at;
    QString url;       ///< where it opens in its source; empty: not known
    quint32 group = 0; ///< equal for requests that ask for the same in nearly the same words
};

enum class MatchStatus {
    Suggested,
    Approved,
    Dismissed,
    Drafted, ///< approved, and a mail about it is written
    Sent,    ///< who asked was told of it, in a mail for this request or another
};
/// Said to be right by a person: approved, drafted or sent.
[[nodiscard]] bool isAccepted(MatchStatus status);

/// A request and what may answer it.
struct RequestMatch
{
    quint32 request = 0;      ///< index into ReleaseLoop::requests
    quint32 shipped = 0;      ///< index into ReleaseLoop::shipped
    std::optional<int> score; ///< 0–100, confidenceOf; nullopt: decided by a person, and not suggested any more
    MatchStatus status{};
    bool shippedBefore = false;
    qint64 mail = 0; ///< ReleaseMail::id of the draft or mail that tells it; 0: none
};

/// What customers asked for, what shipped, and which of it may belong together.
struct ReleaseLoop
{
    SharedVector<CustomerRequest> requests;          ///< newest first
    SharedVector<ShippedEntry> shipped;              ///< newest first
    std::vector<RequestMatch> matches;               ///< in the order of the requests, best first
    std::vector<quint32> firstMatch;                 ///< beside requests, and one more: where its matches begin
    std::vector<quint32> byAccount;                  ///< places in requests, by account, newest first inside one
    std::shared_ptr<const ReleaseRankings> rankings; ///< of shipped, for the texts of the requests
    std::shared_ptr<const std::vector<ShippedEntry>> announced; ///< each place's own, newest first
    bool isMatched = false;                                     ///< false only in unmatchedLoop

    /// False: no source tells what shipped, and nobody wrote it down, so that no match means nothing.
    [[nodiscard]] bool hasCatalogue() const { return !shipped.empty(); }
    [[nodiscard]] std::span<const RequestMatch> matchesOf(quint32 request) const
    {
        return std::span(matches).subspan(firstMatch[request], firstMatch[request + 1] - firstMatch[request]);
    }
    /// Places in requests, newest first. `account`: index into Portfolio::accounts.
    [[nodiscard]] std::span<const quint32> requestsOf(quint32 account) const;
};

/// That of a portfolio; an empty one where it was not loaded from a cache.
[[nodiscard]] const ReleaseLoop &releaseLoopIn(const Portfolio &portfolio);

/// What loadPortfolio starts from, before anything is matched. `before` (may be nullptr): the loop of an earlier state
/// of the cache, whose rankings are used again where they still hold.
[[nodiscard]] std::shared_ptr<const ReleaseLoop> unmatchedLoop(ReleaseRows rows, const ReleaseLoop *before);
/// The loop of a portfolio under the decisions of its workspace. `before`: those that the loop was matched under; what
/// both leave as it was is shared.
[[nodiscard]] std::shared_ptr<const ReleaseLoop> matchedLoop(const Portfolio &portfolio,
                                                             const ReleaseDecisions &before);

/// `suggested`, `approved`, `dismissed`, `drafted`, `sent`.
[[nodiscard]] QString matchStatusKey(MatchStatus status);

} // namespace success
