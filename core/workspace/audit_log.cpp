// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/audit_log.h"

#include "core/workspace/sql_text.h"

namespace success {

void writeAudit(SQLite::Database &connection, Instant at, const QString &what, const QString &accountKey,
                const QString &detail)
{
    SQLite::Statement insert(connection, "INSERT INTO audit (at, what, account_key, detail) VALUES (?, ?, ?, ?)");
    insert.bind(1, sqlTime(at));
    insert.bind(2, what.toStdString());
    if (!accountKey.isEmpty())
        insert.bind(3, accountKey.toStdString());
    insert.bind(4, detail.toStdString());
    insert.exec();
}

} // namespace success
