// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/convert_queue.h"
#include "core/portfolio/parallel.h"
#include "core/portfolio/seat_prices.h"

#include <algorithm>
#include <set>

namespace success {

namespace {

/// The seats an account would buy, by its leads: Salesbricks', else Stripe's above 1; trials before orders.
std::optional<int> seatsOf(const Prospect &prospect)
{
    using Kind = ConvertLead::Kind;
    const auto sum = [&](SourceId source, Kind kind, int atLeast) {
        int seats = 0;
        for (const ConvertLead &lead : prospect.leads) {
            const int own = lead.seats.value_or(0);
            if (lead.source == source && lead.kind == kind && own >= atLeast)
                seats += own;
        }
        return seats;
    };
    for (const int seats : {sum(SourceId::Salesbricks, Kind::Trial, 1), sum(SourceId::Stripe, Kind::Trial, 2),
                            sum(SourceId::Salesbricks, Kind::Order, 1)}) {
        if (seats > 0)
            return seats;
    }
    return {};
}

std::optional<qint64> sizeOf(const ConvertProspects &prospects, quint32 account)
{
    const auto place = std::ranges::lower_bound(prospects.sizes, account, {}, &std::pair<quint32, qint64>::first);
    const bool known = place != prospects.sizes.end() && place->first == account;
    return known ? std::optional(place->second) : std::nullopt;
}

std::optional<SizeRange> customerSizes(const ConvertProspects &prospects)
{
    std::vector<std::int64_t> sizes;
    for (const auto &[account, people] : prospects.sizes) {
        if (prospects.bought[account])
            sizes.push_back(people);
    }
    return sizeRangeOf(sizes);
}

void measure(Prospect &prospect, const ConvertProspects &all, const Portfolio &portfolio,
             const std::optional<SizeRange> &range)
{
    const HealthFacts &known = portfolio.healthFacts[prospect.account];
    ConvertFacts &facts = prospect.facts;
    facts.usageKnown = known.usageKnown;
    facts.weeklyUsers = known.weeklyUsers;
    facts.daysSinceEvent = known.daysSinceEvent;
    facts.touchesKnown = known.signalsKnown;
    const auto seats = seatsOf(prospect);
    facts.seats = seats ? seats : portfolio.accounts[prospect.account].seats;
    facts.companySize = sizeOf(all, prospect.account);
    facts.customerSizes = range;
    prospect.assessment = assessConvert(facts);
}

void priceLeads(Prospect &prospect, const SeatPrices &prices)
{
    for (ConvertLead &lead : prospect.leads) {
        if (lead.basis != ValueBasis::Unknown)
            continue;
        const auto seats = lead.seats ? lead.seats : prospect.facts.seats;
        if (const auto arr = prices.perYear(lead.product, lead.arr.currency, seats.value_or(0))) {
            lead.arr = *arr;
            lead.basis = ValueBasis::PlanPrice;
        }
    }
}

QStringList productsOf(const ConvertProspects &prospects)
{
    std::set<QString> names;
    for (const Prospect &prospect : prospects.all) {
        for (const ConvertLead &lead : prospect.leads) {
            for (const QString &name : productNames(lead))
                names.insert(name);
        }
    }
    return {names.begin(), names.end()};
}

bool needsPrices(const ConvertProspects &prospects)
{
    return std::ranges::any_of(prospects.all, [](const Prospect &prospect) {
        return std::ranges::any_of(prospect.leads,
                                   [](const ConvertLead &lead) { return lead.basis == ValueBasis::Unknown; });
    });
}

} // namespace

QStringList productNames(const ConvertLead &lead)
{
    return lead.product.split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

const Prospect *ConvertProspects::find(quint32 account) const
{
    const auto place = std::ranges::lower_bound(all, account, {}, &Prospect::account);
    return place != all.end() && place->account == account ? &*place : nullptr;
}

std::shared_ptr<const ConvertQueue> unscoredQueue(ConvertProspects prospects, const Portfolio &portfolio)
{
    const auto range = customerSizes(prospects);
    const bool priced = needsPrices(prospects);
    const SeatPrices prices(priced ? std::span(portfolio.contracts) : std::span<const Contract>());
    inEach(prospects.all, [&](Prospect &prospect, size_t) {
        measure(prospect, prospects, portfolio, range);
        priceLeads(prospect, prices);
    });
    prospects.products = productsOf(prospects);
    auto queue = std::make_shared<ConvertQueue>();
    queue->prospects = std::make_shared<const ConvertProspects>(std::move(prospects));
    return queue;
}

} // namespace success
