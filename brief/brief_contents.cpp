// SPDX-License-Identifier: Apache-2.0
#include "brief/brief_section.h"

#include <QCoreApplication>
#include <QLocale>

namespace success {

namespace {

using Kind = BriefBlock::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountBrief", text);
}

const QString dash = QStringLiteral("–");
const QString dot = QStringLiteral(" · ");

/// Text on one line, at most so long; what is cut is never half a character.
QString printable(const QString &text, qsizetype longest)
{
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    const bool half = line.at(longest - 1).isLowSurrogate();
    return QString(line.left(longest - (half ? 2 : 1)).trimmed() + u'…');
}

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("d MMM yyyy"));
}

QString signedText(int points)
{
    return points > 0 ? u'+' + QString::number(points) : QString::number(points).replace(u'-', u'−');
}

QString levelText(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Critical:
        return tr("Critical");
    case RiskLevel::AtRisk:
        return tr("At risk");
    case RiskLevel::Healthy:
        return tr("Healthy");
    case RiskLevel::NotScored:
        break;
    }
    return tr("Not scored");
}

PrintTone toneOf(RiskLevel level)
{
    return level == RiskLevel::Critical  ? PrintTone::Critical
           : level == RiskLevel::AtRisk  ? PrintTone::AtRisk
           : level == RiskLevel::Healthy ? PrintTone::Healthy
                                         : PrintTone::Quiet;
}

QString paymentText(const QString &state)
{
    return state == u"paid"       ? tr("paid")
           : state == u"past_due" ? tr("past due")
           : state == u"unpaid"   ? tr("unpaid")
                                  : tr("none is known");
}

/// Revenue and head count come as bare digits.
QString propertyText(const Enrichment &property, int longest)
{
    bool whole = false;
    const qint64 number = property.value.toLongLong(&whole);
    const bool counts = property.name == u"annualrevenue" || property.name == u"numberofemployees";
    return whole && counts ? QLocale().toString(number) : printable(property.value, longest);
}

QString joined(QStringList parts, const QString &between = dot)
{
    parts.removeAll(QString());
    return parts.join(between);
}

BriefBlock line(const QString &text, PrintTone tone = PrintTone::Text)
{
    return {Kind::Line, {}, text, {}, {}, tone};
}

BriefBlock row(const QString &label, const QString &text, const QString &quiet = {}, PrintTone tone = PrintTone::Quiet)
{
    return {Kind::Row, label, text, quiet, {}, tone};
}

BriefSection head(const BriefFacts &facts, int longest)
{
    const CustomerDetail &detail = facts.detail;
    const Account &account = detail.account;
    BriefBlock title{Kind::Head, detail.score.score < 0 ? dash : QString::number(detail.score.score),
                     printable(account.name, longest),
                     joined({account.domain, account.contactEmail, account.untracked ? tr("untracked") : QString()})};
    title.labelQuiet = joined({levelText(detail.score.level), detail.score.partial ? tr("partial") : QString(),
                               detail.change7d ? tr("%1 in 7 days").arg(signedText(*detail.change7d)) : QString()});
    title.tone = toneOf(detail.score.level);
    const auto number = [&](const std::optional<int> &value) {
        return value ? QLocale().toString(*value) : dash;
    };
    BriefBlock figures{Kind::Figures, {}, {}, {}};
    figures.figures = {
        {tr("Active users of licensed"), number(account.activeUsers) + QStringLiteral(" / ") + number(account.seats)},
        {tr("ARR"), account.arr ? exactText(*account.arr) : dash},
        {tr("Days to renewal"), number(account.daysToRenewal)},
        {tr("Last activity"), account.lastActivityAt ? dayText(dateOf(*account.lastActivityAt)) : dash},
        {tr("Invoices"), paymentText(detail.paymentState)}};
    return {{}, {title, figures}, {}};
}

BriefSection routes(const BriefFacts &facts, int longest)
{
    BriefSection section{tr("Where it stands"), {}, {}, 1, 5, 3};
    for (const AccountRoute &route : facts.routes)
        section.items.push_back(row(sectionTitle(route.destination),
                                    route.reason.isEmpty() ? tr("Routed from %1").arg(sectionTitle(route.from))
                                                           : printable(route.reason, longest),
                                    dayText(dateOf(route.at))));
    return section;
}

BriefSection risks(const BriefFacts &facts, int longest)
{
    const CustomerDetail &detail = facts.detail;
    BriefSection section{tr("Risk factors"), {}, {}, 5, 12, 0};
    for (const auto &factor : detail.explanation.factors) {
        if (factor.points != 0)
            section.items.push_back(row(
                signedText(factor.points), printable(factor.title + QStringLiteral(". ") + factor.evidence, longest),
                factor.remedy.isEmpty() ? QString()
                                        : printable(tr("What would change it: %1").arg(factor.remedy), longest),
                PrintTone::Critical));
    }
    if (section.items.empty())
        section.lead.push_back(line(detail.score.score < 0
                                        ? tr("Not scored: there is nothing yet that a score could rest on.")
                                        : tr("Nothing known speaks against this account.")));
    for (const auto &missing : detail.explanation.missing)
        section.items.push_back(row(tr("Not measured"), printable(missing.reason, longest)));
    return section;
}

