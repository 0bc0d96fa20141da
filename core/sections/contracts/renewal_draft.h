// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/drafts/mail_draft.h"
#include "core/drafts/mail_template.h"
#include "core/sections/contracts/contract_detail.h"

namespace success {

/// What the fields of renewalFields() stand for in a draft to this company.
[[nodiscard]] QMap<QString, QString> renewalValues(const ContractDetail &detail);

/// The renewal mail to the company's point of contact, from the template of the settings. Without a known address it is
/// addressed to nobody. Refused: a template that cannot be read.
[[nodiscard]] Result<MailDraft> renewalDraft(const ContractDetail &detail, const MailTemplate &mail);

} // namespace success
