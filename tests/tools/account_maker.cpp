// SPDX-License-Identifier: Apache-2.0
#include "tests/tools/account_maker.h"

#include "tests/tools/random.h"
#include "tests/tools/words.h"

#include <algorithm>
#include <cmath>

namespace success::generator {

namespace {

template<typename... Texts>
QString words(const Texts &...texts)
{
    return QStringList{QString::fromUtf16(texts)...}.join(u' ');
}

/// What is true of the company, before any system puts it into its own words.
struct Company
{
    Random random;
    AsOf asOf;
    int index = 0;
    QString number; // of fixed width, so that keys sort as they were made
    QString name{};
    QString domain{}; // empty for one in a hundred
    QString contact{};
    QString email{};
    Currency currency{};
    int seats = 0;
    double trouble = 0; // 0 … 1, mostly small
    bool inSalesbricks = false;
    bool inStripe = false;
};

Currency someCurrency(Random &random)
{
    const int lot = random.below(10);
    return *Currency::fromCode(lot < 7 ? u"USD" : lot < 9 ? u"EUR" : u"JPY");
}

Company makeCompany(quint64 seed, int index, AsOf asOf)
{
    Company company{Random(seed, quint64(index)), asOf, index, QStringLiteral("%1").arg(index, 7, 10, QChar(u'0'))};
    Random &random = company.random;
    company.name = words(random.pick(firstWords), random.pick(secondWords)) + u' ' + QString::number(index);
    if (!random.percent(1))
        company.domain = QString(company.name).replace(u' ', u'-').toLower() + u".example";
    company.contact = words(random.pick(givenNames), random.pick(familyNames));
    company.email = QString(company.contact).replace(u' ', u'.').toLower() + u'@' +
                    (company.domain.isEmpty() ? QStringLiteral("gmail.com") : company.domain);
    company.currency = someCurrency(random);
    company.seats = int(5 * std::exp2(7 * random.unit()));
    const double lot = random.unit();
    company.trouble = lot * lot * lot;
    return company;
}

/// Minor units a month.
qint64 monthlyPrice(Company &company)
{
    const qint64 perSeat = company.random.between(12, 60);
    return company.seats * perSeat * (company.currency.code() == u"JPY" ? 150 : 100);
}

void setPrice(ContractRecord &record, Company &company, int months)
{
    record.currency = company.currency;
    record.mrrMinor = monthlyPrice(company);
    record.arrMinor = 12 * record.mrrMinor;
    record.amountMinor = months * record.mrrMinor;
    record.interval = months == 1 ? QStringLiteral("month") : QStringLiteral("year");
}

void addSalesbricksContract(Batches &batches, Company &company, const QString &id)
{
    Random &random = company.random;
    ContractRecord record;
    record.externalId = id;
    record.companyRef = u"sb_" % company.number;
    record.product = QString::fromUtf16(random.pick(products));
    record.rawStatus = QStringLiteral("ClosedWon");
    record.stage = ContractStage::Signed;
    record.seats = company.seats;
    record.endsOn = company.asOf.date.addDays(random.percent(4) ? -random.between(1, 80) : random.between(0, 540));
    record.startsOn = record.endsOn.addYears(random.percent(10) ? -2 : -1).addDays(1);
    record.dated = true;
    record.renewsItself = random.percent(30);
    setPrice(record, company, 12);
    TermRecord term;
    term.externalId = u"order_" % id;
    term.contractRef = id;
    term.companyRef = record.companyRef;
    term.name = record.product;
    term.type = random.percent(60) ? QStringLiteral("renewal") : QStringLiteral("standard");
    term.stage = QStringLiteral("won");
    term.currency = company.currency;
    term.valueMinor = record.amountMinor;
    term.startsOn = record.startsOn;
    term.endsOn = record.endsOn;
    term.createdAt = startOfDay(record.startsOn.addDays(-20));
    term.closedAt = startOfDay(record.startsOn.addDays(-3));
    batches[SourceId::Salesbricks].contracts.push_back(std::move(record));
    batches[SourceId::Salesbricks].terms.push_back(std::move(term));
}

void addInvoices(Batches &batches, Company &company, const ContractRecord &contract)
{
    const QDate first = contract.startsOn;
    for (const int age : {1, 0}) {
        InvoiceRecord record;
        record.externalId = u"in_" % contract.externalId % u'_' % QString::number(age);
        record.companyRef = contract.companyRef;
        record.contractRef = contract.externalId;
        record.number = u"INV-" % company.number % u'-' % QString::number(2 - age);
        record.currency = contract.currency;
        record.totalMinor = contract.amountMinor;
        record.issuedAt = startOfDay(first.addDays(-30 * age));
        record.dueAt = *record.issuedAt + std::chrono::days(14);
        if (age == 0 && contract.stage == ContractStage::PastDue) {
            record.remainingMinor = record.totalMinor;
            record.attempts = company.random.between(1, 4);
            record.nextAttemptAt = company.asOf.instant + std::chrono::days(company.random.between(1, 5));
            record.lastError = QStringLiteral("card_declined");
        } else {
            record.state = InvoiceState::Paid;
            record.attempts = 1;
            record.paidAt = *record.issuedAt + std::chrono::days(company.random.between(0, 12));
        }
        batches[SourceId::Stripe].invoices.push_back(std::move(record));
    }
}

void addStripeContract(Batches &batches, Company &company, const QString &id)
{
    Random &random = company.random;
    const bool yearly = random.percent(35);
    ContractRecord record;
    record.externalId = id;
    record.companyRef = u"cus_" % company.number;
    record.product = QString::fromUtf16(random.pick(products));
    record.stage = random.percent(4)       ? ContractStage::Trialing
                   : random.percent(3)     ? ContractStage::Canceled
                   : company.trouble > 0.6 ? ContractStage::PastDue
                                           : ContractStage::Active;
    record.trial = record.stage == ContractStage::Trialing;
    record.rawStatus = record.trial                              ? QStringLiteral("trialing")
                       : record.stage == ContractStage::Canceled ? QStringLiteral("canceled")
                       : record.stage == ContractStage::PastDue  ? QStringLiteral("past_due")
                                                                 : QStringLiteral("active");
    record.seats = company.seats;
    record.startsOn = company.asOf.date.addDays(-random.between(15, yearly ? 360 : 29));
    record.endsOn = record.startsOn.addDays(yearly ? 364 : 29);
    record.dated = yearly;
    record.renewsItself = true;
    record.paymentMethodOnFile = !record.trial;
    setPrice(record, company, yearly ? 12 : 1);
    if (record.trial) {
        record.trialStartsOn = record.startsOn;
        record.trialEndsOn = company.asOf.date.addDays(random.between(0, 14));
    } else if (record.stage == ContractStage::Canceled) {
        record.endedOn = company.asOf.date.addDays(-random.between(1, 14));
    } else if (random.percent(3)) {
        record.cancelOn = record.endsOn;
        record.dated = true;
        record.renewsItself = false;
    }
    if (record.stage == ContractStage::Trialing || record.stage == ContractStage::Canceled)
        record.mrrMinor = record.arrMinor = 0;
    addInvoices(batches, company, record);
    batches[SourceId::Stripe].contracts.push_back(std::move(record));
}

void addContracts(Batches &batches, Company &company)
{
    for (int n = 0; n < 1 + company.index % 2; ++n) {
        const QString id = company.number % u'_' % QString::number(n);
        if (company.random.percent(50)) {
            company.inSalesbricks = true;
            addSalesbricksContract(batches, company, u"sbs_" % id);
        } else {
            company.inStripe = true;
            addStripeContract(batches, company, u"sub_" % id);
        }
    }
}

CompanyRecord companyRecord(const Company &company, const QString &id, bool withDomain)
{
    CompanyRecord record;
    record.externalId = id;
    record.name = company.name;
    record.domain = withDomain ? company.domain : QString();
    record.email = company.email;
    record.createdAt = company.asOf.instant - std::chrono::days(400 + company.index % 700);
    return record;
}

/// Every way of joining occurs: by the Stripe customer's id, by the seller's own id, by domain.
void addCompanies(Batches &batches, const Company &company)
{
    const QString stripeKey = u"stripe:cus_" % company.number;
    const QString externalKey = u"external:acct_" % company.number;
    if (company.inSalesbricks) {
        CompanyRecord record = companyRecord(company, u"sb_" % company.number, true);
        record.ownKeys = {u"salesbricks:sb_" % company.number, externalKey};
        if (company.inStripe)
            record.refKeys = {stripeKey};
        batches[SourceId::Salesbricks].people.push_back({u"person_" % company.number, record.externalId,
                                                         company.contact, company.email,
                                                         QStringLiteral("Head of Operations"), true});
        batches[SourceId::Salesbricks].companies.push_back(std::move(record));
    }
    if (company.inStripe) {
        CompanyRecord record = companyRecord(company, u"cus_" % company.number, false);
        record.ownKeys = {stripeKey};
        batches[SourceId::Stripe].companies.push_back(std::move(record));
    }
    CompanyRecord group = companyRecord(company, u"acct_" % company.number, false);
    group.email.clear();
    group.ownKeys = {externalKey};
    if (company.inStripe)
        group.refKeys = {stripeKey};
    batches[SourceId::PostHog].companies.push_back(std::move(group));
    CompanyRecord caller = companyRecord(company, u"bb_" % company.number, true);
    if (company.domain.isEmpty())
        caller.refKeys = {externalKey};
    batches[SourceId::BuildBetter].companies.push_back(std::move(caller));
}

void addUsage(Batches &batches, Company &company)
{
    Random &random = company.random;
    UsageRecord record;
    record.companyRef = u"acct_" % company.number;
    record.firstWeek = mondayOf(company.asOf.date).addDays(-7 * UsageRecord::weeks);
    const double level = company.seats * (0.35 + 0.6 * random.unit()) * (1 - 0.8 * company.trouble);
    const double change = (random.unit() - 0.45) * 0.06 - 0.12 * company.trouble; // a week
    for (int week = 0; week < UsageRecord::weeks; ++week) {
        const double users = level * (1 + change * week) * (0.95 + 0.1 * random.unit());
        record.users[size_t(week)] = qint32(std::clamp(users, 0.0, double(company.seats)));
    }
    const int daysSince = company.trouble > 0.9 ? random.between(8, 50) : random.between(0, 4);
    record.lastEventAt = company.asOf.instant - std::chrono::days(daysSince);
    batches[SourceId::PostHog].usage.push_back(record);
}

void makeSignal(ActivityRecord &record, Company &company)
{
    Random &random = company.random;
    // Troubled companies escalate; the others ask for things.
    const int first = company.trouble < 0.3 ? 4 : 0;
    const SignalText &text = signalTexts[size_t(random.between(first, int(signalTexts.size()) - 1))];
    record.kind = ActivityKind::Signal;
    record.signal = text.kind;
    record.signalType = QString::fromUtf16(text.type);
    record.text = QString::fromUtf16(text.text);
    record.title = record.text.left(60);
    record.severity = random.between(1, 3);
    record.positive = text.kind == SignalKind::Other;
    if (text.kind == SignalKind::Nps)
        record.nps = std::clamp(int(10 - 8 * company.trouble) - random.below(3), 0, 10);
}

void addActivity(Batches &batches, Company &company, int number)
{
    Random &random = company.random;
    ActivityRecord record;
    record.externalId = company.number % u'-' % QString::number(number);
    record.companyRef = u"bb_" % company.number;
    const double age = random.unit();
    record.at = company.asOf.instant - std::chrono::seconds(qint64(age * age * 365 * 86400));
    record.person = company.contact;
    const int lot = random.below(100);
    if (lot < 35) {
        record.title = QString::fromUtf16(random.pick(callTopics));
        record.text = QString::fromUtf16(random.pick(callSummaries));
    } else if (lot < 65) {
        record.kind = ActivityKind::Message;
        record.text = QString::fromUtf16(random.pick(messageTexts));
        record.title = record.text.left(40);
    } else if (lot < 70) {
        record.kind = ActivityKind::Project;
        record.title = u"Rollout at " % company.name;
        record.text = QStringLiteral("The plan of the rollout, by team and month.");
    } else {
        makeSignal(record, company);
    }
    batches[SourceId::BuildBetter].activities.push_back(std::move(record));
}

void addEnrichment(Batches &batches, Company &company)
{
    if (company.domain.isEmpty() || !company.random.percent(33))
        return;
    RecordBatch &batch = batches[SourceId::HubSpot];
    const QString id = u"hs_" % company.number;
    batch.companies.push_back(companyRecord(company, id, true));
    const auto add = [&](const char16_t *name, const char16_t *label, const QString &value) {
        batch.properties.push_back({id, QString::fromUtf16(name), QString::fromUtf16(label), value});
    };
    add(u"industry", u"Industry", QString::fromUtf16(company.random.pick(industries)));
    add(u"numberofemployees", u"Number of employees", QString::number(company.seats * company.random.between(2, 9)));
    add(u"city", u"City", QString::fromUtf16(company.random.pick(cities)));
}

} // namespace

void addAccount(Batches &batches, quint64 seed, int index, AsOf asOf)
{
    Company company = makeCompany(seed, index, asOf);
    addContracts(batches, company);
    addCompanies(batches, company);
    addUsage(batches, company);
    const int more = Random(seed, quint64(index / 2) + (quint64(1) << 40)).below(10);
    const int activities = index % 2 ? 10 - more : 10 + more;
    for (int n = 0; n < activities; ++n)
        addActivity(batches, company, n);
    addEnrichment(batches, company);
}

} // namespace success::generator
