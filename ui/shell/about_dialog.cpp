// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/about_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <SQLiteCpp/Database.h>

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QIcon>
#include <QVBoxLayout>

namespace success::ui {

namespace {

QVBoxLayout *dialogColumn(QDialog *dialog)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->setSizeConstraint(QLayout::SetFixedSize);
    return column;
}

} // namespace

QString AboutDialog::versions()
{
    return QStringLiteral("Success Desktop " SUCCESS_VERSION "\nQt ") + QString::fromLatin1(qVersion()) +
           QStringLiteral("\nSQLite ") + QString::fromLatin1(SQLite::getLibVersion());
}

AboutDialog::AboutDialog(const QString &dataFolder, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Success Desktop"));
    QVBoxLayout *column = dialogColumn(this);
    auto *mark = new QLabel(this);
    mark->setPixmap(QIcon(QStringLiteral(":/app/success-desktop.svg")).pixmap(QSize(56, 56), devicePixelRatioF()));
    column->addWidget(mark);
    column->addWidget(textLabel(tr("Success Desktop"), TextStyle::PageTitle, TextTone::Normal, this));
    QLabel *text = textLabel(versions(), TextStyle::Body, TextTone::Normal, this);
    text->setObjectName(QStringLiteral("versions"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(text);
    QLabel *folder = paragraph(tr("Data folder: %1").arg(dataFolder), TextTone::Secondary, this);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    folder->setMinimumWidth(400);
    column->addWidget(folder);
    column->addWidget(
        paragraph(tr("The source is licensed under the Apache License 2.0. This program contains Qt Charts "
                     "and is distributed under the GNU General Public License 3."),
                  TextTone::Secondary, this));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton *copy = secondaryButton(tr("Copy versions"), this);
    copy->setObjectName(QStringLiteral("copyVersions"));
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versions()); });
    QPushButton *close = primaryButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    column->addLayout(buttons);
}

ShortcutsDialog::ShortcutsDialog(const std::vector<Entry> &entries, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcuts"));
    setWindowTitle(tr("Keyboard shortcuts"));
    QVBoxLayout *column = dialogColumn(this);
    column->addWidget(textLabel(windowTitle(), TextStyle::PageTitle, TextTone::Normal, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xxl);
    grid->setVerticalSpacing(space::s);
    for (int row = 0; row < int(entries.size()); ++row) {
        grid->addWidget(textLabel(entries[size_t(row)].text, TextStyle::Body, TextTone::Normal, this), row, 0);
        grid->addWidget(textLabel(entries[size_t(row)].keys, TextStyle::BodyMedium, TextTone::Secondary, this), row, 1,
                        Qt::AlignRight);
    }
    column->addLayout(grid);
    QPushButton *close = primaryButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace success::ui
