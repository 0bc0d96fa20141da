// SPDX-License-Identifier: Apache-2.0
#include "core/store/database_check.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DatabaseCheck", text);
}

/// The first column of the rows, as text.
Result<QStringList> texts(Database &database, const char *sql)
{
    QStringList found;
    const auto read = database.run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, sql);
        while (rows.executeStep())
            found << QString::fromStdString(rows.getColumn(0).getString());
    });
    return read.map([&] { return found; });
}

Result<QStringList> partsOf(Database &database)
{
    return texts(database, "SELECT name FROM sqlite_schema WHERE type = 'table' UNION ALL "
                           "SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
                           "WHERE t.type = 'table' ORDER BY 1");
}

/// The parts of a database that was just made.
Result<QStringList> partsOfNew(const Schema &schema)
{
    const auto fresh = Database::open(QStringLiteral(":memory:"), schema);
    return fresh ? partsOf(**fresh) : tl::unexpected(fresh.error());
}

} // namespace

Result<QStringList> missingParts(Database &database, const Schema &schema)
{
    const auto expected = partsOfNew(schema);
    const auto held = expected ? partsOf(database) : expected;
    if (!held)
        return held;
    QStringList missing;
    for (const QString &part : *expected) {
        // Of a table that is missing as a whole, its columns are not told as well.
        if (!held->contains(part) && !missing.contains(part.section(u'.', 0, 0)))
            missing << part;
    }
    return missing;
}

bool lacksParts(const QString &file, const Schema &schema)
{
    const auto database = Database::open(file, schema, OpenMode::ReadOnly);
    const auto missing = database ? missingParts(**database, schema) : tl::unexpected(database.error());
    return missing && !missing->isEmpty();
}

QString complaint(Database &database, const Schema &schema)
{
    const auto problems = database.problems();
    if (!problems)
        return problems.error().sentence;
    if (!problems->empty())
        return tr("It is damaged: %1 problems, the first: %2.").arg(problems->size()).arg(problems->front());
    const auto missing = missingParts(database, schema);
    if (!missing)
        return missing.error().sentence;
    if (!missing->isEmpty())
        return tr("It lacks what this version needs: %1.").arg(missing->join(QStringLiteral(", ")));
    const auto references = texts(database, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check ORDER BY 1");
    if (!references)
        return references.error().sentence;
    return references->isEmpty() ? QString()
                                 : tr("Rows point at nothing in: %1.").arg(references->join(QStringLiteral(", ")));
}

} // namespace success
