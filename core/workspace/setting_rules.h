// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"
#include "core/workspace/settings_catalog.h"

#include <array>

/// What the rows of the settings catalog, and the checks of their values, are made of.
namespace success::setting_rules {

[[nodiscard]] SettingEntry whole(const QString &key, const QString &type, nlohmann::json defaultValue,
                                 const QString &description, bool textual = false);
/// `pointer`: as SettingEntry's.
[[nodiscard]] SettingEntry part(const QString &wholeKey, const QString &member, const QString &pointer,
                                const QString &type, nlohmann::json defaultValue, const QString &description,
                                bool textual = false);

/// A mail template as a whole with its subject and its body as parts. `words` describe the three.
void addTemplate(std::vector<SettingEntry> &entries, const QString &key, const MailTemplate &mail,
                 const std::array<QString, 3> &words);
/// A subject and a body with these fields.
[[nodiscard]] Result<nlohmann::json> checkTemplateSetting(const QString &key, const nlohmann::json &value,
                                                          const QStringList &fields);
/// Of a checked value.
[[nodiscard]] MailTemplate templateFrom(const nlohmann::json &value);

[[nodiscard]] tl::unexpected<Error> refused(const QString &sentence);
/// A value within a sentence.
[[nodiscard]] QString shown(const nlohmann::json &value);

/// Whole numbers from 0 to 100 under exactly these names.
[[nodiscard]] bool hasWholeNumbers(const nlohmann::json &value, const std::vector<std::string> &names);

/// `on`, `off`, true, false.
[[nodiscard]] Result<nlohmann::json> checkSwitch(const QString &key, const nlohmann::json &value);
[[nodiscard]] Result<nlohmann::json> checkWholeNumber(const QString &key, const nlohmann::json &value, qint64 least,
                                                      qint64 most);
/// Whole numbers under the names of the default that sum to 100.
[[nodiscard]] Result<nlohmann::json> checkWeights(const SettingEntry &entry, const nlohmann::json &value);

} // namespace success::setting_rules
