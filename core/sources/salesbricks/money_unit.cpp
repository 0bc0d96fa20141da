// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/money_unit.h"

#include "core/model/currency_codes.h"
#include "core/sources/common/json_reader.h"

#include <QCoreApplication>

#include <cmath>

namespace success::salesbricks {

namespace {

using nlohmann::json;

constexpr double tolerance = 0.01;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksMoneyUnit", text);
}

bool isAbout(double a, double b)
{
    return std::abs(a - b) <= tolerance * std::abs(b);
}

} // namespace

std::optional<qint64> toMinor(qint64 amount, Currency currency, MoneyUnit unit)
{
    return unit == MoneyUnit::Minor ? std::optional(amount) : minorFromDecimal(QString::number(amount), currency);
}

void UnitCalibration::compare(const json &integer, const QString &text, Currency currency)
{
    const auto money = moneyFromText(text, currency);
    if (!integer.is_number() || !money || money->minor == 0 || money->currency.exponent() == 0)
        return;
    const double amount = integer.get<double>();
    const double minor = double(money->minor);
    m_minor += isAbout(amount, minor);
    m_major += isAbout(amount, minor / std::pow(10, money->currency.exponent()));
}

void UnitCalibration::observe(const json &subscription, const json &orders)
{
    const Currency currency = knownCurrency(textIn(subscription, "currency")).value_or(Currency());
    const json &lines = valueIn(subscription, "line_items");
    for (const json &line : lines.is_array() ? lines : json::array())
        compare(valueIn(line, "sub_total"), textIn(line, "grand_total"), currency);
    for (const json &order : orders)
        compare(valueIn(subscription, "grand_total"), textIn(order, "contract_value"), currency);
}

QString UnitCalibration::note() const
{
    if (votes() == 0)
        return tr(
            "Whether Salesbricks' amounts are cents or whole units could not be checked; they were read as cents. "
            "The option money_unit decides it.");
    return decision() == MoneyUnit::Minor
               ? tr("Salesbricks' amounts were read as cents (%1 of %2 comparisons say so).").arg(m_minor).arg(votes())
               : tr("Salesbricks' amounts were read as whole units (%1 of %2 comparisons say so).")
                     .arg(m_major)
                     .arg(votes());
}

} // namespace success::salesbricks
