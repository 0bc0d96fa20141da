// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <vector>

namespace success::ui {

/// One line of the rates editor, as typed: what one unit of a currency was worth in the base currency on a day.
struct DatedRate
{
    QString day;      ///< ISO 8601
    QString currency; ///< ISO 4217
    QString rate;     ///< a decimal

    bool operator==(const DatedRate &) const = default;
};

/// The settings `money.rates` (the newest day) and `money.rate_history` (the days before).
struct RateSettings
{
    nlohmann::json newest;
    nlohmann::json history;
};

/// All lines of both settings, the newest day first, then by currency.
[[nodiscard]] std::vector<DatedRate> ratesFrom(const RateSettings &settings);
/// Without their base, which is the base currency's. Lines that are wholly empty are left out. Refused: a day that is
/// none, a currency twice on one day, half a line. Whether currencies and decimals are any is checked when they are
/// saved.
[[nodiscard]] Result<RateSettings> rateSettings(const std::vector<DatedRate> &rates);

} // namespace success::ui
