// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/stripe/stripe_mapper.h"

namespace success::stripe {

/// The requests that read Stripe's lists (wire contract §2.3, §2.6), and how their pages chain.
class Reading
{
public:
    /// May take what it wants out of `data`.
    using PageUse = std::function<Result<void>(nlohmann::json &data)>;

    Reading(Fetching &fetching, Mapper &mapper)
        : m_fetching(fetching)
        , m_mapper(mapper)
    {
    }

    /// Reads a list to its end, or until `isEnough`, by `starting_after`, handing each page's `data` to `use` while the
    /// next is under way.
    QCoro::Task<Result<void>> eachPage(QString path, QueryItems query, PageUse use,
                                       std::function<bool()> isEnough = {});
    /// Names, tiers and coupons: a key without that permission costs names, the value of tiered subscriptions, and
    /// discounts.
    QCoro::Task<Result<void>> catalogue();
    /// All customers, subscriptions, the invoices of 400 days and those still open.
    QCoro::Task<Result<void>> everything();
    /// Hands the subscriptions that a filter gives to `use`, with all their items.
    QCoro::Task<Result<void>> subscriptions(QueryItems filter, PageUse use);
    /// One subscription with all its items.
    QCoro::Task<Result<nlohmann::json>> subscription(QString id);
    /// Created earlier, an invoice is only read while it is open.
    [[nodiscard]] qint64 invoicesSince() const;
    /// Says how many discounts could not be read.
    void noteUnreadDiscounts();

private:
    QCoro::Task<Result<void>> listSubscriptions(QueryItems filter, PageUse use);
    QCoro::Task<Result<void>> completeItems(nlohmann::json &subscriptions);
    QCoro::Task<Result<void>> invoices();
    [[nodiscard]] bool goesOnWithoutDiscounts(const Error &error);

    Fetching &m_fetching;
    Mapper &m_mapper;
    bool m_discounts = true; ///< the key may read coupons
};

} // namespace success::stripe
