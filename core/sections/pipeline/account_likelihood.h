// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"

namespace success {

/// How likely an account is to buy, as Convert scores it; nullopt: it pays already, or is not scored.
[[nodiscard]] std::optional<Likelihood> likelihoodOf(const Portfolio &portfolio, quint32 account);

} // namespace success
