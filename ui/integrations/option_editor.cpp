// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/option_editor.h"

#include "ui/widgets/text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int linesHeight = 76; // three lines

/// Values are typed one a line, or pasted with commas between them.
QStringList valuesOf(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,\\n]"));
    QStringList values;
    for (const QString &part : text.split(separators)) {
        if (const QString value = part.trimmed(); !value.isEmpty() && !values.contains(value))
            values << value;
    }
    return values;
}

} // namespace

OptionEditor::OptionEditor(OptionField field, QWidget *parent)
    : QWidget(parent)
    , m_field(std::move(field))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    const QString label = m_field.required ? m_field.label : tr("%1 (optional)").arg(m_field.label);
    auto *caption =
        textLabel(m_field.choices.isEmpty() ? label : m_field.label, TextStyle::BodyMedium, TextTone::Normal, this);
    QWidget *edit = makeEditor();
    edit->setObjectName(QStringLiteral("option-") + m_field.key);
    edit->setAccessibleName(m_field.label);
    edit->setAccessibleDescription(m_field.help);
    caption->setBuddy(edit);
    column->addWidget(caption);
    column->addWidget(edit);
    QString help = m_field.help;
    if (m_lines != nullptr)
        help = help.isEmpty() ? tr("One a line.") : tr("%1 One a line.").arg(help);
    if (!help.isEmpty())
        column->addWidget(paragraph(help, TextTone::Secondary, this));
}

QWidget *OptionEditor::makeEditor()
{
    if (!m_field.choices.isEmpty()) {
        m_choice = new QComboBox(this);
        m_choice->addItems(m_field.choices);
        m_choice->setItemText(0, tr("%1 (default)").arg(m_field.choices.first()));
        connect(m_choice, &QComboBox::currentIndexChanged, this, &OptionEditor::changed);
        return m_choice;
    }
    if (m_field.repeatable) {
        m_lines = new QPlainTextEdit(this);
        m_lines->setFixedHeight(linesHeight);
        m_lines->setTabChangesFocus(true);
        m_lines->setPlaceholderText(m_field.placeholder);
        connect(m_lines, &QPlainTextEdit::textChanged, this, &OptionEditor::changed);
        return m_lines;
    }
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(m_field.placeholder);
    connect(m_line, &QLineEdit::textChanged, this, &OptionEditor::changed);
    connect(m_line, &QLineEdit::returnPressed, this, &OptionEditor::submitted);
    return m_line;
}

QWidget *OptionEditor::editor() const
{
    if (m_choice != nullptr)
        return m_choice;
    return m_lines != nullptr ? static_cast<QWidget *>(m_lines) : m_line;
}

QString OptionEditor::value() const
{
    if (m_choice != nullptr)
        return m_choice->currentIndex() <= 0 ? QString() : m_field.choices.at(m_choice->currentIndex());
    if (m_lines != nullptr)
        return valuesOf(m_lines->toPlainText()).join(u',');
    return m_line->text().trimmed();
}

void OptionEditor::setValue(const QString &value)
{
    if (m_choice != nullptr)
        m_choice->setCurrentIndex(std::max(0, int(m_field.choices.indexOf(value))));
    else if (m_lines != nullptr)
        m_lines->setPlainText(valuesOf(value).join(u'\n'));
    else
        m_line->setText(value);
}

void OptionEditor::setInvalid(bool invalid)
{
    setStyleProperty(editor(), "invalid", invalid);
}

} // namespace success::ui
