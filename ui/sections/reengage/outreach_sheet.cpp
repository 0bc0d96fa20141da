// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/outreach_sheet.h"

#include "core/drafts/outreach_template.h"

namespace success::ui {
namespace {

DraftKind outreachKind()
{
    return {QStringLiteral("reengage.outreach_template"), defaultOutreachTemplate(), outreachFields(),
            OutreachSheet::tr("Subject of every outreach draft"), OutreachSheet::tr("Text of every outreach draft")};
}

} // namespace

OutreachSheet::OutreachSheet(Session &session, const Theme &theme, QWidget *parent)
    : DraftSheet(session, theme, outreachKind(), parent)
{
    setObjectName(QStringLiteral("outreachSheet"));
}

void OutreachSheet::draftFor(const LostDealDetail &detail)
{
    const QString name = detail.account ? detail.account->name : detail.deal.name;
    draft(tr("Outreach to %1").arg(name),
          emlName(QStringLiteral("outreach"), detail.account ? detail.account->key : detail.deal.externalId),
          [detail](const MailTemplate &mail) { return outreachDraft(detail, mail); });
}

} // namespace success::ui
