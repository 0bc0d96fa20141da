// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/invoice_facts.h"

#include <algorithm>

namespace success {

namespace {

constexpr std::int32_t sixMonths = 183;
// A charge that follows the invoice by itself may cross midnight.
constexpr std::int32_t onTimeDays = 1;

bool isUnpaid(const InvoiceRow &invoice, const AsOf &asOf)
{
    if (invoice.state == InvoiceState::Open || invoice.state == InvoiceState::Uncollectible)
        return invoice.remainingMinor > 0;
    return invoice.state == InvoiceState::Paid && invoice.totalMinor > 0 && invoice.paidAt &&
           *invoice.paidAt > asOf.instant;
}

void addAt(AccountInvoices::At &known, const InvoiceRow &invoice, const AsOf &asOf)
{
    const auto due = invoice.dueAt ? invoice.dueAt : invoice.issuedAt;
    if (invoice.state == InvoiceState::Draft || !due || invoice.issuedAt.value_or(*due) > asOf.instant)
        return;
    const std::int32_t issuedDay = dayNumber(invoice.issuedAt.value_or(*due));
    const std::int32_t dueDay = dayNumber(*due);
    const std::int32_t today = dayNumber(asOf.date);
    known.linked = true;
    known.firstIssuedDay = std::min(known.firstIssuedDay.value_or(issuedDay), issuedDay);
    if (invoice.state == InvoiceState::Void)
        return;
    const bool unpaid = isUnpaid(invoice, asOf);
    if (unpaid && (!known.oldestUnpaid || dueDay < *known.oldestUnpaid)) {
        known.oldestUnpaid = dueDay;
        known.attempts = invoice.attempts;
    } else if (unpaid && dueDay == *known.oldestUnpaid) {
        known.attempts = std::max(known.attempts, invoice.attempts);
    }
    if (dueDay > today || dueDay < today - sixMonths || invoice.totalMinor <= 0)
        return;
    const bool paidInTime = !unpaid && invoice.paidAt && dayNumber(*invoice.paidAt) <= dueDay + onTimeDays;
    known.paidLately = known.paidLately || paidInTime;
    known.lateLately = known.lateLately || (!paidInTime && (invoice.paidAt || dueDay < today));
}

} // namespace

void AccountInvoices::add(const InvoiceRow &invoice, const Moments &moments)
{
    for (size_t moment = 0; moment < Moments::count; ++moment)
        addAt(at[moment], invoice, moments.at[moment]);
    bySalesbricks = bySalesbricks || invoice.source == SourceId::Salesbricks;
}

void writeInvoices(HealthFacts &facts, const AccountInvoices::At &invoices, const AsOf &asOf)
{
    const std::int32_t today = dayNumber(asOf.date);
    facts.billingLinked = facts.billingLinked || invoices.linked;
    if (invoices.oldestUnpaid && *invoices.oldestUnpaid < today)
        facts.daysPastDue = today - *invoices.oldestUnpaid;
    facts.attempts = invoices.attempts;
    facts.paidOnTimeSixMonths = invoices.paidLately && !invoices.lateLately && !facts.daysPastDue &&
                                *invoices.firstIssuedDay <= today - sixMonths;
}

} // namespace success
