// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/renewals_report.h"

#include "core/sections/table/value.h"

namespace success {

namespace {

constexpr int months = 12;
constexpr size_t levels = 4;

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

/// How many months after the one of `from`; negative or ≥ 12: not shown.
int monthsBetween(QDate from, QDate to)
{
    return 12 * (to.year() - from.year()) + to.month() - from.month();
}

/// Runs, with a term that ends on or after as-of.
bool renews(const Portfolio &portfolio, size_t i)
{
    const Contract &contract = portfolio.contracts[i];
    const Account &account = portfolio.accounts[contract.account];
    return !account.untracked && contract.endsOn.isValid() && contract.endsOn >= portfolio.asOf.date &&
           countsByItself(portfolio, i);
}

} // namespace

std::vector<RenewalMonth> renewalMonths(const Portfolio &portfolio)
{
    const QDate first = firstOfMonth(portfolio.asOf.date);
    std::vector<RenewalMonth> result(months);
    std::vector<std::vector<MoneySum>> sums(months, std::vector<MoneySum>(levels, MoneySum(portfolio.rates)));
    for (size_t i = 0; portfolio.ledger && i < portfolio.contracts.size(); ++i) {
        const int month = renews(portfolio, i) ? monthsBetween(first, portfolio.contracts[i].endsOn) : months;
        if (month >= months)
            continue;
        const auto level = size_t(portfolio.healthScores[portfolio.contracts[i].account].level);
        ++result[size_t(month)].contracts[level];
        sums[size_t(month)][level].add(portfolio.contracts[i].arr);
    }
    for (size_t month = 0; month < result.size(); ++month) {
        result[month].month = first.addMonths(int(month));
        MoneySum all(portfolio.rates);
        for (const MoneySum &level : sums[month])
            all.add(level);
        result[month].total = all.total();
        const std::vector<MoneyTotal> parts = totalsOfParts(sums[month], portfolio.rates);
        std::copy(parts.begin(), parts.end(), result[month].arr.begin());
    }
    return result;
}

QString renewalFilter(const RenewalMonth &month)
{
    return month.month.toString(Qt::ISODate) + QStringLiteral("..") +
           month.month.addMonths(1).addDays(-1).toString(Qt::ISODate);
}

nlohmann::ordered_json renewalsJson(const std::vector<RenewalMonth> &report)
{
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const RenewalMonth &month : report) {
        for (size_t level = 0; level < levels; ++level) {
            array.push_back({{"month", month.month.toString(QStringLiteral("yyyy-MM")).toStdString()},
                             {"risk_level", riskLevelKey(RiskLevel(level)).toStdString()},
                             {"contracts", month.contracts[level]},
                             {"arr", totalJson(month.arr[level])}});
        }
    }
    return array;
}

} // namespace success
