// SPDX-License-Identifier: Apache-2.0
#include "ui/section/view_name_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int dialogWidth = 440;
constexpr int textWidth = dialogWidth - 2 * space::xl;
constexpr int longestName = 120; // letters, as the workspace keeps them

} // namespace

ViewNameDialog::ViewNameDialog(const QString &title, const QString &explanation, const QString &name,
                               std::function<Result<void>(const QString &name)> save, QWidget *parent)
    : QDialog(parent)
    , m_save(std::move(save))
    , m_name(new QLineEdit(name, this))
    , m_refusal(paragraph({}, TextTone::Critical, this))
    , m_accept(primaryButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("viewNameDialog"));
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(textLabel(title, TextStyle::PageTitle));
    QLabel *words = paragraph({}, TextTone::Secondary);
    setWrappedText(words, explanation, textWidth);
    column->addWidget(words);
    auto *label = textLabel(tr("Name"), TextStyle::Caption, TextTone::Secondary);
    label->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("My critical accounts"));
    m_name->selectAll();
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_refusal);
    m_refusal->setObjectName(QStringLiteral("viewNameRefusal"));
    m_refusal->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto *cancel = secondaryButton(tr("Cancel"));
    m_accept->setObjectName(QStringLiteral("viewNameAccept"));
    m_accept->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    const auto follow = [this] {
        m_accept->setEnabled(!m_name->text().simplified().isEmpty());
        m_refusal->hide();
    };
    connect(m_name, &QLineEdit::textChanged, this, follow);
    follow();
    m_name->setFocus();
}

void ViewNameDialog::accept()
{
    if (!m_accept->isEnabled())
        return;
    const auto saved = m_save(m_name->text());
    if (saved)
        return QDialog::accept();
    setWrappedText(m_refusal, saved.error().sentence, textWidth);
    m_refusal->show();
    m_name->setFocus();
}

} // namespace success::ui
