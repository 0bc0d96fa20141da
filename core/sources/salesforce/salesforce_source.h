// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace success {

/// Salesforce's opportunities, their stages and accounts, by REST and SOQL, read only (wire contract attio-…md §3).
/// Options: `client_id`, `instance_url`, `redirect_port`. The base URL is where people sign in; data comes from the
/// instance that the token belongs to.
class SalesforceSource : public Source
{
public:
    [[nodiscard]] SourceGuide guide() const override;
    [[nodiscard]] Result<void> accepts(const QByteArray &token, const SourceOptions &options) const override;
    /// A secret that accepts() refuses makes a profile without a token.
    [[nodiscard]] HttpProfile profile(const QUrl &baseUrl, const QByteArray &token,
                                      const SourceOptions &options) const override;
    [[nodiscard]] RenewToken renewal(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &options,
                                     Transport &transport, KeepSecret keep) const override;
    QCoro::Task<Result<ConnectionCheck>> check(FetchContext context) const override;
    /// After the first time only the opportunities that changed since, with deletions, and all their accounts.
    QCoro::Task<Result<FetchReport>> fetch(FetchContext context) const override;
};

} // namespace success
