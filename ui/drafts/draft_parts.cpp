// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/draft_parts.h"

#include "ui/customer/detail_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Drafts", text);
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

QPlainTextEdit *addText(QVBoxLayout *column, const QString &name, const char *objectName, int height)
{
    auto *text = addField<QPlainTextEdit>(column, name, objectName);
    text->setMinimumHeight(height);
    text->setTabChangesFocus(true);
    return text;
}

} // namespace

QVBoxLayout *draftColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    return column;
}

QHBoxLayout *draftFooter(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    return row;
}

MailFields addMailFields(QVBoxLayout *column, int textHeight)
{
    auto *address = paragraph({});
    address->setObjectName(QStringLiteral("draftAddress"));
    address->setTextFormat(Qt::PlainText);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(address);
    auto *subject = addField<QLineEdit>(column, tr("Subject"), "draftSubject");
    return {address, subject, addText(column, tr("Text"), "draftBody", textHeight)};
}

TemplateFields addTemplateFields(QVBoxLayout *column, const QString &subjectOfAll, const QString &textOfAll,
                                 int textHeight)
{
    auto *subject = addField<QLineEdit>(column, subjectOfAll, "templateSubject");
    return {subject, addText(column, textOfAll, "templateBody", textHeight)};
}

nlohmann::json templateValue(const TemplateFields &fields)
{
    return {{"subject", fields.subject->text().toStdString()}, {"body", fields.body->toPlainText().toStdString()}};
}

MailButtons addMailButtons(QHBoxLayout *row)
{
    const MailButtons buttons{secondaryButton(tr("Copy")), secondaryButton(tr("Save .eml")),
                              primaryButton(tr("Open in mail"))};
    buttons.copy->setObjectName(QStringLiteral("copyDraft"));
    buttons.save->setObjectName(QStringLiteral("saveEml"));
    buttons.open->setObjectName(QStringLiteral("openInMail"));
    row->addStretch(1);
    for (auto *button : {buttons.copy, buttons.save, buttons.open})
        row->addWidget(button);
    return buttons;
}

TemplateButtons addTemplateButtons(QHBoxLayout *row)
{
    const TemplateButtons buttons{linkButton(tr("Reset to default")), primaryButton(tr("Save template"))};
    buttons.reset->setObjectName(QStringLiteral("resetTemplate"));
    buttons.save->setObjectName(QStringLiteral("saveTemplate"));
    row->addWidget(buttons.reset);
    row->addStretch(1);
    row->addWidget(buttons.save);
    return buttons;
}

QString addressText(const std::vector<MailAddress> &to, const QString &nobody)
{
    QStringList all;
    for (const auto &[name, email] : to)
        all << (name.isEmpty() ? email : QStringLiteral("%1 <%2>").arg(name, email));
    return all.isEmpty() ? nobody : tr("To: %1").arg(all.join(QStringLiteral(", ")));
}

QString fieldNames(const QStringList &fields)
{
    QStringList names;
    for (const QString &field : fields)
        names << QLatin1Char('{') + field + QLatin1Char('}');
    return names.join(QStringLiteral(" "));
}

SavedFiles emlFiles()
{
    return {tr("Save e-mail"), tr("E-mail drafts (*.eml)"), QStringLiteral("eml")};
}

} // namespace success::ui
