// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/notes.h"
#include "ui/models/latest_task.h"

#include <QFrame>

#include <map>

class QVBoxLayout;

namespace success::ui {

class NoteEditor;

/// The notes of an account in the right column: its own, and those of accounts that were merged into it. It stays when
/// the column is read again, so that nobody is interrupted while typing.
class NotesSection : public QFrame
{
    Q_OBJECT

public:
    explicit NotesSection(Session &session, QWidget *parent = nullptr);
    ~NotesSection() override;

    /// Shows these notes; the first account is the one that stays. Of another account, what is typed is kept first.
    void setNotes(const QString &accountKey, const std::vector<AccountNote> &notes);
    /// Keeps what is typed as a note.
    void finish();

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    NoteEditor *editorOf(const QString &accountKey);
    void saveDraft(const QString &accountKey, const QString &text);
    void keep(const QString &accountKey, const QString &text);

    Session &m_session;
    QVBoxLayout *m_column;
    QString m_account;
    std::map<QString, NoteEditor *> m_editors; ///< by account key
    QThreadPool m_writer;                      ///< one thread with a connection of its own
    struct Store;
    std::shared_ptr<Store> m_store; ///< used on m_writer only
    LatestTask<Result<void>> m_saving{this, &m_writer};
};

} // namespace success::ui
