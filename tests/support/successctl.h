// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QStringList>

namespace success::test {

/// How a run of the built successctl ended.
struct CliRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// stdout as JSON; discarded where it is none.
    [[nodiscard]] nlohmann::json json() const;
    /// The lines of stderr without their ends.
    [[nodiscard]] QStringList errorLines() const;
};

/// Runs SUCCESSCTL (a path the test target defines) to its end, on the recordings in `recordings`. A run that takes
/// more than a minute is ended and has the exit code −1.
[[nodiscard]] CliRun runSuccessctl(const QString &program, const QStringList &arguments, const QString &recordings);

} // namespace success::test
