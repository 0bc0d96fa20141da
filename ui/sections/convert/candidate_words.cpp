// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/candidate_words.h"

#include "ui/format/words.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

struct Candidate
{
    Q_DECLARE_TR_FUNCTIONS(Candidate)
};

QString lowered(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

QString datesText(QDate from, QDate to)
{
    if (from.isValid() && to.isValid())
        return Candidate::tr("%1 to %2").arg(exactDate(from), exactDate(to));
    return to.isValid() ? Candidate::tr("to %1").arg(exactDate(to)) : QString();
}

} // namespace

QString trialEndText(int daysRemaining)
{
    if (daysRemaining < 0)
        return Candidate::tr("Ended %1").arg(inDays(daysRemaining));
    return Candidate::tr("Ends %1").arg(inDays(daysRemaining));
}

QString leadText(const ConvertLead &lead, QDate asOf)
{
    const QString source = sourceTitle(lead.source);
    if (lead.kind == ConvertLead::Kind::Order)
        return Candidate::tr("Open %1 order for %2").arg(source, lead.product);
    QStringList parts{Candidate::tr("%1 trial of %2").arg(source, lead.product), datesText(lead.startsOn, lead.endsOn)};
    if (lead.endsOn.isValid())
        parts << lowered(trialEndText(int(asOf.daysTo(lead.endsOn))));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString usageText(const ConvertFacts &facts)
{
    if (!facts.usageKnown)
        return Candidate::tr("Product usage is not known.");
    const int active = facts.weeklyUsers.back();
    QStringList parts;
    if (active != HealthFacts::unknownUsers)
        parts << (facts.seats ? Candidate::tr("%1 of %2 seats active in the last full week")
                                    .arg(countText(active), countText(*facts.seats))
                              : Candidate::tr("%1 active in the last full week").arg(countText(active)));
    if (facts.daysSinceEvent)
        parts << Candidate::tr("last used %1").arg(inDays(-*facts.daysSinceEvent));
    return parts.isEmpty() ? Candidate::tr("Not used in the last full week.") : parts.join(QStringLiteral(", "));
}

QString basisText(ValueBasis basis)
{
    switch (basis) {
    case ValueBasis::Agreed:
        return Candidate::tr("a year, as the order or subscription has it");
    case ValueBasis::PlanPrice:
        return Candidate::tr("a year, for the seats at what the plan costs paying customers");
    case ValueBasis::Assumed:
        return Candidate::tr("a year, assumed: no price is known");
    case ValueBasis::Unknown:
        break;
    }
    return Candidate::tr("no price is known");
}

} // namespace success::ui
