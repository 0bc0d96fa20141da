// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/audit_log.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Workspace", text);
}

QString titleOf(SourceId source, const QString &name)
{
    return name.isEmpty() ? sourceTitle(source) : QString(sourceTitle(source) + u" “" + name + u'”');
}

std::string toJson(const SourceOptions &options)
{
    nlohmann::json object = nlohmann::json::object();
    for (auto option = options.begin(); option != options.end(); ++option)
        object[option.key().toStdString()] = option.value().toStdString();
    return object.dump();
}

SourceOptions fromJson(const std::string &text)
{
    SourceOptions options;
    const auto object = nlohmann::json::parse(text, nullptr, false);
    for (const auto &[key, value] : object.items()) {
        if (value.is_string())
            options.insert(QString::fromStdString(key), QString::fromStdString(value.get<std::string>()));
    }
    return options;
}

} // namespace

Result<std::vector<Connection>> Workspace::connections()
{
    std::vector<Connection> found;
    const auto done = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT source, name, base_url, options, connected_at FROM connection "
                                           "ORDER BY source, name");
        while (rows.executeStep()) {
            const auto source = sourceFromKey(textOf(rows.getColumn(0)));
            if (!source)
                continue; // of a newer program
            found.push_back({*source, textOf(rows.getColumn(1)), QUrl(textOf(rows.getColumn(2))),
                             fromJson(rows.getColumn(3).getString()), instantOf(rows.getColumn(4))});
        }
    });
    return done.map([&] { return std::move(found); });
}

Result<void> Workspace::saveConnection(const Connection &added)
{
    return m_database->transact([&](SQLite::Database &connection) {
        SQLite::Statement insert(connection, "INSERT INTO connection (source, name, base_url, options, connected_at) "
                                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (source, name) DO UPDATE SET "
                                             "base_url = excluded.base_url, options = excluded.options, "
                                             "connected_at = excluded.connected_at");
        insert.bind(1, sourceKey(added.source).toStdString());
        insert.bind(2, added.name.toStdString());
        insert.bind(3, added.baseUrl.toString(QUrl::RemoveUserInfo).toStdString());
        insert.bind(4, toJson(added.options));
        insert.bind(5, sqlTime(m_now()));
        insert.exec();
        writeAudit(connection, m_now(), QStringLiteral("connect"), {},
                   tr("Connected %1").arg(titleOf(added.source, added.name)));
    });
}

Result<void> Workspace::removeConnection(SourceId source, const QString &name)
{
    return m_database->transact([&](SQLite::Database &connection) {
        SQLite::Statement remove(connection, "DELETE FROM connection WHERE source = ? AND name = ?");
        remove.bind(1, sourceKey(source).toStdString());
        remove.bind(2, name.toStdString());
        if (remove.exec() > 0)
            writeAudit(connection, m_now(), QStringLiteral("disconnect"), {},
                       tr("Disconnected %1").arg(titleOf(source, name)));
    });
}

} // namespace success
