// SPDX-License-Identifier: Apache-2.0
#include "core/model/money.h"

#include "core/model/currency_codes.h"
#include "core/model/shares.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace success {

namespace {

constexpr std::array zeroDecimal{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                 "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array threeDecimal{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

struct Symbol
{
    const char *code;
    const char16_t *text;
};
constexpr std::array symbols{Symbol{"USD", u"$"},  Symbol{"EUR", u"€"},   Symbol{"GBP", u"£"}, Symbol{"JPY", u"¥"},
                             Symbol{"AUD", u"A$"}, Symbol{"CAD", u"CA$"}, Symbol{"INR", u"₹"}};

Rational powerOfTen(int exponent)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(exponent));
    return Rational(power);
}

bool isCodeLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

} // namespace

std::optional<qint64> roundHalfEven(const Rational &value)
{
    mpz_class quotient;
    mpz_class remainder;
    mpz_fdiv_qr(quotient.get_mpz_t(), remainder.get_mpz_t(), value.get_num().get_mpz_t(), value.get_den().get_mpz_t());
    const mpz_class twice = 2 * remainder;
    const int order = cmp(twice, value.get_den());
    if (order > 0 || (order == 0 && mpz_odd_p(quotient.get_mpz_t())))
        quotient += 1;
    if (!quotient.fits_slong_p())
        return std::nullopt;
    static_assert(sizeof(long) == sizeof(qint64));
    return quotient.get_si();
}

std::optional<Rational> rationalFromDecimal(QStringView text)
{
    QStringView digits = text.trimmed();
    const bool negative = digits.startsWith(u'-');
    if (negative || digits.startsWith(u'+'))
        digits = digits.mid(1);
    std::string whole;
    int decimals = -1;
    for (const QChar c : digits) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
        } else if (c >= u'0' && c <= u'9') {
            whole += char(c.unicode());
            decimals += decimals >= 0;
        } else {
            return std::nullopt;
        }
    }
    if (whole.empty())
        return std::nullopt;
    Rational result(mpz_class(whole, 10));
    if (decimals > 0)
        result /= powerOfTen(decimals);
    return negative ? Rational(-result) : result;
}

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3)
        return std::nullopt;
    Currency currency;
    for (const QChar c : code) {
        const QChar upper = c.toUpper();
        if (!isCodeLetter(upper))
            return std::nullopt;
        currency.m_code = currency.m_code << 8 | upper.unicode();
    }
    return currency;
}

QString Currency::code() const
{
    if (!isValid())
        return {};
    return QString(QChar(m_code >> 16 & 0xff)) + QChar(m_code >> 8 & 0xff) + QChar(m_code & 0xff);
}

int Currency::exponent() const
{
    const auto in = [this](const auto &list) {
        return std::any_of(list.begin(), list.end(), [this](std::string_view known) {
            return m_code == quint32(known[0] << 16 | known[1] << 8 | known[2]);
        });
    };
    return in(zeroDecimal) ? 0 : in(threeDecimal) ? 3 : 2;
}

QString Currency::symbol() const
{
    for (const Symbol &symbol : symbols) {
        if (code() == QLatin1String(symbol.code))
            return QString::fromUtf16(symbol.text);
    }
    return {};
}

std::optional<Money> moneyFromText(QStringView text, Currency fallback)
{
    QString number;
    QString rest;
    for (const QChar c : text) {
        if (c.isDigit() || c == u'.' || c == u',' || c == u'-')
            number += c;
        else if (!c.isSpace() && c != u'\'')
            rest += c;
    }
    // The last separator is the decimal one if one or two digits follow, or if both separators occur.
    const qsizetype lastPoint = number.lastIndexOf(u'.');
    const qsizetype lastComma = number.lastIndexOf(u',');
    const qsizetype last = std::max(lastPoint, lastComma);
    const qsizetype digitsAfter = number.size() - last - 1;
    const bool bothOccur = lastPoint >= 0 && lastComma >= 0;
    const bool decimal = last >= 0 && (bothOccur || digitsAfter == 1 || digitsAfter == 2);
    QString plain;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (number[i].isDigit() || number[i] == u'-')
            plain += number[i];
        else if (decimal && i == last)
            plain += u'.';
    }
    Currency currency = fallback;
    if (const auto code = knownCurrency(rest)) {
        currency = *code;
    } else if (!rest.isEmpty() && !(rest == u"$" && fallback.isValid())) {
        const auto known = std::find_if(symbols.begin(), symbols.end(),
                                        [&](const Symbol &symbol) { return rest == QString::fromUtf16(symbol.text); });
        if (known == symbols.end())
            return std::nullopt;
        currency = *Currency::fromCode(QString::fromLatin1(known->code));
    }
    if (!currency.isValid())
        return std::nullopt;
    const auto minor = minorFromDecimal(plain, currency);
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

