// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"

namespace success {

/// What an outreach draft can name in braces: `company`, `contact`, `deal`, `shipped` …
[[nodiscard]] QStringList outreachFields();

/// What an outreach draft says until someone edits the setting `reengage.outreach_template`.
[[nodiscard]] MailTemplate defaultOutreachTemplate();

} // namespace success
