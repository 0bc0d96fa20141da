// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/vault_dialog.h"

#include "core/secrets/vault_store.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCoroTask>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace success::ui {

namespace {

constexpr int dialogWidth = 440;
constexpr int shortestPassphrase = 8; // as Vault::create has it

} // namespace

bool VaultDialog::isLocked(Session &session)
{
    const VaultStore *vault = vaultOf(session.tokens().store());
    return vault != nullptr && vault->state() == VaultStore::State::Locked && !vault->environmentUnlocks();
}

VaultDialog::VaultDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_makes(!QFile::exists(vaultFileIn(session.folder().path)))
{
    setObjectName(QStringLiteral("vaultDialog"));
    setWindowTitle(m_makes ? tr("Keep tokens in an encrypted vault") : tr("Unlock the token vault"));
    build();
}

void VaultDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(textLabel(windowTitle(), TextStyle::PageTitle, TextTone::Normal, this));
    QLabel *words = paragraph({}, TextTone::Secondary, this);
    setWrappedText(
        words,
        m_makes ? tr("A file in this data folder, encrypted with a passphrase. The passphrase is kept nowhere: "
                     "it is asked for once after each start, and a lost one cannot be recovered. Tokens that are in "
                     "the system's keychain stay there; paste them again to use them.")
                : tr("Tokens are kept encrypted in this data folder. The passphrase opens them until the "
                     "program ends."),
        dialogWidth);
    column->addWidget(words);
    m_passphrase = addPassphrase(column, QStringLiteral("passphrase"), tr("Passphrase"));
    if (m_makes)
        m_again = addPassphrase(column, QStringLiteral("passphraseAgain"), tr("The same again"));
    m_refusal = paragraph({}, TextTone::Critical, this);
    m_refusal->setObjectName(QStringLiteral("vaultRefusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch(1);
    QPushButton *cancel = secondaryButton(tr("Cancel"), this);
    m_open = primaryButton(m_makes ? tr("Use the vault") : tr("Unlock"), this);
    m_open->setObjectName(QStringLiteral("openVault"));
    m_open->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_open);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &VaultDialog::openVault);
    m_passphrase->setFocus();
}

QLineEdit *VaultDialog::addPassphrase(QVBoxLayout *column, const QString &name, const QString &label)
{
    QLabel *caption = textLabel(label, TextStyle::BodyMedium, TextTone::Normal, this);
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setEchoMode(QLineEdit::Password);
    caption->setBuddy(line);
    column->addWidget(caption);
    column->addWidget(line);
    return line;
}

void VaultDialog::refuse(QLineEdit *field, const QString &sentence)
{
    setStyleProperty(field, "invalid", true);
    setWrappedText(m_refusal, sentence, dialogWidth);
    m_refusal->show();
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

void VaultDialog::openVault()
{
    m_refusal->hide();
    for (QLineEdit *field : {m_passphrase, m_again}) {
        if (field != nullptr)
            setStyleProperty(field, "invalid", false);
    }
    if (m_makes && m_passphrase->text().size() < shortestPassphrase) {
        refuse(m_passphrase, tr("Take a passphrase of at least %1 characters.").arg(shortestPassphrase));
        return;
    }
    if (m_makes && m_again->text() != m_passphrase->text()) {
        refuse(m_again, tr("The two are not the same; type it again."));
        return;
    }
    m_open->setEnabled(false); // deriving the key takes a moment
    QByteArray passphrase = m_passphrase->text().toUtf8();
    // The keychain is left alone: it does not answer, which is why a vault is wanted.
    VaultStore *vault = vaultOf(m_session.tokens().store());
    QCoro::connect(vault != nullptr ? vault->unlock(std::move(passphrase))
                                    : m_session.moveSecrets(SecretPlace::Vault, std::move(passphrase), true),
                   this, [this](const Result<void> &opened) { take(opened); });
}

void VaultDialog::take(const Result<void> &opened)
{
    m_open->setEnabled(true);
    if (!opened) {
        refuse(m_passphrase, opened.error().sentence);
        return;
    }
    m_passphrase->setText({});
    if (m_again != nullptr)
        m_again->setText({});
    accept();
}

} // namespace success::ui
