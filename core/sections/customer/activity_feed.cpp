// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/activity_feed.h"

#include "core/portfolio/convert_queue.h"
#include "core/sections/customer/company_timeline.h"
#include "core/sections/customer/decision_timeline.h"
#include "core/sections/table/fold.h"
#include "core/workspace/account_merges.h"

#include <algorithm>
#include <memory>

namespace success {

namespace {

using Timelines = std::vector<std::unique_ptr<Timeline>>;

void addCompanies(Timelines &timelines, SQLite::Database &cache, const ActivityScope &scope, const ActivityQuery &query,
                  const std::optional<ActivityCursor> &after)
{
    std::vector<TimelineKind> kinds;
    std::ranges::copy_if(query.kinds, std::back_inserter(kinds), isOfSource);
    if (kinds.empty() && !query.kinds.empty())
        return;
    const ActivityCursor newest{epochSeconds(scope.asOf) + 1, true, 0};
    const ActivityCursor before = after && isOlder(*after, newest) ? *after : newest;
    SQLite::Statement companies(cache, "SELECT id FROM company WHERE account_id = ? ORDER BY id");
    companies.bind(1, int64_t(scope.accountId));
    while (companies.executeStep())
        timelines.push_back(std::make_unique<CompanyTimeline>(cache, companies.getColumn(0).getInt64(), kinds, before));
}

QList<QByteArray> searchWords(const QString &search)
{
    QList<QByteArray> words = folded(search).split(' ');
    words.removeAll(QByteArray());
    return words;
}

/// Takes a page off the timelines, the newest item of all first.
ActivityPage takePage(Timelines &timelines, const QList<QByteArray> &words, size_t pageSize)
{
    const auto matches = [&](const Timeline &timeline) {
        if (words.isEmpty())
            return true;
        const QByteArray text = timeline.searchText();
        return std::all_of(words.begin(), words.end(), [&](const QByteArray &word) { return text.contains(word); });
    };
    ActivityPage page;
    std::optional<ActivityCursor> last;
    std::erase_if(timelines, [](const auto &timeline) { return !timeline->isOpen(); });
    while (!timelines.empty()) {
        const auto newest =
            std::ranges::max_element(timelines, isOlder, [](const auto &timeline) { return timeline->place(); });
        if (matches(**newest)) {
            if (page.items.size() == pageSize) { // there is more
                page.next = last;
                return page;
            }
            page.items.push_back((*newest)->item());
            last = (*newest)->place();
        }
        (*newest)->next();
        if (!(*newest)->isOpen())
            timelines.erase(newest);
    }
    return page;
}

} // namespace

ActivityScope activityScope(const Portfolio &portfolio, const Account &account)
{
    ActivityScope scope;
    scope.accountId = account.id;
    scope.asOf = portfolio.asOf.instant;
    scope.keys = QStringList(account.key) + mergedInto(account.key, portfolio.workspace.identity.merges);
    scope.mentions = scope.keys;
    for (const Contract &contract : portfolio.contractsOf(account))
        scope.mentions << contract.externalId;
    if (account.inHealth)
        scope.settings << QStringLiteral("health.");
    if (convertQueueOf(portfolio).find(quint32(portfolio.indexOf(account))))
        scope.settings << QStringLiteral("convert.");
    return scope;
}

Result<ActivityPage> activityPage(Database &cache, Database *workspace, const ActivityScope &scope,
                                  const ActivityQuery &query, const std::optional<ActivityCursor> &after)
{
    ActivityPage page;
    Result<void> decided;
    const auto read = cache.run([&](SQLite::Database &facts) {
        Timelines timelines;
        addCompanies(timelines, facts, scope, query, after);
        const auto take = [&] {
            page = takePage(timelines, searchWords(query.search), size_t(std::max(1, query.pageSize)));
        };
        if (!workspace)
            return take();
        decided = workspace->run([&](SQLite::Database &decisions) {
            timelines.push_back(std::make_unique<DecisionTimeline>(decisions, scope, query.kinds, after));
            take();
            timelines.clear(); // statements end before their connection's turn does
        });
    });
    if (!read || !decided)
        return tl::unexpected(!read ? read.error() : decided.error());
    return page;
}

Result<std::vector<ActivityItem>> activityItems(Database &cache, qint64 accountId, const QStringList &ids)
{
    std::vector<ActivityItem> items;
    const auto read = cache.run([&](SQLite::Database &connection) {
        for (const QString &id : ids) {
            if (const auto source = sourceFromKey(id.section(u':', 0, 0)))
                addItems(items, connection, accountId, *source, id.section(u':', 1));
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::sort(items, std::greater<>(), [](const ActivityItem &item) { return item.record.at; });
    return items;
}

} // namespace success
