// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/decision_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int dialogWidth = 480;
constexpr int longestReason = 500; // characters: a sentence or two

} // namespace

DecisionDialog::DecisionDialog(const QString &name, const QString &title, const QString &accept, QWidget *parent)
    : QDialog(parent)
    , m_name(name)
    , m_content(new QVBoxLayout)
    , m_accept(primaryButton(accept, this))
{
    setObjectName(name + QStringLiteral("Dialog"));
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    auto *heading = textLabel(title, TextStyle::PageTitle);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    column->addWidget(heading);
    m_content->setSpacing(space::m);
    column->addLayout(m_content, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *cancel = secondaryButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_accept->setObjectName(name + QStringLiteral("Accept"));
    m_accept->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    column->addSpacing(space::s);
    column->addLayout(buttons);
    setMinimumWidth(dialogWidth);
}

void DecisionDialog::addField(const QString &label, QWidget *field, QWidget *shown)
{
    auto *words = textLabel(label, TextStyle::Caption, TextTone::Secondary);
    words->setBuddy(field);
    field->setAccessibleName(label);
    m_content->addWidget(words);
    m_content->addWidget(shown ? shown : field);
}

QLineEdit *DecisionDialog::addReason(const QString &label, const QString &placeholder)
{
    auto *reason = new QLineEdit(this);
    reason->setObjectName(m_name + QStringLiteral("Reason"));
    reason->setMaxLength(longestReason);
    reason->setPlaceholderText(placeholder);
    addField(label, reason);
    return reason;
}

} // namespace success::ui
