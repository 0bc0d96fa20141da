// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// Salesbricks by REST, and its GraphQL for the orders that never became a subscription (wire contract
/// salesbricks-stripe-posthog.md §1). Options: `money_unit` (auto, minor, major), `lost_reason_key`,
/// `trial_metadata_key`.
class SalesbricksSource : public Source
{
public:
    [[nodiscard]] HttpProfile profile(const QUrl &baseUrl, const QByteArray &token,
                                      const SourceOptions &options) const override;
    QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const override;
};

} // namespace success
