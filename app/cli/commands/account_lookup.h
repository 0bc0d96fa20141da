// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success::cli {

/// Up to three accounts whose domain, key or name is spelled most like `text`; none where nothing is.
[[nodiscard]] QStringList nearestAccounts(const Portfolio &portfolio, const QString &text);

} // namespace success::cli
