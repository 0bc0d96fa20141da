// SPDX-License-Identifier: Apache-2.0
#include "tests/tools/odd_accounts.h"

#include "core/workspace/account_merges.h"
#include "core/workspace/notes.h"
#include "core/workspace/routes.h"

namespace success::generator {

namespace {

constexpr std::array currencies{u"USD", u"EUR", u"JPY", u"GBP", u"CHF", u"SEK", u"BRL", u"INR", u"KWD", u"PLN", u"ZAR"};
const QString sentence = QStringLiteral("They will renew only if the export is faster by spring, and asked twice. ");
const QString unbroken = QStringLiteral("https://calls.example/recordings/") + QString(220, u'a');
const QString monster = QStringLiteral("monster.example");

QString mergedDomain(int number)
{
    return number == 0 ? QStringLiteral("merged.example") : QStringLiteral("merged-%1.example").arg(number);
}

/// Adds to one source what it knows of one company.
struct Teller
{
    RecordBatch &batch;
    AsOf asOf;
    QString company;

    void contract(const QString &id, int currency, qint64 arrMinor, ContractStage stage, int endsIn) const
    {
        ContractRecord record;
        record.externalId = id;
        record.companyRef = company;
        record.product = u"Compression Core for " % id;
        record.rawStatus = stage == ContractStage::Trialing ? QStringLiteral("trialing") : QStringLiteral("active");
        record.stage = stage;
        record.trial = stage == ContractStage::Trialing;
        record.currency = *Currency::fromCode(currencies[size_t(currency) % currencies.size()]);
        record.arrMinor = record.amountMinor = arrMinor;
        record.mrrMinor = arrMinor / 12;
        record.interval = QStringLiteral("year");
        record.seats = 25;
        record.startsOn = asOf.date.addDays(endsIn - 364);
        record.endsOn = asOf.date.addDays(endsIn);
        record.dated = true;
        if (record.trial) {
            record.trialStartsOn = asOf.date.addDays(-9);
            record.trialEndsOn = asOf.date.addDays(5);
        }
        batch.contracts.push_back(record);
    }

