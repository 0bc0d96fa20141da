// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"

namespace success {

/// What a draft can name in braces: `company`, `contact`, `renewal_date` …
[[nodiscard]] QStringList renewalFields();

/// What a renewal draft says until someone edits the setting `contracts.renewal_template`.
[[nodiscard]] MailTemplate defaultRenewalTemplate();

} // namespace success
