// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/hidden_input.h"
#include "core/sources/registry.h"

#include <QCoroTask>
#include <QProcess>

#include <algorithm>

namespace success::cli {

using nlohmann::ordered_json;

namespace {

/// What tokens of the sources begin with, and words in front of one.
bool looksLikeToken(const QString &text)
{
    static const QStringList beginnings{QStringLiteral("rk_"),         QStringLiteral("sk_"),  QStringLiteral("pk_"),
                                        QStringLiteral("phx_"),        QStringLiteral("phc_"), QStringLiteral("pat-"),
                                        QStringLiteral("ghp_"),        QStringLiteral("gho_"), QStringLiteral("ghs_"),
                                        QStringLiteral("github_pat_"), QStringLiteral("00D"),  QStringLiteral("eyJ"),
                                        QStringLiteral("bearer ")};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const QString &each) { return text.startsWith(each, Qt::CaseInsensitive); });
}

bool namesToken(const QString &key)
{
    static const QStringList names{QStringLiteral("token"),   QStringLiteral("access_token"),
                                   QStringLiteral("key"),     QStringLiteral("api_key"),
                                   QStringLiteral("secret"),  QStringLiteral("password"),
                                   QStringLiteral("api-key"), QStringLiteral("client_secret")};
    return names.contains(key.toLower());
}

Error tokenAsArgument(const QString &variable)
{
    return usageError(tr("A token is never given as an argument, where other programs and the shell's history see it: "
                         "give it on stdin or in %1. If that was a real one, replace it.")
                          .arg(variable));
}

/// Source, base URL, options and name, as the command line gives them.
Result<Connection> readConnection(const Context &context)
{
    const QString given = context.argument(0);
    const auto source = sourceFromKey(given);
    if (!source)
        return tl::unexpected(looksLikeToken(given) ? tokenAsArgument(QStringLiteral("SUCCESS_<SOURCE>_TOKEN"))
                                                    : unknownSource(given));
    const QString variable = QString::fromLatin1(Tokens::variableOf(given));
    const Invocation &line = context.invocation();
    if (context.arguments().size() > 1)
        return tl::unexpected(tokenAsArgument(variable));
    const SourceEntry *entry = findSource(*source);
    Connection connection{
        *source, line.value(QStringLiteral("name")).trimmed(), entry ? entry->defaultBaseUrl : QUrl(), {}, systemNow()};
    if (line.has(QStringLiteral("base-url"))) {
        connection.baseUrl = QUrl(line.value(QStringLiteral("base-url")).trimmed(), QUrl::StrictMode);
        if (!connection.baseUrl.isValid())
            return tl::unexpected(usageError(tr("--base-url takes an address such as https://api.example.com.")));
    }
    const QStringList options = line.values.value(QStringLiteral("option"));
    for (const QString &option : options) {
        const qsizetype equals = option.indexOf(u'=');
        const QString key = option.left(equals).trimmed();
        const QString value = option.mid(equals + 1).trimmed();
        if (looksLikeToken(option) || namesToken(key) || (equals > 0 && looksLikeToken(value)))
            return tl::unexpected(tokenAsArgument(variable));
        if (equals < 1)
            return tl::unexpected(usageError(tr("--option takes KEY=VALUE, such as project=12345.")));
        QString &kept = connection.options[key];
        kept = kept.isEmpty() ? value : QString(kept + u',' + value);
    }
    // product.md lists a feed's name among its options.
    const QString asOption = connection.options.take(QStringLiteral("name"));
    if (connection.name.isEmpty())
        connection.name = asOption;
    return connection;
}

/// Repeating an option that takes one value is a slip.
Result<void> checkRepeats(const SourceGuide &guide, const QStringList &given)
{
    for (const OptionField &field : guide.options) {
        const auto times = std::count_if(given.begin(), given.end(), [&](const QString &option) {
            return option.section(u'=', 0, 0).trimmed() == field.key;
        });
        if (times > 1 && !field.repeatable)
            return tl::unexpected(usageError(tr("The option %1 takes one value.").arg(field.key)));
    }
    return {};
}

bool showInBrowser(const QUrl &address)
{
    note(tr("Sign in at %1").arg(address.toString(QUrl::FullyEncoded)));
    return QProcess::startDetached(QStringLiteral("xdg-open"), {address.toString(QUrl::FullyEncoded)}) ||
           inTerminal(); // where a person can open it by hand
}

Result<QByteArray> readToken(Session &session, const Connection &connection, const SourceGuide &guide)
{
    const QByteArray given = qgetenv(Tokens::variableOf(connection.secretKey()).constData()).trimmed();
    if (!given.isEmpty() || guide.token == SourceGuide::Token::None)
        return given;
    if (guide.token == SourceGuide::Token::SignIn && inTerminal())
        return QCoro::waitFor(session.signIn(connection, showInBrowser));
    const QString label = guide.tokenLabel.isEmpty() ? tr("token") : guide.tokenLabel;
    const QString prompt = tr("%1: %2 (not shown%3): ");
    const bool optional = guide.token == SourceGuide::Token::Optional;
    return readSecret(prompt.arg(sourceTitle(connection.source), label, optional ? tr("; Enter for none") : QString()));
}

