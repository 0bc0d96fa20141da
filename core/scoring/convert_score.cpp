// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/convert_score.h"

#include <algorithm>

namespace success {

namespace {

constexpr std::array inputOfFactor{
    ConvertInput::UsageDepth, ConvertInput::UsageTrend, ConvertInput::Recency, ConvertInput::Engagement,
    ConvertInput::Intent,     ConvertInput::Intent,     ConvertInput::Intent,  ConvertInput::Fit,
};
static_assert(inputOfFactor.size() == convertFactors && convertFactors <= maxFactors);

// What each factor can be at most: the three of intent share one input.
constexpr std::array<Micro, convertFactors> most{one, one, one, one, 400'000, 400'000, 200'000, one};

constexpr double fullDepth = 0.6;
constexpr int staleDays = 14;
constexpr int fullTouches = 4;

double unit(double value)
{
    return std::clamp(value, 0.0, 1.0);
}

/// 1 within the range, falling to 0 at half of its lower and twice of its upper end.
double sizeFit(double size, const SizeRange &range)
{
    const auto tenth = double(range.tenth);
    const auto ninetieth = double(range.ninetieth);
    if (size < tenth)
        return unit((size - tenth / 2) / (tenth / 2));
    return size > ninetieth ? unit((2 * ninetieth - size) / ninetieth) : 1.0;
}

/// Writes values of one account; the formulas are scoring.md, Convert, input by input.
class Assessor
{
public:
    explicit Assessor(const ConvertFacts &facts)
        : m_facts(facts)
    {
        m_result.factorCount = convertFactors;
        m_result.inputCount = convertInputs;
        for (size_t factor = 0; factor < convertFactors; ++factor)
            m_result.inputOf[factor] = std::uint8_t(inputOfFactor[factor]);
    }

    Assessment run()
    {
        usage();
        if (m_facts.touchesKnown)
            measure(ConvertFactor::Engaged, double(m_facts.touches) / fullTouches);
        intent();
        if (m_facts.companySize && m_facts.customerSizes)
            measure(ConvertFactor::CompanySize, sizeFit(double(*m_facts.companySize), *m_facts.customerSizes));
        return m_result;
    }

private:
    /// Sets the value and makes its input available.
    void set(ConvertFactor factor, Micro value)
    {
        m_result.values[size_t(factor)] = value;
        m_result.available |= std::uint8_t(1u << unsigned(inputOfFactor[size_t(factor)]));
    }
    void measure(ConvertFactor factor, double value) { set(factor, toMicro(value)); }
    void allOrNothing(ConvertFactor factor, bool all) { set(factor, all ? most[size_t(factor)] : 0); }

    void usage()
    {
        const auto active = m_facts.weeklyUsers.back();
        if (m_facts.usageKnown && m_facts.seats.value_or(0) > 0 && active != HealthFacts::unknownUsers)
            measure(ConvertFactor::SeatsInUse, double(active) / *m_facts.seats / fullDepth);
        const auto trend = m_facts.usageKnown ? usageTrend(m_facts.weeklyUsers) : std::nullopt;
        if (trend)
            measure(ConvertFactor::UsageGrowth, (*trend + 0.20) / 0.40);
        if (m_facts.daysSinceEvent)
            measure(ConvertFactor::RecentUse, 1 - double(*m_facts.daysSinceEvent) / staleDays);
    }

    /// Always measured: whoever is a candidate is known to the system that would show it.
    void intent()
    {
        const bool advanced = m_facts.stageCount > 0 && 3 * m_facts.stagesBehind >= m_facts.stageCount;
        allOrNothing(ConvertFactor::PaymentMethod, m_facts.paymentMethod);
        allOrNothing(ConvertFactor::AdvancedDeal, advanced);
        allOrNothing(ConvertFactor::PricingRaised, m_facts.pricingRaised > 0);
    }

    const ConvertFacts &m_facts;
    Assessment m_result;
};

} // namespace

ConvertInput convertInputOf(ConvertFactor factor)
{
    return inputOfFactor[size_t(factor)];
}

Assessment assessConvert(const ConvertFacts &facts)
{
    return Assessor(facts).run();
}

bool isFull(ConvertFactor factor, const Assessment &assessment)
{
    return assessment.values[size_t(factor)] == most[size_t(factor)];
}

ConvertScore scoreConvert(const Assessment &assessment, const ConvertSettings &settings)
{
    ConvertScore score;
    score.available = assessment.available;
    const Distribution distribution = distribute(assessment, settings.weights);
    if (!distribution.scored)
        return score;
    std::copy_n(distribution.points.begin(), convertFactors, score.points.begin());
    score.score = distribution.total;
    score.likelihood = settings.likelihoodOf(score.score);
    score.partial = distribution.partial;
    return score;
}

std::vector<ConvertFactor> factorsByPoints(const ConvertScore &score)
{
    std::vector<ConvertFactor> factors(convertFactors);
    for (size_t i = 0; i < factors.size(); ++i)
        factors[i] = ConvertFactor(i);
    std::stable_sort(factors.begin(), factors.end(), [&](ConvertFactor a, ConvertFactor b) {
        return score.points[size_t(a)] > score.points[size_t(b)];
    });
    return factors;
}

std::optional<SizeRange> sizeRangeOf(std::vector<std::int64_t> &sizes)
{
    if (sizes.size() < size_t(fewestForFit))
        return {};
    const auto nearestRank = [&](size_t percent) {
        const size_t rank = (sizes.size() * percent + 99) / 100;
        const auto place = sizes.begin() + std::ptrdiff_t(rank - 1);
        std::nth_element(sizes.begin(), place, sizes.end());
        return *place;
    };
    const std::int64_t tenth = nearestRank(10);
    return SizeRange{tenth, nearestRank(90), std::int32_t(sizes.size())};
}

} // namespace success
