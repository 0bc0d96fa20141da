// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/keep_values.h"

#include "core/workspace/settings_catalog.h"

#include <algorithm>

namespace success::ui {

ChangedSettings changedSettings(const SettingValues &edited,
                                const std::function<nlohmann::json(const QString &)> &stored)
{
    ChangedSettings found;
    for (const auto &[key, value] : edited) {
        const auto checked = checkSetting(key, value);
        if (!checked)
            found.refusal = found.refusal.value_or(checked.error());
        else if (*checked != stored(key))
            found.changed.emplace_back(key, *checked);
    }
    return found;
}

KeptValues keepValues(Session &session, SettingValues stored, const SettingValues &edited)
{
    const auto placeOf = [&stored](const QString &key) {
        return std::ranges::find(stored, key, &SettingValues::value_type::first);
    };
    const ChangedSettings found = changedSettings(edited, [&](const QString &key) {
        const auto place = placeOf(key);
        return place == stored.end() ? nlohmann::json() : place->second;
    });
    if (found.changed.empty())
        return {std::move(stored), found.refusal};
    const auto decided =
        session.decide([&found](Workspace &workspace) { return workspace.setSettings(found.changed); });
    if (!decided)
        return {std::move(stored), decided.error()};
    for (const auto &[key, value] : found.changed) {
        if (const auto place = placeOf(key); place != stored.end())
            place->second = value;
        else
            stored.emplace_back(key, value);
    }
    return {std::move(stored), found.refusal};
}

} // namespace success::ui
