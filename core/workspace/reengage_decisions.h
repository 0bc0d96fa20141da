// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"
#include "core/scoring/loss_reason.h"
#include "core/scoring/reengage_settings.h"
#include "core/workspace/workspace.h"

namespace success {

/// A lost deal as decisions name it.
struct LostDealRef
{
    QString id; ///< `salesbricks:ord_7`
    QString accountKey;
    QString name; ///< for the history
};

/// A deal that nobody wants to see before a day.
struct DealDismissal
{
    QDate until;    ///< the as-of day on which it is back
    QString reason; ///< empty: none was given

    bool operator==(const DealDismissal &) const = default;
    [[nodiscard]] bool holdsOn(QDate day) const { return day < until; }
};

/// What people decided about lost deals.
struct ReengageDecisions
{
    ReengageSettings settings;
    MailTemplate outreach;                    ///< what `Draft outreach` writes
    QHash<QString, DealDismissal> dismissals; ///< by deal id
    QHash<QString, LossReason> corrected;     ///< by deal id
    QHash<QString, LossReason> taught;        ///< by sameReason of the corrected deals' texts; of several the last

    bool operator==(const ReengageDecisions &) const = default;
    /// A deal's own correction, else what another deal with the same text was corrected to, else `byRules`.
    [[nodiscard]] LossReason categoryOf(const QString &dealId, const QString &sameText, LossReason byRules) const;
};

/// Those of a snapshot; the defaults where it was not read from a workspace.
[[nodiscard]] const ReengageDecisions &reengageDecisionsIn(const WorkspaceSnapshot &snapshot);
/// Use inside Database::run. `values`: the checked settings.
[[nodiscard]] ReengageDecisions readReengageDecisions(SQLite::Database &connection,
                                                      const QHash<QString, nlohmann::json> &values);

/// Hides deals until a day, as one decision; one that is dismissed already gets the new day and reason. Refused: a day
/// that is not after `today`, the as-of day.
[[nodiscard]] Result<void> dismissDeals(Workspace &workspace, const std::vector<LostDealRef> &deals, QDate until,
                                        const QString &reason, QDate today);
/// Deals that are not dismissed are left out; nothing left is no decision.
[[nodiscard]] Result<void> bringDealsBack(Workspace &workspace, const std::vector<LostDealRef> &deals);

/// Says why a deal was lost. `reasonText`, as it was written, teaches: deals with the same text follow. nullopt takes
/// the correction, and what it taught, back.
[[nodiscard]] Result<void> correctLossReason(Workspace &workspace, const LostDealRef &deal, const QString &reasonText,
                                             std::optional<LossReason> category);

} // namespace success
