// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/notes.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTimer;

namespace success::ui {

/// One note: Markdown as it is typed. It asks for the draft to be saved soon after each edit, and to be kept as a note
/// once one turns away from it: another field, another account, another window, nothing typed for a while.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    static constexpr int saveAfterMs = 600;
    static constexpr int keepAfterMs = 30'000;

    NoteEditor(const QString &accountKey, bool named, QWidget *parent = nullptr);

    [[nodiscard]] QString accountKey() const { return m_key; }
    /// What is stored. It does not replace what is being typed.
    void setNote(const AccountNote &note);
    /// Something was typed that is not a note yet.
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] QString text() const;
    /// Asks now for what it would ask later.
    void finish();
    /// How saving went; empty: nothing to say.
    void setState(const QString &state);

Q_SIGNALS:
    void draftTyped(const QString &accountKey, const QString &text);
    void finished(const QString &accountKey, const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void edited();
    void fitHeight();

    QString m_key;
    QString m_kept; ///< the note as it is stored
    QPlainTextEdit *m_edit;
    QLabel *m_state;
    QTimer *m_save;
    QTimer *m_keep;
};

} // namespace success::ui
