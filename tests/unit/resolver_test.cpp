// SPDX-License-Identifier: Apache-2.0
#include "core/identity/resolver.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

#include <algorithm>
#include <map>
#include <random>

using namespace success;

namespace {

using Keys = std::vector<QString>;

class ResolverTest : public ::testing::Test
{
protected:
    CompanyIdentity &add(SourceId source, const QString &id, const QString &domain, Keys own = {}, Keys refs = {})
    {
        m_companies.push_back({qint64(m_companies.size()) + 1, source, id, u"Name " % id, domain, id % u"@mail.example",
                               std::move(own), std::move(refs)});
        return m_companies.back();
    }

    /// `key:` and its companies as `id=rule`, one account after the other.
    std::string resolved() const
    {
        std::string text;
        for (const ResolvedAccount &account : resolveAccounts(m_companies, m_overrides)) {
            text += (text.empty() ? "" : "; ") + account.key.toStdString() + ":";
            for (size_t i = 0; i < account.companies.size(); ++i) {
                text += " " + m_companies[size_t(account.companies[i] - 1)].externalId.toStdString() + "=" +
                        account.rules[i].toStdString();
            }
        }
        return text;
    }

    std::vector<CompanyIdentity> m_companies;
    IdentityOverrides m_overrides;
};

TEST_F(ResolverTest, JoinsByExplicitIdsAndSaysWhich)
{
    add(SourceId::Salesbricks, u"sb"_qs, u"hooli.example"_qs, {u"salesbricks:sb"_qs, u"external:acct_1"_qs},
        {u"stripe:cus_1"_qs});
    add(SourceId::Stripe, u"cus_1"_qs, {}, {u"stripe:cus_1"_qs});
    add(SourceId::Stripe, u"cus_2"_qs, {}, {u"stripe:cus_2"_qs}, {u"any:sb"_qs});
    add(SourceId::PostHog, u"acct_1"_qs, {}, {u"external:acct_1"_qs});
    add(SourceId::PostHog, u"group"_qs, {}, {}, {u"stripe:cus_2"_qs});
    EXPECT_EQ(resolved(), "hooli.example: sb=own cus_1=stripe_customer_id cus_2=stripe_metadata acct_1=external_id "
                          "group=posthog_stripe_customer_id");
}

TEST_F(ResolverTest, JoinsByDomainButNeverByName)
{
    add(SourceId::HubSpot, u"h"_qs, u"hooli.example"_qs);
    add(SourceId::Stripe, u"s"_qs, u"hooli.example"_qs);
    add(SourceId::BuildBetter, u"b"_qs, {}).name = m_companies.front().name;
    EXPECT_EQ(resolved(), "hooli.example: h=domain s=own; local:buildbetter-b: b=own");
}

TEST_F(ResolverTest, ASubsidiaryStaysItsOwnAccountUntilMerged)
{
    add(SourceId::Salesbricks, u"parent"_qs, u"hooli.example"_qs);
    add(SourceId::Salesbricks, u"sub"_qs, u"hoolixyz.example"_qs);
    EXPECT_EQ(resolved(), "hooli.example: parent=own; hoolixyz.example: sub=own");
    m_overrides.merges.insert(u"hoolixyz.example"_qs, u"hooli.example"_qs);
    EXPECT_EQ(resolved(), "hooli.example: parent=own sub=merged");
    EXPECT_EQ(resolveAccounts(m_companies, m_overrides).front().name, u"Name parent"_qs);
}

TEST_F(ResolverTest, ACustomerPayingFromItsParentsDomainDoesNotPullTheParentIn)
{
    add(SourceId::Salesbricks, u"child"_qs, u"child.example"_qs, {}, {u"stripe:cus_1"_qs});
    add(SourceId::Stripe, u"cus_1"_qs, u"parent.example"_qs, {u"stripe:cus_1"_qs});
    add(SourceId::HubSpot, u"parent"_qs, u"parent.example"_qs);
    EXPECT_EQ(resolved(), "child.example: child=own cus_1=stripe_customer_id; parent.example: parent=own");
}

TEST_F(ResolverTest, AnAmbiguousAnyReferenceJoinsNone)
{
    add(SourceId::Salesbricks, u"one"_qs, u"one.example"_qs, {u"external:7"_qs});
    add(SourceId::Salesbricks, u"two"_qs, u"two.example"_qs, {u"salesbricks:7"_qs});
    add(SourceId::Stripe, u"cus"_qs, {}, {}, {u"any:7"_qs});
    EXPECT_EQ(resolved(), "local:stripe-cus: cus=own; one.example: one=own; two.example: two=own");
}

TEST_F(ResolverTest, ASplitCompanyStandsAlone)
{
    add(SourceId::Salesbricks, u"sb"_qs, u"hooli.example"_qs, {}, {u"stripe:cus_1"_qs});
    add(SourceId::Stripe, u"cus_1"_qs, u"hooli.example"_qs, {u"stripe:cus_1"_qs});
    m_overrides.splits.push_back({SourceId::Stripe, u"cus_1"_qs, u"local:stripe-cus_1"_qs});
    EXPECT_EQ(resolved(), "hooli.example: sb=own; local:stripe-cus_1: cus_1=split");
    m_overrides.splits.push_back({SourceId::Salesbricks, u"sb"_qs, u"local:stripe-cus_1"_qs});
    EXPECT_EQ(resolved(), "local:stripe-cus_1: sb=split cus_1=split");
}

TEST_F(ResolverTest, MergesFollowChainsAndSurviveCircles)
{
    add(SourceId::Stripe, u"a"_qs, u"a.example"_qs);
    add(SourceId::Stripe, u"b"_qs, u"b.example"_qs);
    add(SourceId::Stripe, u"c"_qs, u"c.example"_qs);
    m_overrides.merges = {{u"a.example"_qs, u"b.example"_qs}, {u"b.example"_qs, u"c.example"_qs}};
    EXPECT_EQ(resolved(), "c.example: a=merged b=merged c=own");
    m_overrides.merges.insert(u"c.example"_qs, u"b.example"_qs);
    EXPECT_EQ(resolved(), "b.example: a=merged b=own c=merged");
}

TEST_F(ResolverTest, TakesNameAndContactFromTheBestSourceThatHasThem)
{
    add(SourceId::PostHog, u"p"_qs, u"hooli.example"_qs);
    add(SourceId::Stripe, u"s"_qs, u"hooli.example"_qs).name.clear();
    add(SourceId::HubSpot, u"h"_qs, u"hooli.example"_qs);
    add(SourceId::Attio, u"nameless"_qs, u"anonymous.example"_qs).name.clear();
    const auto accounts = resolveAccounts(m_companies, m_overrides);
    ASSERT_EQ(accounts.size(), 2u);
    EXPECT_EQ(accounts[0].name, u"anonymous.example"_qs);
    EXPECT_EQ(accounts[1].name, u"Name h"_qs);
    EXPECT_EQ(accounts[1].contactEmail, u"s@mail.example"_qs);
    EXPECT_EQ(accounts[1].domain, u"hooli.example"_qs);
}

/// A tangle of `count` companies in which every kind of link, merge and split occurs by chance.
std::pair<std::vector<CompanyIdentity>, IdentityOverrides> tangle(std::mt19937 &random, int count)
{
    const auto number = [&](int limit) {
        return QString::number(random() % unsigned(limit));
    };
    std::vector<CompanyIdentity> companies;
    IdentityOverrides overrides;
    for (int i = 0; i < count; ++i) {
        CompanyIdentity company;
        company.id = i + 1;
        company.source = allSources[random() % 7];
        company.externalId = QString::number(i);
        company.name = random() % 4 ? u"Name " % number(50) : QString();
        company.domain = random() % 3 ? number(count) % u".example" : QString();
        company.email = random() % 2 ? number(count) % u"@mail.example" : QString();
        for (const QString &prefix : {u"stripe:"_qs, u"external:"_qs, u"salesbricks:"_qs}) {
            if (random() % 5 == 0)
                company.ownKeys.push_back(prefix % number(2 * count));
            if (random() % 8 == 0)
                company.refKeys.push_back((random() % 3 ? prefix : u"any:"_qs) % number(2 * count));
        }
        companies.push_back(company);
        if (random() % 20 == 0)
            overrides.splits.push_back({company.source, company.externalId, u"local:split-" % number(5)});
        if (random() % 10 == 0)
            overrides.merges.insert(number(count) % u".example", number(count) % u".example");
    }
    return {companies, overrides};
}

TEST_F(ResolverTest, TheResultDoesNotDependOnTheOrder)
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 60; ++round) {
        auto [companies, overrides] = tangle(random, 5 + round * 3);
        const auto expected = resolveAccounts(companies, overrides);
        for (int shuffle = 0; shuffle < 10; ++shuffle) {
            std::shuffle(companies.begin(), companies.end(), random);
            for (CompanyIdentity &company : companies) {
                std::shuffle(company.ownKeys.begin(), company.ownKeys.end(), random);
                std::shuffle(company.refKeys.begin(), company.refKeys.end(), random);
            }
            std::shuffle(overrides.splits.begin(), overrides.splits.end(), random);
            const auto actual = resolveAccounts(companies, overrides);
            ASSERT_EQ(actual.size(), expected.size());
            for (size_t i = 0; i < actual.size(); ++i) {
                EXPECT_EQ(actual[i].key, expected[i].key);
                EXPECT_EQ(actual[i].name, expected[i].name);
                EXPECT_EQ(actual[i].contactEmail, expected[i].contactEmail);
                EXPECT_EQ(actual[i].companies, expected[i].companies);
                EXPECT_EQ(actual[i].rules, expected[i].rules);
            }
        }
    }
}

