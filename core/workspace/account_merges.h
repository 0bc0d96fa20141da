// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// From then on the `others` stand for `into`, as one decision. Those that stand for it already are left out; nothing
/// left is no decision. Nothing of theirs is moved: notes, routes and the rest stay under their keys and are read
/// through the merge. Refused: fewer than two accounts, and an account into itself, also by way of others.
[[nodiscard]] Result<void> mergeAccounts(Workspace &workspace, const QString &into, const std::vector<QString> &others);

/// What an account can be split into: accounts that were merged into it, directly or by way of others, and records of
/// sources that are to stand by themselves.
struct AccountParts
{
    QStringList accounts;
    struct Record
    {
        SourceId source{};
        QString externalId;
        QString newKey; ///< the account it becomes
    };
    std::vector<Record> records;
};
/// Takes parts out of an account, as one decision: merges of those accounts end, records are kept apart. Refused:
/// nothing to split, and an account that was not merged.
[[nodiscard]] Result<void> splitAccount(Workspace &workspace, const QString &accountKey, const AccountParts &parts);

/// The accounts that were merged into this one, directly or by way of others, sorted.
[[nodiscard]] QStringList mergedInto(const QString &accountKey, const QHash<QString, QString> &merges);

} // namespace success
