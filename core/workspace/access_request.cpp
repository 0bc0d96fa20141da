// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace success {

namespace {

/// One mailbox: something, one @, and a domain with a point in it.
bool isMailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const QStringView domain = QStringView(text).mid(at + 1);
    return at > 0 && !domain.contains(u'@') && domain.contains(u'.') && !domain.startsWith(u'.') &&
           !domain.endsWith(u'.') && !text.contains(u' ');
}

} // namespace

Result<void> Workspace::requestAccess(const AccessRequest &request)
{
    return record([&](ChangeSet &changes) -> Result<Plan> {
        const auto refuse = [](const char *sentence) {
            return failure(ErrorKind::InvalidInput, QCoreApplication::translate("Workspace", sentence));
        };
        if (request.name.trimmed().isEmpty())
            return refuse(QT_TRANSLATE_NOOP("Workspace", "Say who asks for access: the name is empty."));
        if (!isMailAddress(request.email.trimmed()))
            return refuse(QT_TRANSLATE_NOOP("Workspace", "The work e-mail is not an address such as jo@example.com."));
        if (request.company.trimmed().isEmpty())
            return refuse(QT_TRANSLATE_NOOP("Workspace", "Say which company asks for access: it is empty."));
        SQLite::Statement last(changes.connection(), "SELECT coalesce(max(id), 0) FROM access_request");
        last.executeStep();
        changes.put("access_request", {{"id", last.getColumn(0).getInt64() + 1},
                                       {"at", sqlTime(changes.at())},
                                       {"name", request.name.trimmed().toStdString()},
                                       {"email", request.email.trimmed().toStdString()},
                                       {"company", request.company.trimmed().toStdString()},
                                       {"message", request.message.trimmed().toStdString()}});
        return Plan{QStringLiteral("request_access"),
                    {},
                    QCoreApplication::translate("Workspace", "Requested access for %1").arg(request.email.trimmed())};
    });
}

Result<std::optional<AccessRequest>> Workspace::pendingAccessRequest()
{
    std::optional<AccessRequest> pending;
    const auto done = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement select(connection,
                                 "SELECT name, email, company, message FROM access_request ORDER BY id DESC LIMIT 1");
        if (select.executeStep())
            pending = AccessRequest{textOf(select.getColumn(0)), textOf(select.getColumn(1)),
                                    textOf(select.getColumn(2)), textOf(select.getColumn(3))};
    });
    return done.map([&] { return std::move(pending); });
}

} // namespace success
