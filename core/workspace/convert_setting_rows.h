// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_settings.h"
#include "core/workspace/settings_catalog.h"

namespace success {

/// Convert's rows of the settings catalog: keys `convert.…`.
void addConvertSettings(std::vector<SettingEntry> &entries);
/// checkSetting for one of Convert's wholes.
[[nodiscard]] Result<nlohmann::json> checkConvertSetting(const SettingEntry &entry, const nlohmann::json &value);

/// The checked values, by key, as Convert reads them.
[[nodiscard]] ConvertSettings convertSettingsFrom(const QHash<QString, nlohmann::json> &values);
/// The values that make these settings, by key: what convertSettingsFrom reads.
[[nodiscard]] std::vector<std::pair<QString, nlohmann::json>> convertSettingValues(const ConvertSettings &settings);

} // namespace success
