// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_p.h"

#include "core/net/origin.h"
#include "core/sources/registry.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCoroSignal>
#include <QtConcurrentRun>

#include <algorithm>

namespace success {

namespace {

// Somebody looks on while a connection is tested, and there is nothing that shows a pause.
constexpr std::chrono::seconds longestTestWait{10};
constexpr int mostTestTries = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("Session", text);
}

tl::unexpected<Error> refused(SourceId source, const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, sentence, sourceKey(source));
}

/// What can be said against a connection before anything is sent.
Result<void> checkConnection(const Connection &connection, const QByteArray &token)
{
    const SourceEntry *entry = findSource(connection.source);
    if (entry == nullptr)
        return refused(connection.source, tr("This version cannot connect %1.").arg(sourceTitle(connection.source)));
    const auto source = entry->make();
    const SourceGuide guide = source->guide();
    if (guide.several && connection.name.trimmed().isEmpty())
        return refused(connection.source, tr("Give this connection a name, to tell it apart from others of its kind."));
    if (connection.name.contains(u'/'))
        return refused(connection.source, tr("A name may not contain a slash."));
    if (connection.baseUrl.isEmpty())
        return refused(connection.source, tr("The address is missing."));
    if (!mayTakeTokens(connection.baseUrl))
        return refused(connection.source,
                       tr("%1 is not an https address without a user name; a token is only sent encrypted. Correct it.")
                           .arg(connection.baseUrl.toString(QUrl::RemoveUserInfo)));
    return source->accepts(token, connection.options);
}

using CacheChange = std::function<Result<void>(CacheStore &)>;

/// The cache's part of a change of connections, off the GUI thread.
QFuture<Result<void>> changeCache(const DataFolder &folder, CacheChange change)
{
    return QtConcurrent::run([file = folder.cacheFile(), change = std::move(change)]() -> Result<void> {
        auto cache = CacheStore::open(file);
        return cache ? change(**cache) : tl::unexpected(cache.error());
    });
}

} // namespace

std::vector<Connection> Session::connections() const
{
    return d->connections;
}

std::vector<SourceId> Session::connectedSources() const
{
    if (d->recordings)
        return d->recordings->sources();
    std::vector<SourceId> sources;
    for (const SourceEntry &entry : sourceRegistry()) {
        if (std::ranges::find(d->connections, entry.id, &Connection::source) != d->connections.end())
            sources.push_back(entry.id);
    }
    return sources;
}

Result<void> Session::mayConnect(SourceId source) const
{
    if (isDemo())
        return refused(source, tr("The demo reads recordings only and connects nothing. Leave the demo first."));
    return {};
}

Result<void> Session::readConnections()
{
    if (isDemo())
        return {};
    auto connections = d->workspace->connections();
    if (!connections)
        return tl::unexpected(connections.error());
    d->connections = std::move(*connections);
    return {};
}

QCoro::Task<Result<QByteArray>> Session::tokenFor(Connection connection, QByteArray given)
{
    if (!given.trimmed().isEmpty())
        co_return given.trimmed();
    Result<std::optional<QByteArray>> kept = co_await d->access.tokens->read(connection.secretKey());
    if (!kept && needsToken(connection.source))
        co_return tl::unexpected(kept.error());
    co_return kept ? kept->value_or(QByteArray()) : QByteArray();
}

QCoro::Task<Result<ConnectionCheck>> Session::testConnection(Connection connection, QByteArray token,
                                                             CancelToken cancel)
{
    if (const auto may = mayConnect(connection.source); !may)
        co_return tl::unexpected(may.error());
    const Result<QByteArray> used = co_await tokenFor(connection, token);
    if (!used)
        co_return tl::unexpected(used.error());
    if (const auto fine = checkConnection(connection, *used); !fine)
        co_return tl::unexpected(fine.error());
    const auto source = findSource(connection.source)->make();
    const auto transport = makeTransport(d->access);
    HttpClient::Surroundings around;
    around.now = d->now;
    around.longestWait = longestTestWait;
    HttpProfile profile = source->profile(connection.baseUrl, *used, connection.options);
    profile.maxTries = std::min(profile.maxTries, mostTestTries);
    if (token.trimmed().isEmpty()) { // the kept one, whose successor has to be kept as well
        const KeepSecret keep = [access = d->access, key = connection.secretKey()](QByteArray secret) {
            return keepSecret(access, key, secret);
        };
        profile.renew = source->renewal(connection.baseUrl, *used, connection.options, *transport, keep);
    }
    HttpClient http(std::move(profile), *transport, cancel, std::move(around));
    FetchContext context{http, connection.options, d->job.asOf, cancel, {}, {}};
    context.deliver = [](RecordBatch &&) {
        return Result<void>();
    };
    context.progress = [](const SourceProgress &) {
    };
    context.scope = connection.name;
    context.now = d->now;
    co_return co_await source->check(context);
}

QCoro::Task<Result<void>> Session::addConnection(Connection connection, QByteArray token)
{
    if (const auto may = mayConnect(connection.source); !may)
        co_return may;
    const Result<QByteArray> used = co_await tokenFor(connection, token);
    if (!used)
        co_return tl::unexpected(used.error());
    if (const auto fine = checkConnection(connection, *used); !fine)
        co_return fine;
    if (!token.trimmed().isEmpty() && !d->access.tokens->fromEnvironment(connection.secretKey())) {
        const Result<void> kept = co_await d->access.tokens->store().write(connection.secretKey(), token.trimmed());
        if (!kept)
            co_return kept;
    }
    const SourceId source = connection.source;
    // Another address, token or option may mean another account: what was remembered of the old one is not true of it.
    const CacheChange forget = [source](CacheStore &cache) {
        return cache.forgetCursors(source);
    };
    const Result<void> forgotten = co_await changeCache(d->job.folder, forget);
    if (!forgotten)
        co_return forgotten;
    if (const auto saved = d->workspace->saveConnection(connection); !saved)
        co_return saved;
    const Result<void> read = readConnections();
    Q_EMIT connectionsChanged();
    planSync();
    co_return read;
}

QCoro::Task<Result<void>> Session::removeConnection(SourceId source, QString name, bool keepData)
{
    if (const auto may = mayConnect(source); !may)
        co_return may;
    if (isSyncing()) { // it would bring back what is about to go
        cancelSync();
        co_await qCoro(this, &Session::syncFinished);
    }
    const QString key = Connection::secretKeyOf(source, name);
    const Result<void> removed = co_await d->access.tokens->store().remove(key);
    const bool mayRemain = !removed && needsToken(source) && !d->access.tokens->fromEnvironment(key);
    if (const auto gone = d->workspace->removeConnection(source, name); !gone)
        co_return gone;
    Result<void> read = readConnections();
    const auto snapshot = d->workspace->snapshot();
    if (!keepData && snapshot) {
        const bool others = std::ranges::find(d->connections, source, &Connection::source) != d->connections.end();
        const QString prefix = others ? QString(name + u'/') : QString();
        const CacheChange remove = [source, prefix, overrides = snapshot->identity](CacheStore &cache) {
            return cache.removeSource(source, overrides, prefix);
        };
        const Result<void> deleted = co_await changeCache(d->job.folder, remove);
        if (!deleted)
            read = deleted;
        d->loader->request(true, false);
    }
    Q_EMIT connectionsChanged();
    planSync();
    if (read && mayRemain)
        read = failure(removed.error().kind,
                       tr("%1 is disconnected, but its token may still be in %2: %3")
                           .arg(sourceTitle(source), d->access.tokens->store().place(), removed.error().sentence));
    co_return read;
}

} // namespace success
