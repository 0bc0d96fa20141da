// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/health_settings.h"

#include <QCoreApplication>

#include <numeric>

namespace success {

QString riskLevelKey(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Critical:
        return QStringLiteral("critical");
    case RiskLevel::AtRisk:
        return QStringLiteral("at_risk");
    case RiskLevel::Healthy:
        return QStringLiteral("healthy");
    case RiskLevel::NotScored:
        break;
    }
    return QStringLiteral("not_scored");
}

Result<void> HealthSettings::validate() const
{
    const int sum = std::accumulate(weights.begin(), weights.begin() + healthInputs, 0);
    const bool others = std::any_of(weights.begin() + healthInputs, weights.end(), [](auto weight) { return weight; });
    if (sum != 100 || others)
        return failure(ErrorKind::InvalidInput,
                       QCoreApplication::translate("HealthSettings", "The weights add up to %1; they must add up to "
                                                                     "100. Change one of them and try again.")
                           .arg(sum));
    if (atRiskFrom < 1 || healthyFrom > 100)
        return failure(ErrorKind::InvalidInput,
                       QCoreApplication::translate("HealthSettings", "The thresholds are %1 and %2; they must lie "
                                                                     "between 1 and 100.")
                           .arg(atRiskFrom)
                           .arg(healthyFrom));
    if (atRiskFrom >= healthyFrom)
        return failure(ErrorKind::InvalidInput,
                       QCoreApplication::translate("HealthSettings", "The at-risk threshold (%1) must be lower than "
                                                                     "the healthy threshold (%2).")
                           .arg(atRiskFrom)
                           .arg(healthyFrom));
    return {};
}

RiskLevel HealthSettings::levelOf(int score) const
{
    if (score < 0)
        return RiskLevel::NotScored;
    if (score < atRiskFrom)
        return RiskLevel::Critical;
    return score < healthyFrom ? RiskLevel::AtRisk : RiskLevel::Healthy;
}

} // namespace success
