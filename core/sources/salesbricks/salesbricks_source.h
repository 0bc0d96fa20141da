// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// Salesbricks by REST, with the account's orders from GraphQL (wire contract salesbricks-stripe-posthog.md §1).
/// Options: `money_unit` (auto, minor, major), `lost_reason_key`, `trial_metadata_key`. Everything is read each time:
/// no list can be asked for what changed.
class SalesbricksSource : public Source
{
public:
    [[nodiscard]] SourceGuide guide() const override;
    [[nodiscard]] HttpProfile profile(const QUrl &baseUrl, const QByteArray &token,
                                      const SourceOptions &options) const override;
    QCoro::Task<Result<ConnectionCheck>> check(FetchContext context) const override;
    QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const override;
};

} // namespace success
