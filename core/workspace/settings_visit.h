// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/setting_words.h"
#include "core/workspace/workspace.h"

namespace success {

using SettingValues = std::vector<std::pair<QString, nlohmann::json>>; ///< by the catalog's keys

/// Sets settings, as one decision; `Plan::summary` tells them. Refused like Workspace::setSettings.
[[nodiscard]] Workspace::Command settingsCommand(SettingValues values);

/// Settings that somebody edits in one go. However often they are saved meanwhile, that is one decision and one step of
/// undo, until something else is decided or the visit ends.
class SettingsVisit
{
public:
    /// `command` changes settings only; `words` tell of all that the visit has changed.
    [[nodiscard]] Result<void> record(Workspace &workspace, const Workspace::Command &command,
                                      const SettingWords &words = settingWords);
    /// What is saved from now on is another decision.
    void end() { m_decision = 0; }

private:
    qint64 m_decision = 0; ///< what the visit has come to; 0: nothing yet
};

} // namespace success
