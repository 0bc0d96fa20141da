// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/vault_offer.h"

#include "ui/integrations/vault_dialog.h"

namespace success::ui {

VaultOffer::VaultOffer(Session &session, QWidget *parent)
    : QPushButton(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("useVault"));
    setProperty("kind", QStringLiteral("link"));
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QPushButton::clicked, this, &VaultOffer::openVault);
    hide();
}

/// An outside system signs its refusals; the place tokens are kept in has no name.
bool VaultOffer::isFor(const Error &error)
{
    return error.kind == ErrorKind::Auth && error.source.isEmpty();
}

void VaultOffer::offerFor(const Error &error)
{
    setText(m_session.secretPlace() == SecretPlace::Vault ? tr("Unlock the vault…") : tr("Use an encrypted vault…"));
    setVisible(isFor(error));
}

void VaultOffer::openVault()
{
    auto *dialog = new VaultDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &VaultOffer::vaultOpened);
    dialog->open();
}

} // namespace success::ui
