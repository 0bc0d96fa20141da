// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/sections.h"

#include "app/cli/commands/command.h"
#include "app/cli/commands/release_lists.h"
#include "app/cli/commands/views.h"
#include "core/sections/contracts/contracts_section.h"
#include "core/sections/convert/convert_section.h"
#include "core/sections/health/health_section.h"
#include "core/sections/pipeline/pipeline_section.h"
#include "core/sections/reengage/reengage_section.h"
#include "core/sections/releases/releases_section.h"
#include "core/sections/signals/signals_table.h"
#include "core/sections/table/query.h"

namespace success::cli {

namespace {

/// As in the window: dismissed deals are there for who asks for them.
void leaveOutDismissed(const QString &section, TableQuery &query)
{
    const auto asks = [](const Filter &filter) {
        return filter.column.startsWith(u"dismissed");
    };
    if (section == u"re-engage" && std::ranges::none_of(query.filters, asks))
        query.filters.push_back({QStringLiteral("dismissed"), QStringLiteral("false")});
}

/// Of the view that is named, or what everybody sees.
Result<TableQuery> firstQuery(Context &context)
{
    const QString view = QStringLiteral("view");
    if (context.invocation().has(view))
        return savedQuery(context, context.argument(0), context.invocation().value(view));
    return TableQuery();
}

/// What is given adds to a view's filters, and takes the place of its search, order and limit.
Result<TableQuery> readQuery(Context &context)
{
    const Invocation &invocation = context.invocation();
    auto first = firstQuery(context);
    if (!first)
        return first;
    TableQuery query = std::move(*first);
    if (invocation.has(QStringLiteral("search")))
        query.search = invocation.value(QStringLiteral("search"));
    for (const QString &text : invocation.values.value(QStringLiteral("filter"))) {
        const auto filter = parseFilter(text);
        if (!filter)
            return tl::unexpected(usageError(filter.error().sentence));
        query.filters.push_back(*filter);
    }
    if (invocation.has(QStringLiteral("sort"))) {
        const auto order = parseSortOrder(invocation.value(QStringLiteral("sort")));
        if (!order)
            return tl::unexpected(usageError(order.error().sentence));
        query.sort = *order;
    }
    const auto limit = context.limit();
    if (!limit)
        return tl::unexpected(limit.error());
    query.limit = *limit;
    if (!invocation.has(QStringLiteral("view"))) // which says itself whether dismissed deals are in it
        leaveOutDismissed(context.argument(0), query);
    return query;
}

using nlohmann::ordered_json;

/// A section with rows and cards.
struct SectionEntry
{
    QString name;
    std::shared_ptr<const Table> (*table)(PortfolioPtr);
    ordered_json (*summary)(const Portfolio &);
};

const std::vector<SectionEntry> &sections()
{
    static const std::vector<SectionEntry> all{{QStringLiteral("health"), healthTable,
                                                [](const Portfolio &p) {
                                                    return summaryJson(healthSummary(p));
                                                }},
                                               {QStringLiteral("convert"), convertTable,
                                                [](const Portfolio &p) {
                                                    return summaryJson(convertSummary(p));
                                                }},
                                               {QStringLiteral("contracts"), contractsTable,
                                                [](const Portfolio &p) {
                                                    return summaryJson(contractsSummary(p));
                                                }},
                                               {QStringLiteral("pipeline"), pipelineTable,
                                                [](const Portfolio &p) {
                                                    return summaryJson(pipelineSummary(p));
                                                }},
                                               {QStringLiteral("re-engage"), reengageTable,
                                                [](const Portfolio &p) {
                                                    return summaryJson(reengageSummary(p));
                                                }},
                                               {QStringLiteral("releases"), matchesTable, [](const Portfolio &p) {
                                                    return summaryJson(releasesSummary(p));
                                                }}};
    return all;
}

/// Lists that are no section of their own: they have no cards, or share them.
const QStringList &otherLists()
{
    static const QStringList names =
        QStringList{QStringLiteral("reconciliation")} + releaseLists() + QStringList{QStringLiteral("signals")};
    return names;
}

/// `lists`: what is told when there is no such section, besides the sections.
Result<const SectionEntry *> sectionNamed(const QString &name, const QStringList &lists = {})
{
    QStringList known;
    for (const SectionEntry &section : sections()) {
        if (section.name == name)
            return &section;
        known << section.name;
    }
    return tl::unexpected(usageError(
        tr("There is no %1 “%2”; this version has %3.")
            .arg(lists.isEmpty() ? tr("section") : tr("list"), name, (known + lists).join(QStringLiteral(", ")))));
}

Result<std::shared_ptr<const Table>> tableOf(Context &context, const QString &name, const PortfolioPtr &portfolio)
{
    if (!otherLists().contains(name))
        return sectionNamed(name).map([&](const SectionEntry *section) { return section->table(portfolio); });
    if (name == u"reconciliation")
        return reconciliationTable(portfolio);
    if (releaseLists().contains(name))
        return releaseList(name, portfolio);
    const auto cache = context.cache();
    if (!cache)
        return tl::unexpected(cache.error());
    return signalsTable(portfolio, (*cache)->database());
}

} // namespace

Result<ordered_json> sectionSummary(Context &context)
{
    const auto section = sectionNamed(context.argument(0));
    if (!section)
        return tl::unexpected(section.error());
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    return (*section)->summary(**portfolio);
}

Result<SectionRows> sectionRows(Context &context)
{
    const QString name = context.argument(0);
    if (!otherLists().contains(name)) {
        if (const auto known = sectionNamed(name, otherLists()); !known)
            return tl::unexpected(known.error());
    }
    const auto query = readQuery(context);
    if (!query)
        return tl::unexpected(query.error());
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto table = tableOf(context, name, *portfolio);
    if (!table)
        return tl::unexpected(table.error());
    auto rows = runQuery(**table, *query);
    if (!rows)
        return tl::unexpected(usageError(rows.error().sentence));
    return SectionRows{*table, std::move(*rows)};
}

} // namespace success::cli
