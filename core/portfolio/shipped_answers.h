// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/request_ranker.h"
#include "core/portfolio/release_loop.h"

namespace success {

/// Something that shipped and may be what a text asks for.
struct ShippedAnswer
{
    quint32 shipped = 0; ///< index into ReleaseLoop::shipped
    int score = 0; ///< 0–100: of 100 answers with this score, about so many are right; 100 where a person approved
    bool approved = false;
};

/// Answers any text of an account (why a deal was lost) with what shipped after a day. Holds working memory: one for
/// each thread. `loop` and `decisions` outlive it.
class ShippedAnswers
{
public:
    ShippedAnswers(const ReleaseLoop &loop, const ReleaseDecisions &decisions);

    /// Best first, at most five, those below leastConfidence left out. `id`: what decisions on the text are filed under
    /// (MatchDecision::requestId): dismissed answers are left out, approved ones are there whatever they score.
    [[nodiscard]] std::vector<ShippedAnswer> to(const QString &text, QDate after, const QString &id = {});
    /// Matches of the account's requests with what shipped after the day, dismissed ones left out, each entry once.
    [[nodiscard]] std::vector<ShippedAnswer> toRequestsOf(quint32 account, QDate after) const;

private:
    [[nodiscard]] bool isLater(quint32 shipped, QDate after) const;

    const ReleaseLoop &m_loop;
    matching::RequestRanker m_ranker;
    QHash<QString, quint32> m_places;                             ///< in loop.shipped, by id
    QHash<QString, std::vector<const MatchDecision *>> m_decided; ///< by request id
};

} // namespace success
