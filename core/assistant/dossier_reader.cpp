// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/dossier.h"

#include "core/assistant/stopped.h"
#include "core/portfolio/release_loop.h"
#include "core/sections/convert/convert_explanation.h"
#include "core/sections/reengage/reengage_explanation.h"
#include "core/store/row_reader.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace success::assistant {

namespace {

constexpr int everything = 1'000'000'000;
constexpr int pageSize = 2000; ///< of activity, between two looks whether to stop

std::vector<PersonItem> readPeople(SQLite::Database &cache, const Account &account)
{
    std::vector<PersonItem> people;
    SQLite::Statement rows(cache, "SELECT person.source, person.external_id, person.name, person.email, title, "
                                  "is_primary FROM person JOIN company ON company.id = person.company_id WHERE "
                                  "company.account_id = ? ORDER BY is_primary DESC, person.name, person.email, "
                                  "person.id");
    rows.bind(1, int64_t(account.id));
    QSet<QString> seen;
    while (rows.executeStep()) {
        PersonItem person{
            SourceId(rows.getColumn(0).getInt()), textAt(rows, 1), textAt(rows, 2), textAt(rows, 3), textAt(rows, 4),
            rows.getColumn(5).getInt() != 0};
        const QString same = (person.email.isEmpty() ? person.name : person.email).toLower();
        if (same.isEmpty() || seen.contains(same))
            continue;
        seen.insert(same);
        people.push_back(std::move(person));
    }
    return people;
}

std::vector<UsageItem> readUsage(SQLite::Database &cache, const Account &account)
{
    std::vector<UsageItem> usage;
    SQLite::Statement rows(cache, "SELECT usage.source, external_id, first_week, w0, w1, w2, w3, w4, w5, w6, w7, "
                                  "last_event_at, seats FROM usage JOIN company ON company.id = usage.company_id "
                                  "WHERE company.account_id = ? ORDER BY company.id");
    rows.bind(1, int64_t(account.id));
    while (rows.executeStep()) {
        UsageItem &item = usage.emplace_back();
        item.source = SourceId(rows.getColumn(0).getInt());
        item.companyId = textAt(rows, 1);
        item.record.firstWeek = dayAt(rows, 2);
        for (int week = 0; week < UsageRecord::weeks; ++week)
            item.record.users[size_t(week)] = rows.getColumn(3 + week).getInt();
        item.record.lastEventAt = instantAt(rows, 11);
        if (const auto seats = numberAt(rows, 12))
            item.record.seats = int(*seats);
    }
    return usage;
}

/// The whole of a timeline, page by page.
Result<std::vector<ActivityItem>> readPages(const Portfolio &portfolio, const Account &account, Database &cache,
                                            Database *workspace, const ActivityQuery &query, const CancelToken &stop)
{
    std::vector<ActivityItem> items;
    std::optional<ActivityCursor> after;
    const ActivityScope scope = activityScope(portfolio, account);
    do {
        if (stop.isCancelled())
            return stopped();
        auto page = activityPage(cache, workspace, scope, query, after);
        if (!page)
            return tl::unexpected(page.error());
        std::ranges::move(page->items, std::back_inserter(items));
        after = page->next;
    } while (after);
    return items;
}

/// What sources report; what was decided here stands in the dossier by itself.
Result<std::vector<ActivityItem>> readActivity(const Portfolio &portfolio, const Account &account, Database &cache,
                                               const CancelToken &stop)
{
    auto items = readPages(portfolio, account, cache, nullptr, {{}, {}, pageSize}, stop);
    if (!items)
        return items;
    QSet<QString> seen; // one call of several companies of the account
    std::erase_if(*items, [&](const ActivityItem &item) {
        const QString same = QString::number(int(item.source)) % u' ' % QString::number(int(item.record.kind)) % u' ' %
                             item.record.externalId;
        const auto known = seen.size();
        seen.insert(same);
        return seen.size() == known;
    });
    return items;
}

std::vector<ShippedMatch> matchesOf(const Portfolio &portfolio, const Account &account)
{
    std::vector<ShippedMatch> matches;
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    if (!loop.isMatched)
        return matches;
    for (const quint32 request : loop.requestsOf(quint32(portfolio.indexOf(account)))) {
        for (const RequestMatch &match : loop.matchesOf(request)) {
            if (match.status == MatchStatus::Dismissed)
                continue;
            const ShippedEntry &shipped = loop.shipped[match.shipped];
            matches.push_back({loop.requests[request].id, shipped.id, shipped.title, shipped.origin, dateOf(shipped.at),
                               match.status == MatchStatus::Approved, match.score.value_or(0)});
        }
    }
    return matches;
}

std::vector<DealItem> dealsOf(const Portfolio &portfolio, const Account &account)
{
    std::vector<DealItem> deals;
    const DealBook &book = dealBookOf(portfolio);
    for (const Deal &deal : book.deals) {
        if (deal.account && *deal.account == portfolio.indexOf(account))
            deals.push_back({deal, book.stageOf(deal).title});
    }
    return deals;
}

Result<void> readDecisions(Dossier &dossier, const Portfolio &portfolio, const Account &account, Database &cache,
                           Workspace &workspace, const CancelToken &stop)
{
    const ActivityQuery decided{{TimelineKind::Decision, TimelineKind::Note}, {}, pageSize};
    auto items = readPages(portfolio, account, cache, &workspace.database(), decided, stop);
    if (!items)
        return tl::unexpected(items.error());
    for (const ActivityItem &item : *items) {
        if (!item.undoneAt)
            dossier.decisions.push_back({item.id, item.record.at, item.command, account.key, item.record.title, {}});
    }
    return {};
}

Result<void> readScores(Dossier &dossier, const Portfolio &portfolio, const Account &account, Database &cache)
{
    auto convert = explainConvert(portfolio, account, cache);
    if (!convert)
        return tl::unexpected(convert.error());
    dossier.convert = std::move(*convert);
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    for (const quint32 place : queue.dealsOf(quint32(portfolio.indexOf(account)))) {
        auto explanation = explainLostDeal(portfolio, place, cache);
        if (!explanation)
            return tl::unexpected(explanation.error());
        const Deal &deal = queue.dealAt(place);
        const QDate lostOn = deal.stageSince ? dateOf(*deal.stageSince) : deal.closeOn;
        dossier.lostDeals.push_back({dealIdOf(deal), deal.name, lostOn, std::move(*explanation)});
    }
    return {};
}

Result<void> readInvoices(Dossier &dossier, const Portfolio &portfolio, const Account &account, Database &cache)
{
    auto invoices = invoicePage(portfolio, account, cache, 0, everything);
    if (!invoices)
        return tl::unexpected(invoices.error());
    std::erase_if(*invoices, [&](const InvoiceItem &invoice) {
        return invoice.issuedAt && *invoice.issuedAt > portfolio.asOf.instant;
    });
    dossier.contracts.invoices = std::move(*invoices);
    dossier.contracts.moreInvoices = 0;
    return {};
}

} // namespace

