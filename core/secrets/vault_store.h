// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"
#include "core/secrets/vault.h"

namespace success {

/// Keeps tokens in an encrypted file with a passphrase. While it is locked, read() and write() answer an Error of kind
/// Auth that says how to unlock it, unless SUCCESS_VAULT_PASSPHRASE opens it. All work runs on QtConcurrent's threads;
/// the tasks resume where they were awaited.
class VaultStore : public SecretStore
{
public:
    using State = Vault::State;
    using Environment = std::function<QByteArray(const char *)>;
    static constexpr char passphraseVariable[] = "SUCCESS_VAULT_PASSPHRASE";

    /// `vault.bin` in `dataFolder`. `environment`: reads a variable; empty: the real environment.
    explicit VaultStore(const QString &dataFolder, VaultCost cost = {}, Environment environment = {});

    [[nodiscard]] State state() const;
    /// As in Vault; the passphrases are UTF-8 and are overwritten after use (move them in).
    QCoro::Task<Result<void>> create(QByteArray passphrase);
    QCoro::Task<Result<void>> unlock(QByteArray passphrase);
    QCoro::Task<Result<void>> changePassphrase(QByteArray current, QByteArray next);
    void lock();
    /// True: the environment holds a passphrase, right or wrong.
    [[nodiscard]] bool environmentUnlocks() const;

    [[nodiscard]] QString place() const override;
    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;

private:
    struct Shared; // outlives the store while a worker is busy with it
    std::shared_ptr<Shared> m_shared;
};

/// The file in a data folder.
[[nodiscard]] QString vaultFileIn(const QString &dataFolder);

} // namespace success
