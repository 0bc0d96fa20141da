// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/renewal_draft.h"

namespace success {

QMap<QString, QString> renewalValues(const ContractDetail &)
{
    return {};
}

Result<MailDraft> renewalDraft(const ContractDetail &, const MailTemplate &mail)
{
    return MailDraft{{}, mail.subject, mail.body};
}

} // namespace success
