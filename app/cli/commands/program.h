// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace success::cli {

/// successctl: `arguments` as main got them, the program's name first. Results go to stdout, sentences about errors to
/// stderr. Returns the exit code: 0 only on success, 2 where the command line itself is wrong, 1 for everything else.
[[nodiscard]] int runProgram(const QStringList &arguments);

} // namespace success::cli
