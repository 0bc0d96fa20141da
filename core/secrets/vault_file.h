// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/secrets/secure_bytes.h"

#include <QMap>

namespace success {

/// What deriving a key from a passphrase costs (Argon2id, one lane). Stored in the file, so that it can grow.
struct VaultCost
{
    quint32 passes = 3;
    quint32 memoryKiB = 256 * 1024;

    bool operator==(const VaultCost &) const = default;
};

/// The keys that come from a passphrase, one for each use, and what they were derived with.
struct VaultKey
{
    SecureBytes entries;
    SecureBytes check;
    QByteArray salt;
    VaultCost cost;
};

using VaultEntries = QMap<QString, QByteArray>;

/// Overwrites the secrets and empties the map.
void wipe(VaultEntries &entries);

/// What stands in front of the encrypted entries.
struct VaultHeader
{
    VaultCost cost;
    QByteArray salt;
};

/// Takes as long as `cost` asks for: never on the GUI thread. `salt` empty: a new random one.
[[nodiscard]] Result<VaultKey> deriveVaultKey(const QByteArray &passphrase, VaultCost cost, QByteArray salt = {});

// A vault file, big-endian:
//   "SDVAULT" · version 1 · passes u32 · memory KiB u32 · salt 16 · check 32 · nonce 24 · entries · digest 32
// entries: a QDataStream map (Qt 6.4), XChaCha20-Poly1305 with all that stands in front of it as associated data.
// check: a keyed hash of version, cost and salt, so that a wrong passphrase is told apart from a damaged file.
// digest: BLAKE2b of all before it. It tells damage before a key is derived and is no protection by itself; it stays
// the last 32 bytes in every version.

/// Refused: a file that is cut short or altered, of a newer version, or that asks for more work than a vault may.
[[nodiscard]] Result<VaultHeader> readVaultHeader(const QByteArray &file);
/// Kind Auth: `key` was made from another passphrase. Kind Storage: damaged.
[[nodiscard]] Result<VaultEntries> openVault(const QByteArray &file, const VaultKey &key);
/// A new nonce each time.
[[nodiscard]] QByteArray sealVault(const VaultEntries &entries, const VaultKey &key);

} // namespace success
