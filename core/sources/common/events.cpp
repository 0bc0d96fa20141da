// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/events.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Events", text);
}

ActivityRecord paymentEvent(const InvoiceRecord &invoice, const QString &suffix, Instant at, qint64 amount)
{
    ActivityRecord event;
    event.externalId = invoice.externalId + suffix;
    event.companyRef = invoice.companyRef;
    event.kind = ActivityKind::Payment;
    event.at = at;
    event.url = invoice.url;
    event.currency = invoice.currency;
    event.amountMinor = amount;
    return event;
}

QString failureText(const InvoiceRecord &invoice)
{
    if (invoice.attempts == 0)
        return {};
    QString text = invoice.attempts == 1 ? tr("One payment attempt has failed.")
                                         : tr("%1 payment attempts have failed.").arg(invoice.attempts);
    if (invoice.nextAttemptAt)
        text += u' ' + tr("The next one is on %1.").arg(dateOf(*invoice.nextAttemptAt).toString(Qt::ISODate));
    if (!invoice.lastError.isEmpty())
        text += u' ' + invoice.lastError;
    return text;
}

} // namespace

void addInvoiceEvents(RecordBatch &batch, const InvoiceRecord &invoice, AsOf asOf)
{
    const QString name = invoice.number.isEmpty() ? invoice.externalId : invoice.number;
    if (invoice.state == InvoiceState::Paid && invoice.paidAt) {
        ActivityRecord event = paymentEvent(invoice, u":paid"_qs, *invoice.paidAt, invoice.totalMinor);
        event.title = tr("Invoice %1 paid").arg(name);
        batch.activities.push_back(std::move(event));
    }
    if (invoice.state != InvoiceState::Open || invoice.remainingMinor <= 0 || !invoice.dueAt)
        return;
    const bool pastDue = *invoice.dueAt < asOf.instant;
    if (!pastDue && invoice.attempts == 0)
        return;
    ActivityRecord event =
        paymentEvent(invoice, u":due"_qs, std::min(*invoice.dueAt, asOf.instant), invoice.remainingMinor);
    event.title = pastDue ? tr("Invoice %1 is past due").arg(name) : tr("Payment of invoice %1 failed").arg(name);
    event.text = failureText(invoice);
    batch.activities.push_back(std::move(event));
}

void addContractEvent(RecordBatch &batch, const QString &id, const QString &companyRef, Instant at,
                      const QString &title, const QString &text, std::optional<Money> money)
{
    ActivityRecord event;
    event.externalId = id;
    event.companyRef = companyRef;
    event.kind = ActivityKind::Contract;
    event.at = at;
    event.title = title;
    event.text = text;
    if (money) {
        event.currency = money->currency;
        event.amountMinor = money->minor;
    }
    batch.activities.push_back(std::move(event));
}

} // namespace success
