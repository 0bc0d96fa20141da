// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/json_reader.h"

namespace success {

/// The ISO 4217 code under `key`, in any case; `fallback` where there is none. What is no known currency (`EURO`,
/// `XXX`) is the reader's problem.
[[nodiscard]] Currency currencyIn(JsonReader &reader, const char *key, Currency fallback = {});

/// A JSON number of major units (`42000.5`) in minor units of `currency`, rounded half-even once from its decimal
/// digits. Absent or null: nothing. Anything else, and what does not fit, is the reader's problem.
[[nodiscard]] std::optional<qint64> minorIn(JsonReader &reader, const char *key, Currency currency);

} // namespace success
