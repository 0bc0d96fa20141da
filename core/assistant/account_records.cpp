// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/records.h"
#include "core/assistant/wording.h"
#include "core/sections/health/health_section.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace success::assistant {

namespace {

const QString separator = QStringLiteral(" · ");

bool isDeal(const Dossier &dossier, const TermItem &term)
{
    return std::ranges::any_of(dossier.deals, [&](const DealItem &item) {
        return item.deal.source == term.source && item.deal.externalId == term.externalId;
    });
}

} // namespace

QString seatsUsed(int active, int seats)
{
    const QString used = Words::tr("%1 of %2 seats").arg(active).arg(seats);
    return seats > 0 ? Words::tr("%1 (%2%)").arg(used).arg(qint64(std::lround(active * 100.0 / seats))) : used;
}

bool isUnpaid(const InvoiceItem &invoice)
{
    return (invoice.state == InvoiceState::Open || invoice.state == InvoiceState::Uncollectible) &&
           invoice.remaining.minor > 0;
}

QString unpaidTotal(const Dossier &dossier)
{
    std::map<QString, Money> sums;
    for (const InvoiceItem &invoice : dossier.contracts.invoices) {
        if (isUnpaid(invoice)) {
            Money &sum = sums[invoice.remaining.currency.code()];
            sum = {sum.minor + invoice.remaining.minor, invoice.remaining.currency};
        }
    }
    QStringList amounts;
    for (const auto &[code, sum] : sums)
        amounts << exactText(sum);
    return listed(amounts);
}

Record recordOf(const UsageItem &usage, const Dossier &dossier)
{
    QStringList weeks;
    for (const qint32 users : usage.record.users)
        weeks << (users < 0 ? QStringLiteral("–") : QString::number(users));
    const QDate last = usage.record.firstWeek.addDays(qint64(7) * (UsageRecord::weeks - 1));
    QStringList parts{Words::tr("Active users by week, the last from %1: %2").arg(dayText(last), weeks.join(u' '))};
    const Account &account = dossier.account();
    if (account.activeUsers)
        parts << (account.seats ? seatsUsed(*account.activeUsers, *account.seats)
                                : Words::tr("%1 active users, seats not known").arg(*account.activeUsers));
    if (const auto trend = usageTrend(dossier.customer.facts))
        parts << Words::tr("%1% over the last six weeks").arg(signedNumber(int(std::lround(*trend * 100))));
    if (usage.record.lastEventAt)
        parts << Words::tr("last product event on %1, %2")
                     .arg(dayText(dateOf(*usage.record.lastEventAt)),
                          inDays(dossier.asOf().date.daysTo(dateOf(*usage.record.lastEventAt))));
    return {QStringLiteral("usage"),
            sourceKey(usage.source) % u':' % usage.companyId,
            last,
            Words::tr("product usage"),
            parts.join(separator),
            {},
            Place::Usage};
}

Record recordOf(const PersonItem &person)
{
    QStringList parts{person.name, person.title, person.email};
    if (person.primary)
        parts << Words::tr("point of contact");
    parts.removeAll(QString());
    return {QStringLiteral("person"),
            sourceKey(person.source) % u':' % person.externalId,
            {},
            person.name.isEmpty() ? person.email : person.name,
            parts.join(separator),
            person.name,
            Place::Contacts};
}

Record recordOf(const Enrichment &property)
{
    const QString label = property.label.isEmpty() ? property.name : property.label;
    return {QStringLiteral("property"), property.name, {}, label, label % u": " % property.value.simplified(), {},
            Place::Enrichment};
}

Record recordOf(const ShippedMatch &match)
{
    QStringList parts{match.title.simplified()};
    if (match.day.isValid())
        parts << Words::tr("shipped on %1 in %2").arg(dayText(match.day), match.where);
    parts << (match.approved ? Words::tr("approved match") : Words::tr("suggested match, score %1").arg(match.score));
    return {QStringLiteral("match"),
            match.requestId % u'>' % match.shippedId,
            match.day,
            match.title.simplified(),
            parts.join(separator),
            {},
            Place::Header};
}

Record recordOf(const AccountRoute &route)
{
    QString text = Words::tr("Routed from %1 to %2 on %3")
                       .arg(sectionTitle(route.from), sectionTitle(route.destination), dayText(dateOf(route.at)));
    if (!route.reason.isEmpty())
        text += QStringLiteral(": ") + route.reason.simplified();
    return {QStringLiteral("route"),
            sectionKey(route.destination),
            dateOf(route.at),
            Words::tr("route"),
            text,
            {},
            Place::Header};
}

Record recordOf(const Decision &decision)
{
    return {QStringLiteral("decision"),
            QString::number(decision.id),
            dateOf(decision.at),
            Words::tr("decision"),
            decision.summary % separator % dayText(dateOf(decision.at)),
            {},
            Place::Header};
}

Record accountRecord(const Dossier &dossier)
{
    const Account &account = dossier.account();
    QStringList parts{account.name, account.domain, account.contactEmail};
    if (account.arr && account.arr->currency.isValid())
        parts << Words::tr("ARR %1, MRR %2").arg(exactText(*account.arr), exactText(dossier.customer.mrr));
    if (account.daysToRenewal)
        parts << Words::tr("renewal %1, on %2")
                     .arg(inDays(*account.daysToRenewal), dayText(dossier.asOf().date.addDays(*account.daysToRenewal)));
    if (const QString payment = paymentStatusKey(dossier.contracts.company.payment); !payment.isEmpty())
        parts << Words::tr("payments %1").arg(QString(payment).replace(u'_', u' '));
    if (const QString unpaid = unpaidTotal(dossier); !unpaid.isEmpty())
        parts << Words::tr("unpaid %1").arg(unpaid);
    if (account.untracked)
        parts << Words::tr("untracked");
    parts.removeAll(QString());
    return {QStringLiteral("account"), account.key, {}, account.name, parts.join(separator), {}, Place::Header};
}

std::vector<Record> allRecords(const Dossier &dossier)
{
    const AsOf &asOf = dossier.asOf();
    std::vector<Record> records{accountRecord(dossier)};
    const auto add = [&records](const auto &items, const auto &...more) {
        for (const auto &item : items)
            records.push_back(recordOf(item, more...));
    };
    add(dossier.customer.revenue, asOf);
    for (const TermItem &term : dossier.contracts.terms) {
        if (!isDeal(dossier, term)) // an order that is not won is one of the deals
            records.push_back(recordOf(term));
    }
    add(dossier.contracts.invoices, asOf);
    add(dossier.usage, dossier);
    add(dossier.deals);
    add(dossier.people);
    add(dossier.customer.enrichment);
    add(dossier.matches);
    add(dossier.routes);
    for (const AccountNote &note : dossier.customer.notes) {
        if (!note.text.isEmpty())
            records.push_back(recordOf(note));
    }
    for (const Decision &decision : dossier.decisions) {
        if (decision.command != u"note") // what is noted speaks for itself
            records.push_back(recordOf(decision));
    }
    add(dossier.activity);
    return records;
}

} // namespace success::assistant
