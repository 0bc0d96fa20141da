// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QMutexLocker>
#include <QSaveFile>

namespace success {

namespace {

constexpr int lockPatienceMs = 5000;
constexpr int shortestPassphrase = 8;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vault", text);
}

tl::unexpected<Error> notThere()
{
    return failure(ErrorKind::Auth, tr("There is no token vault in this data folder yet. Make one with “successctl "
                                       "secrets use vault”, or in Settings → Integrations."));
}

tl::unexpected<Error> locked()
{
    return failure(ErrorKind::Auth,
                   tr("The token vault is locked. Unlock it in Settings → Integrations; for successctl, "
                      "set SUCCESS_VAULT_PASSPHRASE or run it in a terminal, where it asks for the "
                      "passphrase."));
}

Result<QByteArray> readBytes(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return notThere();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("The token vault %1 cannot be read (%2); check its permissions.")
                                               .arg(QDir::toNativeSeparators(path), file.errorString()));
    return file.readAll();
}

Result<void> checkNewPassphrase(const QByteArray &passphrase)
{
    if (QString::fromUtf8(passphrase).size() >= shortestPassphrase)
        return {};
    return failure(
        ErrorKind::InvalidInput,
        tr("A vault's passphrase needs at least %1 characters; nothing was changed.").arg(shortestPassphrase));
}

} // namespace

Vault::Vault(QString file, VaultCost cost)
    : m_file(std::move(file))
    , m_cost(cost)
{
}

Vault::State Vault::state() const
{
    if (!QFileInfo::exists(m_file))
        return State::Missing;
    return currentKey() ? State::Unlocked : State::Locked;
}

Vault::Key Vault::currentKey() const
{
    const QMutexLocker guard(&m_mutex);
    return m_key;
}

void Vault::setKey(Key key)
{
    const QMutexLocker guard(&m_mutex);
    m_key = std::move(key);
}

void Vault::lock()
{
    setKey({});
}

Result<void> Vault::create(const QByteArray &passphrase)
{
    if (auto good = checkNewPassphrase(passphrase); !good)
        return good;
    auto key = deriveVaultKey(passphrase, m_cost);
    if (!key)
        return tl::unexpected(key.error());
    const auto made = exclusively([&]() -> Result<void> {
        if (QFileInfo::exists(m_file))
            return failure(ErrorKind::InvalidInput,
                           tr("There is a token vault in this data folder already; unlock it with its passphrase."));
        return save({}, *key);
    });
    if (made)
        setKey(std::make_shared<const VaultKey>(std::move(*key)));
    return made;
}

Result<void> Vault::unlock(const QByteArray &passphrase)
{
    const auto file = readBytes(m_file);
    const auto header = file.and_then(readVaultHeader);
    auto key =
        header.and_then([&](const VaultHeader &found) { return deriveVaultKey(passphrase, found.cost, found.salt); });
    if (!key)
        return tl::unexpected(key.error());
    auto opened = openVault(*file, *key);
    if (!opened)
        return tl::unexpected(opened.error());
    wipe(*opened);
    setKey(std::make_shared<const VaultKey>(std::move(*key)));
    return {};
}

Result<void> Vault::changePassphrase(const QByteArray &current, const QByteArray &next)
{
    if (auto good = checkNewPassphrase(next); !good)
        return good;
    if (auto unlocked = unlock(current); !unlocked)
        return unlocked;
    auto key = deriveVaultKey(next, m_cost);
    if (!key)
        return tl::unexpected(key.error());
    const auto changed = exclusively([&] {
        return entries().and_then([&](VaultEntries held) {
            const auto saved = save(held, *key);
            wipe(held);
            return saved;
        });
    });
    if (changed)
        setKey(std::make_shared<const VaultKey>(std::move(*key)));
    return changed;
}

Result<VaultEntries> Vault::entries()
{
    const Key key = currentKey();
    const auto file = readBytes(m_file);
    if (!file)
        return tl::unexpected(file.error());
    if (!key)
        return locked();
    auto opened = openVault(*file, *key);
    if (!opened && opened.error().kind == ErrorKind::Auth) { // another program changed the passphrase
        lock();
        return locked();
    }
    return opened;
}

Result<std::optional<QByteArray>> Vault::read(const QString &key)
{
    return entries().map([&](VaultEntries held) {
        std::optional<QByteArray> secret;
        if (held.contains(key))
            secret = held.take(key);
        wipe(held);
        return secret;
    });
}

Result<void> Vault::write(const QString &key, const QByteArray &secret)
{
    return change([&](VaultEntries &held) { held.insert(key, QByteArray(secret.constData(), secret.size())); });
}

Result<void> Vault::remove(const QString &key)
{
    if (state() == State::Missing)
        return {};
    return change([&](VaultEntries &held) {
        QByteArray secret = held.take(key);
        wipe(secret);
    });
}

Result<void> Vault::change(const std::function<void(VaultEntries &)> &edit)
{
    if (!currentKey())
        return state() == State::Missing ? notThere() : locked();
    return exclusively([&] {
        return entries().and_then([&](VaultEntries held) -> Result<void> {
            edit(held);
            const Key key = currentKey();
            const Result<void> saved = key ? save(held, *key) : locked();
            wipe(held);
            return saved;
        });
    });
}

Result<void> Vault::exclusively(const std::function<Result<void>()> &work) const
{
    QLockFile lockFile(m_file + QStringLiteral(".lock"));
    if (lockFile.tryLock(lockPatienceMs))
        return work();
    if (lockFile.error() == QLockFile::LockFailedError)
        return failure(ErrorKind::Storage, tr("Another program is writing the token vault; try again in a moment."), {},
                       true);
    return failure(ErrorKind::Storage, tr("The token vault %1 cannot be written; check the folder's permissions and "
                                          "its free space. What it held is unchanged.")
                                           .arg(QDir::toNativeSeparators(m_file)));
}

Result<void> Vault::save(const VaultEntries &entries, const VaultKey &key) const
{
    QSaveFile file(m_file);
    const QByteArray bytes = sealVault(entries, key);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) && file.write(bytes) == bytes.size() &&
        file.commit())
        return {};
    return failure(ErrorKind::Storage, tr("The token vault %1 cannot be written (%2). What it held is unchanged.")
                                           .arg(QDir::toNativeSeparators(m_file), file.errorString()));
}

} // namespace success
