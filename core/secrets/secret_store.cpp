// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/secret_store.h"

namespace success {

Tokens::Tokens(std::shared_ptr<SecretStore> store, std::function<QByteArray(const char *)> environment)
    : m_store(std::move(store))
    , m_environment(environment ? std::move(environment) : [](const char *name) { return qgetenv(name); })
{
}

QByteArray Tokens::variableOf(const QString &key)
{
    return "SUCCESS_" + key.section(u'/', 0, 0).toUpper().toLatin1() + "_TOKEN";
}

bool Tokens::fromEnvironment(const QString &key) const
{
    return !m_environment(variableOf(key).constData()).trimmed().isEmpty();
}

QCoro::Task<Result<std::optional<QByteArray>>> Tokens::read(QString key) const
{
    const QByteArray given = m_environment(variableOf(key).constData()).trimmed();
    if (!given.isEmpty())
        co_return std::optional<QByteArray>(given);
    co_return co_await m_store->read(key);
}

} // namespace success
