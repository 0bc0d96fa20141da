// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/health_score.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace success {

namespace {

struct HealthEvidence
{
    Q_DECLARE_TR_FUNCTIONS(HealthEvidence)
};

QString days(int n)
{
    return n == 1 ? HealthEvidence::tr("1 day") : HealthEvidence::tr("%1 days").arg(n);
}

QString percent(double fraction)
{
    return HealthEvidence::tr("%1%").arg(qint64(std::llround(fraction * 100)));
}

/// A mean of users with at most one decimal.
QString mean(std::int64_t sum, int count)
{
    return QString::number(double(sum) / count, 'f', sum % count == 0 ? 0 : 1);
}

FactorText adoptionText(HealthFactor factor, const HealthFacts &facts)
{
    const auto &weekly = facts.weeklyUsers;
    if (factor == HealthFactor::LowAdoption) {
        const int seats = facts.seats.value_or(0);
        return {HealthEvidence::tr("%1 of %2 licensed users were active in the last full week (%3); 60% is healthy.")
                    .arg(weekly.back())
                    .arg(seats)
                    .arg(percent(seats > 0 ? double(weekly.back()) / seats : 0)),
                HealthEvidence::tr("Bring weekly active users to at least %1, or lower the seats to what is used.")
                    .arg((seats * 6 + 9) / 10)};
    }
    if (factor == HealthFactor::UsageDecline) {
        const auto sixth = weekly.end() - 6;
        return {HealthEvidence::tr(
                    "Weekly active users fell by %1: from %2 in the four weeks before to %3 in the last two.")
                    .arg(percent(-usageTrend(facts).value_or(0)), mean(std::accumulate(sixth, sixth + 4, 0LL), 4),
                         mean(std::accumulate(sixth + 4, weekly.end(), 0LL), 2)),
                HealthEvidence::tr("Find out what changed, and bring usage back to within 10% of what it was.")};
    }
    return {HealthEvidence::tr("The last product event was %1 ago.").arg(days(facts.daysSinceEvent.value_or(0))),
            HealthEvidence::tr("Get somebody back into the product; an event in the last 7 days removes this.")};
}

FactorText paymentText(HealthFactor factor, const HealthFacts &facts)
{
    if (factor == HealthFactor::PastDue)
        return {HealthEvidence::tr("The oldest unpaid invoice is %1 past its due date.")
                    .arg(days(facts.daysPastDue.value_or(0))),
                HealthEvidence::tr("Get the invoice paid, or agree on a new date.")};
    if (factor == HealthFactor::FailedRetries)
        return {HealthEvidence::tr("%1 payment attempts on the oldest unpaid invoice have failed.").arg(facts.attempts),
                HealthEvidence::tr("Ask for a new payment method and collect the invoice.")};
    if (factor == HealthFactor::CancellationScheduled)
        return {HealthEvidence::tr("A cancellation is scheduled, and nothing else of the account is running."),
                HealthEvidence::tr("Win the customer back before the date and remove the scheduled cancellation.")};
    return {HealthEvidence::tr("The subscription is unpaid or canceled, and nothing else of the account is running."),
            HealthEvidence::tr("Collect what is open, or agree on a new subscription.")};
}

FactorText renewalText(HealthFactor factor, const HealthFacts &facts)
{
    const int left = facts.daysToTermEnd.value_or(0);
    if (factor == HealthFactor::Lapsed)
        return {HealthEvidence::tr("The last term ended %1 ago and none follows.")
                    .arg(days(facts.daysSinceLapse.value_or(0))),
                HealthEvidence::tr("Sign the renewal.")};
    if (factor == HealthFactor::NoRenewalMotion)
        return {HealthEvidence::tr(
                    "The term ends in %1, and there is no open renewal deal or order and no call in 30 days.")
                    .arg(days(left)),
                HealthEvidence::tr("Open a renewal deal or order, or speak with the customer.")};
    return {facts.renewsItself ? HealthEvidence::tr("The term ends in %1; it renews by itself.").arg(days(left))
                               : HealthEvidence::tr("The term ends in %1.").arg(days(left)),
            HealthEvidence::tr("Sign the renewal; a new term of more than 90 days removes this.")};
}

FactorText signalText(HealthFactor factor, const HealthFacts &facts)
{
    if (factor == HealthFactor::Detractor)
        return {HealthEvidence::tr("The latest NPS answer, within 90 days, is %1; 6 or less is a detractor.")
                    .arg(facts.nps.value_or(0)),
                HealthEvidence::tr("Follow up on the answer; a newer one above 6, or 90 days, removes this.")};
    if (factor == HealthFactor::Silence)
        return {HealthEvidence::tr("The last call or message was %1 ago.").arg(days(facts.daysSinceTouch.value_or(0))),
                HealthEvidence::tr("Speak with the customer; a call or message in the last 45 days removes this.")};
    const auto kind = size_t(factor) - size_t(HealthFactor::Escalation);
    const double all = std::accumulate(facts.signalSums.begin(), facts.signalSums.end(), 0.0);
    const QString share = percent(all > 0 ? facts.signalSums[kind] / all : 0);
    return {HealthEvidence::tr(
                "Signals of this kind weigh %1 now, by severity and age; they are %2 of all that was raised.")
                .arg(QString::number(facts.signalSums[kind], 'f', 2), share),
            HealthEvidence::tr("Resolve what was raised; a signal loses half of its weight every 21 days.")};
}

} // namespace

FactorText describeHealthFactor(HealthFactor factor, const HealthFacts &facts)
{
    switch (healthInputOf(factor)) {
    case HealthInput::Adoption:
        return adoptionText(factor, facts);
    case HealthInput::Payment:
        return paymentText(factor, facts);
    case HealthInput::Renewal:
        return renewalText(factor, facts);
    case HealthInput::Signals:
        break;
    }
    return signalText(factor, facts);
}

std::vector<Strength> healthStrengths(const HealthFacts &facts)
{
    std::vector<Strength> strengths;
    if (const auto trend = usageTrend(facts); trend && *trend >= 0.10)
        strengths.push_back(
            {QStringLiteral("usage_growing"), HealthEvidence::tr("Usage is growing"),
             HealthEvidence::tr("Weekly active users rose by %1 over the last six weeks.").arg(percent(*trend))});
    if (facts.nps && *facts.nps >= 9)
        strengths.push_back({QStringLiteral("promoter"), HealthEvidence::tr("Promoter"),
                             HealthEvidence::tr("The latest NPS answer, within 90 days, is %1.").arg(*facts.nps)});
    if (facts.multiYearTerm)
        strengths.push_back({QStringLiteral("multi_year_term"), HealthEvidence::tr("Multi-year term"),
                             HealthEvidence::tr("The running term is two years or longer.")});
    if (facts.paidOnTimeSixMonths)
        strengths.push_back({QStringLiteral("paid_on_time"), HealthEvidence::tr("Pays on time"),
                             HealthEvidence::tr("Every invoice of the last 6 months was paid by its due date.")});
    return strengths;
}

} // namespace success
