// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/convert_score.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace success {

namespace {

struct ConvertEvidence
{
    Q_DECLARE_TR_FUNCTIONS(ConvertEvidence)
};

struct FactorName
{
    const char16_t *key;
    const char *title;
};

// In the order of ConvertFactor.
constexpr std::array names{
    FactorName{u"seats_in_use", QT_TRANSLATE_NOOP("ConvertFactor", "Seats in use")},
    FactorName{u"usage_growth", QT_TRANSLATE_NOOP("ConvertFactor", "Usage growth")},
    FactorName{u"recent_use", QT_TRANSLATE_NOOP("ConvertFactor", "Used lately")},
    FactorName{u"engaged", QT_TRANSLATE_NOOP("ConvertFactor", "In conversation")},
    FactorName{u"payment_method", QT_TRANSLATE_NOOP("ConvertFactor", "Payment method on file")},
    FactorName{u"advanced_deal", QT_TRANSLATE_NOOP("ConvertFactor", "Deal under way")},
    FactorName{u"pricing_raised", QT_TRANSLATE_NOOP("ConvertFactor", "Pricing raised")},
    FactorName{u"company_size", QT_TRANSLATE_NOOP("ConvertFactor", "Company size")},
};
static_assert(names.size() == convertFactors);

QString percent(double fraction)
{
    return ConvertEvidence::tr("%1%").arg(qint64(std::llround(fraction * 100)));
}

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

/// A mean of users with at most one decimal.
QString mean(double users)
{
    return QString::number(users, 'f', std::floor(users) == users ? 0 : 1);
}

FactorText depthText(const ConvertFacts &facts)
{
    const int active = facts.weeklyUsers.back();
    const int seats = facts.seats.value_or(0);
    return {
        ConvertEvidence::tr("%1 of the %2 seats they would buy were active in the last full week (%3); 60% is full.")
            .arg(active)
            .arg(seats)
            .arg(percent(seats > 0 ? double(active) / seats : 0)),
        ConvertEvidence::tr("Bring weekly active users to %1.").arg((qint64(seats) * 6 + 9) / 10)};
}

FactorText trendText(const ConvertFacts &facts)
{
    const UsageMeans means = usageMeans(facts.weeklyUsers);
    const double trend = usageTrend(facts.weeklyUsers).value_or(0);
    const QString change = trend < 0 ? ConvertEvidence::tr("fell by %1").arg(percent(-trend))
                                     : ConvertEvidence::tr("rose by %1").arg(percent(trend));
    return {ConvertEvidence::tr("Weekly active users %1: from %2 in the four weeks before to %3 in the last two.")
                .arg(change, mean(means.earlier), mean(means.latest)),
            ConvertEvidence::tr("Invite more of the team; growth of 20% or more is full.")};
}

FactorText recencyText(const ConvertFacts &facts)
{
    const int days = facts.daysSinceEvent.value_or(0);
    const QString evidence = days == 0   ? ConvertEvidence::tr("The last product event was today.")
                             : days == 1 ? ConvertEvidence::tr("The last product event was yesterday.")
                                         : ConvertEvidence::tr("The last product event was %1 days ago.").arg(days);
    return {evidence, ConvertEvidence::tr("Get somebody back into the product; 14 days without use earn nothing.")};
}

FactorText engagementText(const ConvertFacts &facts)
{
    const QString evidence =
        facts.touches == 1
            ? ConvertEvidence::tr("1 call, message or positive signal in 21 days; 4 are full.")
            : ConvertEvidence::tr("%1 calls, messages and positive signals in 21 days; 4 are full.").arg(facts.touches);
    return {evidence, ConvertEvidence::tr("Speak with them; every call or message in 21 days counts.")};
}

FactorText dealText(const ConvertFacts &facts)
{
    const QString remedy = ConvertEvidence::tr("Bring an order or deal past the first third of its stages.");
    if (facts.stageCount == 0)
        return {ConvertEvidence::tr("There is no open order or deal."), remedy};
    return {ConvertEvidence::tr("The open order or deal that is furthest on stands in stage %1 of %2.")
                .arg(facts.stagesBehind + 1)
                .arg(facts.stageCount),
            remedy};
}

FactorText sizeText(const ConvertFacts &facts)
{
    const SizeRange range = facts.customerSizes.value_or(SizeRange());
    return {ConvertEvidence::tr("They are %1 people; four in five of %2 paying customers have %3 to %4.")
                .arg(number(facts.companySize.value_or(0)), number(range.customers), number(range.tenth),
                     number(range.ninetieth)),
            ConvertEvidence::tr("Nothing to do: companies of another size buy less often.")};
}

} // namespace

QString convertFactorKey(ConvertFactor factor)
{
    return QString::fromUtf16(names[size_t(factor)].key);
}

QString convertFactorTitle(ConvertFactor factor)
{
    return QCoreApplication::translate("ConvertFactor", names[size_t(factor)].title);
}

FactorText describeConvertFactor(ConvertFactor factor, const ConvertFacts &facts)
{
    switch (factor) {
    case ConvertFactor::SeatsInUse:
        return depthText(facts);
    case ConvertFactor::UsageGrowth:
        return trendText(facts);
    case ConvertFactor::RecentUse:
        return recencyText(facts);
    case ConvertFactor::Engaged:
        return engagementText(facts);
    case ConvertFactor::PaymentMethod:
        return {facts.paymentMethod ? ConvertEvidence::tr("Stripe has a payment method on file.")
                                    : ConvertEvidence::tr("No payment method is on file in Stripe."),
                ConvertEvidence::tr("Ask for a payment method before the trial ends.")};
    case ConvertFactor::AdvancedDeal:
        return dealText(facts);
    case ConvertFactor::PricingRaised:
        return {facts.pricingRaised > 0
                    ? ConvertEvidence::tr("Pricing came up in %1 of the calls and signals of 21 days.")
                          .arg(facts.pricingRaised)
                    : ConvertEvidence::tr("Pricing did not come up in a call or signal in 21 days."),
                ConvertEvidence::tr("Bring the price up: who asks what it costs means to buy.")};
    case ConvertFactor::CompanySize:
        break;
    }
    return sizeText(facts);
}

QString missingInputReason(ConvertInput input, const ConvertFacts &facts)
{
    const QString noUsage = ConvertEvidence::tr("No product usage is known for this account. Connect PostHog, or check "
                                                "that its group key or e-mail domain matches.");
    switch (input) {
    case ConvertInput::UsageDepth:
        return facts.usageKnown ? ConvertEvidence::tr("How many seats they would buy is not known.") : noUsage;
    case ConvertInput::UsageTrend:
        return facts.usageKnown ? ConvertEvidence::tr("Usage has not been known for six weeks, or was below one user a "
                                                      "week before.")
                                : noUsage;
    case ConvertInput::Recency:
        return noUsage;
    case ConvertInput::Engagement:
        return ConvertEvidence::tr("No call, message or signal is known for this account. Connect BuildBetter.");
    case ConvertInput::Intent:
        return ConvertEvidence::tr("The account is no candidate.");
    case ConvertInput::Fit:
        break;
    }
    return facts.companySize
               ? ConvertEvidence::tr("The size of fewer than %1 paying customers is known, too few to compare with.")
                     .arg(fewestForFit)
               : ConvertEvidence::tr("The company's size is not known. Connect HubSpot.");
}

} // namespace success
