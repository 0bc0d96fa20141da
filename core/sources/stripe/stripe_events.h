// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/stripe/stripe_reading.h"

#include <set>

namespace success::stripe {

/// What a list of events says has changed (wire contract §2.6.7). Events are hints only: their objects are snapshots in
/// a shape of their own, so everything is read again.
struct Changes
{
    std::set<QString> customers; ///< whose own facts or subscriptions changed
    std::set<QString> subscriptions;
    std::set<QString> invoices;
    bool everything = false; ///< something that other records show, or that names no customer, or too much
    qint64 newest = 0;       ///< when the last of them happened, epoch seconds

    void add(const nlohmann::json &events);
    /// More than one by one is worth it: all is read again instead.
    [[nodiscard]] bool isTooMuch() const { return everything || customers.size() + invoices.size() > mostChanges; }

    static constexpr size_t mostChanges = 200;
};

/// The name the incremental sync's cursor goes by: epoch seconds of the newest event.
inline const QString eventCursor = QStringLiteral("events_since");

/// When Stripe's newest event happened, as a cursor. Empty: the key may not read events, or there are none.
QCoro::Task<Result<QString>> newestEvent(Fetching &fetching);

/// All changes since a moment (epoch seconds), or as many as are too much. An Error that isRefusal: the key may not
/// read events.
QCoro::Task<Result<Changes>> changesSince(Reading &reading, qint64 since);
/// The key may not, or the system does not, answer this.
[[nodiscard]] bool isRefusal(const Error &error);

} // namespace success::stripe