Result<Dossier> readDossier(const Portfolio &portfolio, const Account &account, Database &cache, Workspace &workspace,
                            const CancelToken &stop)
{
    Dossier dossier;
    auto customer = loadCustomer(portfolio, account, cache, workspace);
    if (!customer)
        return tl::unexpected(customer.error());
    dossier.customer = std::move(*customer);
    if (stop.isCancelled())
        return stopped();
    auto contracts = loadContractDetail(portfolio, account, cache);
    if (!contracts)
        return tl::unexpected(contracts.error());
    dossier.contracts = std::move(*contracts);
    if (const auto read = readInvoices(dossier, portfolio, account, cache); !read)
        return tl::unexpected(read.error());
    auto activity = readActivity(portfolio, account, cache, stop);
    if (!activity)
        return tl::unexpected(activity.error());
    dossier.activity = std::move(*activity);
    const auto read = cache.run([&](SQLite::Database &connection) {
        dossier.people = readPeople(connection, account);
        dossier.usage = readUsage(connection, account);
    });
    if (!read)
        return tl::unexpected(read.error());
    dossier.matches = matchesOf(portfolio, account);
    if (const auto decided = readDecisions(dossier, portfolio, account, cache, workspace, stop); !decided)
        return tl::unexpected(decided.error());
    if (const auto scores = readScores(dossier, portfolio, account, cache); !scores)
        return tl::unexpected(scores.error());
    const Assessment &before = portfolio.healthAssessments7dAgo[portfolio.indexOf(account)];
    if (before.factorCount > 0)
        dossier.weekAgo = scoreHealth(before, portfolio.workspace.health);
    dossier.deals = dealsOf(portfolio, account);
    const auto routes = routesIn(portfolio.workspace).of(account.key);
    dossier.routes.assign(routes.begin(), routes.end());
    dossier.everyone = portfolio.accounts;
    return dossier;
}

} // namespace success::assistant
