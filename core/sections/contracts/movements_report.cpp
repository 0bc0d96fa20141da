// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/movements_report.h"

#include "core/portfolio/revenue_history.h"
#include "core/sections/table/value.h"

#include <QCoreApplication>

namespace success {

namespace {

using nlohmann::ordered_json;

ordered_json percent(std::optional<int> hundredths)
{
    return hundredths ? ordered_json(*hundredths / 100.0) : ordered_json();
}

ordered_json periodJson(const PeriodMovements &period, Currency base)
{
    const auto money = [base](qint64 minor) {
        return toJson(Money{minor, base});
    };
    ordered_json object;
    object["month"] = period.closesOn.toString(QStringLiteral("yyyy-MM")).toStdString();
    object["closes_on"] = toJson(period.closesOn);
    object["opening"] = money(period.opening);
    for (size_t i = 0; i < movementKinds; ++i)
        object[movementKey(Movement(i)).toStdString()] = money(period.amounts[i]);
    object["closing"] = money(period.closing);
    object["grr_percent"] = percent(grossRetention(period));
    object["nrr_percent"] = percent(netRetention(period));
    object["rates_on"] = toJson(period.ratesOn);
    object["unconverted"] = ordered_json::array();
    for (const Money &amount : period.unconverted)
        object["unconverted"].push_back(toJson(amount));
    return object;
}

} // namespace

Result<MovementsReport> movementsReport(const Portfolio &portfolio, Database &cache, int months)
{
    auto customers = readRevenueHistory(cache, portfolio);
    if (!customers)
        return tl::unexpected(customers.error());
    MovementsReport report;
    report.base = portfolio.rates.base;
    report.customers = std::move(*customers);
    report.rates = ratesOf(portfolio);
    const QDate today = portfolio.asOf.date;
    report.lastMonthRuns = today.addDays(1).month() == today.month();
    const std::vector<QDate> closings = monthlyClosings(today, months);
    report.months = revenueMovements(report.customers, closings, report.rates);
    const std::array ends{closings.front(), closings.back()};
    report.year = revenueMovements(report.customers, ends, report.rates).front();
    return report;
}

ordered_json movementsJson(const MovementsReport &report)
{
    ordered_json array = ordered_json::array();
    for (const PeriodMovements &month : report.months)
        array.push_back(periodJson(month, report.base));
    return array;
}

ordered_json monthJson(const MovementsReport &report, const PeriodMovements &month)
{
    const auto money = [&](qint64 minor) {
        return toJson(Money{minor, report.base});
    };
    ordered_json array = ordered_json::array();
    for (const CustomerMovement &moved :
         customerMovements(report.customers, month.opensOn, month.closesOn, report.rates)) {
        array.push_back({{"account_key", report.customers[moved.customer].accountKey.toStdString()},
                         {"movement", movementKey(moved.movement).toStdString()},
                         {"opening", money(moved.opening)},
                         {"amount", money(moved.amount)},
                         {"fx", money(moved.fx)},
                         {"closing", money(moved.closing)}});
    }
    return array;
}

QString movementsNote()
{
    return QCoreApplication::translate(
        "Movements",
        "Stripe tells what a subscription costs today, not what it cost before: it stands at today's price "
        "from its first paid day on. Earlier Salesbricks agreements count with their whole value, one-off "
        "lines among them.");
}

} // namespace success
