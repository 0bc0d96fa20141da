// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/portfolio/moments.h"
#include "core/scoring/health_facts.h"

namespace success {

/// What scores need of one invoice.
struct InvoiceRow
{
    InvoiceState state{};
    qint64 totalMinor = 0;
    qint64 remainingMinor = 0;
    std::optional<Instant> issuedAt;
    std::optional<Instant> dueAt;
    std::optional<Instant> paidAt;
    int attempts = 0;
    SourceId source{};
};

/// An account's invoices, seen from both moments.
struct AccountInvoices
{
    struct At
    {
        bool linked = false;                        ///< at least one was issued
        std::optional<std::int32_t> oldestUnpaid;   ///< the day it is due
        int attempts = 0;                           ///< on it
        std::optional<std::int32_t> firstIssuedDay; ///< of all
        bool paidLately = false;                    ///< one due in the last 6 months was paid
        bool lateLately = false;                    ///< one due in the last 6 months was late or is unpaid
    };
    ByMoment<At> at;
    bool bySalesbricks = false; ///< Salesbricks bills, or has billed, something itself

    void add(const InvoiceRow &invoice, const Moments &moments);
};

/// Writes past due, attempts and paid on time; cancellation is the contracts'.
void writeInvoices(HealthFacts &facts, const AccountInvoices::At &invoices, const AsOf &asOf);

} // namespace success
