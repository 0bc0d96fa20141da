// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/opened_account.h"
#include "core/assistant/answer.h"

namespace success::cli {

/// `ask --model`: the answer of the model that the settings name. As a table its sentences are written to stdout as
/// they come. Refused with what would leave, before somebody has agreed to the host (`--send-to`).
[[nodiscard]] Result<assistant::Answer> askModel(Context &context, const OpenedAccount &opened, const QString &question,
                                                 const std::function<void(const assistant::Sentence &)> &say);

} // namespace success::cli