std::optional<qint64> minorFromDecimal(QStringView majorUnits, Currency currency)
{
    const auto major = rationalFromDecimal(majorUnits);
    return major ? roundHalfEven(*major * powerOfTen(currency.exponent())) : std::nullopt;
}

QString decimalText(const Money &money)
{
    const int exponent = money.currency.exponent();
    QString digits = QString::number(money.minor < 0 ? 0 - quint64(money.minor) : quint64(money.minor));
    if (exponent > 0) {
        digits = digits.rightJustified(exponent + 1, u'0');
        digits.insert(digits.size() - exponent, u'.');
    }
    return money.minor < 0 ? QString(u'-' + digits) : digits;
}

QString exactText(const Money &money)
{
    constexpr QChar minusSign(0x2212);
    constexpr QChar noBreakSpace(0x00A0);
    QString text = decimalText({money.minor < 0 ? -money.minor : money.minor, money.currency});
    const qsizetype point = text.indexOf(u'.');
    for (qsizetype at = (point < 0 ? text.size() : point) - 3; at > 0; at -= 3)
        text.insert(at, u',');
    if (money.minor < 0)
        text.prepend(minusSign);
    return money.currency.isValid() ? QString(text + noBreakSpace + money.currency.code()) : text;
}

std::optional<Rational> RateTable::exactInBase(const Money &money) const
{
    const Rational minor(mpz_class(static_cast<long>(money.minor)));
    if (money.currency == base)
        return minor;
    const auto rate = rates.constFind(money.currency.packed());
    if (!base.isValid() || rate == rates.cend())
        return std::nullopt;
    const int shift = base.exponent() - money.currency.exponent();
    const Rational converted = *rate * minor;
    return shift >= 0 ? Rational(converted * powerOfTen(shift)) : Rational(converted / powerOfTen(-shift));
}

std::optional<qint64> RateTable::toBase(const Money &money) const
{
    if (money.currency == base)
        return money.minor;
    const auto exact = exactInBase(money);
    return exact ? roundHalfEven(*exact) : std::nullopt;
}

void MoneySum::add(const Money &money)
{
    if (!money.currency.isValid())
        return;
    const auto place = std::lower_bound(m_byCurrency.begin(), m_byCurrency.end(), money.currency,
                                        [](const Money &sum, Currency currency) { return sum.currency < currency; });
    if (place != m_byCurrency.end() && place->currency == money.currency)
        place->minor += money.minor;
    else
        m_byCurrency.insert(place, money);
}

void MoneySum::add(const MoneySum &other)
{
    for (const Money &money : other.m_byCurrency)
        add(money);
}

Rational MoneySum::exactTotal() const
{
    Rational sum;
    for (const Money &money : m_byCurrency)
        sum += m_rates->exactInBase(money).value_or(Rational());
    return sum;
}

MoneyTotal MoneySum::total() const
{
    MoneyTotal total{{roundHalfEven(exactTotal()).value_or(0), m_rates->base}, m_byCurrency, {}};
    std::copy_if(m_byCurrency.begin(), m_byCurrency.end(), std::back_inserter(total.unconverted),
                 [this](const Money &money) { return !m_rates->exactInBase(money); });
    return total;
}

std::vector<MoneyTotal> totalsOfParts(std::span<const MoneySum> parts, const RateTable &rates)
{
    MoneySum whole(rates);
    std::vector<MoneyTotal> totals;
    std::vector<Rational> exact;
    for (const MoneySum &part : parts) {
        whole.add(part);
        exact.push_back(part.exactTotal());
        totals.push_back(part.total());
    }
    const std::vector<qint64> shares = sharesOf(exact, whole.total().total.minor);
    for (size_t i = 0; i < totals.size(); ++i)
        totals[i].total.minor = shares[i];
    return totals;
}

} // namespace success
