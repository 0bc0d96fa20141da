// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// PostHog by HogQL (wire contract salesbricks-stripe-posthog.md §3). Options: `project` (required),
/// `group_type_index` or `by=email_domain`, `seats_property`. Everything is read each time: what is asked for are sums
/// over eight weeks, and no filter tells whose changed.
class PostHogSource : public Source
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
