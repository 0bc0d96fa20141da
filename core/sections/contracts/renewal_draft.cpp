// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/renewal_draft.h"

#include "core/drafts/mail_headers.h"
#include "core/drafts/renewal_template.h"

#include <QLocale>

namespace success {

namespace {

QString amountText(const Money &amount)
{
    return amount.currency.isValid() ? exactText(amount) : QString();
}

/// `1 July 2026`: as a letter has it.
QString dateText(QDate day)
{
    return QLocale(QLocale::English).toString(day, QStringLiteral("d MMMM yyyy"));
}

/// The first contact a mail can be addressed to, else the account's own address.
std::optional<MailAddress> addressee(const ContractDetail &detail)
{
    for (const auto &[name, email] : detail.contacts) {
        if (plainAddress(email))
            return MailAddress{name, email};
    }
    if (plainAddress(detail.account.contactEmail))
        return MailAddress{{}, detail.account.contactEmail};
    return {};
}

} // namespace

QMap<QString, QString> renewalValues(const ContractDetail &detail)
{
    QMap<QString, QString> values;
    for (const QString &field : renewalFields()) // every field there is has a place, also without a value
        values.insert(field, {});
    const Account &account = detail.account;
    values[QStringLiteral("company")] = account.name;
    values[QStringLiteral("domain")] = account.domain;
    if (const auto to = addressee(detail))
        values[QStringLiteral("contact")] = to->name.isEmpty() ? account.name : to->name;
    values[QStringLiteral("product")] = detail.product;
    values[QStringLiteral("mrr")] = amountText(detail.mrr);
    values[QStringLiteral("arr")] = amountText(detail.arr);
    if (account.seats)
        values[QStringLiteral("seats")] = QString::number(*account.seats);
    if (!detail.contracts.empty()) {
        values[QStringLiteral("amount")] = amountText(detail.contracts.front().terms.amount);
        values[QStringLiteral("interval")] = detail.contracts.front().terms.interval;
    }
    if (account.daysToRenewal) {
        values[QStringLiteral("days")] = QString::number(*account.daysToRenewal);
        values[QStringLiteral("renewal_date")] = dateText(detail.asOf.date.addDays(*account.daysToRenewal));
    }
    return values;
}

Result<MailDraft> renewalDraft(const ContractDetail &detail, const MailTemplate &mail)
{
    const auto filled = filledTemplate(mail, renewalValues(detail));
    if (!filled)
        return tl::unexpected(filled.error());
    MailDraft draft{{}, filled->subject, filled->body};
    if (const auto to = addressee(detail))
        draft.to.push_back(*to);
    return draft;
}

} // namespace success
