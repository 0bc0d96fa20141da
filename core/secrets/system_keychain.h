// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <functional>

namespace success {

struct KeychainCall
{
    enum class What { Read, Write, Remove };

    What what{};
    QString service;
    QString key;
    QByteArray secret; ///< to write
};

struct KeychainAnswer
{
    enum class Status { Done, NotFound, Denied, Unavailable };

    Status status{};
    QByteArray secret; ///< that was read
    QString detail;    ///< in the keychain's own words, where it failed; never a secret
};

/// Asks a keychain. The future may never finish (a hung D-Bus, a password prompt nobody sees).
using AskKeychain = std::function<QFuture<KeychainAnswer>(KeychainCall)>;

/// The operating system's, through QtKeychain: Secret Service (GNOME and others) or KWallet.
[[nodiscard]] QFuture<KeychainAnswer> askSystemKeychain(KeychainCall call);

} // namespace success
