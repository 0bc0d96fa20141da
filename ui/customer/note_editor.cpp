// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/note_editor.h"

#include "ui/customer/detail_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 14;

QTimer *makeTimer(int milliseconds, QObject *parent)
{
    auto *timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(milliseconds);
    return timer;
}

} // namespace

NoteEditor::NoteEditor(const QString &accountKey, bool named, QWidget *parent)
    : QWidget(parent)
    , m_key(accountKey)
    , m_edit(new QPlainTextEdit(this))
    , m_conflict(makeConflict())
    , m_state(caption({}))
    , m_save(makeTimer(saveAfterMs, this))
    , m_keep(makeTimer(keepAfterMs, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    if (named)
        column->addWidget(caption(tr("Written on %1").arg(accountKey)));
    column->addWidget(m_edit);
    column->addWidget(m_conflict);
    column->addWidget(m_state);
    m_edit->setObjectName(QStringLiteral("note"));
    m_edit->setAccessibleName(named ? tr("Note on %1").arg(accountKey) : tr("Note"));
    m_edit->setPlaceholderText(tr("What the next person should know. Markdown is kept as you type it."));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_state->setObjectName(QStringLiteral("noteState"));
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteEditor::edited);
    connect(m_save, &QTimer::timeout, this, [this] { Q_EMIT draftTyped(m_key, text()); });
    connect(m_keep, &QTimer::timeout, this, &NoteEditor::finish);
    fitHeight();
}

QString NoteEditor::text() const
{
    return m_edit->toPlainText();
}

bool NoteEditor::isDirty() const
{
    return text() != m_kept;
}

void NoteEditor::setNote(const AccountNote &note)
{
    if (isDirty() && note.text != m_kept && note.text != text())
        return setTheirs(note.text);
    const bool typing = isDirty();
    m_kept = note.text;
    const QString shown = note.draft.value_or(note.text);
    if (typing || shown == text())
        return;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(shown);
    m_edit->moveCursor(QTextCursor::End);
    fitHeight();
    if (isDirty()) // a draft that an earlier run left behind
        m_keep->start();
}

QWidget *NoteEditor::makeConflict()
{
    auto *asks = new QWidget(this);
    asks->setObjectName(QStringLiteral("noteConflict"));
    auto *column = new QVBoxLayout(asks);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *words =
        paragraph(tr("This note was changed elsewhere while you wrote. Nothing is lost: your text is kept as a "
                     "draft until you choose."),
                  TextTone::AtRisk);
    column->addWidget(words);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto add = [&](const char *name, const QString &text, auto choose) {
        auto *button = linkButton(text);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, choose);
        row->addWidget(button);
    };
    add("noteMine", tr("Keep mine"), [this] { settleConflict(text()); });
    add("noteTheirs", tr("Take theirs"), [this] { settleConflict(*m_theirs); });
    add("noteBoth", tr("Put mine below theirs"),
        [this] { settleConflict(*m_theirs + QStringLiteral("\n\n") + text()); });
    row->addStretch(1);
    column->addLayout(row);
    asks->hide();
    return asks;
}

void NoteEditor::setTheirs(const QString &text)
{
    m_theirs = text;
    m_keep->stop();
    m_conflict->show();
    setState({});
}

/// What was typed can be had back with Undo.
void NoteEditor::settleConflict(QString text)
{
    m_kept = *std::exchange(m_theirs, {});
    m_conflict->hide();
    if (text != m_edit->toPlainText()) {
        QTextCursor all(m_edit->document());
        all.select(QTextCursor::Document);
        all.insertText(text);
    }
    Q_EMIT finished(m_key, text);
}

void NoteEditor::edited()
{
    fitHeight();
    if (!m_save->isActive()) // not put off by the next key: one who types on and on loses no more than the delay
        m_save->start();
    if (!isInConflict())
        m_keep->start();
    setState(tr("Saving…"));
}

void NoteEditor::finish()
{
    const bool unsaved = m_save->isActive();
    m_save->stop();
    m_keep->stop();
    if (isInConflict()) {
        if (unsaved)
            Q_EMIT draftTyped(m_key, text());
    } else if (isDirty())
        Q_EMIT finished(m_key, text());
    else
        setState({});
}

void NoteEditor::setState(const QString &state, bool failed)
{
    setTextTone(m_state, failed ? TextTone::Critical : TextTone::Secondary);
    m_state->setText(state);
}

/// As high as what is written, within bounds; beyond it scrolls.
void NoteEditor::fitHeight()
{
    const QFontMetrics metrics(m_edit->font());
    const int lines = std::clamp(int(m_edit->document()->size().height()), fewestLines, mostLines);
    m_edit->setFixedHeight(lines * metrics.lineSpacing() + 2 * int(m_edit->document()->documentMargin()) +
                           2 * m_edit->frameWidth() + space::s);
}

bool NoteEditor::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_edit && event->type() == QEvent::FocusOut)
        finish();
    return QWidget::eventFilter(object, event);
}

} // namespace success::ui
