// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/reengage_queue.h"
#include "tests/unit/portfolio_fixture.h"

namespace success::test {

/// A Salesbricks order of hooli.example that was lost so many days ago.
inline TermRecord lostOrder(const QString &id, int lostDaysAgo, qint64 valueMinor, const QString &reason = {})
{
    TermRecord record;
    record.externalId = id;
    record.companyRef = QStringLiteral("hooli");
    record.name = u"Order " % id;
    record.type = QStringLiteral("standard");
    record.stage = QStringLiteral("lost");
    record.reason = reason;
    record.owner = QStringLiteral("Jared Dunn");
    record.currency = usd();
    record.valueMinor = valueMinor;
    record.createdAt = daysAgo(lostDaysAgo + 40);
    record.closedAt = daysAgo(lostDaysAgo);
    return record;
}

/// A release note with one entry.
inline ReleaseRecord shippedNote(const QString &id, const QString &entry, int ago)
{
    ReleaseRecord record;
    record.externalId = id;
    record.origin = QStringLiteral("pied/piper");
    record.title = u"v" % id;
    record.body = u"* " % entry;
    record.format = ReleaseRecord::Format::Markdown;
    record.url = u"https://example.com/" % id;
    record.publishedAt = daysAgo(ago);
    return record;
}

inline ActivityRecord requested(const QString &id, const QString &title, int ago)
{
    ActivityRecord record = signal(id, SignalKind::Request, 0, ago);
    record.title = title;
    return record;
}

class ReengageTest : public PortfolioTest
{
protected:
    void adoptOrders(std::vector<TermRecord> orders)
    {
        RecordBatch batch = hooli();
        batch.companies.push_back(company(QStringLiteral("aviato"), QStringLiteral("aviato.example")));
        batch.terms = std::move(orders);
        adopt(SourceId::Salesbricks, std::move(batch));
    }
    void adoptCalls(std::vector<ActivityRecord> activities, std::vector<PersonRecord> people = {})
    {
        RecordBatch batch = hooli();
        batch.activities = std::move(activities);
        batch.people = std::move(people);
        adopt(SourceId::BuildBetter, std::move(batch));
    }
    void adoptReleases(std::vector<ReleaseRecord> releases)
    {
        RecordBatch batch;
        batch.releases = std::move(releases);
        adopt(SourceId::GitHub, std::move(batch));
    }

    static WorkspaceSnapshot decided(ReengageDecisions decisions, std::vector<MatchDecision> matches = {})
    {
        WorkspaceSnapshot workspace;
        workspace.reengage = std::make_shared<const ReengageDecisions>(std::move(decisions));
        const auto releases = std::make_shared<ReleaseDecisions>(releaseDecisionsIn(workspace));
        releases->matches = std::move(matches);
        workspace.releases = releases;
        return workspace;
    }
    static ReengageDecisions dismissed(const QString &dealId, QDate until, const QString &reason = {})
    {
        ReengageDecisions decisions = reengageDecisionsIn(WorkspaceSnapshot());
        decisions.dismissals.insert(dealId, {until, reason});
        return decisions;
    }

    /// Ids without their source, best chance first.
    static QString idsOf(const Portfolio &portfolio)
    {
        QStringList ids;
        for (const quint32 place : reengageQueueOf(portfolio).order)
            ids << reengageQueueOf(portfolio).dealAt(place).externalId;
        return ids.join(u' ');
    }
    static const ReengageEntry &entryOf(const Portfolio &portfolio, const char *id)
    {
        const ReengageQueue &queue = reengageQueueOf(portfolio);
        const auto place = queue.placeOf(u"salesbricks:" % QString::fromLatin1(id));
        EXPECT_TRUE(place) << id;
        static const ReengageEntry none;
        return place ? queue.entries[*place] : none;
    }
};

} // namespace success::test
