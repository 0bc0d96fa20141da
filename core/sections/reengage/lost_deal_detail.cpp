// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/lost_deal_detail.h"

#include "core/sections/customer/customer_records.h"
#include "core/sections/reengage/reengage_explanation.h"
#include "core/store/row_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

constexpr int mostBefore = 12;
constexpr int mostSince = 20;

struct LostDealText
{
    Q_DECLARE_TR_FUNCTIONS(LostDealText)
};

LossEvent::Kind kindOf(ActivityKind kind)
{
    if (kind == ActivityKind::Call)
        return LossEvent::Kind::Call;
    return kind == ActivityKind::Message ? LossEvent::Kind::Message : LossEvent::Kind::Signal;
}

/// What became of another order, in words.
QString stageText(const QString &stage)
{
    if (stage == u"won")
        return LostDealText::tr("won");
    if (stage == u"lost")
        return LostDealText::tr("lost");
    return stage == u"open" || stage == u"signing" ? LostDealText::tr("open") : stage;
}

/// Reads what happened around one deal of a known account.
class Reader
{
public:
    Reader(const Account &account, const Deal &deal, AsOf asOf, SQLite::Database &cache)
        : m_account(account)
        , m_deal(deal)
        , m_asOf(asOf)
        , m_cache(cache)
    {
    }

    /// Of calls and messages after `from` and up to `to`, with signals where asked for.
    std::vector<LossEvent> touches(Instant from, Instant to, bool signalsToo, int most) const
    {
        SQLite::Statement rows(m_cache,
                               "SELECT kind, at, title, text, person, url FROM activity WHERE company_id IN (SELECT id "
                               "FROM company WHERE account_id = ?1) AND at > ?2 AND at <= ?3 AND (kind IN (1, 2) OR "
                               "(kind = 4 AND ?4)) ORDER BY at DESC, id DESC LIMIT ?5");
        bind(rows, from, to, signalsToo);
        rows.bind(5, most);
        std::vector<LossEvent> found;
        while (rows.executeStep())
            found.push_back({kindOf(ActivityKind(rows.getColumn(0).getInt())),
                             instantFromEpoch(rows.getColumn(1).getInt64()), textAt(rows, 2), textAt(rows, 3),
                             textAt(rows, 4), textAt(rows, 5)});
        return found;
    }

    int countTouches(Instant from, Instant to) const
    {
        SQLite::Statement rows(m_cache, "SELECT count(*) FROM activity WHERE company_id IN (SELECT id FROM company "
                                        "WHERE account_id = ?1) AND at > ?2 AND at <= ?3 AND (kind IN (1, 2) OR "
                                        "(kind = 4 AND ?4))");
        bind(rows, from, to, true);
        return rows.executeStep() ? rows.getColumn(0).getInt() : 0;
    }

    /// Orders of the account beside the deal, by when they were decided, else created.
    std::vector<LossEvent> otherOrders() const
    {
        SQLite::Statement rows(
            m_cache, "SELECT name, stage, coalesce(closed_at, created_at) AS at FROM term WHERE company_id IN "
                     "(SELECT id FROM company WHERE account_id = ?1) AND external_id <> ?2 AND at <= ?3 AND "
                     "stage IN ('open', 'signing', 'won', 'lost') ORDER BY at DESC, id DESC LIMIT 12");
        rows.bind(1, int64_t(m_account.id));
        rows.bind(2, m_deal.externalId.toStdString());
        rows.bind(3, int64_t(epochSeconds(m_asOf.instant)));
        std::vector<LossEvent> found;
        while (rows.executeStep())
            found.push_back({LossEvent::Kind::Order,
                             instantFromEpoch(rows.getColumn(2).getInt64()),
                             textAt(rows, 0),
                             stageText(textAt(rows, 1)),
                             {},
                             {}});
        return found;
    }

private:
    void bind(SQLite::Statement &rows, Instant from, Instant to, bool signalsToo) const
    {
        rows.bind(1, int64_t(m_account.id));
        rows.bind(2, int64_t(epochSeconds(from)));
        rows.bind(3, int64_t(epochSeconds(to)));
        rows.bind(4, signalsToo ? 1 : 0);
    }

    const Account &m_account;
    const Deal &m_deal;
    AsOf m_asOf;
    SQLite::Database &m_cache;
};

void addOwnEvents(std::vector<LossEvent> &history, const Deal &deal)
{
    if (deal.stageSince)
        history.push_back({LossEvent::Kind::Lost, *deal.stageSince, deal.name, deal.lostReason, {}, {}});
    if (deal.createdAt)
        history.push_back({LossEvent::Kind::Created, *deal.createdAt, deal.name, {}, deal.owner, {}});
}

void readAround(LostDealDetail &detail, const Portfolio &portfolio, SQLite::Database &cache)
{
    const Reader reader(*detail.account, detail.deal, portfolio.asOf, cache);
    const Instant lostAt = detail.deal.stageSince.value_or(portfolio.asOf.instant);
    detail.history = reader.touches(Instant(), lostAt, false, mostBefore);
    for (LossEvent &order : reader.otherOrders())
        detail.history.push_back(std::move(order));
    if (!detail.deal.stageSince)
        return;
    detail.since = reader.touches(lostAt, portfolio.asOf.instant, true, mostSince);
    detail.moreSince = reader.countTouches(lostAt, portfolio.asOf.instant) - int(detail.since.size());
}

std::vector<BlockerMatch> matchesOf(const Portfolio &portfolio, const ReengageQueue &queue, quint32 place)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    const BlockerFinder finder(portfolio, *queue.lost, queue.rankings.get());
    std::vector<BlockerMatch> matches;
    for (const DealBlocker &blocker : finder.blockersOf(place)) {
        const bool isReason = !blocker.request;
        BlockerMatch::Asked asked{lossRequestId(dealIdOf(queue.dealAt(place))), queue.reasonAt(place), isReason};
        if (!isReason)
            asked = {loop.requests[*blocker.request].id, loop.requests[*blocker.request].text, false};
        const auto known = std::ranges::find(matches, blocker.shipped,
                                             [](const BlockerMatch &match) { return match.blocker.shipped; });
        if (known == matches.end())
            matches.push_back({blocker, loop.shipped[blocker.shipped], {std::move(asked)}});
        else
            known->answers.push_back(std::move(asked));
    }
    return matches;
}

} // namespace

Result<LostDealDetail> loadLostDeal(const Portfolio &portfolio, quint32 place, Database &cache)
{
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    LostDealDetail detail;
    detail.deal = queue.dealAt(place);
    detail.entry = queue.entries[place];
    if (detail.deal.account)
        detail.account = portfolio.accounts[*detail.deal.account];
    const QString id = dealIdOf(detail.deal);
    if (detail.entry.dismissed)
        detail.dismissal = queue.decisions->dismissals.value(id);
    detail.ownCorrection = queue.decisions->corrected.contains(id);
    detail.hasCatalogue = detail.entry.facts.catalogueKnown;
    detail.matches = matchesOf(portfolio, queue, place);
    auto explanation = explainLostDeal(portfolio, place, cache);
    if (!explanation)
        return tl::unexpected(explanation.error());
    detail.explanation = std::move(*explanation);
    const auto read = cache.run([&](SQLite::Database &connection) {
        if (!detail.account)
            return;
        readAround(detail, portfolio, connection);
        detail.contacts = readContacts(connection, *detail.account);
    });
    if (!read)
        return tl::unexpected(read.error());
    addOwnEvents(detail.history, detail.deal);
    std::ranges::stable_sort(detail.history, std::greater(), &LossEvent::at);
    return detail;
}

} // namespace success
