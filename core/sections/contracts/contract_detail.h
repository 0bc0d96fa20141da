// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_ledger.h"

namespace success {

/// One agreement in the history of a company: an order, a renewal, an amendment.
struct TermItem
{
    QString name;
    QString type;        ///< `trial`, `standard`, `renewal`, `upgrade`, `recast`
    QString stage;       ///< `open`, `signing`, `won`, `lost` …
    QString contractRef; ///< Contract::externalId; empty for an order that never became a contract
    QString owner;
    std::optional<Money> value; ///< total contract value
    QDate startsOn, endsOn;     ///< inclusive
    std::optional<Instant> closedAt;
    SourceId source{};
    QString externalId;
    QString lostReason; ///< as written
};

/// One invoice of a company.
struct InvoiceItem
{
    SourceId source{};
    QString number;
    QString contractRef; ///< Contract::externalId; empty where it names none
    QString url;
    InvoiceState state{};
    Money total;
    Money remaining;
    std::optional<Instant> issuedAt, dueAt, paidAt;
    int daysPastDue = 0;                  ///< 0: it is not
    int attempts = 0;                     ///< to collect it, so far
    std::optional<Instant> nextAttemptAt; ///< nullopt: none is planned
    QString lastError;
    QString externalId;
};

/// A contract with what its row in the table leaves out.
struct ContractItem
{
    Contract contract;
    ContractTerms terms;
    bool billsContract = false; ///< taken to bill the Salesbricks contract: its revenue is not added
    QString rawStatus;
    QString url;
    QDate endedOn;
};

/// What the detail sheet of a company shows; read when it is opened, off the GUI thread.
struct ContractDetail
{
    Account account;
    AsOf asOf;
    CompanyContracts company;
    QString product;                     ///< productsOf()
    Money mrr, arr;                      ///< in the base currency where there are several; no currency: no contract
    std::vector<ContractItem> contracts; ///< the leading one first
    std::vector<TermItem> terms;         ///< newest first
    std::vector<InvoiceItem> invoices;   ///< newest first, the first page of them
    int moreInvoices = 0;                ///< how many older ones invoicePage still has
    std::vector<std::pair<QString, QString>> contacts; ///< name, e-mail; points of contact first
};
[[nodiscard]] Result<ContractDetail> loadContractDetail(const Portfolio &portfolio, const Account &account,
                                                        Database &cache);
/// `size` invoices after the first `offset`, newest first.
[[nodiscard]] Result<std::vector<InvoiceItem>> invoicePage(const Portfolio &portfolio, const Account &account,
                                                           Database &cache, int offset, int size = 50);

} // namespace success
