// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/secret_place.h"

#include "core/secrets/keychain_store.h"
#include "core/secrets/vault_store.h"

#include <QCoreApplication>

namespace success {

namespace {

/// nullopt: there is none under that key.
QCoro::Task<Result<std::optional<QByteArray>>> copyOne(SecretStore *from, SecretStore *to, QString key)
{
    auto secret = co_await from->read(key);
    if (!secret || !*secret)
        co_return secret;
    const QByteArray value = **secret;
    const auto written = co_await to->write(key, value);
    if (!written)
        co_return tl::unexpected(written.error());
    const auto back = co_await to->read(key);
    if (!back)
        co_return tl::unexpected(back.error());
    if (*back != value)
        co_return failure(ErrorKind::Storage,
                          QCoreApplication::translate("SecretPlace", "A token that was moved to %1 could not be read "
                                                                     "back from there, so all stay in %2.")
                              .arg(to->place(), from->place()));
    co_return secret;
}

} // namespace

QString secretPlaceKey(SecretPlace place)
{
    return place == SecretPlace::Vault ? QStringLiteral("vault") : QStringLiteral("keychain");
}

std::optional<SecretPlace> secretPlaceFromKey(QStringView key)
{
    for (const SecretPlace place : {SecretPlace::Keychain, SecretPlace::Vault}) {
        if (key == secretPlaceKey(place))
            return place;
    }
    return std::nullopt;
}

std::shared_ptr<SecretStore> makeSecretStore(SecretPlace place, const QString &dataFolder)
{
    if (place == SecretPlace::Vault)
        return std::make_shared<VaultStore>(dataFolder);
    return std::make_shared<KeychainStore>(dataFolder);
}

VaultStore *vaultOf(SecretStore &store)
{
    return dynamic_cast<VaultStore *>(&store);
}

QCoro::Task<Result<int>> copySecrets(SecretStore *from, SecretStore *to, QStringList keys)
{
    QStringList copied;
    for (const QString &key : keys) {
        const auto secret = co_await copyOne(from, to, key);
        if (!secret) {
            copied << key; // it may have been written before it failed
            co_await removeSecrets(to, copied);
            co_return tl::unexpected(secret.error());
        }
        if (*secret)
            copied << key;
    }
    co_return int(copied.size());
}

QCoro::Task<Result<void>> removeSecrets(SecretStore *store, QStringList keys)
{
    Result<void> done;
    for (const QString &key : keys) {
        const auto removed = co_await store->remove(key);
        if (done && !removed)
            done = removed;
    }
    co_return done;
}

} // namespace success
