// SPDX-License-Identifier: Apache-2.0
#include "core/identity/resolver.h"

#include "core/identity/company_groups.h"
#include "core/identity/merges.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace success {

namespace {

int rank(SourceId source)
{
    switch (source) {
    case SourceId::Salesbricks:
        return 0;
    case SourceId::Stripe:
        return 1;
    case SourceId::HubSpot:
        return 2;
    case SourceId::Attio:
        return 3;
    case SourceId::Salesforce:
        return 4;
    case SourceId::BuildBetter:
        return 5;
    case SourceId::PostHog:
        return 6;
    case SourceId::GitHub:
        return 7;
    case SourceId::Feed:
        return 8;
    }
    return 9;
}

/// Best source first; a strict order, since (source, external id) is unique.
bool isBetter(const CompanyIdentity &a, const CompanyIdentity &b)
{
    if (a.source != b.source)
        return rank(a.source) < rank(b.source);
    return a.externalId < b.externalId;
}

/// A group of companies that name each other, on its way into an account.
struct Group
{
    std::span<qsizetype> members; ///< of Groups::members, best first
    QString ownKey;               ///< of the account it would be by itself
    QString accountKey;           ///< after the merges
    bool split = false;
};

struct Groups
{
    std::vector<qsizetype> members; ///< all companies, group by group
    std::vector<Group> groups;
};

QString localKey(const CompanyIdentity &company)
{
    return u"local:" % sourceKey(company.source) % u'-' % company.externalId;
}

QString keyOf(const std::vector<CompanyIdentity> &companies, std::span<const qsizetype> members)
{
    for (const qsizetype member : members) {
        if (!companies[size_t(member)].domain.isEmpty())
            return companies[size_t(member)].domain;
    }
    return localKey(companies[size_t(members.front())]);
}

/// Beside each company: the key it was split to; empty if it was not.
std::vector<QString> splitTargets(const std::vector<CompanyIdentity> &companies, const IdentityOverrides &overrides)
{
    QHash<std::pair<int, QString>, QString> keys;
    for (const IdentityOverrides::Split &split : overrides.splits)
        keys.insert({int(split.source), split.externalId}, split.accountKey);
    std::vector<QString> targets(companies.size());
    for (size_t i = 0; !keys.isEmpty() && i < companies.size(); ++i)
        targets[i] = keys.value({int(companies[i].source), companies[i].externalId});
    return targets;
}

/// Companies by their root, without comparing any two of different groups.
Groups groupsOf(const std::vector<CompanyIdentity> &companies, const std::vector<qsizetype> &roots)
{
    Groups result;
    std::vector<size_t> end(companies.size() + 1);
    for (const qsizetype root : roots)
        ++end[size_t(root) + 1];
    std::partial_sum(end.begin(), end.end(), end.begin());
    result.members.resize(companies.size());
    std::vector<size_t> next(end.begin(), end.end() - 1);
    for (size_t i = 0; i < companies.size(); ++i)
        result.members[next[size_t(roots[i])]++] = qsizetype(i);
    for (size_t root = 0; root < companies.size(); ++root) {
        const auto members = std::span(result.members).subspan(end[root], end[root + 1] - end[root]);
        if (members.empty())
            continue;
        std::sort(members.begin(), members.end(),
                  [&](qsizetype a, qsizetype b) { return isBetter(companies[size_t(a)], companies[size_t(b)]); });
        result.groups.push_back({members, {}, {}, false});
    }
    return result;
}

QString ruleFor(const Group &group, bool best, bool names, const QString &linkRule)
{
    if (group.split)
        return QStringLiteral("split");
    if (group.ownKey != group.accountKey)
        return QStringLiteral("merged");
    if (!best)
        return linkRule;
    return names ? QStringLiteral("own") : QStringLiteral("domain");
}

/// `groups`: those of one account, the one it is named after first.
ResolvedAccount assemble(const std::vector<const Group *> &groups, const std::vector<CompanyIdentity> &companies,
                         const std::vector<QString> &linkRules)
{
    ResolvedAccount account;
    account.key = groups.front()->accountKey;
    account.domain = account.key.startsWith(u"local:") ? QString() : account.key;
    std::vector<std::pair<qint64, QString>> joined;
    std::vector<std::pair<bool, const CompanyIdentity *>> byQuality; // what was merged in comes last
    for (const Group *group : groups) {
        for (const qsizetype member : group->members) {
            const CompanyIdentity &company = companies[size_t(member)];
            joined.emplace_back(company.id, ruleFor(*group, member == group->members.front(), group == groups.front(),
                                                    linkRules[size_t(member)]));
            byQuality.emplace_back(group->ownKey != group->accountKey, &company);
        }
    }
    std::sort(byQuality.begin(), byQuality.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : isBetter(*a.second, *b.second);
    });
    for (const auto &[merged, company] : byQuality) {
        if (account.name.isEmpty())
            account.name = company->name;
        if (account.contactEmail.isEmpty())
            account.contactEmail = company->email;
    }
    if (account.name.isEmpty())
        account.name = account.domain.isEmpty() ? byQuality.front().second->externalId : account.domain;
    std::sort(joined.begin(), joined.end());
    for (auto &[id, rule] : joined) {
        account.companies.push_back(id);
        account.rules.push_back(std::move(rule));
    }
    return account;
}

} // namespace

std::vector<ResolvedAccount> resolveAccounts(const std::vector<CompanyIdentity> &companies,
                                             const IdentityOverrides &overrides)
{
    const std::vector<QString> splits = splitTargets(companies, overrides);
    std::vector<bool> alone(companies.size());
    std::transform(splits.begin(), splits.end(), alone.begin(), [](const QString &key) { return !key.isEmpty(); });
    const CompanyGroups links = linkCompanies(companies, alone);
    Groups grouped = groupsOf(companies, links.root);
    QHash<QString, std::vector<const Group *>> byAccount;
    byAccount.reserve(qsizetype(grouped.groups.size()));
    for (Group &group : grouped.groups) {
        const QString &splitTo = splits[size_t(group.members.front())];
        group.split = !splitTo.isEmpty();
        group.ownKey = group.split ? splitTo : keyOf(companies, group.members);
        group.accountKey = afterMerges(group.ownKey, overrides.merges);
        byAccount[group.accountKey].push_back(&group);
    }
    std::vector<ResolvedAccount> accounts;
    accounts.reserve(size_t(byAccount.size()));
    for (std::vector<const Group *> &groups : byAccount) {
        std::sort(groups.begin(), groups.end(), [&](const Group *a, const Group *b) {
            const bool aMerged = a->ownKey != a->accountKey;
            const bool bMerged = b->ownKey != b->accountKey;
            return aMerged != bMerged
                       ? bMerged
                       : isBetter(companies[size_t(a->members.front())], companies[size_t(b->members.front())]);
        });
        accounts.push_back(assemble(groups, companies, links.rule));
    }
    std::sort(accounts.begin(), accounts.end(),
              [](const ResolvedAccount &a, const ResolvedAccount &b) { return a.key < b.key; });
    return accounts;
}

} // namespace success
