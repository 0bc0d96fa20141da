// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

namespace success::cli {

[[nodiscard]] bool inTerminal();

/// A secret from whoever runs the program: in a terminal, asked for with `prompt` and not shown while it is typed; else
/// all of stdin, without white space around it. Refused: Ctrl+C, and stdin of more than 64 KiB.
[[nodiscard]] Result<QByteArray> readSecret(const QString &prompt);

/// A vault that is locked is unlocked with a passphrase asked for in the terminal; where there is none, or the
/// environment gives the passphrase, nothing happens: the first use of the vault says what is wrong.
[[nodiscard]] Result<void> unlockVault(Session &session);

} // namespace success::cli