    ActivityRecord &item(ActivityKind kind, int daysAgo, const QString &title, const QString &text) const
    {
        ActivityRecord record;
        record.externalId = u"%1-%2-%3"_qs.arg(company).arg(int(kind)).arg(batch.activities.size());
        record.companyRef = company;
        record.kind = kind;
        record.at = asOf.instant - std::chrono::hours(24 * daysAgo + 3);
        record.title = title;
        record.text = text;
        record.person = QStringLiteral("Nadia von Hohenstein-Wittgenstein zu Berleburg");
        batch.activities.push_back(record);
        return batch.activities.back();
    }
};

Teller tell(Batches &batches, AsOf asOf, SourceId source, const QString &id, const QString &name, const QString &domain)
{
    CompanyRecord record;
    record.externalId = id;
    record.name = name;
    record.domain = domain;
    record.email = domain.isEmpty() ? QString() : u"office@" % domain;
    batches[source].companies.push_back(record);
    return {batches[source], asOf, id};
}

/// Sixty companies that name each other, all one account.
void addDomains(Batches &batches, AsOf asOf)
{
    for (int i = 0; i < 60; ++i) {
        const QString domain = i == 0 ? monster : u"subsidiary-number-%1-of-the-monster.example"_qs.arg(i);
        tell(batches, asOf, SourceId::HubSpot, u"hs_monster_%1"_qs.arg(i),
             u"Monster Subsidiary %1 for International Affairs GmbH & Co. KG"_qs.arg(i), domain);
        CompanyRecord &record = batches[SourceId::HubSpot].companies.back();
        record.ownKeys = {u"hubspot:monster_%1"_qs.arg(i)};
        if (i > 0)
            record.refKeys = {QStringLiteral("salesbricks:monster")};
        record.url = u"https://crm.example/companies/%1"_qs.arg(i);
    }
    for (int i = 0; i < 40; ++i)
        batches[SourceId::HubSpot].properties.push_back({QStringLiteral("hs_monster_0"), u"custom_%1"_qs.arg(i),
                                                         u"A custom property of the customer, number %1"_qs.arg(i),
                                                         i % 4 == 0 ? unbroken : sentence.repeated(i % 3 + 1)});
}

void addDeals(const Teller &teller)
{
    for (int i = 0; i < 40; ++i) {
        DealRecord deal;
        deal.externalId = u"deal_monster_%1"_qs.arg(i);
        deal.companyRef = teller.company;
        deal.name = u"Expansion %1"_qs.arg(i);
        deal.stage = QStringLiteral("Negotiation");
        deal.stageId = QStringLiteral("negotiation");
        deal.kind = i % 3 == 2 ? DealKind::Lost : DealKind::Open;
        deal.currency = *Currency::fromCode(currencies[size_t(i) % currencies.size()]);
        deal.amountMinor = 1'000'000 + i;
        deal.closeOn = teller.asOf.date.addDays(i);
        teller.batch.deals.push_back(deal);
    }
}

void addMonster(Batches &batches, AsOf asOf)
{
    addDomains(batches, asOf);
    const Teller sold = tell(batches, asOf, SourceId::Salesbricks, QStringLiteral("sb_monster"),
                             QStringLiteral("Monster Holdings International"), monster);
    batches[SourceId::Salesbricks].companies.back().ownKeys = {QStringLiteral("salesbricks:monster")};
    for (int i = 0; i < 33; ++i)
        sold.contract(u"division number %1 of the monster"_qs.arg(i), i, 12'000'000 + 1200 * i, ContractStage::Signed,
                      20 + i);
    for (int i = 0; i < 30; ++i)
        batches[SourceId::Salesbricks].people.push_back(
            {u"person_monster_%1"_qs.arg(i), sold.company, u"Person Number %1 with a Long Name"_qs.arg(i),
             u"person.number.%1@%2"_qs.arg(QString::number(i), monster), QStringLiteral("Director"), i == 0});
    const Teller heard = tell(batches, asOf, SourceId::BuildBetter, QStringLiteral("bb_monster"),
                              QStringLiteral("Monster Holdings"), monster);
    for (int i = 0; i < 300; ++i) {
        ActivityRecord &item =
            heard.item(ActivityKind(1 + i % 4), i / 3, sentence.repeated(i % 3 + 1), sentence.repeated(i % 9 + 1));
        item.url = i % 2 == 0 ? unbroken : QString();
        if (item.kind == ActivityKind::Signal) {
            item.signal = SignalKind(1 + i % 8);
            item.signalType = QStringLiteral("signal");
            item.severity = 1 + i % 3;
        }
    }
    addDeals(tell(batches, asOf, SourceId::Attio, QStringLiteral("at_monster"), QStringLiteral("Monster"), monster));
}

void addMergedOnes(Batches &batches, AsOf asOf)
{
    for (int i = 0; i < 4; ++i) {
        const Teller sold = tell(batches, asOf, SourceId::Salesbricks, u"sb_merged_%1"_qs.arg(i),
                                 u"Merged Company %1"_qs.arg(i), mergedDomain(i));
        sold.contract(u"merged %1"_qs.arg(i), i % 3, 60'000'00 + i * 100, ContractStage::Signed, 100 + i);
        sold.item(ActivityKind::Contract, 10 * i, u"Contract %1 signed"_qs.arg(i), {});
    }
}

} // namespace

void addOddAccounts(Batches &batches, AsOf asOf)
{
    addMonster(batches, asOf);
    addMergedOnes(batches, asOf);
    const auto one = [&](SourceId source, const QString &name, const QString &domain) {
        return tell(batches, asOf, source, u"odd_" % domain, name, domain);
    };
    one(SourceId::Salesbricks,
        QStringLiteral("The Worshipful Company of Manufacturers of Extraordinarily Long Names and Their Successors in "
                       "Perpetuity (Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft)"),
        QStringLiteral("long-name.example"))
        .contract(QStringLiteral("long"), 0, 4'800'000, ContractStage::Signed, 200);
    const Teller rtl =
        one(SourceId::BuildBetter, QStringLiteral("شركة بيد بايبر للضغط 🚀🧑🏽‍🚀 Ltd"),
            QStringLiteral("rtl.example"));
    rtl.item(ActivityKind::Call, 2, QStringLiteral("مكالمة حول التجديد"),
             QStringLiteral(
                 "قالوا إنهم سيجددون العقد إذا تم إصلاح التصدير. 👍🏽"));
    rtl.item(ActivityKind::Message, 3, QStringLiteral("שיחה עם הלקוח 🎉"), QStringLiteral("הם מרוצים מאוד 😀"));
    one(SourceId::HubSpot, QStringLiteral("One Record"), QStringLiteral("one-record.example"));
    UsageRecord usage;
    usage.companyRef = one(SourceId::PostHog, {}, QStringLiteral("usage-only.example")).company;
    usage.firstWeek = mondayOf(asOf.date).addDays(-7 * UsageRecord::weeks);
    usage.users = {3, 4, 5, 4, 6, 7, 7, 8};
    usage.lastEventAt = asOf.instant - std::chrono::hours(5);
    batches[SourceId::PostHog].usage.push_back(usage);
    one(SourceId::Stripe, QStringLiteral("Trial Only"), QStringLiteral("trial.example"))
        .contract(QStringLiteral("trial"), 1, 1'200'000, ContractStage::Trialing, 20);
    const Teller lost = one(SourceId::Salesbricks, QStringLiteral("Lost Only"), QStringLiteral("lost.example"));
    TermRecord order;
    order.externalId = QStringLiteral("order_lost");
    order.companyRef = lost.company;
    order.name = QStringLiteral("Forty seats");
    order.type = QStringLiteral("standard");
    order.stage = QStringLiteral("lost");
    order.reason = QStringLiteral("Too expensive, and no single sign-on");
    order.currency = *Currency::fromCode(u"USD");
    order.valueMinor = 9'000'000;
    order.createdAt = asOf.instant - std::chrono::days(90);
    order.closedAt = asOf.instant - std::chrono::days(40);
    lost.batch.terms.push_back(order);
    one(SourceId::Salesbricks, QStringLiteral("Untracked"), QStringLiteral("untracked.example"))
        .contract(QStringLiteral("untracked"), 0, 2'400'000, ContractStage::Signed, 30);
}

Result<void> decideOnOddAccounts(Workspace &workspace)
{
    const auto merged = [](int number) {
        return mergedDomain(number);
    };
    return keepNote(workspace, monster, QStringLiteral("# Before the call\n\n") + sentence.repeated(200))
        .and_then([&] { return keepNote(workspace, merged(1), QStringLiteral("Their **own** note.")); })
        .and_then([&] { return keepNote(workspace, merged(0), QStringLiteral("The note of the one that stays.")); })
        .and_then([&] {
            return routeAccounts(workspace, {monster, merged(2)}, Section::Health, Section::Contracts,
                                 sentence.repeated(3));
        })
        .and_then([&] { return workspace.untrack({QStringLiteral("untracked.example")}); })
        .and_then([&] {
            return mergeAccounts(workspace, merged(0), {merged(1), merged(2), merged(3)});
        });
}

} // namespace success::generator
