// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/renewal_sheet.h"

#include "core/drafts/renewal_template.h"

namespace success::ui {
namespace {

DraftKind renewalKind()
{
    return {QStringLiteral("contracts.renewal_template"), defaultRenewalTemplate(), renewalFields(),
            RenewalSheet::tr("Subject of every renewal draft"), RenewalSheet::tr("Text of every renewal draft")};
}

} // namespace

RenewalSheet::RenewalSheet(Session &session, const Theme &theme, QWidget *parent)
    : DraftSheet(session, theme, renewalKind(), parent)
{
    setObjectName(QStringLiteral("renewalSheet"));
}

void RenewalSheet::draftFor(const ContractDetail &detail)
{
    draft(tr("Renewal of %1").arg(detail.account.name), emlName(QStringLiteral("renewal"), detail.account.key),
          [detail](const MailTemplate &mail) { return renewalDraft(detail, mail); });
}

} // namespace success::ui
