// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"

#include <QCoreApplication>
#include <QMap>
#include <QMutex>

namespace success {

/// Forgets everything at its end: for tests, and wherever nothing may be kept. For any thread.
class MemoryStore : public SecretStore
{
public:
    [[nodiscard]] QString place() const override
    {
        return QCoreApplication::translate("MemoryStore", "this program's memory");
    }
    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) override
    {
        const QMutexLocker lock(&m_mutex);
        std::optional<QByteArray> found;
        if (m_secrets.contains(key))
            found = m_secrets.value(key);
        co_return found;
    }
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets.insert(key, secret);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets.remove(key);
        co_return Result<void>();
    }

    [[nodiscard]] QStringList keys() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_secrets.keys();
    }

private:
    mutable QMutex m_mutex;
    QMap<QString, QByteArray> m_secrets;
};

} // namespace success
