// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/notes.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QWidget;
class QTimer;

namespace success::ui {

/// One note: Markdown as it is typed. It asks for the draft to be saved soon after each edit, and to be kept as a note
/// once one turns away from it: another field, another account, another window, nothing typed for a while. Where the
/// note was changed elsewhere meanwhile, it keeps nothing until someone has said what is to stand.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    static constexpr int saveAfterMs = 600;
    static constexpr int keepAfterMs = 30'000;

    NoteEditor(const QString &accountKey, bool named, QWidget *parent = nullptr);

    [[nodiscard]] QString accountKey() const { return m_key; }
    /// What is stored. It does not replace what is being typed: where that began from something else, it asks.
    void setNote(const AccountNote &note);
    /// What the typing began from.
    [[nodiscard]] const QString &base() const { return m_kept; }
    /// The note says this by now, and something else is typed.
    void setTheirs(const QString &text);
    [[nodiscard]] bool isInConflict() const { return m_theirs.has_value(); }
    /// Something was typed that is not a note yet.
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] QString text() const;
    /// Asks now for what it would ask later.
    void finish();
    /// How saving went; empty: nothing to say.
    void setState(const QString &state, bool failed = false);

Q_SIGNALS:
    void draftTyped(const QString &accountKey, const QString &text);
    void finished(const QString &accountKey, const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeConflict();
    void settleConflict(QString text);
    void edited();
    void fitHeight();

    QString m_key;
    QString m_kept; ///< the note as it was stored when the typing began
    std::optional<QString> m_theirs;
    QPlainTextEdit *m_edit;
    QWidget *m_conflict;
    QLabel *m_state;
    QTimer *m_save;
    QTimer *m_keep;
};

} // namespace success::ui
