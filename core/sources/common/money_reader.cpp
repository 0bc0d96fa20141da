// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/money_reader.h"

#include "core/model/currency_codes.h"

#include <QCoreApplication>

namespace success {

Currency currencyIn(JsonReader &reader, const char *key, Currency fallback)
{
    const QString code = reader.text(key);
    if (code.isEmpty())
        return fallback;
    const auto currency = knownCurrency(code);
    if (!currency)
        reader.reject(
            QCoreApplication::translate("MoneyReader", "Its currency “%1” is not a currency code.").arg(code));
    return currency.value_or(Currency());
}

std::optional<qint64> minorIn(JsonReader &reader, const char *key, Currency currency)
{
    const nlohmann::json &value = valueIn(reader.value(), key);
    if (value.is_null())
        return std::nullopt;
    const QString digits =
        QString::fromStdString(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)).left(40);
    const auto minor = value.is_number() ? minorFromDecimal(digits, currency) : std::nullopt;
    if (!minor)
        reader.reject(
            QCoreApplication::translate("MoneyReader", "Its amount %1 is not an amount of money.").arg(digits));
    return minor;
}

} // namespace success
