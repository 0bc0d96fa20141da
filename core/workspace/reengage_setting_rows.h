// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"
#include "core/scoring/reengage_settings.h"
#include "core/workspace/settings_catalog.h"

#include <QHash>

namespace success {

/// Re-engage's rows of the settings catalog: keys `reengage.…`.
void addReengageSettings(std::vector<SettingEntry> &entries);
/// checkSetting for one of Re-engage's wholes.
[[nodiscard]] Result<nlohmann::json> checkReengageSetting(const SettingEntry &entry, const nlohmann::json &value);

/// The checked values, by key.
[[nodiscard]] ReengageSettings reengageSettingsFrom(const QHash<QString, nlohmann::json> &values);
[[nodiscard]] MailTemplate outreachTemplateFrom(const QHash<QString, nlohmann::json> &values);
/// The values that make these, by key: what the two above read.
[[nodiscard]] std::vector<std::pair<QString, nlohmann::json>> reengageSettingValues(const ReengageSettings &settings,
                                                                                    const MailTemplate &outreach);

} // namespace success
