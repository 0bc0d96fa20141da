// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QByteArray>
#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>

namespace success {

/// Keeps tokens: the operating system's keychain (KeychainStore), an encrypted file (VaultStore) where a user chose
/// one, or memory (tests). Keys are Connection::secretKey(). A value never appears in an Error, a log or an argument.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Where it keeps them, for a person: "the system's keychain", "the vault in this data folder".
    [[nodiscard]] virtual QString place() const = 0;
    /// nullopt: there is none under that key. An Error says why the store cannot be asked and what to do.
    virtual QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) = 0;
    virtual QCoro::Task<Result<void>> write(QString key, QByteArray secret) = 0;
    /// No error where there is none.
    virtual QCoro::Task<Result<void>> remove(QString key) = 0;
};

/// Where a token comes from, in this order: SUCCESS_<SOURCE>_TOKEN of the environment, then the store.
/// `SUCCESS_STRIPE_TOKEN`; several connections of one source share the source's variable.
class Tokens
{
public:
    /// `environment`: reads a variable; empty: the real environment.
    explicit Tokens(std::shared_ptr<SecretStore> store, std::function<QByteArray(const char *)> environment = {});

    /// `key` as in SecretStore. nullopt: nowhere.
    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) const;
    /// True: the environment gives it, and the store is not asked.
    [[nodiscard]] bool fromEnvironment(const QString &key) const;
    /// `SUCCESS_STRIPE_TOKEN` for `stripe`, `SUCCESS_FEED_TOKEN` for `feed/News`.
    [[nodiscard]] static QByteArray variableOf(const QString &key);

    [[nodiscard]] SecretStore &store() const { return *m_store; }

private:
    std::shared_ptr<SecretStore> m_store;
    std::function<QByteArray(const char *)> m_environment;
};

} // namespace success
