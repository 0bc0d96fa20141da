// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/notes_section.h"

#include "ui/customer/note_editor.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"

#include <QLoggingCategory>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {

Q_LOGGING_CATEGORY(logNotes, "success.notes")

struct NotesSection::Store
{
    QString file;
    std::unique_ptr<Workspace> workspace;

    Result<void> save(const QString &accountKey, const QString &text)
    {
        if (!workspace) {
            auto opened = Workspace::open(file, [] { return Instant(); }); // a draft carries no time
            if (!opened)
                return tl::unexpected(opened.error());
            workspace = std::move(*opened);
        }
        return saveNoteDraft(*workspace, accountKey, text);
    }
};

NotesSection::NotesSection(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_column(new QVBoxLayout(this))
    , m_store(std::make_shared<Store>())
{
    setProperty("panel", QStringLiteral("card"));
    setObjectName(QStringLiteral("notes"));
    setAccessibleName(tr("Notes"));
    m_column->setContentsMargins(space::l, space::m, space::l, space::m);
    m_column->setSpacing(space::s);
    auto *header = new SectionHeader(tr("Notes"));
    header->setNote(tr("saved as you type"));
    m_column->addWidget(header);
    m_writer.setMaxThreadCount(1);
    m_store->file = session.folder().workspaceFile();
}

NotesSection::~NotesSection()
{
    // The last words become a draft; they are kept as a note when the account is opened again.
    for (const auto &[key, editor] : m_editors) {
        if (editor->isDirty())
            m_writer.start([store = m_store, key = key, text = editor->text()] {
                if (const auto saved = store->save(key, text); !saved)
                    qCWarning(logNotes).noquote() << "A note's draft was not saved:" << saved.error().sentence;
            });
    }
    m_writer.waitForDone();
}

NoteEditor *NotesSection::editorOf(const QString &accountKey)
{
    NoteEditor *&editor = m_editors[accountKey];
    if (!editor) {
        editor = new NoteEditor(accountKey, accountKey != m_account, this);
        connect(editor, &NoteEditor::draftTyped, this, &NotesSection::saveDraft);
        connect(editor, &NoteEditor::finished, this, &NotesSection::keep);
        m_column->addWidget(editor);
    }
    return editor;
}

void NotesSection::setNotes(const QString &accountKey, const std::vector<AccountNote> &notes)
{
    if (accountKey != m_account) {
        finish();
        m_account = accountKey;
        for (const auto &[key, editor] : std::exchange(m_editors, {}))
            delete editor;
    }
    const auto own = std::ranges::find(notes, accountKey, &AccountNote::accountKey);
    editorOf(accountKey)->setNote(own == notes.end() ? AccountNote{accountKey, {}, {}, {}} : *own);
    for (const AccountNote &note : notes) {
        if (note.accountKey != accountKey)
            editorOf(note.accountKey)->setNote(note);
    }
    std::erase_if(m_editors, [&](const auto &entry) { // of an account that was split off, or a note that was undone
        const bool gone = entry.first != accountKey && !entry.second->isDirty() &&
                          std::ranges::find(notes, entry.first, &AccountNote::accountKey) == notes.end();
        if (gone)
            entry.second->deleteLater();
        return gone;
    });
}

void NotesSection::finish()
{
    for (const auto &[key, editor] : m_editors)
        editor->finish();
}

void NotesSection::saveDraft(const QString &accountKey, const QString &text)
{
    m_saving.run([store = m_store, accountKey, text] { return store->save(accountKey, text); },
                 [this, accountKey](const Result<void> &saved) {
                     const auto editor = m_editors.find(accountKey);
                     if (editor != m_editors.end())
                         editor->second->setState(saved ? tr("Saved") : saved.error().sentence, !saved);
                 });
}

void NotesSection::keep(const QString &accountKey, const QString &text)
{
    m_saving.cancel();
    m_writer.waitForDone(); // a draft on its way must not outlive the note
    NoteEditor *editor = editorOf(accountKey);
    std::optional<QString> theirs;
    const auto kept = m_session.decide([&](Workspace &workspace) {
        return keepNoteOver(workspace, accountKey, editor->base(), text).map([&](const std::optional<QString> &other) {
            theirs = other;
        });
    });
    if (kept && theirs) {
        editor->setTheirs(*theirs);
        saveDraft(accountKey, text);
    } else if (kept) {
        editor->setNote({accountKey, text, {}, {}});
        editor->setState(tr("Saved"));
    } else {
        editor->setState(kept.error().sentence, true);
        Q_EMIT failed(kept.error().sentence);
    }
}

} // namespace success::ui
