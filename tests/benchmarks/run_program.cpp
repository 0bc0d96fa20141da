// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/run_program.h"

#include <QProcess>

#include <cstdio>
#include <cstdlib>

namespace success::test {

QByteArray runProgram(const QString &program, const QStringList &arguments, const QString &folder,
                      const QByteArray &input)
{
    constexpr int longest = 600000; // milliseconds
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(longest) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    std::fprintf(stderr, "%s failed. It needs curl and sqlite3.\n", qPrintable(program));
    std::exit(1);
}

} // namespace success::test
