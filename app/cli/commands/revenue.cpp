// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/rendering.h"
#include "core/sections/contracts/movements_report.h"
#include "core/sections/contracts/renewals_report.h"

namespace success::cli {

using nlohmann::ordered_json;

namespace {

/// Rows for reading: a total is its amount in the base currency, with what has no rate beside it.
ordered_json flattened(ordered_json records)
{
    for (ordered_json &record : records) {
        const ordered_json total = record["arr"];
        record["arr"] = total["total"];
        record["unconverted"] = total["unconverted"];
    }
    return records;
}

Result<void> printMonth(Context &context, const MovementsReport &report)
{
    const QString wanted = context.invocation().value(QStringLiteral("month"));
    QStringList months;
    for (const PeriodMovements &month : report.months) {
        months << month.closesOn.toString(QStringLiteral("yyyy-MM"));
        if (months.last() != wanted)
            continue;
        const ordered_json records = monthJson(report, month);
        context.printRecords(records,
                             {QStringLiteral("account_key"), QStringLiteral("movement"), QStringLiteral("opening"),
                              QStringLiteral("amount"), QStringLiteral("fx"), QStringLiteral("closing")});
        return {};
    }
    return tl::unexpected(
        usageError(tr("--month takes one of %1, not “%2”.").arg(months.join(QStringLiteral(", ")), wanted)));
}

} // namespace

Result<void> runMovements(Context &context)
{
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto cache = context.openCache();
    if (!cache)
        return tl::unexpected(cache.error());
    const auto report = movementsReport(**portfolio, **cache);
    if (!report)
        return tl::unexpected(report.error());
    if (context.invocation().has(QStringLiteral("month")))
        return printMonth(context, *report);
    const ordered_json records = movementsJson(*report);
    context.printRecords(records, namesOf(records));
    if (context.format() == Format::Table)
        note(movementsNote());
    return {};
}

Result<void> runRenewals(Context &context)
{
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    ordered_json records = renewalsJson(renewalMonths(**portfolio));
    if (context.format() != Format::Json)
        records = flattened(std::move(records));
    context.printRecords(records, namesOf(records));
    return {};
}

} // namespace success::cli
