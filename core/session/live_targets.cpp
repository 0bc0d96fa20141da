// SPDX-License-Identifier: Apache-2.0
#include "core/session/live_targets.h"

#include "core/net/network_transport.h"
#include "core/sources/registry.h"

#include <QCoreApplication>

namespace success {

namespace {

Error missingToken(const Connection &connection)
{
    return {ErrorKind::Auth,
            QCoreApplication::translate("LiveTargets", "There is no token for %1. Connect it again, or set %2.")
                .arg(sourceTitle(connection.source), QString::fromLatin1(Tokens::variableOf(connection.secretKey()))),
            sourceKey(connection.source)};
}

} // namespace

bool needsToken(SourceId source)
{
    const SourceEntry *entry = findSource(source);
    if (entry == nullptr)
        return false;
    const SourceGuide::Token token = entry->make()->guide().token;
    return token == SourceGuide::Token::Required || token == SourceGuide::Token::SignIn;
}

std::shared_ptr<Transport> makeTransport(const LiveAccess &access)
{
    return access.makeTransport ? access.makeTransport() : std::make_shared<NetworkTransport>();
}

QCoro::Task<Result<void>> keepSecret(LiveAccess access, QString key, QByteArray secret)
{
    if (access.tokens->fromEnvironment(key)) {
        co_return failure(ErrorKind::Auth, QCoreApplication::translate(
                                               "LiveTargets", "%1 holds a token that has ended and cannot be "
                                                              "renewed there. Take it out of the environment and "
                                                              "connect the source again.")
                                               .arg(QString::fromLatin1(Tokens::variableOf(key))));
    }
    co_return co_await access.tokens->store().write(key, secret);
}

QCoro::Task<std::vector<SyncTarget>> liveTargets(std::vector<Connection> connections, LiveAccess access)
{
    std::vector<SyncTarget> targets;
    for (const Connection &connection : connections) {
        SyncTarget target;
        target.source = connection.source;
        target.name = connection.name;
        target.baseUrl = connection.baseUrl;
        target.options = connection.options;
        target.transport = makeTransport(access);
        const Result<std::optional<QByteArray>> token = co_await access.tokens->read(connection.secretKey());
        if (token && *token)
            target.token = **token;
        else if (needsToken(connection.source))
            target.broken = token ? missingToken(connection) : token.error();
        targets.push_back(std::move(target));
    }
    co_return targets;
}

} // namespace success
