// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/salesbricks/order_book.h"
#include "core/sources/salesbricks/salesbricks_mapper.h"

namespace success::salesbricks {

/// Holds customers back until the money unit is known, then maps and delivers them.
class Delivery
{
public:
    /// `unit`: auto, minor or major.
    Delivery(Fetching &fetching, MappingRules rules, QString unit);

    [[nodiscard]] Result<void> add(CustomerPayload &&payload);
    /// Delivers what is left, then the orders of those who are no customers.
    [[nodiscard]] Result<void> finish(const OrderBook &orders, std::vector<SkippedRecord> skipped);

private:
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] MoneyUnit unit() const;

    Fetching &m_fetching;
    MappingRules m_rules;
    QString m_given;
    UnitCalibration m_calibration;
    std::vector<CustomerPayload> m_waiting;
};

} // namespace success::salesbricks
