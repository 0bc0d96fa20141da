// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/salesbricks/salesbricks_mapper.h"

namespace success::salesbricks {

inline const QString graphQlPath = QStringLiteral("/api/v1/graphql");

/// What GraphQL says went wrong, whatever the status; empty if nothing did.
[[nodiscard]] QString graphQlError(const nlohmann::json &answer);

/// The requests that read Salesbricks (wire contract salesbricks-stripe-posthog.md §1.2–1.5), and how pages chain.
class Reading
{
public:
    explicit Reading(Fetching &fetching)
        : m_fetching(fetching)
    {
    }

    QCoro::Task<Result<nlohmann::json>> plans();
    QCoro::Task<Result<nlohmann::json>> customers();
    /// All orders of the account, by GraphQL; bad ones are put into `skipped`.
    QCoro::Task<Result<std::vector<Order>>> orders(OrderKeys keys, std::vector<SkippedRecord> &skipped);
    /// Everything REST says of a subscription as a customer lists it, in three requests (two where it ended over 400
    /// days ago: its invoices are history). An Error with code 404: it is gone.
    QCoro::Task<Result<SubscriptionPayload>> subscription(nlohmann::json listed);

private:
    QCoro::Task<Result<nlohmann::json>> list(QString path, int limit, QByteArray idKey, QueryItems extra);
    QCoro::Task<Result<bool>> listOnce(QString path, int limit, QByteArray idKey, QueryItems extra,
                                       nlohmann::json &all);
    QCoro::Task<Result<nlohmann::json>> ordersPage(QString fields, bool offsets, int offset);
    [[nodiscard]] bool isHistory(const nlohmann::json &listed) const;

    Fetching &m_fetching;
};

} // namespace success::salesbricks
