// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/reengage_section.h"

namespace success {

namespace {

/// Adds deals up to the cards.
class Adder
{
public:
    explicit Adder(const Portfolio &portfolio)
        : m_queue(reengageQueueOf(portfolio))
        , m_lost(portfolio.rates)
        , m_unblocked(portfolio.rates)
    {
    }

    void add(quint32 place)
    {
        const ReengageEntry &entry = m_queue.entries[place];
        ++m_summary.closedLostDeals;
        m_summary.count(entry.score.likelihood, entry.score.partial);
        m_summary.unblocked += entry.blocker.has_value();
        m_summary.unblockedApproved += entry.blocker && entry.blocker->approved;
        const auto &value = m_queue.dealAt(place).value;
        m_summary.withoutValue += !value;
        if (!value)
            return;
        m_lost.add(*value);
        if (entry.blocker)
            m_unblocked.add(*value);
    }

    ReengageSummary take()
    {
        m_summary.lostValue = m_lost.total();
        m_summary.unblockedValue = m_unblocked.total();
        return std::move(m_summary);
    }

private:
    const ReengageQueue &m_queue;
    MoneySum m_lost;
    MoneySum m_unblocked;
    ReengageSummary m_summary;
};

} // namespace

ReengageSummary reengageSummary(const Portfolio &portfolio)
{
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    Adder adder(portfolio);
    for (quint32 place = 0; place < queue.entries.size(); ++place) {
        const auto account = queue.dealAt(place).account;
        if (!queue.entries[place].dismissed && !(account && portfolio.accounts[*account].untracked))
            adder.add(place);
    }
    return adder.take();
}

ReengageSummary reengageSummary(const Portfolio &portfolio, const Table &table, std::span<const quint32> rows)
{
    Adder adder(portfolio);
    for (const quint32 row : rows) {
        if (const auto place = lostDealOf(table, row))
            adder.add(*place);
    }
    return adder.take();
}

nlohmann::ordered_json summaryJson(const ReengageSummary &summary)
{
    return {{"closed_lost_deals", summary.closedLostDeals},
            {"high_likelihood", summary.highLikelihood},
            {"lost_value", totalJson(summary.lostValue)},
            {"unblocked_by_release", summary.unblocked}};
}

} // namespace success
