// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// Attio's deals, their stages and owners, and the companies they belong to, by REST v2 (wire contract attio-…md §1).
/// Options: `deal_object` (deals), `stage_attribute` (stage).
class AttioSource : public Source
{
public:
    [[nodiscard]] SourceGuide guide() const override;
    [[nodiscard]] Result<void> accepts(const QByteArray &token, const SourceOptions &options) const override;
    [[nodiscard]] HttpProfile profile(const QUrl &baseUrl, const QByteArray &token,
                                      const SourceOptions &options) const override;
    QCoro::Task<Result<ConnectionCheck>> check(FetchContext context) const override;
    QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const override;
};

} // namespace success
