// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/health_section.h"
#include "core/sections/releases/releases_section.h"

#include <QSet>

#include <algorithm>

namespace success {

namespace {

/// Counts things of tracked accounts, and each account's ARR once.
class Counter
{
public:
    explicit Counter(const Portfolio &portfolio)
        : m_portfolio(portfolio)
        , m_arr(portfolio.rates)
    {
    }

    void add(quint32 account)
    {
        if (m_portfolio.accounts[account].untracked)
            return;
        ++m_count;
        if (m_accounts.contains(account))
            return;
        m_accounts.insert(account);
        addArr(m_arr, m_portfolio.accounts[account]);
    }
    [[nodiscard]] LoopCard card() const { return {m_count, m_arr.total()}; }

private:
    const Portfolio &m_portfolio;
    QSet<quint32> m_accounts;
    MoneySum m_arr;
    int m_count = 0;
};

} // namespace

ReleasesSummary releasesSummary(const Portfolio &portfolio)
{
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    Counter open(portfolio);
    Counter suggested(portfolio);
    Counter ready(portfolio);
    Counter closed(portfolio);
    std::vector<bool> answered(loop.requests.size());
    for (const RequestMatch &match : loop.matches) {
        const quint32 account = loop.requests[match.request].account;
        if (match.status == MatchStatus::Suggested)
            suggested.add(account);
        if (match.status == MatchStatus::Sent)
            closed.add(account);
        else if (isAccepted(match.status))
            ready.add(account);
        answered[match.request] = answered[match.request] || isAccepted(match.status);
    }
    for (size_t i = 0; i < loop.requests.size(); ++i) {
        if (!answered[i])
            open.add(loop.requests[i].account);
    }
    return {open.card(), suggested.card(), ready.card(), closed.card()};
}

nlohmann::ordered_json summaryJson(const ReleasesSummary &summary)
{
    return {{"open_requests", summary.openRequests.count},
            {"suggested_matches", summary.suggestedMatches.count},
            {"ready_to_send", summary.readyToSend.count},
            {"loop_closed", summary.loopClosed.count},
            {"arr_behind",
             {{"open_requests", totalJson(summary.openRequests.arr)},
              {"suggested_matches", totalJson(summary.suggestedMatches.arr)},
              {"ready_to_send", totalJson(summary.readyToSend.arr)},
              {"loop_closed", totalJson(summary.loopClosed.arr)}}}};
}

} // namespace success
