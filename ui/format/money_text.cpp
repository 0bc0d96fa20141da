// SPDX-License-Identifier: Apache-2.0
#include "ui/format/money_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace success::ui {

namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar noBreakSpace(0x00A0);

QString tr(const char *text)
{
    return QCoreApplication::translate("Money", text);
}

/// Groups the digits in front of the point of a plain decimal number without a sign.
QString grouped(const QString &decimal)
{
    const qsizetype point = decimal.indexOf(QLatin1Char('.'));
    const qsizetype whole = point < 0 ? decimal.size() : point;
    QString text = decimal;
    for (qsizetype at = whole - 3; at > 0; at -= 3)
        text.insert(at, QLatin1Char(','));
    return text;
}

QString withCurrency(const QString &number, bool negative, Currency currency)
{
    const QString sign = negative ? QString(minusSign) : QString();
    if (!currency.isValid())
        return sign + number;
    const QString symbol = currency.symbol();
    if (symbol.isEmpty())
        return sign + currency.code() + noBreakSpace + number;
    return sign + symbol + number;
}

Rational majorUnits(const Money &money)
{
    mpz_class scale;
    mpz_ui_pow_ui(scale.get_mpz_t(), 10, static_cast<unsigned long>(money.currency.exponent()));
    Rational major(mpz_class(static_cast<long>(money.minor)), scale);
    major.canonicalize();
    return major;
}

QString plainDecimal(const Money &money)
{
    QString text = decimalText(money);
    if (text.startsWith(QLatin1Char('-')))
        text.remove(0, 1);
    return text;
}

} // namespace

QString moneyText(const Money &money)
{
    const Rational major = abs(majorUnits(money));
    if (money.minor == 0)
        return withCurrency(QStringLiteral("0"), false, money.currency);
    if (major < 1000)
        return withCurrency(plainDecimal(money), money.minor < 0, money.currency);
    const QString whole = QString::number(roundHalfEven(major).value_or(0));
    return withCurrency(grouped(whole), money.minor < 0, money.currency);
}

QString moneyCompact(const Money &money)
{
    struct Step
    {
        double size;
        const char *suffix;
    };
    const double major = Rational(abs(majorUnits(money))).get_d();
    for (const Step &step : {Step{1e9, "B"}, Step{1e6, "M"}, Step{1e3, "K"}}) {
        // 999,950 and up would be written as 1000K.
        if (major < step.size * 0.99995)
            continue;
        const double value = major / step.size;
        QString number = QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
        while (number.contains(QLatin1Char('.')) &&
               (number.endsWith(QLatin1Char('0')) || number.endsWith(QLatin1Char('.'))))
            number.chop(1);
        return withCurrency(number + QLatin1String(step.suffix), money.minor < 0, money.currency);
    }
    return withCurrency(QString::number(major, 'f', 0), money.minor < 0, money.currency);
}

QString totalText(const MoneyTotal &total)
{
    if (!total.total.currency.isValid() && total.byCurrency.size() == 1)
        return moneyText(total.byCurrency.front());
    return moneyText(total.total);
}

QString totalExact(const MoneyTotal &total, const RateTable &rates)
{
    QStringList lines{exactText(total.total)};
    if (total.byCurrency.size() > 1 || !total.unconverted.empty()) {
        for (const Money &money : total.byCurrency) {
            const bool left =
                std::find(total.unconverted.begin(), total.unconverted.end(), money) != total.unconverted.end();
            lines << (left ? tr("%1, not in the total: no rate").arg(exactText(money)) : exactText(money));
        }
        if (rates.date.isValid())
            lines << tr("Rates of %1").arg(QLocale(QLocale::English).toString(rates.date, u"d MMM yyyy"));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace success::ui
