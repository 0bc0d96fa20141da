// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <QPushButton>

namespace success::ui {

/// Where tokens cannot be kept or read: the way to the encrypted vault, as a link. Hidden until it is offered.
class VaultOffer : public QPushButton
{
    Q_OBJECT

public:
    explicit VaultOffer(Session &session, QWidget *parent = nullptr);

    /// Shown for an Error of the place that tokens are kept in, hidden for any other.
    void offerFor(const Error &error);
    [[nodiscard]] static bool isFor(const Error &error);

Q_SIGNALS:
    void vaultOpened(); ///< tokens are kept there from now on

private:
    void openVault();

    Session &m_session;
};

} // namespace success::ui
