// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/health_snapshot.h"

namespace success {

using nlohmann::json;

namespace {

/// An assessment in which nothing is available, as Health's have it.
Assessment emptyAssessment()
{
    return assessHealth({});
}

bool isMicro(const json &value)
{
    return value.is_number_integer() && value.get<std::int64_t>() >= 0 && value.get<std::int64_t>() <= one;
}

} // namespace

json snapshotDetail(const HealthSide &side, const HealthScore &score)
{
    json weights = json::object();
    for (int input = 0; input < healthInputs; ++input)
        weights[healthInputKey(HealthInput(input)).toStdString()] = side.settings.weights[size_t(input)];
    json factors = json::object();
    json values = json::object();
    for (size_t factor = 0; factor < healthFactors; ++factor) {
        const std::string key = healthFactorKey(HealthFactor(factor)).toStdString();
        if (score.penalties[factor] > 0)
            factors[key] = -score.penalties[factor];
        if (side.assessment.values[factor] > 0)
            values[key] = side.assessment.values[factor];
    }
    return {{"factors", std::move(factors)},
            {"weights", std::move(weights)},
            {"thresholds", {side.settings.atRiskFrom, side.settings.healthyFrom}},
            {"severities", std::move(values)}, // millionths
            {"inputs", side.assessment.available},
            {"measured", side.measured}};
}

std::optional<HealthSide> sideFrom(const json &detail)
{
    if (!detail.is_object() || !detail.contains("severities") || !detail["severities"].is_object() ||
        !detail.value("inputs", json()).is_number_unsigned() || !detail.value("measured", json()).is_number_unsigned())
        return {};
    const json weights = detail.value("weights", json());
    const json thresholds = detail.value("thresholds", json());
    if (!weights.is_object() || !thresholds.is_array() || thresholds.size() != 2)
        return {};
    HealthSide side{emptyAssessment(), detail["measured"].get<std::uint32_t>(), {}};
    side.assessment.available = detail["inputs"].get<std::uint8_t>();
    for (size_t factor = 0; factor < healthFactors; ++factor) {
        const json value = detail["severities"].value(healthFactorKey(HealthFactor(factor)).toStdString(), json(0));
        if (!isMicro(value))
            return {};
        side.assessment.values[factor] = value.get<Micro>();
    }
    for (int input = 0; input < healthInputs; ++input) {
        const json weight = weights.value(healthInputKey(HealthInput(input)).toStdString(), json(0));
        if (!weight.is_number_unsigned() || weight.get<unsigned>() > 100)
            return {};
        side.settings.weights[size_t(input)] = weight.get<std::uint8_t>();
    }
    if (!thresholds[0].is_number_integer() || !thresholds[1].is_number_integer())
        return {};
    side.settings.atRiskFrom = thresholds[0].get<int>();
    side.settings.healthyFrom = thresholds[1].get<int>();
    return side.settings.validate() ? std::optional(side) : std::nullopt;
}

} // namespace success
