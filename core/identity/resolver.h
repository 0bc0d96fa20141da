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
    /// Beside each company: what joined it. `own` (the account is named after it), `stripe_customer_id` (Salesbricks
    /// names the Stripe customer), `external_id` (both carry the seller's own id), `stripe_metadata` (Stripe names the
    /// other), `posthog_stripe_customer_id`, `domain`, `merged`, `split`.
    std::vector<QString> rules;
};

/// Joins companies to accounts: explicit keys first, then registrable domain; names never join. The result does not
/// depend on the order of `companies`. Accounts come sorted by key. The name and contact are taken from the best
/// source that has one (Salesbricks, Stripe, HubSpot, Attio, Salesforce, BuildBetter, PostHog).
///
/// Companies that name each other form a group; a group goes by the domain of its best company that has one, and groups
/// of one domain are one account. So a Stripe customer that pays from its parent's domain does not pull the parent in.
/// An `any:` reference that several different groups answer to joins none. A split company joins nothing but companies
/// split to the same key; merges then apply to whole accounts, in chains; of a circle of merges the smallest key stays.
[[nodiscard]] std::vector<ResolvedAccount> resolveAccounts(const std::vector<CompanyIdentity> &companies,
                                                           const IdentityOverrides &overrides);

} // namespace success
