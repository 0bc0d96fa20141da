// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/customer_detail.h"

#include "core/portfolio/revenue.h"
#include "core/sections/customer/customer_records.h"

#include <algorithm>

namespace success {

namespace {

QString paymentState(const HealthFacts &facts, const std::vector<RevenueSource> &revenue)
{
    const bool unpaid = std::any_of(revenue.begin(), revenue.end(), [](const RevenueSource &card) {
        return card.contract.status == ContractStatus::PastDue && card.rawStatus == u"unpaid";
    });
    if (unpaid)
        return QStringLiteral("unpaid");
    if (facts.daysPastDue)
        return QStringLiteral("past_due");
    return facts.billingLinked ? QStringLiteral("paid") : QStringLiteral("none");
}

std::vector<ScorePoint> historyOf(const std::vector<HealthSnapshotRow> &saved, const HealthScore &score, QDate today)
{
    std::vector<ScorePoint> history;
    for (const HealthSnapshotRow &row : saved) {
        if (row.day < today)
            history.push_back({row.day, row.score});
    }
    std::sort(history.begin(), history.end(), [](const ScorePoint &a, const ScorePoint &b) { return a.day < b.day; });
    if (score.score >= 0)
        history.push_back({today, score.score});
    return history;
}

} // namespace

Result<CustomerDetail> loadCustomer(const Portfolio &portfolio, const Account &account, Database &cache,
                                    Workspace &workspace)
{
    const size_t index = portfolio.indexOf(account);
    CustomerDetail detail;
    detail.account = account;
    detail.score = portfolio.healthScores[index];
    detail.facts = portfolio.healthFacts[index];
    if (const auto change = portfolio.healthChange7d[index])
        detail.change7d = *change;
    auto explanation = explainHealth(portfolio, account, cache);
    if (!explanation)
        return tl::unexpected(explanation.error());
    detail.explanation = std::move(*explanation);
    const auto read = cache.run([&](SQLite::Database &connection) {
        detail.revenue = readRevenue(connection, portfolio, account);
        detail.enrichment = readEnrichment(connection, account);
        detail.companies = readCompanies(connection, account);
        detail.contacts = readContacts(connection, account);
    });
    if (!read)
        return tl::unexpected(read.error());
    const auto saved = workspace.healthHistory(account.key);
    if (!saved)
        return tl::unexpected(saved.error());
    detail.history = historyOf(*saved, detail.score, portfolio.asOf.date);
    const AccountRevenue revenue = revenueOf(portfolio.contractsOf(account), termsOf(portfolio, account));
    detail.mrr = shownAmount(revenue.mrr, portfolio.rates);
    detail.paymentState = paymentState(detail.facts, detail.revenue);
    return detail;
}

} // namespace success
