// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/release_loop.h"

#include "core/matching/request_groups.h"
#include "core/matching/suggestions.h"
#include "core/portfolio/parallel.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/release_reader.h"
#include "core/portfolio/shipped_entries.h"
#include "core/portfolio/told_people.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace success {

namespace {

/// One call of several companies is a request of each, with an id of its own.
void makeIdsUnique(std::vector<CachedRequest> &requests)
{
    QSet<QString> seen;
    for (CachedRequest &cached : requests) {
        QString &id = cached.request.id;
        if (seen.contains(id))
            id += u'@' % QString::number(cached.company);
        seen.insert(id);
    }
}

void groupNearDuplicates(std::vector<CustomerRequest> &requests)
{
    std::vector<QString> texts;
    texts.reserve(requests.size());
    for (const CustomerRequest &request : requests)
        texts.push_back(request.text);
    quint32 number = 0;
    for (const std::vector<size_t> &group : matching::groupRequests(texts)) {
        for (const size_t member : group)
            requests[member].group = number;
        ++number;
    }
}

matching::LearnedWords learn(const std::vector<MatchDecision> &decisions)
{
    std::vector<matching::Decision> lessons;
    lessons.reserve(decisions.size());
    for (const MatchDecision &decision : decisions)
        lessons.push_back({decision.requestText, decision.shippedText, decision.approved});
    return matching::LearnedWords(lessons);
}

std::shared_ptr<const ReleaseRankings> rankingsOf(const ReleaseLoop &loop, const ReleaseDecisions &decisions)
{
    std::vector<matching::Feature> features;
    features.reserve(loop.shipped.size());
    for (const ShippedEntry &entry : loop.shipped)
        features.push_back({entry.id, matchText(entry), entry.kind, dateOf(entry.at)});
    std::vector<QString> texts;
    texts.reserve(loop.requests.size());
    for (const CustomerRequest &request : loop.requests)
        texts.push_back(request.text);
    return rankReleases(features, std::make_shared<matching::LearnedWords>(learn(decisions.matches)), texts,
                        loop.rankings.get());
}

/// Adds what people decided: a decided match keeps its place, one that is not suggested any more comes behind.
class MatchList
{
public:
    MatchList(ReleaseLoop &loop, const Portfolio &portfolio)
        : m_loop(loop)
        , m_portfolio(portfolio)
        , m_told(releaseDecisionsIn(portfolio.workspace).mails, portfolio.workspace.identity.merges)
    {
        const ReleaseDecisions &decisions = releaseDecisionsIn(portfolio.workspace);
        for (quint32 i = 0; i < loop.shipped.size(); ++i) {
            m_shipped.insert(loop.shipped[i].id, i);
            for (const QString &id : loop.shipped[i].alsoAs)
                m_shipped.insert(id, i);
        }
        for (const MatchDecision &decision : decisions.matches) {
            if (Standing *standing = standingOf(decision.requestId, decision.shippedId))
                standing->approved = standing->approved.value_or(false) || decision.approved;
        }
        for (const ReleaseMail &mail : decisions.mails) {
            for (const MailedMatch &match : mail.matches) {
                if (Standing *standing = standingOf(match.requestId, match.shippedId)) {
                    standing->mail = mail.id;
                    standing->sent = mail.sent;
                }
            }
        }
    }

    void add(quint32 place)
    {
        m_loop.firstMatch.push_back(quint32(m_loop.matches.size()));
        const CustomerRequest &request = m_loop.requests[place];
        QMap<quint32, Standing> decided = m_standing.value(request.id);
        const ReleaseRankings &rankings = *m_loop.rankings;
        const auto suggestions =
            matching::suggestedOf(*rankings.byText.value(request.text), *rankings.index, dateOf(request.at));
        for (const matching::Suggestion &suggestion : suggestions) {
            const quint32 shipped = m_shipped.value(rankings.index->feature(suggestion.slot).id);
            const Standing standing = decided.take(shipped);
            m_loop.matches.push_back({place, shipped, suggestion.confidence, statusOf(place, shipped, standing),
                                      suggestion.shippedBefore, standing.mail});
        }
        for (auto left = decided.cbegin(); left != decided.cend(); ++left)
            m_loop.matches.push_back(
                {place, left.key(), std::nullopt, statusOf(place, left.key(), *left), false, left->mail});
    }

private:
    /// What was said of a match.
    struct Standing
    {
        std::optional<bool> approved;
        bool sent = false;
        qint64 mail = 0;
    };

