// SPDX-License-Identifier: Apache-2.0
#include "core/sections/convert/convert_section.h"
#include "core/sections/health/health_section.h"

namespace success {

namespace {

constexpr int soonDays = 7;

/// Adds candidates up to the cards.
class Adder
{
public:
    explicit Adder(const Portfolio &portfolio)
        : m_queue(convertQueueOf(portfolio))
        , m_ending(portfolio.rates)
        , m_estimated(portfolio.rates)
        , m_expected(portfolio.rates)
    {
    }

    void add(const ConvertCandidate &candidate)
    {
        ++m_summary.totalCandidates;
        const ConvertScore &score = m_queue.scoreOf(candidate);
        m_summary.count(score.likelihood, score.partial);
        m_summary.assumedValues += candidate.basis == ValueBasis::Assumed;
        m_summary.unknownValues += !candidate.value;
        const auto days = candidate.daysRemaining;
        const bool soon = days && *days >= 0 && *days <= soonDays;
        m_summary.trialsEndingIn7Days += soon;
        if (candidate.value)
            m_estimated.add(*candidate.value);
        if (candidate.value && soon)
            m_ending.add(*candidate.value);
        if (candidate.expected)
            m_expected.add(*candidate.expected);
    }

    ConvertSummary take()
    {
        m_summary.endingValue = m_ending.total();
        m_summary.estimatedValue = m_estimated.total();
        m_summary.expectedValue = m_expected.total();
        return std::move(m_summary);
    }

private:
    const ConvertQueue &m_queue;
    MoneySum m_ending;
    MoneySum m_estimated;
    MoneySum m_expected;
    ConvertSummary m_summary;
};

} // namespace

ConvertSummary convertSummary(const Portfolio &portfolio)
{
    Adder adder(portfolio);
    for (const ConvertCandidate &candidate : convertQueueOf(portfolio).candidates) {
        if (!portfolio.accounts[candidate.account].untracked)
            adder.add(candidate);
    }
    return adder.take();
}

ConvertSummary convertSummary(const Portfolio &portfolio, const Table &table, std::span<const quint32> rows)
{
    Adder adder(portfolio);
    for (const quint32 row : rows) {
        if (const ConvertCandidate *candidate = convertCandidateOf(table, row))
            adder.add(*candidate);
    }
    return adder.take();
}

nlohmann::ordered_json summaryJson(const ConvertSummary &summary)
{
    return {{"total_candidates", summary.totalCandidates},
            {"high_likelihood", summary.highLikelihood},
            {"trials_ending_in_7_days", summary.trialsEndingIn7Days},
            {"estimated_value", totalJson(summary.estimatedValue)}};
}

} // namespace success
