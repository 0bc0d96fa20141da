// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/customer_detail.h"

#include "core/portfolio/revenue.h"
#include "core/sections/customer/customer_records.h"
#include "core/workspace/account_merges.h"
#include "core/workspace/score_history.h"

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

std::vector<ScorePoint> historyOf(const std::vector<SavedScore> &saved, const HealthScore &score, QDate today)
{
    std::vector<ScorePoint> history;
    for (const SavedScore &day : saved) {
        if (day.day < today)
            history.push_back({day.day, day.score, day.basis == ScoreBasis::Computed});
    }
    if (score.score >= 0)
        history.push_back({today, score.score, false});
    return history;
}

/// What the workspace knows of the account.
Result<void> readDecided(CustomerDetail &detail, const Portfolio &portfolio, Workspace &workspace)
{
    const QString &key = detail.account.key;
    detail.mergedKeys = mergedInto(key, portfolio.workspace.identity.merges);
    const auto saved = scoreHistory(workspace, Section::Health, key);
    auto notes = accountNotes(workspace, QStringList(key) + detail.mergedKeys);
    auto changes = settingsChanges(workspace, QStringLiteral("health."));
    if (!saved || !notes || !changes)
        return tl::unexpected(!saved ? saved.error() : !notes ? notes.error() : changes.error());
    detail.history = historyOf(*saved, detail.score, portfolio.asOf.date);
    detail.notes = std::move(*notes);
    detail.settingsChanges = std::move(*changes);
    return {};
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
    if (const auto decided = readDecided(detail, portfolio, workspace); !decided)
        return tl::unexpected(decided.error());
    const AccountRevenue revenue = revenueOf(portfolio.contractsOf(account), termsOf(portfolio, account));
    detail.mrr = shownAmount(revenue.mrr, portfolio.rates);
    detail.paymentState = paymentState(detail.facts, detail.revenue);
    return detail;
}

} // namespace success
