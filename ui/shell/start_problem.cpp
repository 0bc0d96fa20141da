// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/start_problem.h"

#include "core/session/session.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int dialogWidth = 560;
constexpr int textWidth = dialogWidth - 2 * space::xl;
constexpr int listHeight = 140;

} // namespace

StartProblem::StartProblem(const Error &error, const std::optional<DataFolder> &folder, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_refusal(paragraph({}, TextTone::Critical, this))
{
    setObjectName(QStringLiteral("startProblem"));
    setWindowTitle(tr("Success Desktop"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(textLabel(tr("Success Desktop cannot start"), TextStyle::PageTitle));
    auto *why = paragraph({});
    why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    why->setAccessibleName(error.sentence);
    setWrappedText(why, error.sentence, textWidth);
    column->addWidget(why);
    if (m_folder && !knownBackups(*m_folder).empty())
        column->addWidget(makeChoice());
    m_refusal->hide();
    column->addWidget(m_refusal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *quit = secondaryButton(tr("Quit"));
    quit->setObjectName(QStringLiteral("startProblemQuit"));
    quit->setAutoDefault(true);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(quit);
    if (m_restore != nullptr)
        buttons->addWidget(m_restore);
    else
        quit->setDefault(true);
    column->addLayout(buttons);
}

QWidget *StartProblem::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *words = paragraph({}, TextTone::Secondary);
    setWrappedText(words,
                   tr("Put a backup in its place. The damaged file is kept beside it under another name, and what was "
                      "decided after the backup is lost."),
                   textWidth);
    column->addWidget(words);
    m_backups = new QListWidget(choice);
    m_backups->setObjectName(QStringLiteral("startProblemBackups"));
    m_backups->setAccessibleName(tr("Backups, the newest first"));
    m_backups->setFixedSize(textWidth, listHeight);
    for (const KnownBackup &backup : knownBackups(*m_folder)) {
        const QString name = QFileInfo(backup.file).fileName();
        auto *entry = new QListWidgetItem(tr("%1 · %2").arg(exactTime(backup.madeAt), name), m_backups);
        entry->setData(Qt::UserRole, backup.file);
        entry->setToolTip(backup.file);
    }
    m_backups->setCurrentRow(0);
    column->addWidget(m_backups);
    m_restore = primaryButton(tr("Restore"), this);
    m_restore->setObjectName(QStringLiteral("startProblemRestore"));
    m_restore->setAutoDefault(true);
    m_restore->setDefault(true);
    connect(m_restore, &QPushButton::clicked, this, &StartProblem::restore);
    return choice;
}

void StartProblem::restore()
{
    const QListWidgetItem *chosen = m_backups->currentItem();
    if (chosen == nullptr)
        return;
    const auto restored = restoreWorkspace(*m_folder, chosen->data(Qt::UserRole).toString(), systemNow);
    if (restored)
        return accept();
    setWrappedText(m_refusal, restored.error().sentence, textWidth);
    m_refusal->show();
}

} // namespace success::ui
