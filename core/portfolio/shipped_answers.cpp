// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/shipped_answers.h"

#include "core/matching/suggestions.h"

#include <algorithm>

namespace success {

namespace {

constexpr int approvedScore = 100;

/// Best first, each entry once, by its best score.
void settle(std::vector<ShippedAnswer> &answers)
{
    std::ranges::sort(answers, [](const ShippedAnswer &one, const ShippedAnswer &other) {
        return one.shipped != other.shipped ? one.shipped < other.shipped : one.score > other.score;
    });
    const auto same = std::ranges::unique(answers, {}, &ShippedAnswer::shipped);
    answers.erase(same.begin(), same.end());
    std::ranges::stable_sort(answers, std::ranges::greater(), &ShippedAnswer::score);
}

} // namespace

ShippedAnswers::ShippedAnswers(const ReleaseLoop &loop, const ReleaseDecisions &decisions)
    : m_loop(loop)
    , m_ranker(*loop.rankings->index, *loop.rankings->learned)
{
    for (quint32 i = 0; i < loop.shipped.size(); ++i) {
        m_places.insert(loop.shipped[i].id, i);
        for (const QString &id : loop.shipped[i].alsoAs)
            m_places.insert(id, i);
    }
    for (const MatchDecision &decision : decisions.matches)
        m_decided[decision.requestId].push_back(&decision);
}

bool ShippedAnswers::isLater(quint32 shipped, QDate after) const
{
    return !after.isValid() || dateOf(m_loop.shipped[shipped].at) > after;
}

std::vector<ShippedAnswer> ShippedAnswers::to(const QString &text, QDate after, const QString &id)
{
    std::vector<ShippedAnswer> answers;
    const matching::Ranking ranking = m_ranker.rank(text, matching::suggestedFrom);
    const auto asked = after.isValid() ? std::optional(after.addDays(1)) : std::nullopt;
    for (const matching::Suggestion &suggestion : matching::suggestedOf(ranking, *m_loop.rankings->index, asked)) {
        const auto place = m_places.constFind(m_loop.rankings->index->feature(suggestion.slot).id);
        if (!suggestion.shippedBefore && place != m_places.cend())
            answers.push_back({*place, suggestion.confidence, false});
    }
    for (const MatchDecision *decision : id.isEmpty() ? std::vector<const MatchDecision *>() : m_decided.value(id)) {
        const auto place = m_places.constFind(decision->shippedId);
        if (place == m_places.cend() || !isLater(*place, after))
            continue;
        std::erase_if(answers, [&](const ShippedAnswer &answer) { return answer.shipped == *place; });
        if (decision->approved)
            answers.push_back({*place, approvedScore, true});
    }
    settle(answers);
    return answers;
}

std::vector<ShippedAnswer> ShippedAnswers::toRequestsOf(quint32 account, QDate after) const
{
    std::vector<ShippedAnswer> answers;
    for (const quint32 request : m_loop.requestsOf(account)) {
        for (const RequestMatch &match : m_loop.matchesOf(request)) {
            if (match.status == MatchStatus::Dismissed || !isLater(match.shipped, after))
                continue;
            const bool approved = isAccepted(match.status);
            answers.push_back({match.shipped, approved ? approvedScore : match.score.value_or(0), approved});
        }
    }
    settle(answers);
    return answers;
}

} // namespace success
