// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <QString>

namespace success::salesbricks {

/// The request that asks GraphQL for its own schema: companyOrders, its arguments, and the fields of all types.
[[nodiscard]] nlohmann::json probeRequest();

/// What the probe's answer says can be asked of companyOrders. Without one, only what the documentation shows.
struct OrderSchema
{
    QString fields;      ///< the selection of one order
    bool offset = false; ///< whether a page can be asked for

    [[nodiscard]] static OrderSchema fromProbe(const nlohmann::json &answer);
    [[nodiscard]] static OrderSchema documented();
};

/// The request for one page of orders.
[[nodiscard]] nlohmann::json ordersRequest(const OrderSchema &schema, int limit, int offset);

} // namespace success::salesbricks
