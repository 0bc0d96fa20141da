// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// A changelog feed: RSS, Atom or JSON Feed (wire contract attio-…md §5). The base URL is the feed's own address; a
/// token, if there is one, is `user:password` for Basic authentication.
class FeedSource : public Source
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