BriefSection strengths(const BriefFacts &facts, int longest)
{
    BriefSection section{tr("Strengths"), {}, {}, 1, 6, 2};
    for (const auto &strength : facts.detail.explanation.strengths)
        section.items.push_back(row(strength.title, printable(strength.evidence, longest), {}, PrintTone::Healthy));
    return section;
}

BriefSection change(const BriefFacts &facts)
{
    if (!facts.change)
        return {};
    const HealthChange &change = facts.change->change;
    QStringList parts;
    for (const ChangePart &part : changeParts(change)) {
        if (part.step->total() != 0)
            parts << tr("%1 %2").arg(part.title, signedText(part.step->total()));
    }
    const QString words =
        parts.isEmpty() ? tr("Nothing: %1 then and now.").arg(change.after)
                        : tr("%1 then, %2 now: %3.").arg(change.before).arg(change.after).arg(parts.join(u", "_qs));
    return {tr("What changed since %1").arg(dayText(facts.change->since)), {line(words)}, {}};
}

/// `991,176.00 USD at the rates of 15 Jun 2026: 480,000.00 USD + …`; empty: one currency at the most.
QString totalText(const BriefFacts &facts)
{
    const Account &account = facts.detail.account;
    if (account.arrByCurrency.empty() || !account.arr)
        return {};
    QStringList converted, apart;
    for (const Money &arr : account.arrByCurrency)
        (facts.rates.toBase(arr) ? converted : apart) << exactText(arr);
    const QString plus = QStringLiteral(" + ");
    QString text = converted.isEmpty()
                       ? QString()
                       : tr("Together %1 ARR: %2, at the rates of %3.")
                             .arg(exactText(*account.arr), converted.join(plus), dayText(facts.rates.date));
    if (!apart.isEmpty())
        text += tr(" Without a rate and not in it: %1.").arg(apart.join(plus));
    return text.trimmed();
}

BriefSection revenue(const BriefFacts &facts, int longest)
{
    const auto &sources = facts.detail.revenue;
    BriefSection section{tr("Contracts"), {}, {}, 4, 10, 1};
    if (sources.empty())
        section.lead.push_back(line(tr("No contract is known.")));
    if (const QString total = totalText(facts); !total.isEmpty())
        section.lead.push_back(line(total));
    for (const RevenueSource &source : sources) {
        const Contract &contract = source.contract;
        section.items.push_back(
            row(sourceTitle(contract.source),
                contract.product.isEmpty() ? tr("No product named") : printable(contract.product, longest),
                joined({tr("%1 ARR").arg(exactText(contract.arr)),
                        QString(contractStatusKey(contract.status)).replace(u'_', u' '),
                        contract.endsOn.isValid() ? tr("ends %1").arg(dayText(contract.endsOn)) : QString(),
                        contract.seats ? tr("%1 seats").arg(*contract.seats) : QString(),
                        source.daysPastDue > 0 ? tr("an invoice is %1 days past due").arg(source.daysPastDue)
                                               : QString()})));
    }
    return section;
}

BriefSection requests(const BriefFacts &facts, int longest)
{
    BriefSection section{tr("What they asked for"), {}, {}, 2, 5, 5};
    for (const ActivityItem &item : facts.requests)
        section.items.push_back(
            row(dayText(dateOf(item.record.at)),
                printable(item.record.text.isEmpty() ? item.record.title : item.record.text, longest)));
    return section;
}

BriefSection notes(const BriefFacts &facts, int longest)
{
    BriefSection section{tr("Notes"), {}, {}, 3, 16, 4};
    section.counted = false;
    for (const AccountNote &note : facts.detail.notes) {
        for (const QString &text : note.text.split(u'\n', Qt::SkipEmptyParts)) {
            if (const QString words = printable(text, 2 * longest); !words.isEmpty())
                section.items.push_back(line(words));
        }
    }
    return section;
}

BriefSection people(const BriefFacts &facts, int longest)
{
    BriefSection section{tr("People"), {}, {}, 2, 6, 6};
    for (const auto &[name, email] : facts.detail.contacts)
        section.items.push_back(row(printable(name.isEmpty() ? tr("No name") : name, 40), printable(email, longest)));
    return section;
}

BriefSection company(const BriefFacts &facts, int longest)
{
    BriefSection section{tr("Company, from HubSpot"), {}, {}, 2, 12, 7};
    for (const Enrichment &property : facts.detail.enrichment)
        section.items.push_back(row(printable(property.label.isEmpty() ? property.name : property.label, 40),
                                    propertyText(property, longest)));
    return section;
}

BriefSection activity(const BriefFacts &facts, int longest)
{
    BriefSection section{tr("Latest activity"), {}, {}, 0, 20, 8};
    section.goesOn = facts.olderActivity;
    for (const ActivityItem &item : facts.activity) {
        const ActivityRecord &record = item.record;
        section.items.push_back(
            row(dayText(dateOf(record.at)), printable(record.title, longest), printable(record.text, longest)));
    }
    return section;
}

} // namespace

std::vector<BriefSection> briefSections(const BriefFacts &facts, int longest)
{
    return {head(facts, longest),      routes(facts, longest), risks(facts, longest),
            strengths(facts, longest), change(facts),          revenue(facts, longest),
            requests(facts, longest),  notes(facts, longest),  activity(facts, longest),
            people(facts, longest),    company(facts, longest)};
}

} // namespace success
