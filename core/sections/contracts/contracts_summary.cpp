// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/company_columns.h"
#include "core/sections/contracts/contracts_section.h"

namespace success {

namespace {

/// Adds companies up to the cards.
class Adder
{
public:
    explicit Adder(const Portfolio &portfolio)
        : m_portfolio(portfolio)
        , m_mrr(portfolio.rates)
        , m_arr(portfolio.rates)
    {
    }

    void add(size_t index)
    {
        const Account &account = m_portfolio.accounts[index];
        for (const Contract &contract : m_portfolio.contractsOf(account))
            count(contract);
        for (const Money &mrr : companyOf(m_portfolio, quint32(index)).mrr)
            m_mrr.add(mrr);
        addArr(m_arr, account);
    }

    [[nodiscard]] ContractsSummary summary() const
    {
        ContractsSummary result = m_counts;
        result.activeMrr = m_mrr.total();
        result.activeArr = m_arr.total();
        return result;
    }

private:
    void count(const Contract &contract)
    {
        ++m_counts.total;
        m_counts.stripe += contract.source == SourceId::Stripe;
        m_counts.salesbricks += contract.source == SourceId::Salesbricks;
        m_counts.active += contract.status == ContractStatus::Active;
        m_counts.trialing += contract.status == ContractStatus::Trialing;
        m_counts.pastDue += contract.status == ContractStatus::PastDue;
        m_counts.expiringSoon += isExpiring(contract, m_portfolio.asOf.date);
    }

    const Portfolio &m_portfolio;
    ContractsSummary m_counts;
    MoneySum m_mrr;
    MoneySum m_arr;
};

} // namespace

ContractsSummary contractsSummary(const Portfolio &portfolio)
{
    Adder adder(portfolio);
    for (size_t i = 0; i < portfolio.accounts.size(); ++i) {
        if (!portfolio.accounts[i].untracked && portfolio.accounts[i].contractCount > 0)
            adder.add(i);
    }
    return adder.summary();
}

ContractsSummary contractsSummary(const Portfolio &portfolio, const Table &table, std::span<const quint32> rows)
{
    Adder adder(portfolio);
    for (const quint32 row : rows)
        adder.add(contractAccountOf(table, row));
    return adder.summary();
}

nlohmann::ordered_json summaryJson(const ContractsSummary &summary)
{
    return {
        {"total_contracts",
         {{"total", summary.total}, {"stripe", summary.stripe}, {"salesbricks", summary.salesbricks}}},
        {"active_contracts",
         {{"active", summary.active}, {"trialing", summary.trialing}, {"past_due", summary.pastDue}}},
        {"expiring_soon", summary.expiringSoon},
        {"active_mrr", totalJson(summary.activeMrr)},
        {"active_arr", totalJson(summary.activeArr)},
    };
}

} // namespace success
