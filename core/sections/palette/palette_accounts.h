// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/sections/palette/palette_index.h"

namespace success::palette {

/// Every account by name and domain, the largest ARR first. For a worker thread: a tenth of a second for 100,000.
[[nodiscard]] std::shared_ptr<const Index> accountIndex(const Portfolio &portfolio);

/// `account:hooli.example`.
[[nodiscard]] QString accountId(const QString &accountKey);
/// The account key of such an id; nullopt: it names none.
[[nodiscard]] std::optional<QString> accountKeyOf(const QString &id);

} // namespace success::palette
