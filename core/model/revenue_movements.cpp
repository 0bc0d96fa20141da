// SPDX-License-Identifier: Apache-2.0
#include "core/model/revenue_movements.h"

namespace success {

QString movementKey(Movement movement)
{
    constexpr std::array keys{"new", "reactivation", "expansion", "contraction", "churn", "fx"};
    return QString::fromLatin1(keys[size_t(movement)]);
}

std::optional<int> grossRetention(const PeriodMovements &)
{
    return {};
}

std::optional<int> netRetention(const PeriodMovements &)
{
    return {};
}

std::vector<PeriodMovements> revenueMovements(std::span<const CustomerRevenue>, std::span<const QDate>,
                                              const RateHistory &)
{
    return {};
}

std::vector<CustomerMovement> customerMovements(std::span<const CustomerRevenue>, QDate, QDate, const RateHistory &)
{
    return {};
}

std::vector<QDate> monthlyClosings(QDate day, int months)
{
    const QDate month(day.year(), day.month(), 1);
    std::vector<QDate> closings;
    for (int back = months - 1; back >= 0; --back)
        closings.push_back(month.addMonths(-back).addDays(-1));
    closings.push_back(day);
    return closings;
}

} // namespace success
