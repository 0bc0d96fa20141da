// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/health_section.h"
#include "core/sections/table/value.h"

namespace success {

namespace {

/// Adds accounts up to the cards.
class Adder
{
public:
    explicit Adder(const Portfolio &portfolio)
        : m_portfolio(portfolio)
        , m_levels{MoneySum(portfolio.rates), MoneySum(portfolio.rates), MoneySum(portfolio.rates),
                   MoneySum(portfolio.rates)}
        , m_renewingArr(portfolio.rates)
    {
    }

    void add(size_t index)
    {
        const Account &account = m_portfolio.accounts[index];
        const HealthScore &score = m_portfolio.healthScores[index];
        const auto level = size_t(score.level);
        ++m_counts[level];
        m_partial[level] += score.partial;
        if (account.daysToRenewal && *account.daysToRenewal >= 0 && *account.daysToRenewal <= 30) {
            ++m_renewing;
            addArr(m_renewingArr, account);
        }
        addArr(m_levels[level], account);
    }

    [[nodiscard]] HealthSummary summary() const
    {
        HealthSummary result;
        result.criticalAccounts = m_counts[size_t(RiskLevel::Critical)];
        result.criticalPartial = m_partial[size_t(RiskLevel::Critical)];
        result.atRiskAccounts = m_counts[size_t(RiskLevel::AtRisk)];
        result.atRiskPartial = m_partial[size_t(RiskLevel::AtRisk)];
        result.healthyAccounts = m_counts[size_t(RiskLevel::Healthy)];
        result.notScoredAccounts = m_counts[size_t(RiskLevel::NotScored)];
        result.renewingIn30Days = m_renewing;
        result.renewingArr = m_renewingArr.total();
        MoneySum all(m_portfolio.rates);
        for (const MoneySum &level : m_levels)
            all.add(level);
        result.protectedArr = all.total();
        const std::vector<MoneyTotal> levels = totalsOfParts(m_levels, m_portfolio.rates);
        result.arrByLevel = {levels[size_t(RiskLevel::Critical)], levels[size_t(RiskLevel::AtRisk)],
                             levels[size_t(RiskLevel::Healthy)], levels[size_t(RiskLevel::NotScored)]};
        return result;
    }

private:
    const Portfolio &m_portfolio;
    std::array<MoneySum, 4> m_levels;
    MoneySum m_renewingArr;
    std::array<int, 4> m_counts{};
    std::array<int, 4> m_partial{};
    int m_renewing = 0;
};

} // namespace

HealthSummary healthSummary(const Portfolio &portfolio)
{
    Adder adder(portfolio);
    for (size_t i = 0; i < portfolio.accounts.size(); ++i) {
        if (portfolio.accounts[i].inHealth && !portfolio.accounts[i].untracked)
            adder.add(i);
    }
    return adder.summary();
}

HealthSummary healthSummary(const Portfolio &portfolio, const Table &table, std::span<const quint32> rows)
{
    Adder adder(portfolio);
    for (const quint32 row : rows) {
        if (const size_t i = healthAccountOf(table, row); portfolio.accounts[i].inHealth)
            adder.add(i);
    }
    return adder.summary();
}

nlohmann::ordered_json summaryJson(const HealthSummary &summary)
{
    return {{"critical_accounts", summary.criticalAccounts},
            {"at_risk_accounts", summary.atRiskAccounts},
            {"renewing_in_30_days", summary.renewingIn30Days},
            {"protected_arr", totalJson(summary.protectedArr)},
            {"arr_by_level",
             {{"critical", totalJson(summary.arrByLevel.critical)},
              {"at_risk", totalJson(summary.arrByLevel.atRisk)},
              {"healthy", totalJson(summary.arrByLevel.healthy)},
              {"not_scored", totalJson(summary.arrByLevel.notScored)}}}};
}

} // namespace success
