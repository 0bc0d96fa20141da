// SPDX-License-Identifier: Apache-2.0
#include "core/identity/company_groups.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace success {

namespace {

/// What can link two companies, strongest first.
enum class Link : quint8 { StripeCustomerId, ExternalId, StripeMetadata, PostHogStripeCustomerId, None };

QString ruleName(Link link)
{
    switch (link) {
    case Link::StripeCustomerId:
        return QStringLiteral("stripe_customer_id");
    case Link::ExternalId:
        return QStringLiteral("external_id");
    case Link::StripeMetadata:
        return QStringLiteral("stripe_metadata");
    case Link::PostHogStripeCustomerId:
        return QStringLiteral("posthog_stripe_customer_id");
    case Link::None:
        break;
    }
    return {};
}

Link linkFor(SourceId referring, QStringView ownedKey)
{
    const bool toStripe = ownedKey.startsWith(u"stripe:");
    if (referring == SourceId::Stripe)
        return Link::StripeMetadata;
    if (toStripe)
        return referring == SourceId::PostHog ? Link::PostHogStripeCustomerId : Link::StripeCustomerId;
    return Link::ExternalId;
}

QString valueOf(const QString &key)
{
    return key.mid(key.indexOf(u':') + 1);
}

constexpr QStringView anyPrefix = u"any:";

class Linker
{
public:
    Linker(const std::vector<CompanyIdentity> &companies, const std::vector<bool> &alone)
        : m_companies(companies)
        , m_alone(alone)
        , m_parent(companies.size())
        , m_link(companies.size(), Link::None)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    CompanyGroups run()
    {
        m_owner.reserve(qsizetype(m_companies.size()));
        collectWantedValues();
        linkOwners();
        linkReferences();
        linkAnyReferences();
        CompanyGroups groups;
        for (size_t i = 0; i < m_companies.size(); ++i) {
            groups.root.push_back(find(qsizetype(i)));
            groups.rule.push_back(ruleName(m_link[i]));
        }
        return groups;
    }

private:
    struct Owned
    {
        qsizetype company;
        QString key;
    };

    qsizetype find(qsizetype company)
    {
        while (m_parent[size_t(company)] != company) {
            m_parent[size_t(company)] = m_parent[size_t(m_parent[size_t(company)])];
            company = m_parent[size_t(company)];
        }
        return company;
    }

    void join(qsizetype a, qsizetype b, Link link)
    {
        if (a == b)
            return;
        m_link[size_t(a)] = std::min(m_link[size_t(a)], link);
        m_link[size_t(b)] = std::min(m_link[size_t(b)], link);
        const qsizetype rootA = find(a);
        const qsizetype rootB = find(b);
        m_parent[size_t(std::max(rootA, rootB))] = std::min(rootA, rootB);
    }

    template<typename Visit>
    void forEach(Visit visit)
    {
        for (size_t i = 0; i < m_companies.size(); ++i) {
            if (!m_alone[i])
                visit(qsizetype(i), m_companies[i]);
        }
    }

    void collectWantedValues()
    {
        forEach([this](qsizetype, const CompanyIdentity &company) {
            for (const QString &key : company.refKeys) {
                if (key.startsWith(anyPrefix))
                    m_wantedValues.insert(valueOf(key));
            }
        });
    }

    /// Two companies that own one name are one company.
    void linkOwners()
    {
        forEach([this](qsizetype index, const CompanyIdentity &company) {
            for (const QString &key : company.ownKeys) {
                const auto first = m_owner.constFind(key);
                if (first == m_owner.cend())
                    m_owner.insert(key, index);
                else
                    join(*first, index, key.startsWith(u"stripe:") ? Link::StripeCustomerId : Link::ExternalId);
                if (!m_wantedValues.isEmpty() && m_wantedValues.contains(valueOf(key)))
                    m_byValue[valueOf(key)].push_back({index, key});
            }
        });
    }

    void linkReferences()
    {
        forEach([this](qsizetype index, const CompanyIdentity &company) {
            for (const QString &key : company.refKeys) {
                const auto owner = m_owner.constFind(key);
                if (owner != m_owner.cend())
                    join(index, *owner, linkFor(company.source, key));
            }
        });
    }

    /// Decided on the groups as they are before the first of these links, so that order plays no part.
    void linkAnyReferences()
    {
        std::vector<std::pair<qsizetype, Owned>> links;
        forEach([&](qsizetype index, const CompanyIdentity &company) {
            for (const QString &key : company.refKeys) {
                const auto owners = m_byValue.constFind(key.startsWith(anyPrefix) ? valueOf(key) : QString());
                if (owners == m_byValue.cend())
                    continue;
                const auto other = [&](const Owned &owned) {
                    return find(owned.company) != find(owners->front().company);
                };
                if (std::any_of(owners->begin(), owners->end(), other))
                    continue;
                for (const Owned &owned : *owners)
                    links.emplace_back(index, owned);
            }
        });
        for (const auto &[index, owned] : links)
            join(index, owned.company, linkFor(m_companies[size_t(index)].source, owned.key));
    }

    const std::vector<CompanyIdentity> &m_companies;
    const std::vector<bool> &m_alone;
    std::vector<qsizetype> m_parent;
    std::vector<Link> m_link;
    QHash<QString, qsizetype> m_owner;
    QSet<QString> m_wantedValues;
    QHash<QString, std::vector<Owned>> m_byValue;
};

} // namespace

CompanyGroups linkCompanies(const std::vector<CompanyIdentity> &companies, const std::vector<bool> &alone)
{
    return Linker(companies, alone).run();
}

} // namespace success
