// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"
#include "core/portfolio/reengage_queue.h"

namespace success::cli {

/// The lost deal that the text means, by its place in the portfolio's queue: a deal id (`salesbricks:ord_7`), or an
/// account with one lost deal. Refused with the ids where an account lost several, or none.
[[nodiscard]] Result<quint32> lostDeal(Context &context, const Portfolio &portfolio, const QString &text);

} // namespace success::cli
