// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/vault_store.h"
#include "core/session/session_p.h"
#include "core/workspace/provider_settings.h"

#include <QCoreApplication>

namespace success {

namespace {

/// Opens a locked vault, makes a missing one where tokens are to be written; nothing for a store that is none.
QCoro::Task<Result<void>> readyVault(SecretStore *store, QByteArray passphrase, bool makes)
{
    VaultStore *vault = vaultOf(*store);
    if (vault == nullptr)
        co_return Result<void>();
    if (makes && vault->state() == VaultStore::State::Missing)
        co_return co_await vault->create(std::move(passphrase));
    if (vault->state() != VaultStore::State::Locked)
        co_return Result<void>();
    if (passphrase.isEmpty()) // SUCCESS_VAULT_PASSPHRASE may open it; if not, the first question says how
        co_return Result<void>();
    co_return co_await vault->unlock(std::move(passphrase));
}

} // namespace

Tokens &Session::tokens()
{
    return *d->access.tokens;
}

SecretPlace Session::secretPlace() const
{
    return d->secretPlace;
}

Result<void> Session::openSecrets(std::shared_ptr<SecretStore> given)
{
    const auto place = d->workspace->secretPlace();
    if (!place)
        return tl::unexpected(place.error());
    d->secretPlace = *place;
    if (!given)
        given = makeSecretStore(*place, d->job.folder.path);
    d->access.tokens = std::make_shared<Tokens>(std::move(given));
    return {};
}

QCoro::Task<Result<void>> Session::moveSecrets(SecretPlace place, QByteArray passphrase, bool leaveTokens)
{
    if (isDemo())
        co_return failure(ErrorKind::InvalidInput,
                          QCoreApplication::translate("Session", "The demo keeps no tokens. Leave the demo first."));
    if (isSyncing())
        co_return failure(ErrorKind::InvalidInput,
                          QCoreApplication::translate("Session", "A sync is reading the tokens; try again when it has "
                                                                 "ended."));
    const auto before = d->access.tokens; // keeps the stores while they are asked
    const bool moves = place != d->secretPlace;
    const auto next = moves ? std::make_shared<Tokens>(makeSecretStore(place, d->job.folder.path)) : before;
    Result<void> opened = co_await readyVault(&next->store(), passphrase, true);
    if (opened && moves && !leaveTokens)
        opened = co_await readyVault(&before->store(), passphrase, false);
    if (!opened || !moves)
        co_return opened;
    QStringList keys;
    for (const Connection &connection : d->connections) {
        if (!before->fromEnvironment(connection.secretKey()))
            keys << connection.secretKey();
    }
    const auto modelKeys = modelKeyNames(*d->workspace);
    if (!modelKeys)
        co_return tl::unexpected(modelKeys.error());
    keys << *modelKeys;
    Result<int> copied = 0;
    if (!leaveTokens)
        copied = co_await copySecrets(&before->store(), &next->store(), keys);
    if (!copied)
        co_return tl::unexpected(copied.error());
    if (const auto kept = d->workspace->setSecretPlace(place); !kept) {
        co_await removeSecrets(&next->store(), keys);
        co_return kept;
    }
    d->secretPlace = place;
    d->access.tokens = next;
    Q_EMIT connectionsChanged();
    if (!leaveTokens) {
        const Result<void> removed = co_await removeSecrets(&before->store(), keys);
        if (!removed)
            co_return failure(removed.error().kind,
                              QCoreApplication::translate("Session",
                                                          "Tokens are kept in %1 now, but copies may still be "
                                                          "in %2: %3")
                                  .arg(next->store().place(), before->store().place(), removed.error().sentence));
    }
    co_return Result<void>();
}

} // namespace success
