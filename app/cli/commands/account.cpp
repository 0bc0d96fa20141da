// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/rendering.h"
#include "core/sections/convert/convert_explanation.h"
#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/customer_detail.h"
#include "core/sections/reengage/reengage_explanation.h"

namespace success::cli {

namespace {

constexpr int pageSize = 500;

/// One account, with the Portfolio that holds it and a connection for the rest.
struct Opened
{
    PortfolioPtr portfolio;
    const Account *account = nullptr;
    std::unique_ptr<Database> cache;
    Session *session = nullptr;
};

Result<Opened> openAccount(Context &context)
{
    Opened opened;
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    opened.portfolio = *portfolio;
    const auto account = context.account(**portfolio, context.argument(0));
    if (!account)
        return tl::unexpected(account.error());
    opened.account = *account;
    opened.session = *context.session();
    auto cache = context.openCache();
    if (!cache)
        return tl::unexpected(cache.error());
    opened.cache = std::move(*cache);
    return opened;
}

Result<std::vector<ActivityKind>> readKinds(const QStringList &names)
{
    std::vector<ActivityKind> kinds;
    QStringList known;
    for (int i = int(ActivityKind::Call); i <= int(ActivityKind::Payment); ++i) {
        known << activityKindKey(ActivityKind(i));
        if (names.contains(known.last()))
            kinds.push_back(ActivityKind(i));
    }
    for (const QString &name : names) {
        if (!known.contains(name))
            return tl::unexpected(usageError(
                tr("There is no kind “%1” of activity; there are %2.").arg(name, known.join(QStringLiteral(", ")))));
    }
    return kinds;
}

Result<std::vector<ActivityItem>> readActivity(Opened &opened, ActivityQuery query, int limit)
{
    std::vector<ActivityItem> items;
    std::optional<ActivityCursor> after;
    do {
        query.pageSize = limit < 0 ? pageSize : std::min(pageSize, limit - int(items.size()));
        if (query.pageSize == 0)
            break;
        auto page = activityPage(*opened.cache, opened.account->id, opened.portfolio->asOf.instant, query, after);
        if (!page)
            return tl::unexpected(page.error());
        std::move(page->items.begin(), page->items.end(), std::back_inserter(items));
        after = page->next;
    } while (after);
    return items;
}

} // namespace

Result<void> runShow(Context &context)
{
    auto opened = openAccount(context);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto detail =
        loadCustomer(*opened->portfolio, *opened->account, *opened->cache, opened->session->workspace());
    return detail ? context.printValue(customerJson(*detail)) : tl::unexpected(detail.error());
}

Result<void> runExplain(Context &context)
{
    const QString score = context.invocation().value(QStringLiteral("score"));
    if (!score.isEmpty() && score != u"health" && score != u"convert" && score != u"re-engage")
        return tl::unexpected(
            usageError(tr("There is no score “%1”; there are health, convert and re-engage.").arg(score)));
    auto opened = openAccount(context);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto explain = score == u"convert" ? explainConvert : score == u"re-engage" ? explainReengage : explainHealth;
    const auto explanation = explain(*opened->portfolio, *opened->account, *opened->cache);
    return explanation ? context.printValue(explanationJson(*explanation)) : tl::unexpected(explanation.error());
}

Result<void> runActivity(Context &context)
{
    const auto kinds = readKinds(context.invocation().values.value(QStringLiteral("kind")));
    if (!kinds)
        return tl::unexpected(kinds.error());
    const auto limit = context.limit();
    if (!limit)
        return tl::unexpected(limit.error());
    auto opened = openAccount(context);
    if (!opened)
        return tl::unexpected(opened.error());
    const ActivityQuery query{*kinds, context.invocation().value(QStringLiteral("search")), pageSize};
    const auto items = readActivity(*opened, query, *limit);
    if (!items)
        return tl::unexpected(items.error());
    const nlohmann::ordered_json records = activityJson(*items);
    context.printRecords(records, namesOf(records));
    return {};
}

} // namespace success::cli
