// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"

#include <vector>

namespace success::cli {

/// An option that some commands take.
struct OptionInfo
{
    QString name;      ///< without dashes
    QString valueName; ///< `TEXT`; empty for a flag
    QString description;
};

struct Command
{
    QString name;
    QString usage; ///< what follows the name: `DOMAIN [--kind KIND]…`
    QString description;
    QStringList options; ///< names of the options it takes
    int minArguments = 0;
    int maxArguments = 0; ///< −1: any number
    Result<void> (*run)(Context &context) = nullptr;
};

[[nodiscard]] const std::vector<Command> &commands();
[[nodiscard]] const std::vector<OptionInfo> &commandOptions();
[[nodiscard]] const Command *findCommand(const QString &name);
/// Refused as a usage error: an option that the command does not take, too few or too many arguments.
[[nodiscard]] Result<void> checkOptions(const Command &command, const Invocation &invocation);
/// What to say about a command that there is not.
[[nodiscard]] Error unknownCommand(const QString &name);

/// A usage error that names the sources there are.
[[nodiscard]] Error unknownSource(const QString &name);

// One function per command; each has a file of its own or shares one with its kin.
Result<void> runList(Context &context);
Result<void> runSummary(Context &context);
Result<void> runExport(Context &context);
Result<void> runShow(Context &context);
Result<void> runExplain(Context &context);
Result<void> runActivity(Context &context);
Result<void> runBrief(Context &context);
Result<void> runAsk(Context &context);
Result<void> runUntrack(Context &context);
Result<void> runTrack(Context &context);
Result<void> runMerge(Context &context);
Result<void> runSplit(Context &context);
Result<void> runMovements(Context &context);
Result<void> runRenewals(Context &context);
Result<void> runDraft(Context &context);
Result<void> runRoute(Context &context);
Result<void> runRoutes(Context &context);
Result<void> runDismiss(Context &context);
Result<void> runLossReason(Context &context);
Result<void> runMatch(Context &context);
Result<void> runMove(Context &context);
Result<void> runMoves(Context &context);
Result<void> runShipped(Context &context);
Result<void> runViews(Context &context);
Result<void> runUndo(Context &context);
Result<void> runHistory(Context &context);
Result<void> runSettings(Context &context);
Result<void> runSources(Context &context);
Result<void> runSync(Context &context);
Result<void> runConnect(Context &context);
Result<void> runDisconnect(Context &context);
Result<void> runSecrets(Context &context);
Result<void> runBackup(Context &context);
Result<void> runRestore(Context &context);
Result<void> runDoctor(Context &context);
Result<void> runReadiness(Context &context);

} // namespace success::cli
