// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "core/session/workspace_backup.h"

#include <QDir>

namespace success::cli {

namespace {

/// The folder alone: a session would open, and so change, what is backed up or replaced.
Result<DataFolder> folderOf(const Invocation &invocation)
{
    const AsOf asOf = invocation.asOf.value_or(AsOf::noonUtc(dateOf(systemNow())));
    return DataFolder::prepare(invocation.dataDir, invocation.demo, asOf);
}

QString countsText(const BackupSummary &summary)
{
    return tr("decisions: %1; connections, without their tokens: %2").arg(summary.decisions).arg(summary.connections);
}

} // namespace

Result<void> runBackup(Context &context)
{
    const auto folder = folderOf(context.invocation());
    if (!folder)
        return tl::unexpected(folder.error());
    const QString target = QDir::current().absoluteFilePath(context.argument(0));
    const bool replace = context.invocation().has(QStringLiteral("replace"));
    const auto summary = backUpWorkspace(*folder, target, replace, systemNow);
    if (!summary)
        return tl::unexpected(summary.error());
    context.print(tr("Backed up to %1 (%2).").arg(context.argument(0), countsText(*summary)));
    context.print(
        tr("In it is what was decided here: decisions, settings, notes, saved scores. What was read from your "
           "sources comes back with a sync; tokens have to be given again on another computer."));
    return {};
}

Result<void> runRestore(Context &context)
{
    const auto folder = folderOf(context.invocation());
    if (!folder)
        return tl::unexpected(folder.error());
    const auto restored = restoreWorkspace(*folder, QDir::current().absoluteFilePath(context.argument(0)), systemNow);
    if (!restored)
        return tl::unexpected(restored.error());
    context.print(tr("Restored %1, made on %2 (%3).")
                      .arg(context.argument(0), toIso(restored->summary.madeAt), countsText(restored->summary)));
    if (!restored->keptAt.isEmpty())
        context.print(tr("What was there is in %1; restoring that takes this back.")
                          .arg(QDir::toNativeSeparators(restored->keptAt)));
    return {};
}

} // namespace success::cli