ordered_json orNull(const QString &text)
{
    return text.isEmpty() ? ordered_json() : ordered_json(text.toStdString());
}

ordered_json connectedJson(const Connection &connection, const ConnectionCheck &check)
{
    ordered_json parts = ordered_json::array();
    for (const ConnectionCheck::Part &part : check.parts)
        parts.push_back(
            {{"what", part.what.toStdString()}, {"readable", part.readable}, {"detail", part.detail.toStdString()}});
    ordered_json json;
    json["source"] = sourceKey(connection.source).toStdString();
    json["name"] = orNull(connection.name);
    json["base_url"] = connection.baseUrl.toString(QUrl::RemoveUserInfo).toStdString();
    json["identity"] = orNull(check.identity);
    json["parts"] = std::move(parts);
    return json;
}

bool readsAnything(const ConnectionCheck &check)
{
    return check.parts.empty() || std::any_of(check.parts.begin(), check.parts.end(),
                                              [](const ConnectionCheck::Part &part) { return part.readable; });
}

/// Tells which of a source's connections is meant where no name is given.
Result<Connection> findConnection(const Session &session, SourceId source, const QString &name)
{
    std::vector<Connection> found;
    QStringList names;
    for (const Connection &each : session.connections()) {
        if (each.source == source && (name.isEmpty() || each.name == name)) {
            found.push_back(each);
            names << each.name;
        }
    }
    if (found.empty())
        return failure(ErrorKind::InvalidInput, name.isEmpty()
                                                    ? tr("%1 is not connected.").arg(sourceTitle(source))
                                                    : tr("%1 “%2” is not connected.").arg(sourceTitle(source), name));
    if (found.size() > 1)
        return tl::unexpected(usageError(tr("%1 is connected several times; say which with --name: %2.")
                                             .arg(sourceTitle(source), names.join(QStringLiteral(", ")))));
    return found.front();
}

} // namespace

Result<void> runConnect(Context &context)
{
    const auto connection = readConnection(context);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto opened = context.liveSession();
    if (!opened)
        return tl::unexpected(opened.error());
    Session &session = **opened;
    const SourceEntry *entry = findSource(connection->source);
    if (entry == nullptr)
        return tl::unexpected(unknownSource(context.argument(0)));
    const SourceGuide guide = entry->make()->guide();
    if (const auto once = checkRepeats(guide, context.invocation().values.value(QStringLiteral("option"))); !once)
        return once;
    const auto token = readToken(session, *connection, guide);
    if (!token)
        return tl::unexpected(token.error());
    if (const auto unlocked = unlockVault(session); !unlocked)
        return unlocked;
    Result<ConnectionCheck> check;
    if (!context.invocation().has(QStringLiteral("no-test")))
        check = QCoro::waitFor(session.testConnection(*connection, *token));
    if (!check)
        return tl::unexpected(check.error());
    if (const auto printed = context.printValue(connectedJson(*connection, *check)); !printed)
        return printed;
    if (!readsAnything(*check))
        return failure(ErrorKind::Auth, tr("Nothing of %1 can be read with this token, so it was not connected.")
                                            .arg(sourceTitle(connection->source)));
    return QCoro::waitFor(session.addConnection(*connection, *token));
}

Result<void> runDisconnect(Context &context)
{
    const auto source = sourceFromKey(context.argument(0));
    if (!source)
        return tl::unexpected(unknownSource(context.argument(0)));
    const auto opened = context.liveSession();
    if (!opened)
        return tl::unexpected(opened.error());
    Session &session = **opened;
    const auto connection = findConnection(session, *source, context.invocation().value(QStringLiteral("name")));
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto unlocked = unlockVault(session); !unlocked)
        return unlocked;
    const bool deletes = context.invocation().has(QStringLiteral("delete-data"));
    const auto removed = QCoro::waitFor(session.removeConnection(*source, connection->name, !deletes));
    if (!removed)
        return removed;
    if (session.tokens().fromEnvironment(connection->secretKey()))
        note(tr("%1 is still set in the environment.")
                 .arg(QString::fromLatin1(Tokens::variableOf(connection->secretKey()))));
    if (context.format() == Format::Table) {
        const QString title = sourceTitle(*source);
        context.print(deletes
                          ? tr("%1 is disconnected, its token forgotten, and what was read from it deleted.").arg(title)
                          : tr("%1 is disconnected and its token forgotten. What was read from it stays; "
                               "--delete-data deletes that too.")
                                .arg(title));
        return {};
    }
    return context.printValue({{"source", sourceKey(*source).toStdString()},
                               {"name", orNull(connection->name)},
                               {"data", deletes ? "deleted" : "kept"}});
}

} // namespace success::cli
