// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/manual_releases.h"

#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace success {

using nlohmann::json;

namespace {

constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestText = 20'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("ManualReleases", text);
}

json keyOf(const QString &id)
{
    return {{"id", id.toStdString()}};
}

bool opensInABrowser(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

/// The entry as it is kept.
Result<ManualRelease> checked(const ManualRelease &release)
{
    ManualRelease kept{release.id, release.title.simplified(), release.text.trimmed(), release.shippedOn,
                       release.url.trimmed()};
    if (kept.title.isEmpty())
        return failure(ErrorKind::InvalidInput, tr("An entry needs a title: what shipped, in a few words."));
    if (kept.title.size() > longestTitle || kept.text.size() > longestText)
        return failure(
            ErrorKind::InvalidInput,
            tr("A title has at most %1 letters and its text %2; shorten them.").arg(longestTitle).arg(longestText));
    if (!kept.shippedOn.isValid())
        return failure(ErrorKind::InvalidInput, tr("An entry needs the day it shipped, such as 2026-11-22."));
    if (!kept.url.isEmpty() && !opensInABrowser(kept.url))
        return failure(
            ErrorKind::InvalidInput,
            tr("“%1” is no address that a browser opens; it begins with https:// or http://.").arg(kept.url));
    return kept;
}

QString newId(SQLite::Database &connection, const ManualRelease &release, Instant at)
{
    const int made = connection.execAndGet("SELECT count(*) FROM decision").getInt(); // also of those taken back
    const QString told = release.title % u'\n' % toIso(at) % u'\n' % QString::number(made);
    const QByteArray hash = QCryptographicHash::hash(told.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("manual:") + QString::fromLatin1(hash.left(8));
}

Result<void> missing(const QString &id)
{
    return failure(
        ErrorKind::InvalidInput,
        tr("There is no entry “%1” that was added by hand; those have ids that begin with “manual:”.").arg(id));
}

} // namespace

std::vector<ManualRelease> readManualReleases(SQLite::Database &connection)
{
    SQLite::Statement rows(connection, "SELECT id, title, body, shipped_on, url FROM manual_release "
                                       "ORDER BY shipped_on DESC, at DESC, id");
    std::vector<ManualRelease> releases;
    while (rows.executeStep())
        releases.push_back({textOf(rows.getColumn(0)), textOf(rows.getColumn(1)), textOf(rows.getColumn(2)),
                            QDate::fromString(textOf(rows.getColumn(3)), Qt::ISODate), textOf(rows.getColumn(4))});
    return releases;
}

Result<QString> saveManualRelease(Workspace &workspace, const ManualRelease &release)
{
    auto kept = checked(release);
    if (!kept)
        return tl::unexpected(kept.error());
    const bool isNew = kept->id.isEmpty();
    const auto done = workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        std::int64_t at = sqlTime(changes.at());
        if (isNew) {
            kept->id = newId(changes.connection(), *kept, changes.at());
        } else {
            SQLite::Statement stands(changes.connection(), "SELECT at FROM manual_release WHERE id = ?");
            stands.bind(1, kept->id.toStdString());
            if (!stands.executeStep())
                return tl::unexpected(missing(kept->id).error());
            at = stands.getColumn(0).getInt64();
        }
        changes.put("manual_release", {{"id", kept->id.toStdString()},
                                       {"title", kept->title.toStdString()},
                                       {"body", kept->text.toStdString()},
                                       {"shipped_on", isoDay(kept->shippedOn)},
                                       {"url", kept->url.toStdString()},
                                       {"at", at}});
        return Workspace::Plan{
            isNew ? QStringLiteral("release_add") : QStringLiteral("release_edit"),
            {},
            (isNew ? tr("Added “%1” to what shipped") : tr("Changed “%1” in what shipped")).arg(kept->title)};
    });
    return done.map([&] { return kept->id; });
}

Result<void> removeManualReleases(Workspace &workspace, const QStringList &ids)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const std::vector<ManualRelease> standing = readManualReleases(changes.connection());
        QString title;
        for (const QString &id : ids) {
            const auto found = std::ranges::find(standing, id, &ManualRelease::id);
            if (found == standing.end())
                return tl::unexpected(missing(id).error());
            title = found->title;
            changes.remove("manual_release", keyOf(id));
        }
        return Workspace::Plan{QStringLiteral("release_remove"),
                               {},
                               ids.size() == 1 ? tr("Removed “%1” from what shipped").arg(title)
                                               : tr("Removed %1 entries from what shipped").arg(ids.size())};
    });
}

} // namespace success
