// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace success::test {

/// Runs a program to its end in `folder` and gives what it wrote. Ends this one where that fails.
[[nodiscard]] QByteArray runProgram(const QString &program, const QStringList &arguments, const QString &folder,
                                    const QByteArray &input);

} // namespace success::test
