// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/portfolio/portfolio.h"

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
    bool listed = true; ///< the source lists it; false: only deals name it
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
    bool editable = false;             ///< its source takes another stage from us
    std::optional<double> probability; ///< its own, else its stage's, else 1 or 0 once it is decided
    std::optional<Money> value;
    QString owner;
    QDate closeOn;
    std::optional<Instant> stageSince;
    std::optional<Instant> createdAt;
    QString lostReason; ///< as written
    QString url;
};

/// Every deal of every source that has any. Stages stand as on the board: Attio, Salesbricks, HubSpot, Salesforce; each
/// source's pipelines in its order; stages that the source does not list last. Deals stand by stage, then in the order
/// of the cache.
struct DealBook
{
    std::vector<DealStage> stages;
    std::vector<Deal> deals;

    [[nodiscard]] const DealStage &stageOf(const Deal &deal) const { return stages[deal.stage]; }
};

/// The portfolio's; an empty one where nothing was loaded.
[[nodiscard]] const DealBook &dealBookOf(const Portfolio &portfolio);

/// Why the stage of a deal cannot be changed from here, in one sentence; empty for an editable one.
[[nodiscard]] QString readOnlyReason(const Deal &deal);

/// Whole days in its stage on the as-of date; nullopt: its source does not say since when.
[[nodiscard]] std::optional<int> daysInStage(const Deal &deal, const AsOf &asOf);

} // namespace success
