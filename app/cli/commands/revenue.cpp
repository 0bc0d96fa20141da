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
    const ordered_json records = movementsJson(*report);
    context.printRecords(records, namesOf(records));
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
