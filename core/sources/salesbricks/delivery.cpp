// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/delivery.h"

namespace success::salesbricks {

namespace {

constexpr int enoughVotes = 20; ///< comparisons after which the money unit is taken as known

} // namespace

Delivery::Delivery(Fetching &fetching, MappingRules rules, QString unit)
    : m_fetching(fetching)
    , m_rules(std::move(rules))
    , m_given(std::move(unit))
{
}

Result<void> Delivery::add(CustomerPayload &&payload)
{
    for (const SubscriptionPayload &subscription : payload.subscriptions)
        m_calibration.observe(subscription.detail, subscription.orders);
    m_waiting.push_back(std::move(payload));
    return m_given != u"auto" || m_calibration.votes() >= enoughVotes ? flush() : Result<void>();
}

Result<void> Delivery::flush()
{
    m_rules.unit = unit();
    for (const CustomerPayload &payload : m_waiting) {
        const Result<void> delivered = m_fetching.deliver(mapCustomer(payload, m_rules));
        if (!delivered)
            return delivered;
    }
    m_waiting.clear();
    return {};
}

Result<void> Delivery::finish(const OrderBook &orders, std::vector<SkippedRecord> skipped)
{
    Result<void> done = flush();
    for (auto it = orders.prospects().cbegin(); done && it != orders.prospects().cend(); ++it)
        done = m_fetching.deliver(mapProspect(it.key(), *it, m_rules));
    RecordBatch rest;
    rest.skipped = std::move(skipped);
    if (done)
        done = m_fetching.deliver(std::move(rest));
    if (m_given == u"auto")
        m_fetching.note(m_calibration.note());
    return done;
}

MoneyUnit Delivery::unit() const
{
    if (m_given == u"auto")
        return m_calibration.decision();
    return m_given == u"major" ? MoneyUnit::Major : MoneyUnit::Minor;
}

} // namespace success::salesbricks
