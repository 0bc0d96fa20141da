// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/records.h"
#include "core/assistant/wording.h"

namespace success::assistant {

namespace {

const QString separator = QStringLiteral(" · ");

QString statusWords(const QString &key)
{
    return QString(key).replace(u'_', u' ');
}

QString stateWords(const InvoiceItem &invoice)
{
    switch (invoice.state) {
    case InvoiceState::Draft:
        return Words::tr("draft");
    case InvoiceState::Open:
        return Words::tr("open");
    case InvoiceState::Paid:
        return Words::tr("paid");
    case InvoiceState::Void:
        return Words::tr("void");
    case InvoiceState::Uncollectible:
        break;
    }
    return Words::tr("uncollectible");
}

QString idOf(SourceId source, const QString &externalId)
{
    return sourceKey(source) % u':' % externalId;
}

} // namespace

Record recordOf(const RevenueSource &card, const AsOf &asOf)
{
    const Contract &contract = card.contract;
    QStringList parts{contract.product.isEmpty() ? contract.externalId : contract.product,
                      statusWords(contractStatusKey(contract.status))};
    if (contract.arr.currency.isValid())
        parts << Words::tr("ARR %1, MRR %2").arg(exactText(contract.arr), exactText(contract.mrr));
    if (card.amount.currency.isValid() && !card.billingInterval.isEmpty())
        parts << Words::tr("billed %1 each %2").arg(exactText(card.amount), card.billingInterval);
    if (contract.seats)
        parts << Words::tr("%1 seats").arg(*contract.seats);
    if (card.startsOn.isValid())
        parts << Words::tr("began on %1").arg(dayText(card.startsOn));
    if (contract.trialEndsOn.isValid())
        parts << Words::tr("trial until %1, %2")
                     .arg(dayText(contract.trialEndsOn), inDays(asOf.date.daysTo(contract.trialEndsOn)));
    if (contract.endsOn.isValid())
        parts << Words::tr("term ends on %1, %2")
                     .arg(dayText(contract.endsOn), inDays(asOf.date.daysTo(contract.endsOn)));
    if (card.cancelOn.isValid())
        parts << Words::tr("cancellation scheduled for %1, %2")
                     .arg(dayText(card.cancelOn), inDays(asOf.date.daysTo(card.cancelOn)));
    if (card.endedOn.isValid())
        parts << Words::tr("ended on %1, %2").arg(dayText(card.endedOn), inDays(asOf.date.daysTo(card.endedOn)));
    parts << (contract.renewsItself ? Words::tr("renews by itself") : Words::tr("does not renew by itself"));
    return {QStringLiteral("contract"),
            idOf(contract.source, contract.externalId),
            card.startsOn,
            parts.front(),
            parts.join(separator),
            {},
            Place::Revenue};
}

Record recordOf(const TermItem &term)
{
    QStringList parts{term.name, term.type, term.stage};
    if (term.value)
        parts << exactText(*term.value);
    if (term.startsOn.isValid() && term.endsOn.isValid())
        parts << Words::tr("%1 to %2").arg(dayText(term.startsOn), dayText(term.endsOn));
    if (term.closedAt)
        parts << Words::tr("closed on %1").arg(dayText(dateOf(*term.closedAt)));
    if (!term.owner.isEmpty())
        parts << Words::tr("owner %1").arg(term.owner);
    if (!term.lostReason.isEmpty())
        parts << Words::tr("reason: %1").arg(term.lostReason.simplified());
    parts.removeAll(QString());
    return {QStringLiteral("term"),
            idOf(term.source, term.externalId),
            term.closedAt ? dateOf(*term.closedAt) : term.startsOn,
            term.name,
            parts.join(separator),
            {},
            Place::Revenue};
}

Record recordOf(const InvoiceItem &invoice, const AsOf &asOf)
{
    const QString number = invoice.number.isEmpty() ? invoice.externalId : invoice.number;
    QStringList parts{Words::tr("Invoice %1").arg(number), stateWords(invoice), exactText(invoice.total)};
    if (invoice.remaining.minor > 0 && invoice.remaining != invoice.total)
        parts << Words::tr("%1 still open").arg(exactText(invoice.remaining));
    if (invoice.issuedAt)
        parts << Words::tr("issued on %1").arg(dayText(dateOf(*invoice.issuedAt)));
    if (invoice.dueAt)
        parts << Words::tr("due on %1").arg(dayText(dateOf(*invoice.dueAt)));
    if (invoice.daysPastDue > 0)
        parts << (invoice.daysPastDue == 1 ? Words::tr("1 day past due")
                                           : Words::tr("%1 days past due").arg(invoice.daysPastDue));
    if (invoice.paidAt && *invoice.paidAt <= asOf.instant)
        parts << Words::tr("paid on %1").arg(dayText(dateOf(*invoice.paidAt)));
    if (invoice.attempts > 0)
        parts << (invoice.attempts == 1 ? Words::tr("1 payment attempt")
                                        : Words::tr("%1 payment attempts").arg(invoice.attempts));
    if (invoice.nextAttemptAt)
        parts << Words::tr("next attempt on %1").arg(dayText(dateOf(*invoice.nextAttemptAt)));
    if (!invoice.lastError.isEmpty())
        parts << invoice.lastError.simplified();
    return {QStringLiteral("invoice"),
            idOf(invoice.source, invoice.externalId),
            invoice.issuedAt ? dateOf(*invoice.issuedAt) : QDate(),
            parts.front(),
            parts.join(separator),
            {},
            Place::Revenue};
}

Record recordOf(const DealItem &item)
{
    const Deal &deal = item.deal;
    const QString kind = deal.kind == DealKind::Open  ? Words::tr("open")
                         : deal.kind == DealKind::Won ? Words::tr("won")
                                                      : Words::tr("lost");
    QStringList parts{Words::tr("Deal %1").arg(deal.name), item.stage, kind};
    parts.removeAll(QString());
    parts.removeDuplicates();
    if (deal.value)
        parts << exactText(*deal.value);
    if (deal.closeOn.isValid())
        parts << (deal.kind == DealKind::Open ? Words::tr("closes on %1") : Words::tr("closed on %1"))
                     .arg(dayText(deal.closeOn));
    if (deal.stageSince)
        parts << Words::tr("in this stage since %1").arg(dayText(dateOf(*deal.stageSince)));
    if (deal.createdAt)
        parts << Words::tr("created on %1").arg(dayText(dateOf(*deal.createdAt)));
    if (!deal.owner.isEmpty())
        parts << Words::tr("owner %1").arg(deal.owner);
    if (!deal.lostReason.isEmpty())
        parts << Words::tr("reason: %1").arg(deal.lostReason.simplified());
    const QDate day = deal.kind != DealKind::Open ? deal.closeOn : deal.createdAt ? dateOf(*deal.createdAt) : QDate();
    return {QStringLiteral("deal"), idOf(deal.source, deal.externalId), day, deal.name, parts.join(separator), {},
            Place::Revenue};
}

} // namespace success::assistant
