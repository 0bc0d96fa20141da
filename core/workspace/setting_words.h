// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <nlohmann/json.hpp>

#include <functional>

namespace success {

class ChangeSet;

/// What changed in a setting (a whole of the catalog), a phrase for each part: `Weight of timing in the Re-engage score
/// 20 → 25`. Either value may be null, where none is stored.
using SettingWords =
    std::function<QStringList(const QString &whole, const nlohmann::json &before, const nlohmann::json &after)>;

/// In the words of the settings catalog. Long values (mail templates, rates) are named, not shown.
[[nodiscard]] QStringList settingWords(const QString &whole, const nlohmann::json &before, const nlohmann::json &after);

/// The sentence for a decision that changed settings.
[[nodiscard]] QString settingsSummary(const ChangeSet &changes, const SettingWords &words);

} // namespace success
