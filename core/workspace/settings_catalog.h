// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/rate_history.h"
#include "core/model/time.h"
#include "core/scoring/health_settings.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace success {

/// One setting that exists. Settings are stored whole (`health.weights`); a part (`health.weights.adoption`) is read
/// and set through the whole, so that what belongs together is checked together.
struct SettingEntry
{
    QString key;     ///< `money.rates.<CODE>` stands for one key per currency
    QString whole;   ///< the key it is stored under; its own for a whole
    QString pointer; ///< JSON pointer of the part within the whole; empty for a whole
    QString type;    ///< in words: `on or off`, `whole number` …
    nlohmann::json defaultValue;
    QString description;
    bool textual = false; ///< what a person types is the value itself, not JSON
};

/// All of them, each whole in front of its parts.
[[nodiscard]] const std::vector<SettingEntry> &settingsCatalog();

/// The entry of a key, with `pointer` resolved for `money.rates.EUR`. Refused: a key that is not there, with those that
/// are.
[[nodiscard]] Result<SettingEntry> findSetting(const QString &key);

/// What a person types for a setting, as JSON: `on`, `40`, `{"at_risk": 40, "healthy": 70}`, `1.08`.
[[nodiscard]] Result<nlohmann::json> settingFromText(const SettingEntry &entry, const QString &text);

/// The whole's value in the one spelling it is stored in. Refused with a sentence that names what is allowed: a wrong
/// shape, weights that do not sum to 100, thresholds that do not increase, a rate that is not a positive decimal.
/// A null resets to the default.
[[nodiscard]] Result<nlohmann::json> checkSetting(const QString &whole, const nlohmann::json &value);

/// The checked values `health.weights` and `health.thresholds` as scoring reads them.
[[nodiscard]] HealthSettings healthSettingsFrom(const nlohmann::json &weights, const nlohmann::json &thresholds);
/// The checked value `money.rates` as totals are converted with it.
[[nodiscard]] RateTable rateTableFrom(const nlohmann::json &rates);
/// The same rates seen from another base, by cross rates; empty where the old table has no rate for the new base.
[[nodiscard]] RateTable rebased(const RateTable &rates, Currency base);

/// The checked value `money.rate_history` with the newest rates beside it (of one day they win), seen from `base`.
[[nodiscard]] RateHistory rateHistoryFrom(const nlohmann::json &history, const RateTable &newest, Currency base);

} // namespace success
