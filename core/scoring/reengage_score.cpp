// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/reengage_score.h"

#include <algorithm>

namespace success {

namespace {

// What scores are made of stands in front: BadFit belongs to no input.
constexpr int measuredFactors = reengageFactors - 1;
constexpr std::array inputOfFactor{
    ReengageInput::Blocker,      ReengageInput::Timing,       ReengageInput::Engagement,
    ReengageInput::Relationship, ReengageInput::Relationship, ReengageInput::DealValue,
};
static_assert(inputOfFactor.size() == measuredFactors && measuredFactors <= maxFactors);

// What each factor can be at most: the two of relationship share one input.
constexpr std::array<Micro, measuredFactors> most{one, one, one, one / 2, one / 2, one};

constexpr int fullFrom = 90; ///< days since the loss
constexpr int fullTo = 270;
constexpr int gone = 720;
constexpr int fullTouches = 4;
constexpr int fullPeople = 3;
constexpr int fullCalls = 4;

double timing(int days)
{
    if (days < fullFrom)
        return double(days) / fullFrom;
    return days <= fullTo ? 1.0 : double(gone - days) / (gone - fullTo);
}

/// Writes values of one deal; the formulas are scoring.md, Re-engage, input by input.
class Assessor
{
public:
    explicit Assessor(const ReengageFacts &facts)
        : m_facts(facts)
    {
        m_result.factorCount = measuredFactors;
        m_result.inputCount = reengageInputs;
        for (size_t factor = 0; factor < measuredFactors; ++factor)
            m_result.inputOf[factor] = std::uint8_t(inputOfFactor[factor]);
    }

    Assessment run()
    {
        if (m_facts.catalogueKnown)
            measure(ReengageFactor::BlockerRemoved, double(m_facts.blocker) / 100);
        if (m_facts.daysSinceLoss)
            measure(ReengageFactor::Timing, timing(*m_facts.daysSinceLoss));
        if (m_facts.touchesKnown)
            measure(ReengageFactor::InTouch, double(m_facts.touchesSince()) / fullTouches);
        if (m_facts.accountKnown) {
            measure(ReengageFactor::PeopleKnown, half(double(m_facts.knownPeople) / fullPeople));
            measure(ReengageFactor::CallsBefore, half(double(m_facts.callsBefore) / fullCalls));
        }
        if (m_facts.valueKnown && m_facts.otherDeals > 0)
            measure(ReengageFactor::DealSize, double(m_facts.smallerDeals) / m_facts.otherDeals);
        return m_result;
    }

private:
    static double half(double part) { return 0.5 * std::min(1.0, part); }

    /// Sets the value and makes its input available.
    void measure(ReengageFactor factor, double value)
    {
        m_result.values[size_t(factor)] = toMicro(value);
        m_result.available |= std::uint8_t(1u << unsigned(inputOfFactor[size_t(factor)]));
    }

    const ReengageFacts &m_facts;
    Assessment m_result;
};

} // namespace

std::optional<ReengageInput> reengageInputOf(ReengageFactor factor)
{
    return factor == ReengageFactor::BadFit ? std::nullopt : std::optional(inputOfFactor[size_t(factor)]);
}

Assessment assessReengage(const ReengageFacts &facts)
{
    return Assessor(facts).run();
}

bool isFull(ReengageFactor factor, const Assessment &assessment)
{
    return factor != ReengageFactor::BadFit && assessment.values[size_t(factor)] == most[size_t(factor)];
}

ReengageScore scoreReengage(const Assessment &assessment, LossReason reason, const ReengageSettings &settings)
{
    ReengageScore score;
    score.available = assessment.available;
    const Distribution distribution = distribute(assessment, settings.weights);
    if (!distribution.scored)
        return score;
    std::copy_n(distribution.points.begin(), measuredFactors, score.points.begin());
    const int taken = reason == LossReason::BadFit ? (distribution.total + 1) / 2 : 0;
    score.points[size_t(ReengageFactor::BadFit)] = std::int8_t(-taken);
    score.score = std::int8_t(distribution.total - taken);
    score.likelihood = settings.likelihoodOf(score.score);
    score.partial = distribution.partial;
    return score;
}

std::vector<ReengageFactor> factorsByPoints(const ReengageScore &score)
{
    std::vector<ReengageFactor> factors;
    for (int i = 0; i < reengageFactors; ++i) {
        const auto factor = ReengageFactor(i);
        const auto input = reengageInputOf(factor);
        if (input ? (score.available >> unsigned(*input)) & 1 : score.points[size_t(i)] < 0)
            factors.push_back(factor);
    }
    std::ranges::stable_sort(factors, std::greater(),
                             [&](ReengageFactor factor) { return score.points[size_t(factor)]; });
    return factors;
}

} // namespace success
