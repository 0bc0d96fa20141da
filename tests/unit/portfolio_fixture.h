// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "tests/store/store_fixture.h"

namespace success::test {

inline const AsOf asOf = AsOf::noonUtc(QDate(2026, 11, 22)); // a Sunday: the last full week began on Monday the 9th
inline const QDate firstWeek(2026, 9, 21);

inline Instant daysAgo(int days)
{
    return asOf.instant - std::chrono::days(days);
}

inline Currency usd()
{
    return *Currency::fromCode(u"USD");
}

/// A signed Salesbricks contract of `hooli.example` unless told otherwise.
inline ContractRecord term(const QString &id, QDate startsOn, QDate endsOn, qint64 arrMinor = 12000000)
{
    ContractRecord record = contract(id, QStringLiteral("hooli"), arrMinor / 12);
    record.arrMinor = arrMinor;
    record.stage = ContractStage::Signed;
    record.dated = true;
    record.startsOn = startsOn;
    record.endsOn = endsOn;
    return record;
}

/// A rolling monthly Stripe subscription.
inline ContractRecord subscription(const QString &id, ContractStage stage = ContractStage::Active,
                                   qint64 arrMinor = 600000)
{
    ContractRecord record = contract(id, QStringLiteral("hooli"), arrMinor / 12);
    record.arrMinor = arrMinor;
    record.stage = stage;
    record.startsOn = QDate(2025, 3, 1);
    record.endsOn = QDate(2026, 12, 1);
    record.renewsItself = true;
    return record;
}

inline InvoiceRecord invoice(const QString &id, int issuedDaysAgo, int dueDaysAgo)
{
    InvoiceRecord record;
    record.externalId = id;
    record.companyRef = QStringLiteral("hooli");
    record.currency = usd();
    record.totalMinor = record.remainingMinor = 10000;
    record.issuedAt = daysAgo(issuedDaysAgo);
    record.dueAt = daysAgo(dueDaysAgo);
    return record;
}

inline ActivityRecord activity(const QString &id, ActivityKind kind, int ago)
{
    ActivityRecord record;
    record.externalId = id;
    record.companyRef = QStringLiteral("hooli");
    record.kind = kind;
    record.at = daysAgo(ago);
    record.title = u"Item " % id;
    return record;
}

inline ActivityRecord signal(const QString &id, SignalKind kind, int severity, int ago)
{
    ActivityRecord record = activity(id, ActivityKind::Signal, ago);
    record.signal = kind;
    record.severity = severity;
    return record;
}

inline UsageRecord usage(std::array<qint32, 8> users)
{
    UsageRecord record;
    record.companyRef = QStringLiteral("hooli");
    record.firstWeek = firstWeek;
    record.users = users;
    record.lastEventAt = daysAgo(1);
    return record;
}

/// A cache of one company, hooli.example, known to several sources by its domain.
class PortfolioTest : public StoreTest
{
protected:
    void SetUp() override { m_cache = openCache(); }

    RecordBatch hooli() const
    {
        RecordBatch batch;
        batch.companies.push_back(company(QStringLiteral("hooli"), QStringLiteral("hooli.example")));
        return batch;
    }

    void adopt(SourceId source, RecordBatch batch)
    {
        const auto adopted = StoreTest::adopt(*m_cache, source, std::move(batch));
        ASSERT_TRUE(adopted) << adopted.error().sentence.toStdString();
    }

    PortfolioPtr load(const WorkspaceSnapshot &workspace = {}, AsOf at = asOf,
                      const QHash<QString, int> &saved = {}) const
    {
        const auto loaded = loadPortfolio(path(QStringLiteral("cache.sqlite")), workspace, saved, at);
        EXPECT_TRUE(loaded) << loaded.error().sentence.toStdString();
        return loaded ? *loaded : nullptr;
    }

    const Account &account(const Portfolio &portfolio) const
    {
        const Account *found = portfolio.find(QStringLiteral("hooli.example"));
        EXPECT_NE(found, nullptr);
        return *found;
    }
    const HealthFacts &facts(const Portfolio &portfolio) const
    {
        return portfolio.healthFacts[portfolio.indexOf(account(portfolio))];
    }

    std::unique_ptr<CacheStore> m_cache;
};

} // namespace success::test
