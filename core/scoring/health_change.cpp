// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/health_change.h"

#include <numeric>

namespace success {

namespace {

using Points = HealthChange::Points;

/// What each factor costs; nothing where nothing is scored.
Points penalties(const Assessment &assessment, const Weights &weights)
{
    const Distribution distribution = distribute(assessment, weights);
    Points points{};
    std::copy_n(distribution.points.begin(), healthFactors, points.begin());
    return points;
}

/// One side without what the other did not measure.
Assessment commonPart(const HealthSide &side, const HealthSide &other)
{
    Assessment common = side.assessment;
    common.available &= other.assessment.available;
    for (size_t factor = 0; factor < healthFactors; ++factor) {
        if (!((other.measured >> factor) & 1) || !common.isAvailable(common.inputOf[factor]))
            common.values[factor] = 0;
    }
    return common;
}

void addStep(HealthChange::Step &step, const Points &from, const Points &to)
{
    for (size_t factor = 0; factor < healthFactors; ++factor)
        step.byFactor[factor] = std::int8_t(step.byFactor[factor] + from[factor] - to[factor]);
}

} // namespace

int HealthChange::Step::total() const
{
    return std::accumulate(byFactor.begin(), byFactor.end(), 0);
}

std::uint32_t measuredFactors(const HealthFacts &facts)
{
    std::uint32_t measured = (1u << healthFactors) - 1;
    const auto withoutUnless = [&](bool known, HealthFactor factor) {
        if (!known)
            measured &= ~(1u << unsigned(factor));
    };
    withoutUnless(facts.seats && *facts.seats > 0 && facts.weeklyUsers.back() != HealthFacts::unknownUsers,
                  HealthFactor::LowAdoption);
    withoutUnless(usageTrend(facts).has_value(), HealthFactor::UsageDecline);
    withoutUnless(facts.daysSinceEvent.has_value(), HealthFactor::Inactive);
    return measured;
}

std::optional<HealthChange> healthChange(const HealthSide &before, const HealthSide &after)
{
    const HealthScore from = scoreHealth(before.assessment, before.settings);
    const HealthScore to = scoreHealth(after.assessment, after.settings);
    if (from.score < 0 || to.score < 0)
        return {};
    const Weights &weights = after.settings.weights;
    const Points asWas = penalties(before.assessment, before.settings.weights);
    const Points reweighted = penalties(before.assessment, weights);
    const Points commonThen = penalties(commonPart(before, after), weights);
    const Points commonNow = penalties(commonPart(after, before), weights);
    const Points asIs = penalties(after.assessment, weights);
    HealthChange change;
    change.before = from.score;
    change.after = to.score;
    change.levelBefore = from.level;
    change.levelAfter = to.level;
    addStep(change.weights, asWas, reweighted);
    addStep(change.data, reweighted, commonThen);
    addStep(change.behaviour, commonThen, commonNow);
    addStep(change.data, commonNow, asIs);
    change.appeared = after.assessment.available & std::uint8_t(~before.assessment.available);
    change.wentAway = before.assessment.available & std::uint8_t(~after.assessment.available);
    return change;
}

} // namespace success
