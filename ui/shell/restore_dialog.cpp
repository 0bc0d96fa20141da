// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/restore_dialog.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int dialogWidth = 520;
constexpr int textWidth = dialogWidth - 2 * space::xl;

QString contentWords(const BackupSummary &summary)
{
    const QString decisions = summary.decisions == 1
                                  ? RestoreDialog::tr("1 decision")
                                  : RestoreDialog::tr("%1 decisions").arg(countText(summary.decisions));
    const QString connections =
        summary.connections == 1
            ? RestoreDialog::tr("1 connection without its token")
            : RestoreDialog::tr("%1 connections without their tokens").arg(countText(summary.connections));
    const QString made =
        RestoreDialog::tr("Made on %1, with %2 and %3.").arg(exactTime(summary.madeAt), decisions, connections);
    return summary.lastDecisionAt
               ? made + u' ' +
                     RestoreDialog::tr("The last decision in it is of %1.").arg(exactTime(*summary.lastDecisionAt))
               : made;
}

} // namespace

RestoreDialog::RestoreDialog(const QString &name, const BackupSummary &summary, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("restoreDialog"));
    setWindowTitle(tr("Restore a backup"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->setSizeConstraint(QLayout::SetFixedSize);
    auto *title = textLabel({}, TextStyle::PageTitle);
    title->setTextFormat(Qt::PlainText);
    setWrappedText(title, tr("Restore %1?").arg(title->fontMetrics().elidedText(name, Qt::ElideMiddle, textWidth)),
                   textWidth);
    column->addWidget(title);
    for (const auto &[words, tone] :
         {std::pair(contentWords(summary), TextTone::Normal),
          std::pair(tr("What is decided now (decisions, settings, notes, saved scores) is kept in a file in the data "
                       "folder, and the backup takes its place. What was read from your sources stays as it is."),
                    TextTone::Secondary)}) {
        QLabel *label = paragraph({}, tone);
        setWrappedText(label, words, textWidth);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *cancel = secondaryButton(tr("Cancel"));
    auto *restore = primaryButton(tr("Restore"));
    restore->setObjectName(QStringLiteral("restoreAccept"));
    for (auto *button : {cancel, restore})
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
    cancel->setDefault(true);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(restore, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(cancel);
    buttons->addWidget(restore);
    column->addSpacing(space::s);
    column->addLayout(buttons);
}

} // namespace success::ui
