// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/program.h"

#include "app/cli/commands/command.h"
#include "app/cli/commands/help.h"
#include "app/cli/commands/options.h"

#include <cstdio>

namespace success::cli {

namespace {

int failed(const Error &error)
{
    const QByteArray line = error.sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    return isUsage(error) ? 2 : 1;
}

/// False where stdout did not take everything (a full disk behind it, a closed pipe).
bool print(const QByteArray &output)
{
    return std::fwrite(output.constData(), 1, size_t(output.size()), stdout) == size_t(output.size()) &&
           std::fflush(stdout) == 0;
}

/// What a command printed, and the exit code.
struct Answer
{
    QByteArray output;
    int exitCode = 0;
};

Result<Answer> answer(const QStringList &arguments)
{
    const auto invocation = parseArguments(arguments);
    if (!invocation)
        return tl::unexpected(invocation.error());
    if (invocation->version)
        return Answer{QByteArrayLiteral("successctl " SUCCESS_VERSION "\n")};
    const Command *command = findCommand(invocation->command);
    if (invocation->help)
        return Answer{command ? commandHelp(*command) : programHelp()};
    if (!command)
        return tl::unexpected(unknownCommand(invocation->command));
    if (const auto allowed = checkOptions(*command, *invocation); !allowed)
        return tl::unexpected(allowed.error());
    Context context(*invocation);
    const auto done = command->run(context);
    // What a command found out before it failed is printed all the same: the lines of `doctor` and `sync`.
    if (!done && !context.output().isEmpty() && !print(context.output()))
        return tl::unexpected(done.error());
    return done.map([&] { return Answer{context.output(), context.isIncomplete() ? 1 : 0}; });
}

} // namespace

int runProgram(const QStringList &arguments)
{
    const auto answered = answer(arguments);
    if (!answered)
        return failed(answered.error());
    if (!print(answered->output))
        return failed({ErrorKind::Storage, tr("The output could not be written."), {}, true});
    return answered->exitCode;
}

} // namespace success::cli
