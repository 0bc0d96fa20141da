// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/keep_values.h"

#include "core/workspace/settings_catalog.h"

#include <algorithm>

namespace success::ui {

KeptValues keepValues(Session &session, SettingValues stored, const SettingValues &edited)
{
    KeptValues kept{std::move(stored), {}};
    SettingValues changed;
    SettingValues next = kept.stored;
    for (const auto &[key, value] : edited) {
        const auto checked = checkSetting(key, value);
        const auto before = std::ranges::find(next, key, &SettingValues::value_type::first);
        if (!checked)
            kept.refusal = kept.refusal.value_or(checked.error());
        else if (before == next.end())
            next.emplace_back(key, changed.emplace_back(key, *checked).second);
        else if (before->second != *checked)
            before->second = changed.emplace_back(key, *checked).second;
    }
    if (changed.empty())
        return kept;
    const auto decided = session.decide([&changed](Workspace &workspace) { return workspace.setSettings(changed); });
    if (decided)
        kept.stored = std::move(next);
    else
        kept.refusal = decided.error();
    return kept;
}

} // namespace success::ui
