// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QMap>
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

/// What a run is given besides its arguments.
struct CliInput
{
    QByteArray in;                        ///< all of stdin
    QMap<QString, QString> environment{}; ///< set on top of the test's own
};

/// Runs SUCCESSCTL (a path the test target defines) to its end, on the recordings in `recordings`, out of reach of any
/// keychain. A run that takes more than a minute is ended and has the exit code −1.
[[nodiscard]] CliRun runSuccessctl(const QString &program, const QStringList &arguments, const QString &recordings,
                                   const CliInput &input = {});

} // namespace success::test
