// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_facts.h"
#include "core/portfolio/convert_queue.h"

namespace success {

/// An order of the cache that is open or a trial without a contract of its own.
struct OrderRow
{
    QString externalId;
    QString contractRef;
    QString name;
    QString type; ///< TermRecord::type
    Money value;  ///< of the whole term
    QDate startsOn;
    QDate endsOn;
};

/// True where the account needs no converting any more: something is active or past due and costs something, or a
/// signed contract begins later.
[[nodiscard]] bool hasBought(std::span<const CachedContract> contracts, QDate day);

/// Trials that run, are to come or have ended without being bought.
[[nodiscard]] std::vector<ConvertLead> trialLeads(std::span<const CachedContract> contracts, QDate day);

/// What an order is to Convert; nullopt for renewals, upgrades and recasts. `contracts`: the account's, for its seats.
[[nodiscard]] std::optional<ConvertLead> orderLead(const OrderRow &order, std::span<const CachedContract> contracts);

} // namespace success
