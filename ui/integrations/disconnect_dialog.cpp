// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/disconnect_dialog.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int dialogWidth = 520;

/// A choice: its button and, beneath, what it does.
QWidget *choice(QPushButton *button, const QString &words, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(button, 0, Qt::AlignLeft);
    QLabel *label = paragraph({}, TextTone::Secondary, box);
    setWrappedText(label, words, dialogWidth - 2 * space::xl);
    column->addWidget(label);
    button->setAccessibleDescription(words);
    return box;
}

} // namespace

DisconnectDialog::DisconnectDialog(const Connection &connection, const QString &place, qint64 records, QWidget *parent)
    : QDialog(parent)
{
    const QString title =
        connection.name.isEmpty() ? sourceTitle(connection.source) : tr("the feed “%1”").arg(connection.name);
    setObjectName(QStringLiteral("disconnectDialog"));
    setWindowTitle(tr("Disconnect %1?").arg(title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->setSizeConstraint(QLayout::SetFixedSize);
    QLabel *head = textLabel(windowTitle(), TextStyle::PageTitle, TextTone::Normal, this);
    setWrappedText(head, windowTitle(), dialogWidth - 2 * space::xl);
    column->addWidget(head);
    const QString token = place.isEmpty()
                              ? tr("It is not asked any more.")
                              : tr("It is not asked any more, and its token is removed from %1.").arg(place);
    QLabel *words = paragraph({}, TextTone::Normal, this);
    setWrappedText(words, tr("%1 What you decided here (routes, notes, settings) stays either way.").arg(token),
                   dialogWidth - 2 * space::xl);
    column->addWidget(words);

    const QString amount = records == 1 ? tr("the 1 record") : tr("the %1 records").arg(countText(records));
    QPushButton *keep = secondaryButton(tr("Disconnect and keep its data"), this);
    keep->setObjectName(QStringLiteral("disconnectKeep"));
    column->addWidget(choice(keep,
                             records > 0 ? tr("%1 that were read stay on the pages, and say how old they are.")
                                               .arg(QString(amount.at(0).toUpper() + amount.mid(1)))
                                         : tr("Nothing has been read of it yet."),
                             this));
    QPushButton *remove = dangerButton(tr("Disconnect and delete its data"), this);
    remove->setObjectName(QStringLiteral("disconnectDelete"));
    column->addWidget(choice(
        remove, tr("What was read of it is deleted from this computer; connecting it again brings it back."), this));

    QPushButton *cancel = secondaryButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("disconnectCancel"));
    cancel->setDefault(true);
    cancel->setFocus();
    column->addWidget(cancel, 0, Qt::AlignRight);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (const auto &[button, keepData] : {std::pair(keep, true), std::pair(remove, false)})
        connect(button, &QPushButton::clicked, this, [this, keeps = keepData] {
            accept();
            Q_EMIT chosen(keeps);
        });
}

} // namespace success::ui
