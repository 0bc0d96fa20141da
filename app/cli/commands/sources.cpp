// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "core/sources/registry.h"

#include <QCoroTask>

#include <algorithm>

namespace success::cli {

using nlohmann::ordered_json;

namespace {

const QStringList columns{QStringLiteral("source"),    QStringLiteral("title"),        QStringLiteral("state"),
                          QStringLiteral("name"),      QStringLiteral("base_url"),     QStringLiteral("token"),
                          QStringLiteral("last_sync"), QStringLiteral("synced_as_of"), QStringLiteral("records"),
                          QStringLiteral("skipped"),   QStringLiteral("error"),        QStringLiteral("retry_at"),
                          QStringLiteral("notes"),     QStringLiteral("powers")};

ordered_json orNull(const QString &text)
{
    return text.isEmpty() ? ordered_json() : ordered_json(text.toStdString());
}

/// `connected`, `failed` (connected, but the last sync did not succeed), `not_connected`, `not_built` (no part of this
/// version).
std::string stateKey(const SourceEntry *entry, bool connected, const SourceState *state)
{
    if (!entry)
        return "not_built";
    if (!connected)
        return "not_connected";
    return state && state->error ? "failed" : "connected";
}

/// Where a connection's token comes from: `environment`, `keychain`, `vault`; `missing`; `none` where it needs none;
/// `unknown` where the place does not answer (the vault is locked, no keychain runs).
std::string tokenPlace(Session &session, const Connection &connection)
{
    const QString key = connection.secretKey();
    if (session.tokens().fromEnvironment(key))
        return "environment";
    const SourceGuide::Token needed = findSource(connection.source)->make()->guide().token;
    if (needed == SourceGuide::Token::None)
        return "none";
    const auto kept = QCoro::waitFor(session.tokens().read(key));
    if (!kept)
        return "unknown";
    if (*kept)
        return secretPlaceKey(session.secretPlace()).toStdString();
    return needed == SourceGuide::Token::Optional ? "none" : "missing";
}

/// `connection` and `state`: nullptr where there is none.
ordered_json sourceJson(Session &session, SourceId source, const Connection *connection, const SourceState *state)
{
    const SourceEntry *entry = findSource(source);
    const std::vector<SourceId> connected = session.connectedSources();
    const bool isConnected = std::find(connected.begin(), connected.end(), source) != connected.end();
    const QUrl address = connection ? connection->baseUrl : entry ? entry->defaultBaseUrl : QUrl();
    ordered_json notes = ordered_json::array();
    for (const QString &text : state ? state->notes : std::vector<QString>())
        notes.push_back(text.toStdString());
    ordered_json json;
    json["source"] = sourceKey(source).toStdString();
    json["title"] = sourceTitle(source).toStdString();
    json["state"] = stateKey(entry, isConnected, state);
    json["name"] = orNull(connection ? connection->name : QString());
    json["base_url"] = orNull(address.toString(QUrl::RemoveUserInfo));
    json["token"] = connection && entry ? ordered_json(tokenPlace(session, *connection)) : ordered_json();
    json["last_sync"] = orNull(state && state->lastSuccessAt ? toIso(*state->lastSuccessAt) : QString());
    json["synced_as_of"] = orNull(state ? state->syncedAsOf.toString(Qt::ISODate) : QString());
    json["records"] = state ? state->records : 0;
    json["skipped"] = state ? state->skipped : 0;
    json["error"] = orNull(state && state->error ? state->error->sentence : QString());
    json["retry_at"] = orNull(state && state->retryAt ? toIso(*state->retryAt) : QString());
    json["notes"] = std::move(notes);
    json["powers"] = orNull(entry ? entry->powers : QString());
    return json;
}

Result<std::unique_ptr<CacheStore>> openCache(Session &session)
{
    return CacheStore::open(session.folder().cacheFile(), OpenMode::ReadOnly);
}

Result<void> listSkipped(Context &context, Session &session, const QString &name)
{
    const auto source = sourceFromKey(name);
    if (!source)
        return tl::unexpected(unknownSource(name));
    auto cache = openCache(session);
    const auto skipped = cache ? (*cache)->skippedRecords(*source) : tl::unexpected(cache.error());
    if (!skipped)
        return tl::unexpected(skipped.error());
    ordered_json records = ordered_json::array();
    for (const SkippedRecord &record : *skipped)
        records.push_back({{"kind", record.kind.toStdString()},
                           {"external_id", record.externalId.toStdString()},
                           {"reason", record.reason.toStdString()}});
    context.printRecords(records, {QStringLiteral("kind"), QStringLiteral("external_id"), QStringLiteral("reason")});
    return {};
}

} // namespace

Error unknownSource(const QString &name)
{
    QStringList known;
    for (const SourceId source : allSources)
        known << sourceKey(source);
    return usageError(tr("There is no source “%1”; there are %2.").arg(name, known.join(QStringLiteral(", "))));
}

Result<void> runSources(Context &context)
{
    const auto opened = context.session();
    if (!opened)
        return tl::unexpected(opened.error());
    Session &session = **opened;
    // A demo reads its recordings first; one that cannot be read is what this command is there to tell.
    const auto loaded = session.loadNow();
    if (!loaded && !session.portfolio())
        return tl::unexpected(loaded.error());
    if (context.invocation().has(QStringLiteral("skipped")))
        return listSkipped(context, session, context.invocation().value(QStringLiteral("skipped")));
    auto cache = openCache(session);
    const auto states = cache ? (*cache)->sourceStates() : tl::unexpected(cache.error());
    if (!states)
        return tl::unexpected(states.error());
    const std::vector<Connection> connections = session.connections();
    ordered_json records = ordered_json::array();
    for (const SourceId source : allSources) {
        const auto found =
            std::find_if(states->begin(), states->end(), [&](auto &each) { return each.source == source; });
        const SourceState *state = found == states->end() ? nullptr : &*found;
        const size_t before = records.size();
        for (const Connection &connection : connections) {
            if (connection.source == source)
                records.push_back(sourceJson(session, source, &connection, state));
        }
        if (records.size() == before)
            records.push_back(sourceJson(session, source, nullptr, state));
    }
    context.printRecords(records, columns);
    if (session.connectedSources().empty())
        note(tr("No source is connected. Connect one with successctl connect SOURCE, or look at the demo (--demo)."));
    return {};
}

} // namespace success::cli
