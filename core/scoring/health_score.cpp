// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/health_score.h"

#include "core/scoring/usage_trend.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace success {

namespace {

constexpr std::array inputOfFactor{
    HealthInput::Adoption, HealthInput::Adoption, HealthInput::Adoption, HealthInput::Payment, HealthInput::Payment,
    HealthInput::Payment,  HealthInput::Payment,  HealthInput::Renewal,  HealthInput::Renewal, HealthInput::Renewal,
    HealthInput::Signals,  HealthInput::Signals,  HealthInput::Signals,  HealthInput::Signals, HealthInput::Signals,
    HealthInput::Signals,  HealthInput::Signals,
};
static_assert(inputOfFactor.size() == healthFactors);
static_assert(healthFactors <= maxFactors && healthInputs <= maxInputs);

double unit(double value)
{
    return std::clamp(value, 0.0, 1.0);
}

/// Writes severities of one account; the formulas are the table of scoring.md, Health, row by row.
class Assessor
{
public:
    explicit Assessor(const HealthFacts &facts)
        : m_facts(facts)
    {
        m_result.factorCount = healthFactors;
        m_result.inputCount = healthInputs;
        for (size_t factor = 0; factor < healthFactors; ++factor)
            m_result.inputOf[factor] = std::uint8_t(inputOfFactor[factor]);
    }

    Assessment run()
    {
        if (m_facts.usageKnown)
            adoption();
        if (m_facts.billingLinked)
            payment();
        if (m_facts.daysToTermEnd || m_facts.daysSinceLapse)
            renewal();
        if (m_facts.signalsKnown)
            signalInput();
        return m_result;
    }

private:
    void set(HealthFactor factor, double severity) { m_result.values[size_t(factor)] = toMicro(severity); }
    void setAvailable(HealthInput input) { m_result.available |= std::uint8_t(1u << unsigned(input)); }

    void adoption()
    {
        setAvailable(HealthInput::Adoption);
        const auto active = m_facts.weeklyUsers.back();
        if (m_facts.seats && *m_facts.seats > 0 && active != HealthFacts::unknownUsers) {
            const double used = double(active) / *m_facts.seats;
            set(HealthFactor::LowAdoption, 0.6 * unit((0.60 - used) / 0.60));
        }
        if (const auto trend = usageTrend(m_facts))
            set(HealthFactor::UsageDecline, 0.6 * unit((-*trend - 0.10) / 0.50));
        if (m_facts.daysSinceEvent)
            set(HealthFactor::Inactive, unit((*m_facts.daysSinceEvent - 7) / 23.0));
    }

    void payment()
    {
        setAvailable(HealthInput::Payment);
        if (m_facts.daysPastDue && *m_facts.daysPastDue >= 1)
            set(HealthFactor::PastDue, 0.4 + 0.6 * unit(*m_facts.daysPastDue / 30.0));
        if (m_facts.attempts >= 2)
            set(HealthFactor::FailedRetries, std::min(0.3, 0.1 * (m_facts.attempts - 1)));
        if (m_facts.cancellation == HealthFacts::Cancellation::Scheduled)
            set(HealthFactor::CancellationScheduled, 0.8);
        if (m_facts.cancellation == HealthFacts::Cancellation::UnpaidOrCanceled)
            set(HealthFactor::UnpaidOrCanceled, 1.0);
    }

    void renewal()
    {
        setAvailable(HealthInput::Renewal);
        if (!m_facts.daysToTermEnd) {
            set(HealthFactor::Lapsed, 1.0);
            return;
        }
        const int days = *m_facts.daysToTermEnd;
        if (days <= 90) {
            const double pressure = 0.15 + 0.85 * unit(1 - days / 90.0);
            set(HealthFactor::RenewalPressure, m_facts.renewsItself ? 0.4 * pressure : pressure);
        }
        if (days <= 60 && !m_facts.renewalMotion)
            set(HealthFactor::NoRenewalMotion, 0.2);
    }

    void signalInput()
    {
        setAvailable(HealthInput::Signals);
        const auto &sums = m_facts.signalSums;
        const double sum = std::accumulate(sums.begin(), sums.end(), 0.0);
        if (sum > 0) {
            const double total = 1 - std::exp(-sum);
            for (size_t kind = 0; kind < sums.size(); ++kind)
                set(HealthFactor(size_t(HealthFactor::Escalation) + kind), total * (sums[kind] / sum));
        }
        if (m_facts.nps && *m_facts.nps <= 6)
            set(HealthFactor::Detractor, 0.3);
        if (m_facts.daysSinceTouch)
            set(HealthFactor::Silence, 0.5 * unit((*m_facts.daysSinceTouch - 45) / 45.0));
    }

    const HealthFacts &m_facts;
    Assessment m_result;
};

} // namespace

std::optional<double> usageTrend(const HealthFacts &facts)
{
    return facts.usageKnown ? usageTrend(facts.weeklyUsers) : std::nullopt;
}

HealthInput healthInputOf(HealthFactor factor)
{
    return inputOfFactor[size_t(factor)];
}

Assessment assessHealth(const HealthFacts &facts)
{
    return Assessor(facts).run();
}

HealthScore scoreHealth(const Assessment &assessment, const HealthSettings &settings)
{
    HealthScore score;
    score.available = assessment.available;
    const Distribution distribution = distribute(assessment, settings.weights);
    if (!distribution.scored)
        return score;
    std::copy_n(distribution.points.begin(), healthFactors, score.penalties.begin());
    score.score = std::int8_t(100 - distribution.total);
    score.level = settings.levelOf(score.score);
    score.partial = distribution.partial;
    return score;
}

RiskLevel healthLevel(const Assessment &assessment, const HealthSettings &settings)
{
    const int total = distributeTotal(assessment, settings.weights);
    return total < 0 ? RiskLevel::NotScored : settings.levelOf(100 - total);
}

} // namespace success
