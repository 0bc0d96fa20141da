// SPDX-License-Identifier: Apache-2.0
#include "core/sections/history/earned_detail.h"

namespace success {

using nlohmann::json;

namespace {

template<typename Factor, typename Score, typename Settings, typename FactorKey, typename InputKey>
json detailOf(const Score &score, const Settings &settings, int inputs, FactorKey factorKey, InputKey inputKey)
{
    json factors = json::object();
    for (size_t factor = 0; factor < score.points.size(); ++factor) {
        if (score.points[factor] != 0)
            factors[factorKey(Factor(factor)).toStdString()] = int(score.points[factor]);
    }
    json weights = json::object();
    for (int input = 0; input < inputs; ++input)
        weights[inputKey(input).toStdString()] = settings.weights[size_t(input)];
    return {{"factors", std::move(factors)},
            {"inputs", score.available},
            {"weights", std::move(weights)},
            {"thresholds", {settings.mediumFrom, settings.highFrom}}};
}

} // namespace

json earnedDetail(const ConvertScore &score, const ConvertSettings &settings)
{
    return detailOf<ConvertFactor>(score, settings, convertInputs, convertFactorKey,
                                   [](int input) { return convertInputKey(ConvertInput(input)); });
}

json earnedDetail(const ReengageScore &score, const ReengageSettings &settings)
{
    return detailOf<ReengageFactor>(score, settings, reengageInputs, reengageFactorKey,
                                    [](int input) { return reengageInputKey(ReengageInput(input)); });
}

} // namespace success
