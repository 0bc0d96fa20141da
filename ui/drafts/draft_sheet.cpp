// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/draft_sheet.h"

#include "ui/customer/detail_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmented_filter.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int sheetWidth = 520;
constexpr int textHeight = 280;
const QString templateSide = QStringLiteral("template");

} // namespace

QString emlName(const QString &what, const QString &accountKey)
{
    return QStringLiteral("%1-%2.eml").arg(what, QString(accountKey).replace(QLatin1Char(':'), QLatin1Char('-')));
}

DraftSheet::DraftSheet(Session &session, const Theme &theme, DraftKind kind, QWidget *parent)
    : Sheet(theme, tr("Draft"), sheetWidth, parent)
    , m_session(session)
    , m_kind(std::move(kind))
    , m_openUrl([](const QUrl &url) { return QDesktopServices::openUrl(url); })
    , m_chooseFile(saveFileDialog(this, emlFiles()))
    , m_side(new SegmentedFilter(theme, tr("What is edited"), {{{}, tr("Draft")}, {templateSide, tr("Template")}}))
    , m_texts(new QStackedWidget)
    , m_buttons(new QStackedWidget)
    , m_refusal(paragraph({}, TextTone::Critical))
{
    m_side->setObjectName(QStringLiteral("draftSide"));
    m_refusal->setObjectName(QStringLiteral("draftRefusal"));
    m_refusal->hide();
    m_texts->addWidget(makeDraft());
    m_texts->addWidget(makeTemplate());
    m_buttons->addWidget(makeDraftButtons());
    m_buttons->addWidget(makeTemplateButtons());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_side, 0, Qt::AlignLeft);
    column->addWidget(m_texts, 1);
    column->addWidget(m_refusal);
    setContent(content);
    setFooter(m_buttons);
    connect(m_side, &SegmentedFilter::currentChanged, this, &DraftSheet::showSide);
}

void DraftSheet::showSide(const QString &side)
{
    m_side->setCurrent(side);
    m_texts->setCurrentIndex(side == templateSide ? 1 : 0);
    m_buttons->setCurrentIndex(side == templateSide ? 1 : 0);
    refuse({});
}

QWidget *DraftSheet::makeDraft()
{
    auto *draft = new QWidget;
    auto *column = draftColumn(draft);
    m_mail = addMailFields(column, textHeight);
    column->addWidget(caption(tr("What stands in brackets is not known: fill it in or take it out.")));
    return draft;
}

QWidget *DraftSheet::makeTemplate()
{
    auto *side = new QWidget;
    auto *column = draftColumn(side);
    m_template = addTemplateFields(column, m_kind.subjectOfAll, m_kind.textOfAll, textHeight);
    column->addWidget(caption(tr("Fields: %1").arg(fieldNames(m_kind.fields))));
    return side;
}

QWidget *DraftSheet::makeDraftButtons()
{
    auto *footer = new QWidget;
    auto *row = draftFooter(footer);
    const MailButtons buttons = addMailButtons(row);
    connect(buttons.copy, &QPushButton::clicked, this, &DraftSheet::copy);
    connect(buttons.save, &QPushButton::clicked, this, &DraftSheet::saveEml);
    connect(buttons.open, &QPushButton::clicked, this, &DraftSheet::openInMail);
    return footer;
}

QWidget *DraftSheet::makeTemplateButtons()
{
    auto *footer = new QWidget;
    auto *row = draftFooter(footer);
    const TemplateButtons buttons = addTemplateButtons(row);
    connect(buttons.reset, &QPushButton::clicked, this, [this] { saveTemplate(nullptr); });
    connect(buttons.save, &QPushButton::clicked, this, [this] { saveTemplate(templateValue(m_template)); });
    return footer;
}

void DraftSheet::draft(const QString &title, const QString &fileName, MakeDraft make)
{
    m_make = std::move(make);
    m_fileName = fileName;
    setTitle(title);
    m_side->show();
    showSide({});
    showTemplate(savedTemplate());
    redraft();
    open();
}

void DraftSheet::editTemplate(const QString &title)
{
    m_make = {};
    setTitle(title);
    m_side->hide();
    showSide(templateSide);
    showTemplate(savedTemplate());
    open();
}

/// As the workspace has it now: the portfolio that follows a decision may not be there yet.
MailTemplate DraftSheet::savedTemplate() const
{
    const auto value = m_session.workspace().setting(m_kind.templateKey);
    if (!value || !value->is_object())
        return m_kind.standard;
    return {QString::fromStdString(value->value("subject", std::string())),
            QString::fromStdString(value->value("body", std::string()))};
}

void DraftSheet::showTemplate(const MailTemplate &mail)
{
    m_template.subject->setText(mail.subject);
    m_template.body->setPlainText(mail.body);
}

void DraftSheet::redraft()
{
    const auto draft = m_make(savedTemplate());
    refuse(draft ? QString() : draft.error().sentence);
    if (!draft)
        return;
    m_to = draft->to;
    m_mail.address->setText(addressText(m_to, tr("To: nobody, no e-mail address of this customer is known")));
    m_mail.subject->setText(draft->subject);
    m_mail.body->setPlainText(draft->body);
}

void DraftSheet::saveTemplate(const nlohmann::json &value)
{
    const auto saved =
        m_session.decide([&](Workspace &workspace) { return workspace.setSetting(m_kind.templateKey, value); });
    if (!saved)
        return refuse(saved.error().sentence);
    showTemplate(savedTemplate());
    if (!m_make)
        return Q_EMIT said(tr("The template is saved"));
    redraft();
    Q_EMIT said(tr("The template is saved; the draft was made anew from it"));
}

void DraftSheet::refuse(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
}

MailDraft DraftSheet::edited() const
{
    return {m_to, m_mail.subject->text(), m_mail.body->toPlainText()};
}

void DraftSheet::openInMail()
{
    const auto url = mailtoUrl(edited());
    if (!url)
        return refuse(url.error().sentence);
    if (!m_openUrl(*url))
        refuse(tr("No mail program took the draft: save it as .eml, or copy it."));
}

void DraftSheet::saveEml()
{
    const auto bytes = emlBytes(edited(), systemNow());
    if (!bytes)
        return refuse(bytes.error().sentence);
    m_chooseFile(m_fileName, [this, eml = *bytes](const QString &file) {
        const auto saved = saveFile(eml, file);
        if (!saved)
            return refuse(saved.error().sentence);
        Q_EMIT said(tr("The draft is saved to %1").arg(file));
    });
}

void DraftSheet::copy()
{
    QGuiApplication::clipboard()->setText(m_mail.subject->text() + QStringLiteral("\n\n") + m_mail.body->toPlainText());
    Q_EMIT said(tr("Subject and text are copied"));
}

} // namespace success::ui
