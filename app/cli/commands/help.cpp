// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/help.h"

namespace success::cli {

namespace {

constexpr int nameWidth = 24;

QString line(const QString &name, const QString &description)
{
    return QStringLiteral("  ") + name.leftJustified(nameWidth) + u' ' + description + u'\n';
}

QString commonOptions()
{
    return tr("Options of every command:\n") +
           line(QStringLiteral("--demo"), tr("The demo workspace in place of your own data")) +
           line(QStringLiteral("--data-dir DIR"), tr("Another data folder")) +
           line(QStringLiteral("--as-of DATE"),
                tr("Everything as it stands on that day, YYYY-MM-DD; today unless given")) +
           line(QStringLiteral("--format FORMAT"), tr("json, csv or table; table unless given")) +
           line(QStringLiteral("-h, --help"), tr("This text; after a command, the command's own")) +
           line(QStringLiteral("-v, --version"), tr("The version"));
}

} // namespace

QByteArray programHelp()
{
    QString text = tr("successctl works with a Success Desktop data folder from a terminal.\n\n"
                      "Usage: successctl [--demo | --data-dir DIR] [--as-of DATE] COMMAND …\n\nCommands:\n");
    for (const Command &command : commands())
        text += line(command.name, command.description);
    text += u'\n' + commonOptions() +
            tr("\nThe exit code is 0 only on success, 2 where the command line is wrong, 1 for everything else.\n");
    return text.toUtf8();
}

QByteArray commandHelp(const Command &command)
{
    QString text = tr("Usage: successctl %1 %2\n%3.\n").arg(command.name, command.usage, command.description);
    if (!command.options.isEmpty())
        text += tr("\nOptions:\n");
    for (const OptionInfo &option : commandOptions()) {
        if (command.options.contains(option.name))
            text += line(QStringLiteral("--%1 %2").arg(option.name, option.valueName).trimmed(), option.description);
    }
    return (text + u'\n' + commonOptions()).toUtf8();
}

} // namespace success::cli
