// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// Releases of GitHub repositories and, if a label is given, the pull requests with it that were merged in the last 400
/// days (wire contract attio-…md §4). Options: `repo` (owner/name, several joined with commas), `merged_label`.
class GitHubSource : public Source
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
