// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/portfolio/portfolio.h"
#include "core/workspace/stage_moves.h"

namespace success {

/// A column of Pipeline's board.
struct DealStage
{
    SourceId source{};
    QString key;      ///< the source's own id of it, stable
    QString pipeline; ///< empty where the source has only one
    QString title;    ///< empty for deals that stand in no stage
    int position = 0; ///< order within the pipeline
    DealKind kind = DealKind::Open;
    std::optional<double> probability;
    bool listed = true;  ///< the source lists it; false: only deals name it
    bool hidden = false; ///< the settings give it no column
};

/// What is not over yet of a deal's moves.
struct PendingMove
{
    qint64 move = 0;                      ///< that is sent next, or that a person has to decide; StageMove::id
    MoveState state = MoveState::Waiting; ///< Waiting, Sending, Conflict, Refused or Kept
    QString reason;                       ///< as StageMove's
    QString from;                         ///< title of the stage it was moved from
    QString wanted;                       ///< title of the stage that was asked for last
    bool undo = false;                    ///< an undo made it
    Instant at;

    bool operator==(const PendingMove &) const = default;
};

/// A deal of a sales system, or a Salesbricks order that is not won.
struct Deal
{
    quint32 stage = 0; ///< index into DealBook::stages
    SourceId source{};
    QString externalId;
    std::optional<quint32> account; ///< index into Portfolio::accounts; nullopt: it names no company that is known
    QString name;
    DealKind kind = DealKind::Open;
    bool editable = false; ///< its source takes another stage from us
    /// As the settings say of its stage; else its own, else its stage's, else 1 or 0 once it is decided.
    std::optional<double> probability;
    std::optional<Money> value;
    QString owner;
    QDate closeOn;
    std::optional<Instant> stageSince;
    std::optional<Instant> createdAt;
    QString lostReason; ///< as written
    QString url;
    /// nullptr: its source is where the deal is shown. Waiting, Sending, Kept: it stands where it was moved to;
    /// Conflict: where it stands in its source now; Refused: where it was.
    std::shared_ptr<const PendingMove> pending;
};

/// Every deal of every source that has any. Stages stand as on the board: Attio, Salesbricks, HubSpot, Salesforce; each
/// source's pipelines in its order; stages that the source does not list last. Deals stand by stage, then in the order
/// of the cache. Moves and settings of the workspace are in it.
struct DealBook
{
    std::vector<DealStage> stages;
    std::vector<Deal> deals;
    /// The same as the sources say: its stages stand at the same places. nullptr: this is it.
    std::shared_ptr<const DealBook> synced;

    [[nodiscard]] const DealStage &stageOf(const Deal &deal) const { return stages[deal.stage]; }
};

/// The portfolio's; an empty one where nothing was loaded.
[[nodiscard]] const DealBook &dealBookOf(const Portfolio &portfolio);

/// Why the stage of a deal cannot be changed from here, in one sentence; empty for an editable one.
[[nodiscard]] QString readOnlyReason(const Deal &deal);

/// Whole days in its stage on the as-of date; nullopt: its source does not say since when.
[[nodiscard]] std::optional<int> daysInStage(const Deal &deal, const AsOf &asOf);

/// An open deal that stands in its stage for as long as the settings call stale; nullopt: not known since when.
[[nodiscard]] std::optional<bool> isStale(const Portfolio &portfolio, const Deal &deal);

} // namespace success
