// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// Something that shipped, written down by a person.
struct ManualRelease
{
    QString id;    ///< `manual:3f2a9c1e`; empty for a new one
    QString title; ///< one line
    QString text;  ///< may be empty
    QDate shippedOn;
    QString url; ///< http or https; may be empty

    bool operator==(const ManualRelease &) const = default;
};

/// Newest first. Use inside Database::run.
[[nodiscard]] std::vector<ManualRelease> readManualReleases(SQLite::Database &connection);

/// Adds an entry, or changes the one with its id; the id it has. Refused with a sentence: no title, a title of more
/// than 300 letters, no day, an address that is not http or https, an id that is not there.
[[nodiscard]] Result<QString> saveManualRelease(Workspace &workspace, const ManualRelease &release);
/// As one decision; what was said of their matches stays, for an undo. Refused: an id that is not there.
[[nodiscard]] Result<void> removeManualReleases(Workspace &workspace, const QStringList &ids);

} // namespace success
