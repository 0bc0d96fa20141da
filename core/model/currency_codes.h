// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

namespace success {

/// True for the active codes of ISO 4217 (list one, without metals, bond units, tests and “no currency”), and for a few
/// withdrawn since 2021 that older records still carry: ANG BGN CUC HRK SLL ZWL.
[[nodiscard]] bool isKnownCurrency(Currency currency);

/// A code as Currency::fromCode reads it, refused too if it is not a known one.
[[nodiscard]] std::optional<Currency> knownCurrency(QStringView code);

} // namespace success
