// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_money.h"

namespace success::stripe {

int wireExponent(Currency currency)
{
    const QString code = currency.code();
    if (code == u"ISK" || code == u"UGX")
        return 2;
    return code == u"MGA" ? 0 : currency.exponent();
}

Rational minorFromWire(const Rational &amount, Currency currency)
{
    Rational result = amount;
    const int shift = currency.exponent() - wireExponent(currency);
    for (int i = 0; i < shift; ++i)
        result *= 10;
    for (int i = 0; i > shift; --i)
        result /= 10;
    return result;
}

std::optional<qint64> minorFromWire(qint64 amount, Currency currency)
{
    return roundHalfEven(minorFromWire(Rational(mpz_class(static_cast<long>(amount))), currency));
}

} // namespace success::stripe
