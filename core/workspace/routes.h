// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/workspace/workspace.h"

#include <span>

namespace success {

/// An account that someone sent to another section; it stands on top there until someone ends it.
struct AccountRoute
{
    QString accountKey; ///< after all merges
    Section destination{};
    Section from{};
    QString reason; ///< empty: none was given
    Instant at;

    bool operator==(const AccountRoute &) const = default;
};

/// All that stand. An account has one of each destination, or several where accounts with routes were merged into it.
struct Routes
{
    std::vector<AccountRoute> all; ///< by account key, then destination in the order of the tabs, newest first

    [[nodiscard]] std::span<const AccountRoute> of(const QString &accountKey) const;
};

/// Those of a snapshot; none where it was not read from a workspace.
[[nodiscard]] const Routes &routesIn(const WorkspaceSnapshot &snapshot);

/// Health, Convert, Contracts, Pipeline, Re-engage.
[[nodiscard]] bool isDestination(Section section);

/// Sends accounts on, as one decision. To a place where they are already, it updates the entry: where from, why, when.
/// Refused: a section that accounts do not stand in, and the one they come from.
[[nodiscard]] Result<void> routeAccounts(Workspace &workspace, const std::vector<QString> &accountKeys, Section from,
                                         Section destination, const QString &reason = {});

/// `Done`: the accounts stand there no longer because they were routed, also by routes of accounts merged into them.
/// Accounts that are not routed there are left out; nothing left is no decision.
[[nodiscard]] Result<void> endRoutes(Workspace &workspace, const std::vector<QString> &accountKeys,
                                     Section destination);

} // namespace success
