// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_draft.h"
#include "core/drafts/mail_template.h"
#include "core/sections/reengage/lost_deal_detail.h"

namespace success {

/// What the fields of outreachFields() stand for in a draft about this deal. `news` is a sentence on what has shipped,
/// or, where nothing is linked, that much has changed.
[[nodiscard]] QMap<QString, QString> outreachValues(const LostDealDetail &detail);

/// The mail to the account's point of contact, from the template of the settings. Without a known address it is
/// addressed to nobody. Refused: a template that cannot be read.
[[nodiscard]] Result<MailDraft> outreachDraft(const LostDealDetail &detail, const MailTemplate &mail);

} // namespace success
