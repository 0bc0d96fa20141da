// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"
#include "core/secrets/system_keychain.h"

#include <chrono>

namespace success {

/// Keeps tokens in the operating system's keychain, never anywhere else. Where no keychain answers, its Errors name the
/// ways out: the source's environment variable, or the vault. For any thread with an event loop.
class KeychainStore : public SecretStore
{
public:
    /// A person may have to type the keychain's password into its own prompt.
    static constexpr std::chrono::milliseconds defaultPatience{30'000};

    /// Each data folder has entries of its own, so that a second workspace never reads the first one's tokens.
    explicit KeychainStore(const QString &dataFolder, AskKeychain keychain = askSystemKeychain,
                           std::chrono::milliseconds patience = defaultPatience);

    [[nodiscard]] QString place() const override;
    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;

    /// `Success Desktop 1f3c9a…`: what the entries are filed under.
    [[nodiscard]] static QString serviceOf(const QString &dataFolder);

private:
    struct Shared; // outlives the store while a question is open
    static QCoro::Task<Result<KeychainAnswer>> ask(std::shared_ptr<Shared> shared, KeychainCall call);
    std::shared_ptr<Shared> m_shared;
};

} // namespace success
