// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/command.h"

namespace success::cli {

[[nodiscard]] QByteArray programHelp();
[[nodiscard]] QByteArray commandHelp(const Command &command);

} // namespace success::cli
