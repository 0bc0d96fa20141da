// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/source_id.h"

#include <QHash>
#include <QString>

#include <vector>

namespace success {

/// What the resolver needs to know of one company of one source.
struct CompanyIdentity
{
    qint64 id = 0; ///< cache id
    SourceId source{};
    QString externalId;
    QString name;
    QString domain; ///< registrable (companyDomain); empty if none
    QString email;
    std::vector<QString> ownKeys;
    std::vector<QString> refKeys; ///< `any:VALUE` matches an own key with any prefix
};

/// The user's decisions about identity, from the workspace.
struct IdentityOverrides
{
    struct Split
    {
        SourceId source{};
        QString externalId;
        QString accountKey;
    };
    QHash<QString, QString> merges; ///< account key → the account key it stands for
    std::vector<Split> splits;
};

struct ResolvedAccount
{
    QString key; ///< the domain, or `local:<source>-<external id>`
    QString name;
    QString domain; ///< empty for local
    QString contactEmail;
    std::vector<qint64> companies; ///< ids of its companies, ascending
    std::vector<QString> rules; ///< beside each company: what joined it (`stripe_customer_id`, `domain`, `merged` …)
};

/// Joins companies to accounts: explicit keys first, then registrable domain; names never join. The result does not
/// depend on the order of `companies`. Accounts come sorted by key. The name and contact are taken from the best
/// source that has one (Salesbricks, Stripe, HubSpot, Attio, Salesforce, BuildBetter, PostHog).
[[nodiscard]] std::vector<ResolvedAccount> resolveAccounts(const std::vector<CompanyIdentity> &companies,
                                                           const IdentityOverrides &overrides);

} // namespace success
