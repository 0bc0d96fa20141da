// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"

#include <QStringList>

namespace success {

class VaultStore;

/// Where a data folder keeps its tokens: the setting `secrets.place`.
enum class SecretPlace { Keychain, Vault };

/// `keychain`, `vault`.
[[nodiscard]] QString secretPlaceKey(SecretPlace place);
[[nodiscard]] std::optional<SecretPlace> secretPlaceFromKey(QStringView key);

[[nodiscard]] std::shared_ptr<SecretStore> makeSecretStore(SecretPlace place, const QString &dataFolder);
/// The store as a vault, which can be locked and unlocked; nullptr where it is none.
[[nodiscard]] VaultStore *vaultOf(SecretStore &store);

/// Copies what is under `keys` and reads each copy back; how many there were. On an Error, `from` is whole and `to`
/// holds none of the copies. Both must outlive the task.
QCoro::Task<Result<int>> copySecrets(SecretStore *from, SecretStore *to, QStringList keys);
/// All that can be removed are; the first Error is returned.
QCoro::Task<Result<void>> removeSecrets(SecretStore *store, QStringList keys);

} // namespace success
