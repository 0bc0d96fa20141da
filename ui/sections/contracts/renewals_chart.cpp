// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/renewals_chart.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RenewalsChart", text);
}

constexpr std::array levels{RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored};

double majorUnits(const Money &money)
{
    return money.currency.isValid() ? decimalText(money).toDouble() : 0;
}

QString contractsText(int contracts)
{
    return contracts == 1 ? tr("1 contract") : tr("%1 contracts").arg(countText(contracts));
}

} // namespace

ColumnChart *makeRenewalsChart(const Theme &theme, QWidget *parent)
{
    std::vector<ColumnChart::Series> series;
    for (const auto level : levels)
        series.push_back({riskLevelKey(level), riskLevelText(level), toneOf(level).fill});
    auto *chart = new ColumnChart(theme, tr("ARR that renews, by month and risk level"), std::move(series), parent);
    chart->setObjectName(QStringLiteral("renewalsChart"));
    return chart;
}

std::vector<ColumnChart::Column> renewalColumns(const std::vector<RenewalMonth> &months, const RateTable &rates)
{
    const QLocale english(QLocale::English);
    std::vector<ColumnChart::Column> columns;
    for (const auto &month : months) {
        ColumnChart::Column column;
        column.key = month.month.toString(QStringLiteral("yyyy-MM"));
        column.label =
            english.toString(month.month, month.month.month() == 1 || columns.empty() ? u"MMM yyyy" : u"MMM");
        column.figure = month.count() == 0
                            ? QString()
                            : countText(month.count()) + QStringLiteral(" · ") + moneyCompact(month.total.total);
        column.exact = tr("%1: %2, %3 ARR")
                           .arg(english.toString(month.month, u"MMMM yyyy"), contractsText(month.count()),
                                totalExact(month.total, rates));
        for (const auto level : levels) {
            const auto &arr = month.arr[size_t(level)];
            column.values.push_back(majorUnits(arr.total));
            column.exacts.push_back(tr("%1, %2: %3, %4 ARR")
                                        .arg(english.toString(month.month, u"MMMM yyyy"), riskLevelText(level),
                                             contractsText(month.contracts[size_t(level)]), totalExact(arr, rates)));
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace success::ui
