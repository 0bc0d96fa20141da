// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/notes.h"

#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>

#include <map>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Notes", text);
}

/// The first line that says something, short enough for a list of decisions.
QString firstLine(const QString &text)
{
    constexpr qsizetype longest = 60;
    for (const QString &line : text.split(u'\n')) {
        const QString words = line.simplified();
        if (!words.isEmpty())
            return words.size() <= longest ? words : QString(words.left(longest).trimmed() + u'…');
    }
    return {};
}

Result<void> checkLength(const QString &text)
{
    if (text.size() <= longestNote)
        return {};
    return failure(ErrorKind::InvalidInput,
                   tr("A note has room for %1 characters and this one has %2. What was typed last is kept as a draft; "
                      "shorten it.")
                       .arg(longestNote)
                       .arg(text.size()));
}

void forgetDraft(SQLite::Database &connection, const QString &accountKey)
{
    SQLite::Statement erase(connection, "DELETE FROM note_draft WHERE account_key = ?");
    erase.bind(1, accountKey.toStdString());
    erase.exec();
}

const QString noteCommand = QStringLiteral("note");

/// Empty: there is none.
QString storedText(SQLite::Database &connection, const QString &accountKey)
{
    SQLite::Statement kept(connection, "SELECT text FROM note WHERE account_key = ?");
    kept.bind(1, accountKey.toStdString());
    return kept.executeStep() ? textOf(kept.getColumn(0)) : QString();
}

Workspace::Plan planNote(ChangeSet &changes, const QString &accountKey, const QString &stored, const QString &text)
{
    forgetDraft(changes.connection(), accountKey);
    const QString line = firstLine(text);
    if (line.isEmpty())
        changes.remove("note", {{"account_key", accountKey.toStdString()}});
    else if (stored != text)
        changes.put(
            "note",
            {{"account_key", accountKey.toStdString()}, {"text", text.toStdString()}, {"at", sqlTime(changes.at())}});
    return {noteCommand, accountKey,
            line.isEmpty() ? tr("Removed the note on %1").arg(accountKey)
                           : tr("Noted on %1: %2").arg(accountKey, line)};
}

} // namespace

Result<std::vector<AccountNote>> accountNotes(Workspace &workspace, const QStringList &accountKeys)
{
    std::map<QString, AccountNote> notes;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement kept(connection, "SELECT text, at FROM note WHERE account_key = ?");
        SQLite::Statement draft(connection, "SELECT text FROM note_draft WHERE account_key = ?");
        for (const QString &key : accountKeys) {
            kept.reset();
            kept.bind(1, key.toStdString());
            if (kept.executeStep())
                notes[key] = {key, textOf(kept.getColumn(0)), instantOf(kept.getColumn(1)), {}};
            draft.reset();
            draft.bind(1, key.toStdString());
            if (draft.executeStep()) {
                notes[key].accountKey = key;
                notes[key].draft = textOf(draft.getColumn(0));
            }
        }
    });
    return read.map([&] {
        std::vector<AccountNote> all;
        for (auto &[key, note] : notes)
            all.push_back(std::move(note));
        return all;
    });
}

Result<void> saveNoteDraft(Workspace &workspace, const QString &accountKey, const QString &text)
{
    return workspace.database().transact([&](SQLite::Database &connection) {
        SQLite::Statement put(connection, "INSERT INTO note_draft (account_key, text) VALUES (?, ?) ON CONFLICT "
                                          "(account_key) DO UPDATE SET text = excluded.text");
        put.bind(1, accountKey.toStdString());
        put.bind(2, text.toStdString());
        put.exec();
    });
}

Result<std::optional<QString>> keepNoteOver(Workspace &workspace, const QString &accountKey, const QString &base,
                                            const QString &text)
{
    if (const auto length = checkLength(text); !length)
        return tl::unexpected(length.error());
    std::optional<QString> theirs;
    const auto kept = workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const QString stored = storedText(changes.connection(), accountKey);
        if (stored != base && stored != text) {
            theirs = stored;
            return Workspace::Plan{noteCommand, accountKey, {}};
        }
        return planNote(changes, accountKey, stored, text);
    });
    return kept.map([&] { return theirs; });
}

Result<void> keepNote(Workspace &workspace, const QString &accountKey, const QString &text)
{
    if (const auto length = checkLength(text); !length)
        return length;
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        return planNote(changes, accountKey, storedText(changes.connection(), accountKey), text);
    });
}

} // namespace success
