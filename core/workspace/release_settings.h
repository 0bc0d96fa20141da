// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"
#include "core/workspace/settings_catalog.h"

#include <QHash>

namespace success {

/// Who gets a mail about what shipped.
enum class DraftPer { Requester, Account };

struct ReleaseSettings
{
    MailTemplate mail;
    DraftPer per = DraftPer::Requester;

    bool operator==(const ReleaseSettings &) const = default;
};

// Rows of the settings catalog: `releases.template`, `releases.draft_per`.
void addReleaseSettings(std::vector<SettingEntry> &entries);
[[nodiscard]] Result<nlohmann::json> checkReleaseSetting(const SettingEntry &entry, const nlohmann::json &value);
/// The checked values, by key.
[[nodiscard]] ReleaseSettings releaseSettingsFrom(const QHash<QString, nlohmann::json> &values);

/// `requester`, `account`.
[[nodiscard]] QString draftPerKey(DraftPer per);

} // namespace success
