// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"

namespace success {

/// Adds what an invoice contributes to the account's timeline on the as-of moment: that it was paid, that it is past
/// due, and (with how many attempts) that its payment failed.
void addInvoiceEvents(RecordBatch &batch, const InvoiceRecord &invoice, AsOf asOf);

/// A Contract item for the timeline; `id` is unique within the source.
void addContractEvent(RecordBatch &batch, const QString &id, const QString &companyRef, Instant at,
                      const QString &title, const QString &text, std::optional<Money> money = std::nullopt);

} // namespace success
