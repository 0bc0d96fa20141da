// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/customer_records.h"

#include "core/store/row_reader.h"

#include <QSet>

#include <algorithm>

namespace success {

namespace {

/// What of a contract's card is not in the Portfolio.
void readContractRows(SQLite::Database &cache, const Account &account, QHash<qint64, RevenueSource> &byId)
{
    SQLite::Statement rows(cache,
                           "SELECT contract.id, currency, billing_interval, amount_minor, raw_status, "
                           "contract.url, starts_on, cancel_on, ended_on, join_rule FROM contract JOIN company ON "
                           "company.id = contract.company_id WHERE company.account_id = ?");
    rows.bind(1, int64_t(account.id));
    while (rows.executeStep()) {
        RevenueSource &revenue = byId[rows.getColumn(0).getInt64()];
        revenue.currencyCode = textAt(rows, 1);
        revenue.billingInterval = textAt(rows, 2);
        const Currency currency = Currency::fromCode(revenue.currencyCode).value_or(Currency());
        revenue.amount = {rows.getColumn(3).getInt64(), currency};
        revenue.openAmount = {0, currency};
        revenue.rawStatus = textAt(rows, 4);
        revenue.url = textAt(rows, 5);
        revenue.startsOn = dayAt(rows, 6);
        revenue.cancelOn = dayAt(rows, 7);
        revenue.endedOn = dayAt(rows, 8);
        revenue.joinRule = textAt(rows, 9);
    }
}

/// Open and uncollectible invoices, by the contract they name.
void addOpenInvoices(SQLite::Database &cache, const Portfolio &portfolio, const Account &account,
                     std::vector<RevenueSource> &revenue)
{
    SQLite::Statement rows(cache, "SELECT source, contract_ref, remaining_minor, coalesce(due_at, issued_at), currency "
                                  "FROM invoice WHERE company_id IN (SELECT id FROM company WHERE account_id = ?1) AND "
                                  "state IN (2, 5) AND remaining_minor > 0 AND coalesce(issued_at, due_at) <= ?2");
    rows.bind(1, int64_t(account.id));
    rows.bind(2, int64_t(epochSeconds(portfolio.asOf.instant)));
    while (rows.executeStep()) {
        const auto source = SourceId(rows.getColumn(0).getInt());
        const QString contract = textAt(rows, 1);
        const auto card = std::find_if(revenue.begin(), revenue.end(), [&](const RevenueSource &candidate) {
            return candidate.contract.source == source && candidate.contract.externalId == contract;
        });
        if (card == revenue.end())
            continue;
        ++card->openInvoices;
        if (card->currencyCode == textAt(rows, 4))
            card->openAmount.minor += rows.getColumn(2).getInt64();
        const QDate due = dateOf(instantFromEpoch(rows.getColumn(3).getInt64()));
        card->daysPastDue = std::max(card->daysPastDue, int(due.daysTo(portfolio.asOf.date)));
    }
}

} // namespace

std::vector<RevenueSource> readRevenue(SQLite::Database &cache, const Portfolio &portfolio, const Account &account)
{
    QHash<qint64, RevenueSource> byId;
    readContractRows(cache, account, byId);
    std::vector<RevenueSource> revenue;
    for (const Contract &contract : portfolio.contractsOf(account)) {
        RevenueSource card = byId.value(contract.id);
        card.contract = contract;
        revenue.push_back(std::move(card));
    }
    addOpenInvoices(cache, portfolio, account, revenue);
    // Running ones first, the larger in the base currency first; the rest by when they began, the latest first.
    std::stable_sort(revenue.begin(), revenue.end(), [&](const RevenueSource &a, const RevenueSource &b) {
        const auto place = [&](const RevenueSource &card) {
            return std::tuple(card.contract.arr.minor == 0, -portfolio.rates.toBase(card.contract.arr).value_or(0),
                              -card.startsOn.toJulianDay());
        };
        return place(a) < place(b);
    });
    return revenue;
}

std::vector<Enrichment> readEnrichment(SQLite::Database &cache, const Account &account)
{
    std::vector<Enrichment> enrichment;
    SQLite::Statement rows(cache, "SELECT property.name, label, value FROM property JOIN company ON company.id = "
                                  "property.company_id WHERE company.account_id = ? ORDER BY company.id, label, "
                                  "property.name");
    rows.bind(1, int64_t(account.id));
    QSet<QString> seen;
    while (rows.executeStep()) {
        const QString name = textAt(rows, 0);
        if (seen.contains(name))
            continue;
        seen.insert(name);
        enrichment.push_back({name, textAt(rows, 1), textAt(rows, 2)});
    }
    return enrichment;
}

std::vector<RelatedCompany> readCompanies(SQLite::Database &cache, const Account &account)
{
    std::vector<RelatedCompany> companies;
    SQLite::Statement rows(cache, "SELECT source, external_id, name, coalesce(domain, raw_domain), join_rule, url FROM "
                                  "company WHERE account_id = ? ORDER BY source, external_id");
    rows.bind(1, int64_t(account.id));
    while (rows.executeStep())
        companies.push_back({SourceId(rows.getColumn(0).getInt()), textAt(rows, 1), textAt(rows, 2), textAt(rows, 3),
                             textAt(rows, 4), textAt(rows, 5)});
    return companies;
}

std::vector<std::pair<QString, QString>> readContacts(SQLite::Database &cache, const Account &account)
{
    std::vector<std::pair<QString, QString>> contacts;
    SQLite::Statement rows(cache, "SELECT person.name, person.email FROM person JOIN company ON company.id = "
                                  "person.company_id WHERE company.account_id = ? AND person.email IS NOT NULL AND "
                                  "person.email <> '' ORDER BY is_primary DESC, person.name, person.email");
    rows.bind(1, int64_t(account.id));
    QSet<QString> seen;
    while (rows.executeStep()) {
        const QString email = textAt(rows, 1);
        if (seen.contains(email.toLower()))
            continue;
        seen.insert(email.toLower());
        contacts.emplace_back(textAt(rows, 0), email);
    }
    return contacts;
}

} // namespace success
