// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"
#include "core/scoring/weighted_score.h"
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

/// Rows for the weights of one score, whole and parts; `names` by input, `score` as in "the Convert score".
void addWeights(std::vector<SettingEntry> &entries, const QString &key, const QString &type,
                const std::vector<QString> &names, const Weights &defaults, const QString &score);
/// The checked value of such weights.
[[nodiscard]] Weights weightsFrom(const nlohmann::json &value, const std::vector<QString> &names);
[[nodiscard]] nlohmann::json weightsJson(const Weights &weights, const std::vector<QString> &names);

/// Rows for where a likelihood is medium and where high.
void addLikelihoodThresholds(std::vector<SettingEntry> &entries, const QString &key, int medium, int high);
/// Two whole numbers, `medium` from 1 on and below `high`.
[[nodiscard]] Result<nlohmann::json> checkLikelihoodThresholds(const nlohmann::json &value);

} // namespace success::setting_rules
