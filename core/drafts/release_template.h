// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_template.h"

namespace success {

/// What a draft about what shipped can name in braces: `person`, `company`, `features` …
[[nodiscard]] QStringList releaseFields();

/// What such a draft says until someone edits the setting `releases.template`.
[[nodiscard]] MailTemplate defaultReleaseTemplate();

} // namespace success
