// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/company_contracts.h"

#include "core/portfolio/mismatches.h"
#include "core/portfolio/revenue.h"

#include <algorithm>
#include <tuple>

namespace success {

namespace {

/// The most pressing first.
int pressing(ContractStatus status)
{
    constexpr std::array order{ContractStatus::PastDue,  ContractStatus::Active,  ContractStatus::Trialing,
                               ContractStatus::Paused,   ContractStatus::Pending, ContractStatus::Draft,
                               ContractStatus::Canceled, ContractStatus::Expired};
    return int(std::find(order.begin(), order.end(), status) - order.begin());
}

LedgerSource sourceOf(std::span<const Contract> contracts)
{
    const auto in = [&](SourceId source) {
        return std::any_of(contracts.begin(), contracts.end(),
                           [source](const Contract &contract) { return contract.source == source; });
    };
    const bool salesbricks = in(SourceId::Salesbricks);
    const bool stripe = in(SourceId::Stripe);
    if (salesbricks && stripe)
        return LedgerSource::Merged;
    return salesbricks ? LedgerSource::Salesbricks : stripe ? LedgerSource::Stripe : LedgerSource::None;
}

/// The place of the contract that stands for all.
size_t leadOf(std::span<const Contract> contracts, std::span<const ContractTerms> terms)
{
    const bool runs = contractRuns(contracts);
    const auto place = [&](size_t i) {
        const Contract &contract = contracts[i];
        const bool bills = runs && contract.source != SourceId::Salesbricks && !terms[i].separate;
        const bool counts = earns(contract.status) && !terms[i].unpaid && !bills;
        return std::tuple(!counts, pressing(contract.status), -contract.arr.minor, i);
    };
    size_t lead = 0;
    for (size_t i = 1; i < contracts.size(); ++i) {
        if (place(i) < place(lead))
            lead = i;
    }
    return lead;
}

} // namespace

ContractTerms termsFrom(const CachedContract &cached)
{
    ContractTerms terms;
    terms.interval = cached.interval;
    terms.amount = {cached.amountMinor, cached.contract.mrr.currency};
    terms.termEndsOn = cached.termEndsOn;
    terms.cancelOn = cached.cancelOn;
    terms.billsRef = cached.billsRef;
    terms.dated = cached.dated;
    terms.unpaid = cached.stage == ContractStage::Unpaid;
    return terms;
}

void setContracts(CompanyContracts &company, Account &account, std::span<const Contract> contracts,
                  std::span<const ContractTerms> terms, QDate day)
{
    if (contracts.empty())
        return;
    company.lead = account.firstContract + quint32(leadOf(contracts, terms));
    company.status = std::min_element(contracts.begin(), contracts.end(), [](const Contract &a, const Contract &b) {
                         return pressing(a.status) < pressing(b.status);
                     })->status;
    company.source = sourceOf(contracts);
    company.mismatches = mismatchesOf(account, contracts, terms, company.billedBySalesbricks);
    company.expiring =
        std::any_of(contracts.begin(), contracts.end(), [day](const Contract &each) { return isExpiring(each, day); });
    AccountRevenue revenue = revenueOf(contracts, terms);
    company.mrr = std::move(revenue.mrr);
    setRevenue(account, std::move(revenue.arr));
}

PaymentStatus paymentStatus(std::span<const Contract> contracts, std::span<const ContractTerms> terms,
                            const AccountInvoices::At &invoices, QDate day)
{
    if (std::any_of(terms.begin(), terms.end(), [](const ContractTerms &each) { return each.unpaid; }))
        return PaymentStatus::Unpaid;
    const bool late = invoices.oldestUnpaid && *invoices.oldestUnpaid < dayNumber(day);
    if (late || std::any_of(contracts.begin(), contracts.end(),
                            [](const Contract &each) { return each.status == ContractStatus::PastDue; }))
        return PaymentStatus::PastDue;
    if (invoices.oldestUnpaid)
        return PaymentStatus::Open;
    return invoices.linked ? PaymentStatus::Paid : PaymentStatus::Unknown;
}

std::vector<size_t> markSeparate(Portfolio &portfolio, const QSet<QString> &separate)
{
    std::vector<size_t> changed;
    if (!portfolio.ledger)
        return changed;
    std::vector<size_t> contracts;
    for (size_t i = 0; i < portfolio.contracts.size(); ++i) {
        const Contract &contract = portfolio.contracts[i];
        const bool marked =
            !separate.isEmpty() && contract.source == SourceId::Stripe && separate.contains(contract.externalId);
        if (portfolio.ledger->terms[i].separate != marked)
            contracts.push_back(i);
    }
    if (contracts.empty())
        return changed;
    ContractLedger ledger = *portfolio.ledger;
    std::vector<ContractTerms> &terms = ledger.terms.edit();
    for (const size_t i : contracts) {
        terms[i].separate = !terms[i].separate;
        if (changed.empty() || changed.back() != portfolio.contracts[i].account)
            changed.push_back(portfolio.contracts[i].account);
    }
    std::vector<CompanyContracts> &companies = ledger.companies.edit();
    std::vector<Account> &accounts = portfolio.accounts.edit();
    for (const size_t i : changed) {
        const auto own = portfolio.contractsOf(accounts[i]);
        const auto ownTerms = std::span(terms).subspan(accounts[i].firstContract, accounts[i].contractCount);
        setContracts(companies[i], accounts[i], own, ownTerms, portfolio.asOf.date);
    }
    portfolio.ledger = std::make_shared<ContractLedger>(std::move(ledger));
    return changed;
}

} // namespace success
