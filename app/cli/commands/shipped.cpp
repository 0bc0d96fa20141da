// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "core/workspace/release_decisions.h"

#include <algorithm>

namespace success::cli {

namespace {

/// Takes over what the options say.
Result<void> readOptions(const Context &context, ManualRelease &release)
{
    const Invocation &invocation = context.invocation();
    if (invocation.has(QStringLiteral("title")))
        release.title = invocation.value(QStringLiteral("title"));
    if (invocation.has(QStringLiteral("text")))
        release.text = invocation.value(QStringLiteral("text"));
    if (invocation.has(QStringLiteral("url")))
        release.url = invocation.value(QStringLiteral("url"));
    if (invocation.has(QStringLiteral("on"))) {
        const QString day = invocation.value(QStringLiteral("on"));
        release.shippedOn = QDate::fromString(day, Qt::ISODate);
        if (!release.shippedOn.isValid())
            return tl::unexpected(usageError(tr("--on takes a date such as 2026-11-22, not “%1”.").arg(day)));
    }
    return {};
}

/// An entry as it stands, to be edited.
Result<ManualRelease> standing(Session &session, const QString &id)
{
    const auto snapshot = session.workspace().snapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto &manual = releaseDecisionsIn(*snapshot).manual;
    const auto found = std::ranges::find(manual, id, &ManualRelease::id);
    if (found == manual.end())
        return failure(ErrorKind::InvalidInput,
                       tr("There is no entry “%1” that was added by hand; `list shipped --filter source=manual` shows "
                          "them.")
                           .arg(id));
    return *found;
}

} // namespace

Result<void> runShipped(Context &context)
{
    const Invocation &invocation = context.invocation();
    const bool adds = invocation.has(QStringLiteral("add"));
    const bool edits = invocation.has(QStringLiteral("edit"));
    const bool removes = invocation.has(QStringLiteral("remove"));
    if (int(adds) + int(edits) + int(removes) != 1 || removes == context.arguments().isEmpty())
        return tl::unexpected(usageError(tr("Say --add TITLE --on DATE, --edit ID or --remove ID….")));
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    if (removes) {
        const QStringList ids = context.arguments();
        const auto removed =
            (*session)->decide([&](Workspace &workspace) { return removeManualReleases(workspace, ids); });
        if (removed)
            context.print(ids.size() == 1 ? tr("Removed %1.").arg(ids.first())
                                          : tr("Removed %1 entries.").arg(ids.size()));
        return removed;
    }
    ManualRelease release;
    if (edits) {
        const auto stands = standing(**session, invocation.value(QStringLiteral("edit")));
        if (!stands)
            return tl::unexpected(stands.error());
        release = *stands;
    } else {
        release.title = invocation.value(QStringLiteral("add"));
    }
    if (const auto read = readOptions(context, release); !read)
        return read;
    QString id;
    const auto saved = (*session)->decide([&](Workspace &workspace) {
        return saveManualRelease(workspace, release).map([&](const QString &kept) { id = kept; });
    });
    if (saved)
        context.print((adds ? tr("Added %1.") : tr("Changed %1.")).arg(id));
    return saved;
}

} // namespace success::cli
