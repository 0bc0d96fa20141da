// SPDX-License-Identifier: Apache-2.0
#include "core/chat/model_keys.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ModelKeys", text);
}

Result<void> mayKeep(const Session &session, const ProviderSettings &settings)
{
    if (session.isDemo())
        return failure(ErrorKind::InvalidInput, tr("The demo keeps no keys. Leave the demo first."));
    if (!settings.usesModel())
        return failure(ErrorKind::InvalidInput,
                       tr("The built-in answerer needs no key. Choose a provider first (assistant.provider)."));
    return {};
}

bool fitsHeader(const QByteArray &key)
{
    return std::ranges::all_of(key, [](char byte) { return byte > ' ' && byte < '\x7f'; });
}

} // namespace

QCoro::Task<Result<void>> keepModelKey(Session &session, ProviderSettings settings, QByteArray key)
{
    if (const auto may = mayKeep(session, settings); !may)
        co_return may;
    key = key.trimmed();
    if (key.isEmpty() || !fitsHeader(key))
        co_return failure(ErrorKind::InvalidInput,
                          tr("That is no key: it has to be one line of letters, digits and signs."));
    const QString name = settings.secretKey();
    // Noted first: a name without a key does no harm, a key without its name would stay behind when tokens move.
    if (const auto noted = noteModelKey(session.workspace(), name, true); !noted)
        co_return noted;
    const Tokens tokens = session.tokens(); // keeps the store while it is asked
    co_return co_await tokens.store().write(name, key);
}

QCoro::Task<Result<void>> removeModelKey(Session &session, ProviderSettings settings)
{
    if (const auto may = mayKeep(session, settings); !may)
        co_return may;
    const QString name = settings.secretKey();
    const Tokens tokens = session.tokens();
    const Result<void> removed = co_await tokens.store().remove(name);
    co_return removed ? noteModelKey(session.workspace(), name, false) : removed;
}

QCoro::Task<Result<bool>> hasModelKey(Session &session, ProviderSettings settings)
{
    const Tokens tokens = session.tokens();
    const auto key = co_await tokens.read(settings.secretKey());
    if (!key)
        co_return tl::unexpected(key.error());
    co_return key->has_value();
}

} // namespace success
