// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/renewal_draft.h"

#include "core/drafts/renewal_template.h"
#include "core/sections/customer/draft_fields.h"

namespace success {

QMap<QString, QString> renewalValues(const ContractDetail &detail)
{
    QMap<QString, QString> values;
    for (const QString &field : renewalFields()) // every field there is has a place, also without a value
        values.insert(field, {});
    const Account &account = detail.account;
    values[QStringLiteral("company")] = account.name;
    values[QStringLiteral("domain")] = account.domain;
    if (const auto to = addressee(detail.account, detail.contacts))
        values[QStringLiteral("contact")] = to->name.isEmpty() ? account.name : to->name;
    values[QStringLiteral("product")] = detail.product;
    values[QStringLiteral("mrr")] = letterAmount(detail.mrr);
    values[QStringLiteral("arr")] = letterAmount(detail.arr);
    if (account.seats)
        values[QStringLiteral("seats")] = QString::number(*account.seats);
    if (!detail.contracts.empty()) {
        values[QStringLiteral("amount")] = letterAmount(detail.contracts.front().terms.amount);
        values[QStringLiteral("interval")] = detail.contracts.front().terms.interval;
    }
    if (account.daysToRenewal) {
        values[QStringLiteral("days")] = QString::number(*account.daysToRenewal);
        values[QStringLiteral("renewal_date")] = letterDate(detail.asOf.date.addDays(*account.daysToRenewal));
    }
    return values;
}

Result<MailDraft> renewalDraft(const ContractDetail &detail, const MailTemplate &mail)
{
    const auto filled = filledTemplate(mail, renewalValues(detail));
    if (!filled)
        return tl::unexpected(filled.error());
    MailDraft draft{{}, filled->subject, filled->body};
    if (const auto to = addressee(detail.account, detail.contacts))
        draft.to.push_back(*to);
    return draft;
}

} // namespace success
