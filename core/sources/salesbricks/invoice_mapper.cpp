// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/contract_mapper.h"

#include "core/sources/common/events.h"

#include <QCoreApplication>

namespace success::salesbricks {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksInvoice", text);
}

bool isEstimate(const json &invoice)
{
    return valueIn(invoice, "invoice_id").is_null() || valueIn(invoice, "invoice_number").is_null() ||
           valueIn(invoice, "is_renewal_estimate") == true;
}

InvoiceState stateOf(const QString &status, const InvoiceRecord &invoice, const AsOf &asOf)
{
    if (status == u"PAID")
        return InvoiceState::Paid;
    if (status == u"MUTED" || status.contains(u"VOID") || status.contains(u"CANCEL")) // never sent, or taken back
        return InvoiceState::Void;
    const bool toCome = !invoice.dueAt || *invoice.dueAt > asOf.instant;
    if (!invoice.issuedAt && toCome) // what is due has been sent, whether Salesbricks knows when or not
        return InvoiceState::Draft;
    return invoice.remainingMinor > 0 ? InvoiceState::Open : InvoiceState::Paid;
}

/// Failed attempts are payments with an error.
void readPayments(JsonReader &reader, InvoiceRecord &invoice)
{
    for (const json &payment : reader.list("payments")) {
        const QString error = textIn(payment, "error");
        if (error.isEmpty())
            continue;
        ++invoice.attempts;
        invoice.lastError = error;
    }
}

qint64 readAmount(JsonReader &reader, const char *key, const InvoiceRecord &invoice, MoneyUnit unit)
{
    const auto minor = toMinor(reader.requiredInteger(key), invoice.currency, unit);
    if (!minor)
        reader.reject(tr("“%1” is too large to be an amount of money.").arg(QString::fromLatin1(key)));
    return minor.value_or(0);
}

} // namespace

void mapInvoices(const SubscriptionPayload &payload, const QString &companyRef, const MappingRules &rules,
                 RecordBatch &batch)
{
    for (const json &value : payload.invoices) {
        if (value.is_object() && isEstimate(value))
            continue;
        JsonReader reader(value);
        InvoiceRecord invoice;
        invoice.externalId = reader.requiredId("invoice_id");
        invoice.companyRef = companyRef;
        invoice.contractRef = payload.id;
        invoice.number = reader.text("invoice_number");
        invoice.currency = reader.currency("currency");
        invoice.totalMinor = readAmount(reader, "grand_total", invoice, rules.unit);
        invoice.remainingMinor = readAmount(reader, "remaining_amount", invoice, rules.unit);
        invoice.issuedAt = reader.instant("issued_at");
        const auto dueAt = reader.instant("due_at");
        invoice.dueAt = dueAt ? dueAt : invoice.issuedAt;
        invoice.paidAt = reader.instant("fully_paid_at");
        invoice.state = stateOf(reader.requiredText("status").toUpper(), invoice, rules.asOf);
        readPayments(reader, invoice);
        if (reader.failed()) {
            batch.skip(u"invoice"_qs, invoice.externalId, reader.problem());
            continue;
        }
        addInvoiceEvents(batch, invoice, rules.asOf);
        batch.invoices.push_back(std::move(invoice));
    }
}

} // namespace success::salesbricks
