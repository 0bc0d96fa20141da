// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/reengage_queue.h"

#include "core/portfolio/parallel.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace success {

namespace {

/// The Monday on which the oldest of the weeks that HealthFacts know began.
QDate firstWeekOf(const AsOf &asOf)
{
    return mondayOf(asOf.date).addDays(-qint64(7) * HealthFacts::weeks);
}

int weeksUsedSince(const HealthFacts &usage, QDate firstWeek, QDate lostOn)
{
    int used = 0;
    for (int week = 0; week < HealthFacts::weeks; ++week)
        used += firstWeek.addDays(qint64(7) * week) > lostOn && usage.weeklyUsers[size_t(week)] > 0;
    return used;
}

/// True where one of the systems that tell of calls, messages or product use was read.
bool tellsOfTouches(const Portfolio &portfolio)
{
    return std::ranges::any_of(portfolio.sources, [](const SourceState &state) {
        return state.lastSuccessAt && (state.source == SourceId::BuildBetter || state.source == SourceId::PostHog);
    });
}

std::shared_ptr<const DealSizes> sizesOf(const LostDeals &lost, const RateTable &rates)
{
    auto sizes = std::make_shared<DealSizes>();
    sizes->rates = rates;
    sizes->inBase.resize(lost.all.size());
    inEach(sizes->inBase, [&](std::optional<qint64> &size, size_t i) {
        const auto &value = lost.dealOf(lost.all[i]).value;
        size = value ? rates.toBase(*value) : std::nullopt;
    });
    for (const auto &size : sizes->inBase) {
        if (size)
            sizes->sorted.push_back(*size);
    }
    std::ranges::sort(sizes->sorted);
    return sizes;
}

/// Makes the entries of a queue whose other parts are in place.
class EntryMaker
{
public:
    /// `before`: entries over the same releases, whose blockers hold; nullptr: there are none.
    EntryMaker(const Portfolio &portfolio, const ReengageQueue &queue, const std::vector<ReengageEntry> *before)
        : m_queue(queue)
        , m_before(before)
        , m_catalogue(queue.releases && queue.releases->hasCatalogue())
        , m_finder(portfolio, *queue.lost, queue.rankings.get())
        , m_today(portfolio.asOf.date)
    {
    }

    [[nodiscard]] ReengageEntry entryOf(quint32 place) const
    {
        const LostDeal &lost = m_queue.lost->all[place];
        const QString id = dealIdOf(m_queue.lost->dealOf(lost));
        ReengageEntry entry;
        entry.facts = lost.facts;
        setReason(entry, lost, id);
        setBlocker(entry, place);
        setSize(entry, place);
        entry.score = scoreReengage(assessReengage(entry.facts), entry.facts.reason, m_queue.decisions->settings);
        const auto dismissal = m_queue.decisions->dismissals.constFind(id);
        entry.dismissed = dismissal != m_queue.decisions->dismissals.cend() && dismissal->holdsOn(m_today);
        return entry;
    }

private:
    void setReason(ReengageEntry &entry, const LostDeal &lost, const QString &id) const
    {
        static const LossText none;
        const LossText &text = lost.text == LostDeal::noText ? none : m_queue.lost->texts[lost.text];
        entry.facts.reason = m_queue.decisions->categoryOf(id, text.same, text.byRules);
        entry.corrected = m_queue.decisions->corrected.contains(id) || m_queue.decisions->taught.contains(text.same);
    }

    void setBlocker(ReengageEntry &entry, quint32 place) const
    {
        entry.facts.catalogueKnown = m_catalogue;
        entry.blocker = m_before ? (*m_before)[place].blocker : m_finder.bestOf(place);
        entry.facts.blocker = entry.blocker ? entry.blocker->percent : 0;
        entry.facts.blockerApproved = entry.blocker && entry.blocker->approved;
    }

    void setSize(ReengageEntry &entry, quint32 place) const
    {
        const auto &size = m_queue.sizes->inBase[place];
        entry.facts.valueKnown = size.has_value();
        if (!size)
            return;
        entry.facts.otherDeals = int(m_queue.sizes->sorted.size()) - 1;
        entry.facts.smallerDeals = m_queue.sizes->smallerThan(*size);
    }

    const ReengageQueue &m_queue;
    const std::vector<ReengageEntry> *m_before;
    bool m_catalogue;
    BlockerFinder m_finder;
    QDate m_today;
};

std::vector<quint32> orderOf(const ReengageQueue &queue)
{
    using Place = std::tuple<int, bool, qint64, qint64, quint32>;
    std::vector<Place> places;
    places.reserve(queue.entries.size());
    for (quint32 i = 0; i < queue.entries.size(); ++i) {
        const auto &size = queue.sizes->inBase[i];
        const QDate lostOn = queue.dealAt(i).closeOn;
        places.emplace_back(-queue.entries[i].score.score, !size, -size.value_or(0),
                            lostOn.isValid() ? -lostOn.toJulianDay() : 0, i);
    }
    const auto &deals = queue.lost;
    std::ranges::sort(places, [&](const Place &a, const Place &b) {
        const auto known = [](const Place &place) {
            return std::tuple(std::get<0>(place), std::get<1>(place), std::get<2>(place), std::get<3>(place));
        };
        if (known(a) != known(b))
            return known(a) < known(b);
        const auto &first = deals->dealOf(deals->all[std::get<4>(a)]).externalId;
        const auto &second = deals->dealOf(deals->all[std::get<4>(b)]).externalId;
        return first < second;
    });
    std::vector<quint32> order;
    order.reserve(places.size());
    for (const Place &place : places)
        order.push_back(std::get<4>(place));
    return order;
}

/// True where both loops rank alike.
bool sameCatalogue(const std::shared_ptr<const ReleaseLoop> &before, const std::shared_ptr<const ReleaseLoop> &after)
{
    return before == after || (before && after && before->rankings == after->rankings);
}

std::shared_ptr<const ReengageDecisions> decisionsFor(const Portfolio &portfolio)
{
    static const auto none = std::make_shared<const ReengageDecisions>(reengageDecisionsIn(WorkspaceSnapshot()));
    return portfolio.workspace.reengage ? portfolio.workspace.reengage : none;
}

} // namespace

