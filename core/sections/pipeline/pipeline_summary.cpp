// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/weighted_score.h"
#include "core/sections/pipeline/account_likelihood.h"
#include "core/sections/pipeline/pipeline_section.h"

#include <map>

namespace success {

namespace {

/// Adds up one column of the board.
class Adder
{
public:
    explicit Adder(const RateTable &rates)
        : m_rates(&rates)
        , m_value(rates)
    {
    }

    void add(const Deal &deal)
    {
        ++m_total.deals;
        if (!deal.value) {
            ++m_total.withoutValue;
            return;
        }
        m_value.add(*deal.value);
        if (!deal.probability)
            ++m_total.withoutProbability;
        else
            m_weighted[deal.value->currency.packed()] += Rational(long(deal.value->minor)) * toMicro(*deal.probability);
        m_currencies.try_emplace(deal.value->currency.packed(), deal.value->currency);
    }

    [[nodiscard]] StageTotal total() const
    {
        StageTotal total = m_total;
        total.value = m_value.total();
        MoneySum weighted(*m_rates);
        for (const auto &[currency, millionths] : m_weighted) {
            if (const auto minor = roundHalfEven(millionths / one))
                weighted.add({*minor, m_currencies.at(currency)});
        }
        total.weighted = weighted.total();
        return total;
    }

private:
    const RateTable *m_rates;
    StageTotal m_total;
    MoneySum m_value;
    std::map<quint32, Rational> m_weighted; ///< by currency, in millionths of a minor unit
    std::map<quint32, Currency> m_currencies;
};

} // namespace

PipelineSummary pipelineSummary(const Portfolio &portfolio)
{
    PipelineSummary summary;
    for (const Deal &deal : dealBookOf(portfolio).deals) {
        if (deal.account && portfolio.accounts[*deal.account].untracked)
            continue;
        ++summary.totalDeals;
        if (deal.kind != DealKind::Open)
            continue;
        ++summary.activeDeals;
        if (!deal.account)
            continue;
        const RiskLevel level = portfolio.healthScores[*deal.account].level;
        summary.atRisk += level == RiskLevel::Critical || level == RiskLevel::AtRisk;
        summary.highLikelihood += likelihoodOf(portfolio, *deal.account) == Likelihood::High;
    }
    return summary;
}

nlohmann::ordered_json summaryJson(const PipelineSummary &summary)
{
    return {{"total_deals", summary.totalDeals},
            {"active_deals", summary.activeDeals},
            {"at_risk", summary.atRisk},
            {"high_likelihood", summary.highLikelihood}};
}

std::vector<StageTotal> stageTotals(const Portfolio &portfolio, const Table &pipelineTable,
                                    std::span<const quint32> rows)
{
    std::vector<Adder> adders(dealBookOf(portfolio).stages.size(), Adder(portfolio.rates));
    for (const quint32 row : rows) {
        if (const Deal *deal = dealOf(pipelineTable, row))
            adders[deal->stage].add(*deal);
    }
    std::vector<StageTotal> totals;
    totals.reserve(adders.size());
    for (const Adder &adder : adders)
        totals.push_back(adder.total());
    return totals;
}

} // namespace success
