// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

#include <nlohmann/json.hpp>

namespace success::salesbricks {

/// Salesbricks does not document whether its integers are major or minor units.
enum class MoneyUnit : quint8 { Minor, Major };

/// The integer in minor units; nullopt if it does not fit.
[[nodiscard]] std::optional<qint64> toMinor(qint64 amount, Currency currency, MoneyUnit unit);

/// Decides the unit by amounts that come both as an integer and as formatted text (wire contract §1.7): pairs that fit
/// neither reading (tax, discounts, currencies without decimals) do not vote.
class UnitCalibration
{
public:
    /// Looks at a subscription's line items, and at its whole value beside its orders' `contract_value`.
    void observe(const nlohmann::json &subscription, const nlohmann::json &orders);

    [[nodiscard]] int votes() const { return m_minor + m_major; }
    [[nodiscard]] MoneyUnit decision() const { return m_major > m_minor ? MoneyUnit::Major : MoneyUnit::Minor; }
    /// The decision and what it rests on, for the source's report.
    [[nodiscard]] QString note() const;

private:
    void compare(const nlohmann::json &integer, const QString &text, Currency currency);

    int m_minor = 0;
    int m_major = 0;
};

} // namespace success::salesbricks