int DealSizes::smallerThan(qint64 minor) const
{
    return int(std::ranges::lower_bound(sorted, minor) - sorted.begin());
}

QString ReengageQueue::reasonAt(quint32 place) const
{
    return dealAt(place).lostReason;
}

std::vector<quint32> ReengageQueue::dealsOf(quint32 account) const
{
    std::vector<quint32> deals;
    std::ranges::copy_if(order, std::back_inserter(deals),
                         [&](quint32 place) { return dealAt(place).account == account; });
    return deals;
}

std::optional<quint32> ReengageQueue::bestOf(quint32 account) const
{
    const std::vector<quint32> deals = dealsOf(account);
    if (deals.empty())
        return {};
    const auto best = std::ranges::find_if(deals, [this](quint32 place) { return !entries[place].dismissed; });
    return best == deals.end() ? deals.front() : *best;
}

std::optional<quint32> ReengageQueue::placeOf(const QString &dealId) const
{
    const auto place = lost->byId.constFind(dealId);
    return place == lost->byId.cend() ? std::nullopt : std::optional(*place);
}

QString dealIdOf(const Deal &deal)
{
    return sourceKey(deal.source) + u':' + deal.externalId;
}

LostDealRef refOf(const Portfolio &portfolio, const Deal &deal)
{
    if (!deal.account)
        return {dealIdOf(deal), {}, deal.name};
    const Account &account = portfolio.accounts[*deal.account]; // orders are often named by their plan alone
    return {dealIdOf(deal), account.key, QString(account.name % u" (" % deal.name % u')')};
}

const ReengageQueue &reengageQueueOf(const Portfolio &portfolio)
{
    static const ReengageQueue none{std::make_shared<const LostDeals>(), {}, {}, {}, {}, {}, {}};
    return portfolio.reengage ? *portfolio.reengage : none;
}

std::shared_ptr<const ReengageQueue> unscoredReengage(LostDeals lost, const Portfolio &portfolio,
                                                      const ReengageQueue *before)
{
    const bool told = tellsOfTouches(portfolio);
    const QDate firstWeek = firstWeekOf(portfolio.asOf);
    lost.book = portfolio.deals;
    inEach(lost.all, [&](LostDeal &each, size_t) {
        const Deal &deal = lost.dealOf(each);
        each.facts.touchesKnown = told && deal.stageSince.has_value();
        if (deal.account && deal.closeOn.isValid())
            each.facts.weeksUsedSince = weeksUsedSince(portfolio.healthFacts[*deal.account], firstWeek, deal.closeOn);
    });
    for (quint32 place = 0; place < lost.all.size(); ++place)
        lost.byId.insert(dealIdOf(lost.dealOf(lost.all[place])), place);
    auto queue = std::make_shared<ReengageQueue>();
    queue->lost = std::make_shared<const LostDeals>(std::move(lost));
    queue->rankings = before ? before->rankings : nullptr;
    return queue;
}

std::shared_ptr<const ReengageQueue> currentReengage(const Portfolio &portfolio)
{
    const ReengageQueue &before = reengageQueueOf(portfolio);
    auto decisions = decisionsFor(portfolio);
    const bool sameSizes = before.sizes && before.sizes->rates == portfolio.rates;
    const bool sameDecisions = before.decisions && *before.decisions == *decisions;
    if (sameSizes && sameDecisions && before.releases == portfolio.releases)
        return portfolio.reengage;
    auto queue = std::make_shared<ReengageQueue>();
    queue->lost = before.lost;
    queue->sizes = sameSizes ? before.sizes : sizesOf(*before.lost, portfolio.rates);
    queue->releases = portfolio.releases;
    queue->rankings = sameCatalogue(before.releases, portfolio.releases)
                          ? before.rankings
                          : rankReasons(*before.lost, releaseLoopIn(portfolio), before.rankings.get());
    queue->decisions = std::move(decisions);
    queue->entries.resize(before.lost->all.size());
    const bool sameBlockers = before.decisions && before.releases == portfolio.releases;
    const EntryMaker maker(portfolio, *queue, sameBlockers ? &before.entries : nullptr);
    inEach(queue->entries, [&](ReengageEntry &entry, size_t i) { entry = maker.entryOf(quint32(i)); });
    queue->order = orderOf(*queue);
    return queue;
}

} // namespace success
