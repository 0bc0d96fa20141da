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

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    return column;
}

QHBoxLayout *footerRow(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    return row;
}

template<typename Field>
Field *addField(QVBoxLayout *column, const QString &name, const char *objectName)
{
    auto *label = textLabel(name, TextStyle::Body, TextTone::Secondary);
    auto *field = new Field;
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(name);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    return field;
}

QString addressText(const std::vector<MailAddress> &to)
{
    QStringList all;
    for (const auto &[name, email] : to)
        all << (name.isEmpty() ? email : QStringLiteral("%1 <%2>").arg(name, email));
    return all.isEmpty() ? DraftSheet::tr("To: nobody, no e-mail address of this customer is known")
                         : DraftSheet::tr("To: %1").arg(all.join(QStringLiteral(", ")));
}

SavedFiles emlFiles()
{
    return {DraftSheet::tr("Save e-mail"), DraftSheet::tr("E-mail drafts (*.eml)"), QStringLiteral("eml")};
}

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
    connect(m_side, &SegmentedFilter::currentChanged, this, [this](const QString &side) {
        m_texts->setCurrentIndex(side == templateSide ? 1 : 0);
        m_buttons->setCurrentIndex(side == templateSide ? 1 : 0);
        refuse({});
    });
}

QWidget *DraftSheet::makeDraft()
{
    auto *draft = new QWidget;
    auto *column = columnIn(draft);
    m_address = paragraph({});
    m_address->setObjectName(QStringLiteral("draftAddress"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_address);
    m_subject = addField<QLineEdit>(column, tr("Subject"), "draftSubject");
    m_body = addField<QPlainTextEdit>(column, tr("Text"), "draftBody");
    m_body->setMinimumHeight(textHeight);
    m_body->setTabChangesFocus(true);
    column->addWidget(caption(tr("What stands in brackets is not known: fill it in or take it out.")));
    return draft;
}

QWidget *DraftSheet::makeTemplate()
{
    auto *side = new QWidget;
    auto *column = columnIn(side);
    m_templateSubject = addField<QLineEdit>(column, m_kind.subjectOfAll, "templateSubject");
    m_templateBody = addField<QPlainTextEdit>(column, m_kind.textOfAll, "templateBody");
    m_templateBody->setMinimumHeight(textHeight);
    m_templateBody->setTabChangesFocus(true);
    QStringList fields;
    for (const QString &field : std::as_const(m_kind.fields))
        fields << QLatin1Char('{') + field + QLatin1Char('}');
    column->addWidget(caption(tr("Fields: %1").arg(fields.join(QStringLiteral(" ")))));
    return side;
}

QWidget *DraftSheet::makeDraftButtons()
{
    auto *footer = new QWidget;
    auto *row = footerRow(footer);
    auto *copyButton = secondaryButton(tr("Copy"));
    auto *save = secondaryButton(tr("Save .eml"));
    auto *mail = primaryButton(tr("Open in mail"));
    copyButton->setObjectName(QStringLiteral("copyDraft"));
    save->setObjectName(QStringLiteral("saveEml"));
    mail->setObjectName(QStringLiteral("openInMail"));
    row->addStretch(1);
    for (auto *button : {copyButton, save, mail})
        row->addWidget(button);
    connect(copyButton, &QPushButton::clicked, this, &DraftSheet::copy);
    connect(save, &QPushButton::clicked, this, &DraftSheet::saveEml);
    connect(mail, &QPushButton::clicked, this, &DraftSheet::openInMail);
    return footer;
}

QWidget *DraftSheet::makeTemplateButtons()
{
    auto *footer = new QWidget;
    auto *row = footerRow(footer);
    auto *reset = linkButton(tr("Reset to default"));
    auto *save = primaryButton(tr("Save template"));
    reset->setObjectName(QStringLiteral("resetTemplate"));
    save->setObjectName(QStringLiteral("saveTemplate"));
    row->addWidget(reset);
    row->addStretch(1);
    row->addWidget(save);
    connect(reset, &QPushButton::clicked, this, [this] { saveTemplate(nullptr); });
    connect(save, &QPushButton::clicked, this, [this] {
        saveTemplate({{"subject", m_templateSubject->text().toStdString()},
                      {"body", m_templateBody->toPlainText().toStdString()}});
    });
    return footer;
}

void DraftSheet::draft(const QString &title, const QString &fileName, MakeDraft make)
{
    m_make = std::move(make);
    m_fileName = fileName;
    setTitle(title);
    m_side->setCurrent({});
    m_texts->setCurrentIndex(0);
    m_buttons->setCurrentIndex(0);
    showTemplate(savedTemplate());
    redraft();
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
    m_templateSubject->setText(mail.subject);
    m_templateBody->setPlainText(mail.body);
}

void DraftSheet::redraft()
{
    const auto draft = m_make(savedTemplate());
    refuse(draft ? QString() : draft.error().sentence);
    if (!draft)
        return;
    m_to = draft->to;
    m_address->setText(addressText(m_to));
    m_subject->setText(draft->subject);
    m_body->setPlainText(draft->body);
}

void DraftSheet::saveTemplate(const nlohmann::json &value)
{
    const auto saved =
        m_session.decide([&](Workspace &workspace) { return workspace.setSetting(m_kind.templateKey, value); });
    if (!saved)
        return refuse(saved.error().sentence);
    showTemplate(savedTemplate());
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
    return {m_to, m_subject->text(), m_body->toPlainText()};
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
    QGuiApplication::clipboard()->setText(m_subject->text() + QStringLiteral("\n\n") + m_body->toPlainText());
    Q_EMIT said(tr("Subject and text are copied"));
}

} // namespace success::ui
