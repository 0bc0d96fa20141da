// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// What stands written about an account.
struct AccountNote
{
    QString accountKey;           ///< the account it was written on, which may have been merged into another since
    QString text;                 ///< Markdown as it was typed; never rendered, never run
    Instant at;                   ///< when it was last kept
    std::optional<QString> draft; ///< typed since, and not kept yet

    bool operator==(const AccountNote &) const = default;
};

/// Notes and drafts of these accounts, by key.
[[nodiscard]] Result<std::vector<AccountNote>> accountNotes(Workspace &workspace, const QStringList &accountKeys);

/// Saves what is being typed. No decision and no line in the audit log; keepNote makes it one.
[[nodiscard]] Result<void> saveNoteDraft(Workspace &workspace, const QString &accountKey, const QString &text);

/// The note says this from now on, and its draft is gone; blank text removes it. Undoable; nothing to change is no
/// decision. Refused: a text of more than `longestNote` characters.
[[nodiscard]] Result<void> keepNote(Workspace &workspace, const QString &accountKey, const QString &text);
inline constexpr qsizetype longestNote = 100'000;

/// The same for who began to write over `base`: where the note says something else by now, nothing is changed, the
/// draft stays, and what it says is handed back. nullopt: it is kept.
[[nodiscard]] Result<std::optional<QString>> keepNoteOver(Workspace &workspace, const QString &accountKey,
                                                          const QString &base, const QString &text);

} // namespace success
