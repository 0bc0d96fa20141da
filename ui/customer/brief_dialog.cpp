// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/brief_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QFileDialog>
#include <QLabel>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr QSize dialogSize(760, 720);
constexpr int shownWidth = 660;

} // namespace

BriefDialog::BriefDialog(const QString &accountName, QWidget *parent)
    : QDialog(parent)
    , m_name(accountName)
    , m_save(primaryButton(tr("Save as PDF…"), this))
{
    setObjectName(QStringLiteral("briefDialog"));
    setWindowTitle(tr("Account brief of %1").arg(accountName));
    m_save->setObjectName(QStringLiteral("briefSave"));
    m_save->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto *pages = new QWidget;
    m_pages = new QVBoxLayout(pages);
    m_pages->setSpacing(space::l);
    m_pages->addWidget(paragraph(tr("Preparing the brief…"), TextTone::Secondary));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Pages of the brief"));
    scroll->setWidget(pages);
    column->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *close = secondaryButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &BriefDialog::chooseFile);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    resize(dialogSize);
}

int BriefDialog::pageWidth() const
{
    return int(shownWidth * devicePixelRatioF());
}

void BriefDialog::setPages(const std::vector<QImage> &pages)
{
    delete std::unique_ptr<QLayoutItem>(m_pages->takeAt(0))->widget();
    for (const QImage &page : pages) {
        QPixmap picture = QPixmap::fromImage(page);
        picture.setDevicePixelRatio(devicePixelRatioF());
        auto *label = new QLabel;
        label->setPixmap(picture);
        label->setAlignment(Qt::AlignHCenter);
        label->setAccessibleName(tr("Page %1").arg(m_pages->count() + 1));
        m_pages->addWidget(label);
    }
    m_save->setEnabled(true);
}

void BriefDialog::setError(const QString &sentence)
{
    delete std::unique_ptr<QLayoutItem>(m_pages->takeAt(0))->widget();
    m_pages->addWidget(paragraph(sentence));
}

void BriefDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the brief"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(tr("Brief %1.pdf").arg(QString(m_name).replace(u'/', u'-')));
    connect(dialog, &QFileDialog::fileSelected, this, &BriefDialog::saveRequested);
    dialog->open();
}

} // namespace success::ui
