// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/brief/brief_dialog.h"

#include "ui/customer/brief/brief_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

namespace success::ui {
namespace {

constexpr QSize dialogSize(820, 860);

} // namespace

BriefDialog::BriefDialog(const Theme &theme, const QString &accountName, QWidget *parent)
    : QDialog(parent)
    , m_name(accountName)
    , m_view(new BriefView(this))
    , m_paper(new QComboBox(this))
    , m_place(textLabel({}, TextStyle::Body, TextTone::Secondary, this))
    , m_zoom(textLabel({}, TextStyle::Body, TextTone::Secondary, this))
    , m_words(paragraph({}, TextTone::Secondary, this))
    , m_print(secondaryButton(tr("Print…"), this))
    , m_save(primaryButton(tr("Save as PDF…"), this))
{
    setObjectName(QStringLiteral("briefDialog"));
    setWindowTitle(tr("Account brief of %1").arg(accountName));
    m_view->setObjectName(QStringLiteral("briefView"));
    m_words->setObjectName(QStringLiteral("briefWords"));
    m_place->setObjectName(QStringLiteral("briefPlace"));
    m_save->setObjectName(QStringLiteral("briefSave"));
    m_print->setObjectName(QStringLiteral("briefPrint"));
    m_words->setTextFormat(Qt::PlainText);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(tools(theme));
    column->addWidget(m_view, 1);
    column->addLayout(buttons());
    m_view->setWords(tr("Preparing the brief…"));
    connect(m_view, &BriefView::sizeChanged, this, &BriefDialog::draw);
    connect(m_view, &BriefView::moved, this, &BriefDialog::tellPlace);
    const QSize room = parent ? parent->window()->size() - QSize(2 * space::xxl, 2 * space::xxl) : dialogSize;
    resize(dialogSize.boundedTo(room));
}

QHBoxLayout *BriefDialog::tools(const Theme &theme)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    const auto add = [&](const char *icon, const QString &name, const QList<QKeySequence> &keys, auto act) {
        auto *button = iconButton(theme, QString::fromLatin1(icon), name, this);
        connect(button, &QToolButton::clicked, this, act);
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, act);
        row->addWidget(button);
    };
    add("chevron-up", tr("Previous page"), {QKeySequence(Qt::Key_PageUp)},
        [this] { m_view->showSheet(m_view->currentSheet() - 1); });
    add("chevron-down", tr("Next page"), {QKeySequence(Qt::Key_PageDown)},
        [this] { m_view->showSheet(m_view->currentSheet() + 1); });
    row->addWidget(m_place);
    row->addStretch(1);
    m_paper->setObjectName(QStringLiteral("briefPaper"));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItem(tr("A4"), int(AccountBrief::Paper::A4));
    m_paper->addItem(tr("Letter"), int(AccountBrief::Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(int(AccountBrief::usualPaper())));
    connect(m_paper, &QComboBox::currentIndexChanged, this, &BriefDialog::layOut);
    row->addWidget(m_paper);
    row->addSpacing(space::m);
    add("minus", tr("Smaller"), QKeySequence::keyBindings(QKeySequence::ZoomOut), [this] { m_view->zoomBy(-1); });
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(tr("%1 %").arg(300)));
    m_zoom->setAlignment(Qt::AlignCenter);
    row->addWidget(m_zoom);
    add("plus", tr("Larger"), QKeySequence::keyBindings(QKeySequence::ZoomIn), [this] { m_view->zoomBy(1); });
    add("expand", tr("As wide as there is room"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_view->setZoom(0); });
    return row;
}

QHBoxLayout *BriefDialog::buttons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_words, 1);
    auto *close = secondaryButton(tr("Close"));
    close->setAutoDefault(false);
    m_print->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &BriefDialog::print);
    connect(m_save, &QPushButton::clicked, this, &BriefDialog::chooseFile);
    for (auto *button : {close, m_print, m_save})
        row->addWidget(button, 0, Qt::AlignBottom);
    return row;
}

void BriefDialog::setFacts(std::shared_ptr<const BriefFacts> facts)
{
    m_facts = std::move(facts);
    layOut();
}

void BriefDialog::setError(const QString &sentence)
{
    m_view->setWords(sentence);
}

/// Which pages there are; their size is known once they are laid out.
void BriefDialog::layOut()
{
    if (!m_facts)
        return;
    const auto paper = AccountBrief::Paper(m_paper->currentData().toInt());
    m_drawing.run(
        [facts = m_facts, paper] {
            return Drawn{std::make_shared<const AccountBrief>(*facts, paper), {}};
        },
        [this](const Drawn &drawn) {
            m_brief = drawn.brief;
            m_view->setSheets(m_brief->pageCount(), m_brief->sheetSize());
            draw();
        });
}

void BriefDialog::draw()
{
    if (!m_brief)
        return;
    m_drawing.run(
        [brief = m_brief, width = m_view->pictureWidth()] {
            Drawn drawn{brief, {}};
            for (int number = 0; number < brief->pageCount(); ++number)
                drawn.pictures.push_back(brief->page(number, width));
            return drawn;
        },
        [this](const Drawn &drawn) { take(drawn); });
    tellPlace();
}

void BriefDialog::take(const Drawn &drawn)
{
    if (drawn.brief != m_brief)
        return;
    m_view->setPictures(drawn.pictures);
    m_save->setEnabled(true);
    m_print->setEnabled(true);
    tellPlace(); // by now the sheets stand where they belong
}

void BriefDialog::tellPlace()
{
    if (!m_brief)
        return;
    m_place->setText(tr("Page %1 of %2").arg(m_view->currentSheet() + 1).arg(m_view->sheetCount()));
    m_zoom->setText(tr("%1 %").arg(m_view->shownZoom()));
}

void BriefDialog::tell(const QString &words, bool failed)
{
    m_words->setText(words);
    setTextTone(m_words, failed ? TextTone::Critical : TextTone::Secondary);
}

void BriefDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the brief"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(briefFileName(m_name));
    connect(dialog, &QFileDialog::fileSelected, this, &BriefDialog::save);
    dialog->open();
}

void BriefDialog::save(const QString &file)
{
    if (!m_brief)
        return;
    tell(tr("Saving…"), false);
    m_saving.run([brief = m_brief, file] { return brief->save(file); },
                 [this, file](const Result<void> &saved) {
                     tell(saved ? tr("Saved to %1").arg(file) : saved.error().sentence, !saved);
                 });
}

void BriefDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(m_brief->pageSize());
    printer->setDocName(windowTitle());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile);
    connect(dialog, &QDialog::accepted, this, [this, printer, brief = m_brief] {
        const bool printed = brief->print(*printer);
        tell(printed
                 ? tr("Sent to %1")
                       .arg(printer->outputFileName().isEmpty() ? printer->printerName() : printer->outputFileName())
                 : tr("The printer did not take the brief. Check that it is on, or save a PDF and print that."),
             !printed);
    });
    dialog->open();
}

QString briefFileName(const QString &accountName)
{
    constexpr qsizetype longest = 80; // a name in UTF-8 has room for 255 bytes
    QString name = accountName.simplified().left(longest);
    for (QChar &letter : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(letter) || letter.category() == QChar::Other_Control)
            letter = u'-';
    }
    return BriefDialog::tr("Brief %1.pdf").arg(name.trimmed());
}

} // namespace success::ui
