// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/reengage_blockers.h"

#include "core/matching/suggestions.h"
#include "core/portfolio/reengage_queue.h"

#include <algorithm>
#include <tuple>

namespace success {

namespace {

const QString lostPrefix = QStringLiteral("lost:");

} // namespace

std::shared_ptr<const ReleaseRankings> rankReasons(const LostDeals &lost, const ReleaseLoop &loop,
                                                   const ReleaseRankings *before)
{
    if (!loop.hasCatalogue() || lost.texts.empty())
        return {};
    std::vector<QString> texts;
    texts.reserve(lost.texts.size());
    for (const LossText &text : lost.texts)
        texts.push_back(text.written);
    std::vector<matching::Feature> features;
    features.reserve(loop.shipped.size());
    for (const ShippedEntry &entry : loop.shipped)
        features.push_back({entry.id, entry.title, entry.kind, dateOf(entry.at)});
    return rankReleases(features, loop.rankings->learned, texts, before ? before : loop.rankings.get());
}

QString lossRequestId(const QString &dealId)
{
    return lostPrefix + dealId;
}

BlockerFinder::BlockerFinder(const Portfolio &portfolio, const LostDeals &lost, const ReleaseRankings *rankings)
    : m_lost(lost)
    , m_loop(releaseLoopIn(portfolio))
    , m_rankings(rankings)
{
    if (!m_loop.hasCatalogue())
        return;
    for (quint32 i = 0; i < m_loop.shipped.size(); ++i) {
        m_places.insert(m_loop.shipped[i].id, i);
        for (const QString &other : m_loop.shipped[i].alsoAs)
            m_places.insert(other, i);
    }
    for (const MatchDecision &decision : releaseDecisionsIn(portfolio.workspace).matches) {
        const auto shipped = m_places.constFind(decision.shippedId);
        if (shipped != m_places.cend() && decision.requestId.startsWith(lostPrefix))
            m_decided[decision.requestId].insert(*shipped, decision.approved);
    }
}

std::vector<DealBlocker> BlockerFinder::blockersOf(quint32 place) const
{
    std::vector<DealBlocker> found;
    const Deal &deal = m_lost.dealOf(m_lost.all[place]);
    if (!m_loop.hasCatalogue() || !deal.stageSince)
        return found;
    addReason(found, place, *deal.stageSince);
    if (deal.account)
        addRequests(found, *deal.account, *deal.stageSince);
    // What shipped stands newest first, so the higher place shipped earlier.
    std::ranges::sort(found, {}, [](const DealBlocker &blocker) {
        return std::tuple(-blocker.percent, !blocker.approved, -qint64(blocker.shipped), blocker.request.has_value(),
                          blocker.request.value_or(0));
    });
    return found;
}

std::optional<DealBlocker> BlockerFinder::bestOf(quint32 place) const
{
    const auto found = blockersOf(place);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

void BlockerFinder::addReason(std::vector<DealBlocker> &found, quint32 place, Instant lostAt) const
{
    const LostDeal &lost = m_lost.all[place];
    Verdicts decided = m_decided.isEmpty() ? Verdicts() : m_decided.value(lossRequestId(dealIdOf(m_lost.dealOf(lost))));
    const auto add = [&](quint32 shipped, int percent, bool approved) {
        if (m_loop.shipped[shipped].at > lostAt)
            found.push_back({shipped, std::nullopt, percent, approved});
    };
    for (auto verdict = decided.cbegin(); verdict != decided.cend(); ++verdict) {
        if (verdict.value())
            add(verdict.key(), 100, true);
    }
    if (lost.text == LostDeal::noText || !m_rankings)
        return;
    const auto &ranking = m_rankings->byText.value(m_lost.texts[lost.text].written);
    const auto suggestions = matching::suggestedOf(*ranking, *m_rankings->index, dateOf(lostAt));
    for (const matching::Suggestion &suggestion : suggestions) {
        const quint32 shipped = m_places.value(m_rankings->index->feature(suggestion.slot).id);
        if (!suggestion.shippedBefore && !decided.contains(shipped))
            add(shipped, suggestion.confidence, false);
    }
}

void BlockerFinder::addRequests(std::vector<DealBlocker> &found, quint32 account, Instant lostAt) const
{
    for (const quint32 request : m_loop.requestsOf(account)) {
        for (const RequestMatch &match : m_loop.matchesOf(request)) {
            const bool approved = isAccepted(match.status);
            const bool stands = approved || (match.status == MatchStatus::Suggested && match.score);
            if (stands && m_loop.shipped[match.shipped].at > lostAt)
                found.push_back({match.shipped, request, approved ? 100 : *match.score, approved});
        }
    }
}

} // namespace success
