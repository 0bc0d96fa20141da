// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/data_folder.h"
#include "core/store/database.h"

namespace success {

/// What tells one state of a data folder from another: equal stamps mean that a Portfolio made of the one is that of
/// the other.
struct FolderStamp
{
    QByteArray workspace; ///< changes with every decision, undo, connection, sync and answer of the outbox
    QByteArray cache;     ///< changes with every adoption and every failed attempt of a source

    bool operator==(const FolderStamp &) const = default;
};

/// Of an open database; empty where it cannot be read.
[[nodiscard]] QByteArray workspaceStamp(Database &workspace);
[[nodiscard]] QByteArray cacheStamp(Database &cache);
/// Of what the folder holds now; what cannot be opened has an empty stamp.
[[nodiscard]] FolderStamp stampOf(const DataFolder &folder);

} // namespace success
