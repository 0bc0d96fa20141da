// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/vault_file.h"

#include <QMutex>

#include <functional>
#include <memory>
#include <optional>

namespace success {

/// One vault file and, while it is unlocked, its key; the tokens themselves are decrypted for each question and not
/// kept. For any thread. Everything but state() and lock() reads files or derives keys and so belongs on a worker.
/// Other programs may use the same file: a write holds a lock file and starts from what the file holds by then.
class Vault
{
public:
    enum class State { Missing, Locked, Unlocked };

    explicit Vault(QString file, VaultCost cost = {});

    [[nodiscard]] State state() const;
    [[nodiscard]] QString file() const { return m_file; }
    /// Makes an empty vault, unlocked. Refused: a passphrase of fewer than 8 characters, and where there is one.
    [[nodiscard]] Result<void> create(const QByteArray &passphrase);
    [[nodiscard]] Result<void> unlock(const QByteArray &passphrase);
    void lock();
    /// What it holds is encrypted anew under a key from `next`; other programs have to unlock it again.
    [[nodiscard]] Result<void> changePassphrase(const QByteArray &current, const QByteArray &next);

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &key);
    [[nodiscard]] Result<void> write(const QString &key, const QByteArray &secret);
    [[nodiscard]] Result<void> remove(const QString &key);

private:
    using Key = std::shared_ptr<const VaultKey>;

    [[nodiscard]] Key currentKey() const;
    void setKey(Key key);
    /// What the file holds. A key that no longer fits is forgotten.
    [[nodiscard]] Result<VaultEntries> entries();
    [[nodiscard]] Result<void> change(const std::function<void(VaultEntries &)> &edit);
    /// Runs `work` while no other program writes the file.
    [[nodiscard]] Result<void> exclusively(const std::function<Result<void>()> &work) const;
    [[nodiscard]] Result<void> save(const VaultEntries &entries, const VaultKey &key) const;

    const QString m_file;
    const VaultCost m_cost;
    mutable QMutex m_mutex; ///< of m_key
    Key m_key;
};

} // namespace success
