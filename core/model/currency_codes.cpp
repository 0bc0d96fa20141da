// SPDX-License-Identifier: Apache-2.0
#include "core/model/currency_codes.h"

#include <string_view>

namespace success {

namespace {

// Sorted, four characters each.
constexpr std::string_view codes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF "
    "CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
    "GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP "
    "LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN "
    "PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW "
    "ZWG ZWL ";
constexpr size_t width = 4;
static_assert(codes.size() % width == 0);

} // namespace

bool isKnownCurrency(Currency currency)
{
    const std::string code = currency.code().toStdString();
    size_t low = 0;
    size_t high = codes.size() / width;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        const auto candidate = codes.substr(middle * width, 3);
        if (candidate == code)
            return true;
        if (candidate < code)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

std::optional<Currency> knownCurrency(QStringView code)
{
    const auto currency = Currency::fromCode(code);
    return currency && isKnownCurrency(*currency) ? currency : std::nullopt;
}

} // namespace success
