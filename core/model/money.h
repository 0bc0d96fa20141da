// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <gmpxx.h>

#include <optional>
#include <span>
#include <vector>

namespace success {

/// An exact fraction.
using Rational = mpq_class;

/// Nearest whole number, ties to even. Refused (nullopt): results outside 64 bits.
[[nodiscard]] std::optional<qint64> roundHalfEven(const Rational &value);

/// Reads `-1234.5` exactly. Refused: anything but an optional sign, digits and one point.
[[nodiscard]] std::optional<Rational> rationalFromDecimal(QStringView text);

/// An ISO 4217 code of three letters. Default-constructed: no currency.
class Currency
{
public:
    constexpr Currency() = default;
    /// Case does not matter. Refused: anything but three ASCII letters.
    [[nodiscard]] static std::optional<Currency> fromCode(QStringView code);

    [[nodiscard]] bool isValid() const { return m_code != 0; }
    [[nodiscard]] QString code() const; ///< upper case; empty when invalid
    /// Digits of the minor unit as ISO 4217 has them and this program keeps amounts: USD 2, JPY 0, KWD 3.
    [[nodiscard]] int exponent() const;
    /// What outside systems write in front of an amount: `$`, `€`, `£`, `¥`; empty where the code is clearer.
    [[nodiscard]] QString symbol() const;
    /// A dense form for databases' and tables' keys; 0 is no currency.
    [[nodiscard]] constexpr quint32 packed() const { return m_code; }

    constexpr auto operator<=>(const Currency &) const = default;

private:
    quint32 m_code = 0;
};

/// An amount in whole minor units of its currency.
struct Money
{
    qint64 minor = 0;
    Currency currency;

    bool operator==(const Money &) const = default;
};

/// Reads the text forms outside systems print: `$48,000.00`, `€1.234,50`, `£12`, `1,234.5 CAD`.
/// `fallback` is used where neither a symbol nor a code is given, and wins over an ambiguous `$`.
[[nodiscard]] std::optional<Money> moneyFromText(QStringView text, Currency fallback);

/// Major units as a decimal text (`42000.50`) to minor units; digits beyond the minor unit are rounded half-even.
[[nodiscard]] std::optional<qint64> minorFromDecimal(QStringView majorUnits, Currency currency);

/// Exact decimal text in major units without grouping, as exports write it: `12345.00`, `1500`.
[[nodiscard]] QString decimalText(const Money &money);

/// For people, to the last minor unit: `48,000.00 USD`; a negative amount has a real minus sign. Without a currency the
/// bare number.
[[nodiscard]] QString exactText(const Money &money);

/// The rates a workspace converts with: units of the base currency per unit of another, on one date.
struct RateTable
{
    Currency base;
    QDate date;                     ///< the day the rates are of; shown beside every converted total
    QHash<quint32, Rational> rates; ///< by Currency::packed(); the base needs none

    /// The amount in minor units of the base, before rounding. nullopt: the currency has no rate.
    [[nodiscard]] std::optional<Rational> exactInBase(const Money &money) const;
    /// The same rounded half-even; nullopt also where that does not fit 64 bits.
    [[nodiscard]] std::optional<qint64> toBase(const Money &money) const;

    bool operator==(const RateTable &) const = default;
};

/// A sum that never adds currencies silently.
struct MoneyTotal
{
    Money total;                    ///< in the base currency, of everything that has a rate
    std::vector<Money> byCurrency;  ///< exact sums of all amounts, by currency code
    std::vector<Money> unconverted; ///< those of byCurrency that have no rate

    bool operator==(const MoneyTotal &) const = default;
};

/// Adds amounts up, each currency by itself: exact, and in any order the same result.
class MoneySum
{
public:
    explicit MoneySum(const RateTable &rates)
        : m_rates(&rates)
    {
    }

    void add(const Money &money);
    void add(const MoneySum &other);

    /// Converted exactly and rounded half-even once.
    [[nodiscard]] MoneyTotal total() const;
    /// The converted sum in minor units of the base, before rounding.
    [[nodiscard]] Rational exactTotal() const;

private:
    const RateTable *m_rates;
    std::vector<Money> m_byCurrency; // few entries, sorted by code
};

/// The totals of the parts of one whole. Each is rounded down or up so that together they are the whole's total to the
/// minor unit: what rounding leaves over goes to the largest remainders, ties to the earlier part.
[[nodiscard]] std::vector<MoneyTotal> totalsOfParts(std::span<const MoneySum> parts, const RateTable &rates);

} // namespace success
