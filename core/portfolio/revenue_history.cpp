// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/revenue_history.h"

#include "core/portfolio/cache_queries.h"
#include "core/portfolio/contract_reader.h"
#include "core/portfolio/revenue_spans.h"
#include "core/portfolio/row_cursor.h"
#include "core/workspace/contract_settings.h"

#include <algorithm>
#include <map>

namespace success {

namespace {

/// Which account a company belongs to; untracked accounts are left out.
std::vector<std::pair<qint64, QString>> readCompanies(SQLite::Database &cache, const QSet<QString> &untracked)
{
    std::vector<std::pair<qint64, QString>> companies;
    RowCursor rows(cache, "SELECT company.id, account.key FROM company JOIN account ON account.id = company.account_id "
                          "ORDER BY company.id");
    while (rows.next()) {
        if (QString key = rows.text(1); !untracked.contains(key))
            companies.emplace_back(rows.integer(0), std::move(key));
    }
    return companies;
}

using TermsByContract = QHash<QString, std::vector<AgreedTerm>>;

TermsByContract readAgreed(SQLite::Database &cache)
{
    TermsByContract terms;
    RowCursor rows(cache, "SELECT contract_ref, type = 'upgrade', starts_on, ends_on, value_minor, currency FROM term "
                          "WHERE stage = 'won' AND type <> 'trial' AND contract_ref <> '' ORDER BY starts_on, id");
    while (rows.next())
        terms[rows.text(0)].push_back({rows.yes(1), rows.date(2), rows.date(3), {rows.integer(4), rows.currency(5)}});
    return terms;
}

/// The spans of one account by system.
struct AccountSpans
{
    std::vector<RevenueSpan> agreed;
    std::vector<RevenueSpan> billed;
    std::vector<RevenueSpan> separate;
};

void append(std::vector<RevenueSpan> &to, std::vector<RevenueSpan> &&from)
{
    to.insert(to.end(), from.begin(), from.end());
}

CustomerRevenue revenueFrom(const QString &accountKey, AccountSpans &&spans)
{
    CustomerRevenue customer{accountKey, uncovered(spans.billed, spans.agreed)};
    append(customer.spans, std::move(spans.agreed));
    append(customer.spans, std::move(spans.separate));
    std::erase_if(customer.spans, [](const RevenueSpan &span) { return span.mrr.minor <= 0; });
    return customer;
}

std::map<QString, AccountSpans> readSpans(SQLite::Database &cache, const Portfolio &portfolio)
{
    const auto companies = readCompanies(cache, portfolio.workspace.untracked);
    const TermsByContract terms = readAgreed(cache);
    const QSet<QString> &separate = contractSettingsIn(portfolio.workspace).separate;
    std::map<QString, AccountSpans> accounts;
    RowCursor rows(cache, query::contracts);
    while (rows.next()) {
        const qint64 id = contractCompany(rows);
        const auto company = std::lower_bound(companies.begin(), companies.end(), id,
                                              [](const auto &each, qint64 wanted) { return each.first < wanted; });
        if (company == companies.end() || company->first != id)
            continue;
        const CachedContract contract = readContract(rows);
        AccountSpans &account = accounts[company->second];
        const bool agreed = contract.contract.source == SourceId::Salesbricks;
        const auto own = agreed ? terms.value(contract.contract.externalId) : std::vector<AgreedTerm>();
        std::vector<RevenueSpan> spans = revenueSpans(contract, own, portfolio.asOf.date);
        const bool apart = separate.contains(contract.contract.externalId);
        append(agreed ? account.agreed : apart ? account.separate : account.billed, std::move(spans));
    }
    return accounts;
}

} // namespace

Result<std::vector<CustomerRevenue>> readRevenueHistory(Database &cache, const Portfolio &portfolio)
{
    std::vector<CustomerRevenue> customers;
    const auto read = cache.run([&](SQLite::Database &connection) {
        const SQLite::Transaction oneState(connection);
        for (auto &[key, spans] : readSpans(connection, portfolio)) {
            if (CustomerRevenue customer = revenueFrom(key, std::move(spans)); !customer.spans.empty())
                customers.push_back(std::move(customer));
        }
    });
    return read.map([&] { return std::move(customers); });
}

RateHistory ratesOf(const Portfolio &portfolio)
{
    const auto &history = portfolio.workspace.rateHistory;
    if (history && history->base == portfolio.rates.base && !history->tables.empty())
        return *history;
    return {portfolio.rates.base, {portfolio.rates}};
}

} // namespace success