TEST_F(ResolverTest, EveryCompanyStandsInExactlyOneAccount)
{
    std::mt19937 random(7);
    const auto [companies, overrides] = tangle(random, 500);
    std::map<qint64, int> seen;
    QString previous;
    for (const ResolvedAccount &account : resolveAccounts(companies, overrides)) {
        EXPECT_LT(previous, account.key);
        previous = account.key;
        EXPECT_FALSE(account.name.isEmpty());
        EXPECT_EQ(account.companies.size(), account.rules.size());
        EXPECT_TRUE(std::is_sorted(account.companies.begin(), account.companies.end()));
        for (const qint64 id : account.companies)
            ++seen[id];
    }
    EXPECT_EQ(seen.size(), companies.size());
    EXPECT_TRUE(std::all_of(seen.begin(), seen.end(), [](const auto &entry) { return entry.second == 1; }));
}

TEST_F(ResolverTest, ResolvesAQuarterOfAMillionCompaniesAtOnce)
{
    for (int i = 0; i < 50000; ++i) {
        const QString n = QString::number(i);
        add(SourceId::Salesbricks, u"sb" % n, n % u".example", {u"external:" % n}, {u"stripe:" % n});
        add(SourceId::Stripe, u"cus" % n, {}, {u"stripe:" % n});
        add(SourceId::PostHog, u"ph" % n, {}, {u"external:" % n});
        add(SourceId::HubSpot, u"hs" % n, n % u".example");
        add(SourceId::BuildBetter, u"bb" % n, n % u".example");
    }
    QElapsedTimer timer;
    timer.start();
    const auto accounts = resolveAccounts(m_companies, m_overrides);
    RecordProperty("milliseconds", int(timer.elapsed()));
    EXPECT_EQ(accounts.size(), 50000u);
    EXPECT_LT(timer.elapsed(), 10000) << "grows faster than the number of companies";
}

} // namespace
