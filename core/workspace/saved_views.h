// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/workspace/workspace.h"

namespace success {

/// What a person looks at in a section, by a name.
struct SavedView
{
    QString id; ///< empty: not kept yet
    Section section{};
    QString name;
    QString query;   ///< of the section's route, encoded: `risk=critical&q=hooli&sort=arr:desc`
    QString columns; ///< the table's layout as the window spells it; empty: as it is
    Instant at{};    ///< when it was made

    bool operator==(const SavedView &) const = default;
};

/// All of them, by section and name.
[[nodiscard]] Result<std::vector<SavedView>> savedViews(Workspace &workspace);

/// Keeps a view as it is now: without an id a new one, else in place of the one with that id, also under another name.
/// Its id. A decision, unless nothing changes. Refused: an empty name, one of more than 120 letters, one that another
/// view of the section has (whatever its case), an id that is not there (any more).
[[nodiscard]] Result<QString> saveView(Workspace &workspace, const SavedView &view);

/// Refused: an id that is not there.
[[nodiscard]] Result<void> removeView(Workspace &workspace, const QString &id);

/// The view of that section and name, whatever its case; refused with the names there are.
[[nodiscard]] Result<SavedView> viewNamed(Workspace &workspace, Section section, const QString &name);

} // namespace success
