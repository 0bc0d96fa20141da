// SPDX-License-Identifier: Apache-2.0
#include "tests/support/successctl.h"

#include <QProcess>

namespace success::test {

nlohmann::json CliRun::json() const
{
    return nlohmann::json::parse(out.begin(), out.end(), nullptr, false);
}

QStringList CliRun::errorLines() const
{
    return QString::fromUtf8(err).split(u'\n', Qt::SkipEmptyParts);
}

CliRun runSuccessctl(const QString &program, const QStringList &arguments, const QString &recordings,
                     const CliInput &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SUCCESS_DEMO_RECORDINGS"), recordings);
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
    for (auto variable = input.environment.begin(); variable != input.environment.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input.in);
    process.closeWriteChannel();
    constexpr int minute = 60'000;
    if (!process.waitForFinished(minute)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace success::test
