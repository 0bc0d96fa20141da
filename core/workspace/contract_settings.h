// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"
#include "core/workspace/workspace.h"

namespace success {

/// What people decided about contracts.
struct ContractSettings
{
    QSet<QString> separate; ///< Stripe subscriptions that bill no Salesbricks contract: their revenue adds
    MailTemplate renewal;   ///< what `Draft renewal` writes

    bool operator==(const ContractSettings &) const = default;
};

/// Those of a snapshot; the defaults where it was not read from a workspace.
[[nodiscard]] const ContractSettings &contractSettingsIn(const WorkspaceSnapshot &snapshot);
/// The checked values `contracts.separate` and `contracts.renewal_template`.
[[nodiscard]] ContractSettings contractSettingsFrom(const nlohmann::json &separate, const nlohmann::json &renewal);

/// Marks a Stripe subscription of an account as separate from its contract, or as billing it again. Undoable; nothing
/// to change is no decision.
[[nodiscard]] Result<void> setSeparate(Workspace &workspace, const QString &accountKey, const QString &subscription,
                                       bool separate);

} // namespace success
