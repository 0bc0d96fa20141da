// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answers/answers.h"
#include "core/assistant/wording.h"

#include <algorithm>

namespace success::assistant {

namespace {

constexpr size_t mostInvoices = 5;

QString numberOf(const InvoiceItem &invoice)
{
    return invoice.number.isEmpty() ? invoice.externalId : invoice.number;
}

QString unpaidSentence(const InvoiceItem &invoice)
{
    QString text = Words::tr("Invoice %1 over %2 is unpaid").arg(numberOf(invoice), exactText(invoice.remaining));
    if (invoice.daysPastDue > 0)
        text += invoice.daysPastDue == 1 ? Words::tr(" and 1 day past due")
                                         : Words::tr(" and %1 days past due").arg(invoice.daysPastDue);
    else if (invoice.dueAt)
        text += Words::tr(", due on %1").arg(dayText(dateOf(*invoice.dueAt)));
    if (invoice.attempts > 0)
        text += QStringLiteral("; ") +
                counted(invoice.attempts, Words::tr("payment attempt so far"), Words::tr("payment attempts so far"));
    if (invoice.nextAttemptAt)
        text += Words::tr(", the next attempt on %1").arg(dayText(dateOf(*invoice.nextAttemptAt)));
    else if (invoice.attempts > 0)
        text += Words::tr(", no next one is planned");
    if (!invoice.lastError.isEmpty())
        text += Words::tr("; the last error: %1").arg(quoted(invoice.lastError));
    return text;
}

/// The oldest debt first.
std::vector<const InvoiceItem *> unpaidOf(const Dossier &dossier)
{
    std::vector<const InvoiceItem *> unpaid;
    for (const InvoiceItem &invoice : dossier.contracts.invoices) {
        if (isUnpaid(invoice))
            unpaid.push_back(&invoice);
    }
    std::ranges::stable_sort(
        unpaid, [](const InvoiceItem *a, const InvoiceItem *b) { return a->daysPastDue > b->daysPastDue; });
    return unpaid;
}

const InvoiceItem *lastPaid(const Dossier &dossier)
{
    const InvoiceItem *last = nullptr;
    for (const InvoiceItem &invoice : dossier.contracts.invoices) {
        const bool paid =
            invoice.state == InvoiceState::Paid && invoice.paidAt && *invoice.paidAt <= dossier.asOf().instant;
        if (paid && (!last || *invoice.paidAt > *last->paidAt))
            last = &invoice;
    }
    return last;
}

/// What was issued in the time asked for, unless it is unpaid and told anyway.
void sayIssued(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    std::vector<Record> records;
    std::vector<const InvoiceItem *> issued;
    for (const InvoiceItem &invoice : dossier.contracts.invoices) {
        if (invoice.issuedAt && question.isInTime(dateOf(*invoice.issuedAt))) {
            issued.push_back(&invoice);
            if (records.size() < mostCited)
                records.push_back(recordOf(invoice, dossier.asOf()));
        }
    }
    if (issued.empty())
        return;
    answer.say(
        Words::tr("In that time %1")
            .arg(counted(qsizetype(issued.size()), Words::tr("invoice was issued"), Words::tr("invoices were issued"))),
        records);
    size_t told = 0;
    for (const InvoiceItem *invoice : issued) {
        if (!isUnpaid(*invoice) && told++ < mostInvoices)
            answer.say(recordOf(*invoice, dossier.asOf()).text, {recordOf(*invoice, dossier.asOf())});
    }
}

} // namespace

void sayBilling(AnswerWriter &answer, const Dossier &dossier, const Question &question)
{
    const auto unpaid = unpaidOf(dossier);
    std::vector<Record> records{accountRecord(dossier)};
    for (size_t i = 0; i < std::min(unpaid.size(), mostCited); ++i)
        records.push_back(recordOf(*unpaid[i], dossier.asOf()));
    const QString state = paymentStatusKey(dossier.contracts.company.payment).replace(u'_', u' ');
    if (!unpaid.empty())
        answer.say(Words::tr("Payments of %1 are %2: %3, %4 together")
                       .arg(dossier.account().name, state,
                            counted(qsizetype(unpaid.size()), Words::tr("invoice is unpaid"),
                                    Words::tr("invoices are unpaid")),
                            unpaidTotal(dossier)),
                   records);
    else if (!state.isEmpty())
        answer.say(Words::tr("Payments of %1 are %2; no invoice is unpaid").arg(dossier.account().name, state),
                   records);
    for (size_t i = 0; i < std::min(unpaid.size(), mostInvoices); ++i)
        answer.say(unpaidSentence(*unpaid[i]), {recordOf(*unpaid[i], dossier.asOf())});
    if (question.period)
        sayIssued(answer, dossier, question);
    if (const InvoiceItem *paid = lastPaid(dossier))
        answer.say(Words::tr("The last payment was on %1, for invoice %2 over %3")
                       .arg(dayText(dateOf(*paid->paidAt)), numberOf(*paid), exactText(paid->total)),
                   {recordOf(*paid, dossier.asOf())});
}

} // namespace success::assistant
