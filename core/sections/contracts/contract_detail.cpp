// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/contract_detail.h"

#include "core/portfolio/revenue.h"
#include "core/sections/contracts/company_columns.h"
#include "core/sections/customer/customer_records.h"
#include "core/store/row_reader.h"

#include <algorithm>

namespace success {

namespace {

constexpr int pageSize = 50;

Currency currencyAt(const SQLite::Statement &row, int column)
{
    return Currency::fromCode(textAt(row, column)).value_or(Currency());
}

std::vector<ContractItem> readContracts(SQLite::Database &cache, const Portfolio &portfolio, const Account &account)
{
    std::vector<ContractItem> items;
    SQLite::Statement row(cache, "SELECT raw_status, url, ended_on FROM contract WHERE source = ? AND external_id = ?");
    for (quint32 i = account.firstContract; i < account.firstContract + account.contractCount; ++i) {
        ContractItem &item = items.emplace_back();
        item.contract = portfolio.contracts[i];
        item.terms = portfolio.ledger->terms[i];
        const bool earning = earns(item.contract.status) && !item.terms.unpaid;
        item.billsContract = earning && !countsByItself(portfolio, i);
        row.reset();
        row.bind(1, int(item.contract.source));
        row.bind(2, item.contract.externalId.toStdString());
        if (!row.executeStep()) // a sync has replaced it since the portfolio was loaded
            continue;
        item.rawStatus = textAt(row, 0);
        item.url = textAt(row, 1);
        item.endedOn = dayAt(row, 2);
    }
    const quint32 lead = companyOf(portfolio, quint32(portfolio.indexOf(account))).lead;
    if (lead != CompanyContracts::none)
        std::rotate(items.begin(), items.begin() + (lead - account.firstContract),
                    items.begin() + (lead - account.firstContract) + 1);
    return items;
}

std::vector<TermItem> readTerms(SQLite::Database &cache, const Account &account)
{
    std::vector<TermItem> terms;
    SQLite::Statement rows(cache,
                           "SELECT term.name, type, stage, contract_ref, owner, value_minor, currency, starts_on, "
                           "ends_on, closed_at, term.source, term.external_id, reason FROM term JOIN company ON "
                           "company.id = term.company_id WHERE "
                           "company.account_id = ? ORDER BY starts_on DESC, term.id DESC");
    rows.bind(1, int64_t(account.id));
    while (rows.executeStep()) {
        TermItem &term = terms.emplace_back();
        term.name = textAt(rows, 0);
        term.type = textAt(rows, 1);
        term.stage = textAt(rows, 2);
        term.contractRef = textAt(rows, 3);
        term.owner = textAt(rows, 4);
        if (const Currency currency = currencyAt(rows, 6); currency.isValid())
            term.value = Money{rows.getColumn(5).getInt64(), currency};
        term.startsOn = dayAt(rows, 7);
        term.endsOn = dayAt(rows, 8);
        term.closedAt = instantAt(rows, 9);
        term.source = SourceId(rows.getColumn(10).getInt());
        term.externalId = textAt(rows, 11);
        term.lostReason = textAt(rows, 12);
    }
    return terms;
}

InvoiceItem readInvoice(const SQLite::Statement &row, const AsOf &asOf)
{
    InvoiceItem invoice;
    invoice.source = SourceId(row.getColumn(0).getInt());
    invoice.number = textAt(row, 1);
    invoice.contractRef = textAt(row, 2);
    invoice.url = textAt(row, 3);
    invoice.state = InvoiceState(row.getColumn(4).getInt());
    const Currency currency = currencyAt(row, 5);
    invoice.total = {row.getColumn(6).getInt64(), currency};
    invoice.remaining = {row.getColumn(7).getInt64(), currency};
    invoice.issuedAt = instantAt(row, 8);
    invoice.dueAt = instantAt(row, 9);
    invoice.paidAt = instantAt(row, 10);
    invoice.attempts = row.getColumn(11).getInt();
    invoice.nextAttemptAt = instantAt(row, 12);
    invoice.lastError = textAt(row, 13);
    invoice.externalId = textAt(row, 14);
    const auto due = invoice.dueAt ? invoice.dueAt : invoice.issuedAt;
    const bool owed = (invoice.state == InvoiceState::Open || invoice.state == InvoiceState::Uncollectible) &&
                      invoice.remaining.minor > 0;
    if (owed && due)
        invoice.daysPastDue = std::max(0, int(dateOf(*due).daysTo(asOf.date)));
    return invoice;
}

std::vector<InvoiceItem> readInvoices(SQLite::Database &cache, const Account &account, const AsOf &asOf, int offset,
                                      int size)
{
    std::vector<InvoiceItem> invoices;
    SQLite::Statement rows(cache,
                           "SELECT invoice.source, number, contract_ref, invoice.url, state, currency, total_minor, "
                           "remaining_minor, issued_at, due_at, paid_at, attempts, next_attempt_at, last_error, "
                           "invoice.external_id FROM invoice JOIN company ON company.id = invoice.company_id WHERE "
                           "company.account_id = ? ORDER BY coalesce(issued_at, due_at) DESC, invoice.id DESC "
                           "LIMIT ? OFFSET ?");
    rows.bind(1, int64_t(account.id));
    rows.bind(2, size);
    rows.bind(3, offset);
    while (rows.executeStep())
        invoices.push_back(readInvoice(rows, asOf));
    return invoices;
}

int countInvoices(SQLite::Database &cache, const Account &account)
{
    SQLite::Statement row(cache, "SELECT count(*) FROM invoice JOIN company ON company.id = invoice.company_id WHERE "
                                 "company.account_id = ?");
    row.bind(1, int64_t(account.id));
    row.executeStep();
    return row.getColumn(0).getInt();
}

} // namespace

Result<ContractDetail> loadContractDetail(const Portfolio &portfolio, const Account &account, Database &cache)
{
    ContractDetail detail;
    detail.account = account;
    detail.asOf = portfolio.asOf;
    detail.company = companyOf(portfolio, quint32(portfolio.indexOf(account)));
    detail.product = portfolio.ledger ? productsOf(portfolio, account) : QString();
    detail.mrr = shownAmount(detail.company.mrr, portfolio.rates);
    detail.arr = account.arr.value_or(Money());
    const auto read = cache.run([&](SQLite::Database &connection) {
        if (portfolio.ledger)
            detail.contracts = readContracts(connection, portfolio, account);
        detail.terms = readTerms(connection, account);
        detail.invoices = readInvoices(connection, account, portfolio.asOf, 0, pageSize);
        detail.moreInvoices = countInvoices(connection, account) - int(detail.invoices.size());
        detail.contacts = readContacts(connection, account);
    });
    return read.map([&] { return std::move(detail); });
}

Result<std::vector<InvoiceItem>> invoicePage(const Portfolio &portfolio, const Account &account, Database &cache,
                                             int offset, int size)
{
    std::vector<InvoiceItem> invoices;
    const auto read = cache.run([&](SQLite::Database &connection) {
        invoices = readInvoices(connection, account, portfolio.asOf, offset, size);
    });
    return read.map([&] { return std::move(invoices); });
}

} // namespace success
