// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/convert_leads.h"

#include "core/model/recurring.h"

#include <algorithm>

namespace success {

namespace {

bool pays(const CachedContract &contract, QDate day)
{
    const ContractStatus status = contractStatus(contract, day);
    if (contract.stage == ContractStage::Unpaid ||
        (status != ContractStatus::Active && status != ContractStatus::PastDue))
        return false;
    const bool free = contract.contract.source == SourceId::Stripe && contract.contract.mrr.minor == 0;
    return !free || contract.metered;
}

bool beginsLater(const CachedContract &contract, QDate day)
{
    return contract.stage == ContractStage::Signed && !contract.trial &&
           contractStatus(contract, day) == ContractStatus::Pending;
}

/// A Stripe trial that was over before anything was paid: canceled on its last day or earlier, or paused at its end.
bool endedUnpaid(const CachedContract &contract)
{
    const QDate trialEnd = contract.contract.trialEndsOn;
    if (contract.contract.source != SourceId::Stripe || !trialEnd.isValid())
        return false;
    if (contract.stage == ContractStage::Canceled)
        return contract.endedOn.isValid() && contract.endedOn <= trialEnd.addDays(1);
    return contract.stage == ContractStage::Paused;
}

QDate endOfTrial(const CachedContract &contract)
{
    const QDate end = contract.contract.trialEndsOn.isValid() ? contract.contract.trialEndsOn : contract.termEndsOn;
    return contract.endedOn.isValid() && (!end.isValid() || contract.endedOn < end) ? contract.endedOn : end;
}

} // namespace

bool hasBought(std::span<const CachedContract> contracts, QDate day)
{
    return std::ranges::any_of(
        contracts, [day](const CachedContract &contract) { return pays(contract, day) || beginsLater(contract, day); });
}

std::vector<ConvertLead> trialLeads(std::span<const CachedContract> contracts, QDate day)
{
    std::vector<ConvertLead> leads;
    for (const CachedContract &cached : contracts) {
        const bool draft = cached.stage == ContractStage::Draft || cached.stage == ContractStage::Pending;
        if (!(cached.trial || endedUnpaid(cached)) || (draft && cached.contract.source == SourceId::Stripe))
            continue;
        const Contract &contract = cached.contract;
        ConvertLead lead;
        lead.source = contract.source;
        lead.externalId = contract.externalId;
        lead.product = contract.product;
        lead.startsOn = cached.trialStartsOn.isValid() ? cached.trialStartsOn : contract.startsOn;
        lead.endsOn = endOfTrial(cached);
        lead.seats = contract.seats;
        if (contract.arr.minor > 0 && contract.arr.currency.isValid()) {
            lead.arr = contract.arr;
            lead.basis = ValueBasis::Agreed;
        } else {
            lead.arr.currency = contract.arr.currency; // the one it will be priced in
        }
        leads.push_back(std::move(lead));
    }
    std::ranges::stable_sort(leads, {}, [day](const ConvertLead &lead) {
        return std::pair(lead.endsOn.isValid() && lead.endsOn < day, lead.endsOn);
    });
    return leads;
}

std::optional<ConvertLead> orderLead(const OrderRow &order, std::span<const CachedContract> contracts)
{
    const bool trial = order.type == u"trial";
    if (!trial && order.type != u"standard")
        return {};
    const auto contract = std::ranges::find_if(contracts, [&](const CachedContract &each) {
        return each.contract.source == SourceId::Salesbricks && each.contract.externalId == order.contractRef;
    });
    const bool known = !order.contractRef.isEmpty() && contract != contracts.end();
    if (trial && known && contract->trial) // it is a lead by itself
        return {};
    ConvertLead lead;
    lead.kind = trial ? ConvertLead::Kind::Trial : ConvertLead::Kind::Order;
    lead.source = SourceId::Salesbricks;
    lead.externalId = order.externalId;
    lead.product = known ? contract->contract.product : order.name;
    lead.startsOn = order.startsOn;
    lead.endsOn = trial ? order.endsOn : QDate();
    lead.seats = known ? contract->contract.seats : std::nullopt;
    lead.arr.currency = order.value.currency;
    if (order.value.minor <= 0 || !order.value.currency.isValid())
        return lead;
    const Rational value(mpz_class(static_cast<long>(order.value.minor)));
    const auto perMonth = monthlyShareOfTerm(value, order.startsOn, order.endsOn);
    const auto perYear = perMonth ? roundHalfEven(*perMonth * 12) : std::optional(order.value.minor);
    lead.arr.minor = perYear.value_or(0);
    lead.basis = perYear ? ValueBasis::Agreed : ValueBasis::Unknown;
    return lead;
}

} // namespace success
