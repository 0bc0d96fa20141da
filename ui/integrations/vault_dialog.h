// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace success::ui {

/// Asks for the passphrase of the vault tokens are kept in: twice where the vault is made, once where it is opened.
/// Accepted once the vault is open and is where tokens are kept.
class VaultDialog : public QDialog
{
    Q_OBJECT

public:
    explicit VaultDialog(Session &session, QWidget *parent = nullptr);

    /// True: tokens are kept in a vault that is locked, and nothing can be synced until it is opened.
    [[nodiscard]] static bool isLocked(Session &session);

private:
    void build();
    QLineEdit *addPassphrase(QVBoxLayout *column, const QString &name, const QString &label);
    void openVault();
    void take(const Result<void> &opened);
    void refuse(QLineEdit *field, const QString &sentence);

    Session &m_session;
    bool m_makes; ///< a new vault, in place of the keychain
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_again = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace success::ui
