// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/dated_rates.h"

#include "core/model/time.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace success::ui {
namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("DatedRates", text);
}

void addTable(std::vector<DatedRate> &rates, const json &table)
{
    const json day = table.is_object() ? table.value("date", json()) : json();
    if (!day.is_string())
        return;
    for (const auto &[code, rate] : table.at("rates").items())
        rates.push_back({QString::fromStdString(day.get<std::string>()), QString::fromStdString(code),
                         QString::fromStdString(rate.get<std::string>())});
}

json tableOf(const QDate &day, const json &rates)
{
    return {{"date", day.toString(Qt::ISODate).toStdString()}, {"rates", rates}};
}

} // namespace

std::vector<DatedRate> ratesFrom(const RateSettings &settings)
{
    std::vector<DatedRate> rates;
    addTable(rates, settings.newest);
    for (const json &table : settings.history)
        addTable(rates, table);
    std::ranges::sort(rates, [](const DatedRate &a, const DatedRate &b) {
        return std::tie(b.day, a.currency) < std::tie(a.day, b.currency);
    });
    return rates;
}

Result<RateSettings> rateSettings(const std::vector<DatedRate> &rates)
{
    std::map<QDate, json> byDay;
    for (const auto &line : rates) {
        const QString code = line.currency.trimmed().toUpper();
        const QString rate = line.rate.trimmed();
        if (line.day.trimmed().isEmpty() && code.isEmpty() && rate.isEmpty())
            continue;
        const auto day = dateFromIso(line.day.trimmed());
        if (!day)
            return failure(ErrorKind::InvalidInput,
                           tr("“%1” is not a day such as 2026-06-01.").arg(line.day.trimmed()));
        if (code.isEmpty() || rate.isEmpty())
            return failure(ErrorKind::InvalidInput,
                           tr("The line of %1 needs a currency and its rate.").arg(line.day.trimmed()));
        json &table = byDay.try_emplace(*day, json::object()).first->second;
        if (table.contains(code.toStdString()))
            return failure(ErrorKind::InvalidInput,
                           tr("%1 has two rates of %2: take one out.").arg(code, line.day.trimmed()));
        table[code.toStdString()] = rate.toStdString();
    }
    if (byDay.empty())
        return RateSettings{nullptr, json::array()};
    RateSettings settings{tableOf(byDay.rbegin()->first, byDay.rbegin()->second), json::array()};
    for (auto day = byDay.begin(); std::next(day) != byDay.end(); ++day)
        settings.history.push_back(tableOf(day->first, day->second));
    return settings;
}

} // namespace success::ui
