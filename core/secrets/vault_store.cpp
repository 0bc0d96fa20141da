// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/vault_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QMutexLocker>
#include <QtConcurrentRun>

#include <qcorofuture.h>

namespace success {

struct VaultStore::Shared
{
    Shared(const QString &file, VaultCost cost)
        : vault(file, cost)
    {
    }

    Vault vault;
    Environment environment;
    QMutex unlocking; ///< several sources start at once: one derives the key, the others wait for it

    /// Unlocks with SUCCESS_VAULT_PASSPHRASE where that is needed and set.
    Result<void> unlockFromEnvironment()
    {
        const QMutexLocker guard(&unlocking);
        QByteArray passphrase = environment(passphraseVariable);
        if (vault.state() != State::Locked || passphrase.isEmpty())
            return {};
        auto unlocked = vault.unlock(passphrase);
        wipe(passphrase);
        if (!unlocked && unlocked.error().kind == ErrorKind::Auth)
            return failure(ErrorKind::Auth,
                           QCoreApplication::translate("Vault", "SUCCESS_VAULT_PASSPHRASE does not hold the passphrase "
                                                                "of the token vault in this data folder."));
        return unlocked;
    }
};

QString vaultFileIn(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("vault.bin"));
}

VaultStore::VaultStore(const QString &dataFolder, VaultCost cost, Environment environment)
    : m_shared(std::make_shared<Shared>(vaultFileIn(dataFolder), cost))
{
    m_shared->environment = environment ? std::move(environment) : [](const char *name) {
        return qgetenv(name);
    };
}

VaultStore::State VaultStore::state() const
{
    return m_shared->vault.state();
}

void VaultStore::lock()
{
    m_shared->vault.lock();
}

bool VaultStore::environmentUnlocks() const
{
    return !m_shared->environment(passphraseVariable).isEmpty();
}

QString VaultStore::place() const
{
    return QCoreApplication::translate("Vault", "the token vault in this data folder");
}

QCoro::Task<Result<void>> VaultStore::create(QByteArray passphrase)
{
    auto work = [shared = m_shared, passphrase = std::move(passphrase)]() mutable {
        const auto made = shared->vault.create(passphrase);
        wipe(passphrase);
        return made;
    };
    co_return co_await QtConcurrent::run(std::move(work));
}

QCoro::Task<Result<void>> VaultStore::unlock(QByteArray passphrase)
{
    auto work = [shared = m_shared, passphrase = std::move(passphrase)]() mutable {
        const auto unlocked = shared->vault.unlock(passphrase);
        wipe(passphrase);
        return unlocked;
    };
    co_return co_await QtConcurrent::run(std::move(work));
}

QCoro::Task<Result<void>> VaultStore::changePassphrase(QByteArray current, QByteArray next)
{
    auto work = [shared = m_shared, current = std::move(current), next = std::move(next)]() mutable {
        const auto changed = shared->vault.changePassphrase(current, next);
        wipe(current);
        wipe(next);
        return changed;
    };
    co_return co_await QtConcurrent::run(std::move(work));
}

QCoro::Task<Result<std::optional<QByteArray>>> VaultStore::read(QString key)
{
    auto work = [shared = m_shared, key = std::move(key)]() -> Result<std::optional<QByteArray>> {
        if (const auto unlocked = shared->unlockFromEnvironment(); !unlocked)
            return tl::unexpected(unlocked.error());
        return shared->vault.read(key);
    };
    co_return co_await QtConcurrent::run(std::move(work));
}

QCoro::Task<Result<void>> VaultStore::write(QString key, QByteArray secret)
{
    auto work = [shared = m_shared, key = std::move(key), secret = std::move(secret)]() mutable {
        auto done = shared->unlockFromEnvironment();
        if (done)
            done = shared->vault.write(key, secret);
        wipe(secret);
        return done;
    };
    co_return co_await QtConcurrent::run(std::move(work));
}

QCoro::Task<Result<void>> VaultStore::remove(QString key)
{
    auto work = [shared = m_shared, key = std::move(key)] {
        auto done = shared->unlockFromEnvironment();
        return done ? shared->vault.remove(key) : done;
    };
    co_return co_await QtConcurrent::run(std::move(work));
}

} // namespace success