    /// nullptr: the entry is not there any more.
    Standing *standingOf(const QString &requestId, const QString &shippedId)
    {
        const auto shipped = m_shipped.constFind(shippedId);
        return shipped == m_shipped.cend() ? nullptr : &m_standing[requestId][*shipped];
    }

    [[nodiscard]] MatchStatus statusOf(quint32 place, quint32 shipped, const Standing &standing) const
    {
        if (standing.sent)
            return MatchStatus::Sent;
        if (!standing.approved.value_or(standing.mail != 0))
            return standing.approved ? MatchStatus::Dismissed : MatchStatus::Suggested;
        const CustomerRequest &request = m_loop.requests[place];
        if (m_told.wasTold(request, m_portfolio.accounts[request.account].key, m_loop.shipped[shipped]))
            return MatchStatus::Sent;
        return standing.mail != 0 ? MatchStatus::Drafted : MatchStatus::Approved;
    }

    ReleaseLoop &m_loop;
    const Portfolio &m_portfolio;
    ToldPeople m_told;
    QHash<QString, quint32> m_shipped;
    QHash<QString, QMap<quint32, Standing>> m_standing; ///< by request id, then place in shipped
};

} // namespace

QString matchText(const ShippedEntry &entry)
{
    return entry.detail.isEmpty() ? entry.title : QString(entry.title % u'\n' % entry.detail);
}

std::span<const quint32> ReleaseLoop::requestsOf(quint32 account) const
{
    const auto accountOf = [this](quint32 place) {
        return requests[place].account;
    };
    const auto first = std::ranges::lower_bound(byAccount, account, {}, accountOf);
    return {first, std::ranges::upper_bound(first, byAccount.end(), account, {}, accountOf)};
}

const ReleaseLoop &releaseLoopIn(const Portfolio &portfolio)
{
    static const ReleaseLoop none;
    return portfolio.releases ? *portfolio.releases : none;
}

std::shared_ptr<const ReleaseLoop> unmatchedLoop(ReleaseRows rows, const ReleaseLoop *before)
{
    auto loop = std::make_shared<ReleaseLoop>();
    makeIdsUnique(rows.requests);
    std::vector<CustomerRequest> requests;
    requests.reserve(rows.requests.size());
    for (CachedRequest &cached : rows.requests)
        requests.push_back(std::move(cached.request));
    groupNearDuplicates(requests);
    loop->byAccount.resize(requests.size());
    std::iota(loop->byAccount.begin(), loop->byAccount.end(), 0u);
    std::ranges::stable_sort(loop->byAccount, {}, [&](quint32 place) { return requests[place].account; });
    loop->requests = std::move(requests);
    loop->firstMatch.assign(loop->requests.size() + 1, 0);
    loop->announced = std::make_shared<std::vector<ShippedEntry>>(entriesOfNotes(rows.notes));
    if (before)
        loop->rankings = before->rankings;
    return loop;
}

std::shared_ptr<const ReleaseLoop> matchedLoop(const Portfolio &portfolio, const ReleaseDecisions &before)
{
    const ReleaseLoop &loop = *portfolio.releases;
    const ReleaseDecisions &decisions = releaseDecisionsIn(portfolio.workspace);
    auto next = std::make_shared<ReleaseLoop>(loop);
    const bool otherCatalogue = !loop.isMatched || before.manual != decisions.manual;
    if (otherCatalogue)
        next->shipped = mergedEntries(withManual(*loop.announced, decisions.manual, portfolio.asOf.date));
    if (otherCatalogue || before.matches != decisions.matches)
        next->rankings = rankingsOf(*next, decisions);
    next->matches.clear();
    next->firstMatch.clear();
    MatchList matches(*next, portfolio);
    for (quint32 request = 0; request < next->requests.size(); ++request)
        matches.add(request);
    next->firstMatch.push_back(quint32(next->matches.size()));
    next->isMatched = true;
    return next;
}

bool isAccepted(MatchStatus status)
{
    return status != MatchStatus::Suggested && status != MatchStatus::Dismissed;
}

QString matchStatusKey(MatchStatus status)
{
    switch (status) {
    case MatchStatus::Suggested:
        return QStringLiteral("suggested");
    case MatchStatus::Approved:
        return QStringLiteral("approved");
    case MatchStatus::Dismissed:
        return QStringLiteral("dismissed");
    case MatchStatus::Drafted:
        return QStringLiteral("drafted");
    case MatchStatus::Sent:
        break;
    }
    return QStringLiteral("sent");
}

} // namespace success
