// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/opened_account.h"
#include "app/cli/commands/rendering.h"
#include "core/sections/convert/convert_explanation.h"
#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/customer_detail.h"
#include "core/sections/customer/score_change.h"
#include "core/sections/reengage/reengage_explanation.h"

#include <algorithm>

namespace success::cli {

namespace {

constexpr int pageSize = 500;

Result<std::vector<TimelineKind>> readKinds(const QStringList &names)
{
    std::vector<TimelineKind> kinds;
    QStringList known;
    for (const TimelineKind kind : timelineKinds) {
        known << timelineKindKey(kind);
        if (names.contains(known.last()))
            kinds.push_back(kind);
    }
    for (const QString &name : names) {
        if (!known.contains(name))
            return tl::unexpected(usageError(
                tr("There is no kind “%1” of activity; there are %2.").arg(name, known.join(QStringLiteral(", ")))));
    }
    return kinds;
}

Result<std::vector<ActivityItem>> readActivity(OpenedAccount &opened, ActivityQuery query, int limit)
{
    std::vector<ActivityItem> items;
    std::optional<ActivityCursor> after;
    const ActivityScope scope = activityScope(*opened.portfolio, *opened.account);
    do {
        query.pageSize = limit < 0 ? pageSize : std::min(pageSize, limit - int(items.size()));
        if (query.pageSize == 0)
            break;
        auto page = activityPage(*opened.cache, &opened.session->workspace().database(), scope, query, after);
        if (!page)
            return tl::unexpected(page.error());
        std::move(page->items.begin(), page->items.end(), std::back_inserter(items));
        after = page->next;
    } while (after);
    return items;
}

/// The day of `--since`; nullopt where it is not given.
Result<std::optional<QDate>> sinceDay(const Context &context, const QString &score)
{
    const QString text = context.invocation().value(QStringLiteral("since"));
    if (text.isEmpty())
        return std::nullopt;
    if (!score.isEmpty() && score != u"health")
        return tl::unexpected(usageError(tr("--since explains the health score; leave --score out.")));
    const auto day = dateFromIso(text);
    if (!day || text.size() != QStringLiteral("YYYY-MM-DD").size())
        return tl::unexpected(usageError(tr("“%1” is not a date; write it as YYYY-MM-DD.").arg(text)));
    return *day;
}

/// `deal`: of the account's lost deals, by id; empty: the one with the best chance.
Result<Explanation> explanationOf(OpenedAccount &opened, const QString &score, const QString &deal)
{
    const Portfolio &portfolio = *opened.portfolio;
    if (deal.isEmpty()) {
        const auto explain = score == u"convert"     ? explainConvert
                             : score == u"re-engage" ? explainReengage
                                                     : explainHealth;
        return explain(portfolio, *opened.account, *opened.cache);
    }
    const auto place = reengageQueueOf(portfolio).placeOf(deal);
    const std::vector<quint32> deals = reengageQueueOf(portfolio).dealsOf(quint32(portfolio.indexOf(*opened.account)));
    if (!place || std::ranges::find(deals, *place) == deals.end())
        return failure(ErrorKind::InvalidInput,
                       tr("This account has no lost deal “%1”; `list re-engage` names them by deal_id.").arg(deal));
    return explainLostDeal(portfolio, *place, *opened.cache);
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
    const QString deal = context.invocation().value(QStringLiteral("deal"));
    if (!deal.isEmpty() && score != u"re-engage")
        return tl::unexpected(usageError(tr("--deal chooses a lost deal; it goes with --score re-engage.")));
    const auto since = sinceDay(context, score);
    if (!since)
        return tl::unexpected(since.error());
    auto opened = openAccount(context);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto explanation = explanationOf(*opened, score, deal);
    if (!explanation)
        return tl::unexpected(explanation.error());
    nlohmann::ordered_json json = explanationJson(*explanation);
    if (*since) {
        const auto change = scoreChangeSince(*opened->portfolio, *opened->account, **since, *opened->cache,
                                             opened->session->workspace());
        if (!change)
            return tl::unexpected(change.error());
        json["change"] = scoreChangeJson(*change);
    }
    return context.printValue(json);
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
    context.printRecords(activityJson(*items), namesOf(activityJson({ActivityItem()}))); // a header without rows, too
    return {};
}

} // namespace success::cli
