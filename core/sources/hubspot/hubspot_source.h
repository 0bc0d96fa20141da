// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// HubSpot CRM by its dated REST paths (wire contract attio-…md §2). Option `properties`: extra company properties,
/// comma-separated. Deals are incremental; companies are looked up by the domains other sources know.
class HubSpotSource : public Source
{
public:
    [[nodiscard]] SourceGuide guide() const override;
    [[nodiscard]] HttpProfile profile(const QUrl &baseUrl, const QByteArray &token,
                                      const SourceOptions &options) const override;
    [[nodiscard]] bool enriches() const override { return true; }
    QCoro::Task<Result<ConnectionCheck>> check(FetchContext context) const override;
    QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const override;
};

} // namespace success
