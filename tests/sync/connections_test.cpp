// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/sync_fixture.h"

using namespace success;
using namespace success::test;

namespace {

constexpr SourceId feed = SourceId::Feed;

/// Delivers one entry called after the scope, or fails as the scope says.
QCoro::Task<Result<FetchReport>> readFeed(FetchContext context)
{
    context.progress({u"Reading"_qs, 1, 0});
    if (context.scope == u"Broken")
        co_return failure(ErrorKind::Network, u"There is no host."_qs);
    RecordBatch batch;
    ReleaseRecord entry;
    entry.externalId = context.scope + u"/1"_qs;
    entry.title = context.cursors.value(u"seen"_qs, u"first"_qs);
    batch.releases.push_back(entry);
    if (auto delivered = context.deliver(std::move(batch)); !delivered)
        co_return tl::unexpected(delivered.error());
    FetchReport report;
    report.notes = {u"It moved."_qs};
    report.cursors = {{u"seen"_qs, u"again"_qs}};
    co_return report;
}

class ConnectionsTest : public SyncTest
{
protected:
    std::vector<SourceResult> run(std::vector<SyncTarget> targets, SyncEngine::Options options)
    {
        SyncEngine engine(std::move(options));
        QObject::connect(&engine, &SyncEngine::progressed, &engine,
                         [this](const SyncProgress &progress) { said.push_back(progress); });
        return QCoro::waitFor(engine.run(std::move(targets), m_cancel));
    }
    std::vector<SourceResult> run(std::vector<SyncTarget> targets) { return run(std::move(targets), options()); }

    std::string entries()
    {
        return query(openCache()->database(), "SELECT external_id, title FROM release_note ORDER BY external_id");
    }

    std::vector<SyncProgress> said;
};

TEST_F(ConnectionsTest, EachIsAdoptedForItselfAndReadsOnFromItsOwnCursor)
{
    script(feed, readFeed);
    const auto first = run({target(feed, u"A"_qs), target(feed, u"B"_qs)});
    ASSERT_EQ(first.size(), 1u);
    EXPECT_FALSE(first[0].error) << first[0].error->sentence.toStdString();
    EXPECT_EQ(first[0].records, 2);
    EXPECT_EQ(first[0].notes, (std::vector<QString>{u"A: It moved."_qs, u"B: It moved."_qs}));
    EXPECT_EQ(said.front().phase, u"A: Reading");
    EXPECT_EQ(entries(), "A/1|first B/1|first");
    ASSERT_FALSE(run({target(feed, u"B"_qs)})[0].error);
    EXPECT_EQ(entries(), "A/1|first B/1|again");
}

TEST_F(ConnectionsTest, OneThatFailsIsNamedAndTakesNothingFromTheOthers)
{
    script(feed, readFeed);
    SyncTarget unreadable = target(feed, u"Locked"_qs);
    unreadable.broken = Error{ErrorKind::Auth, u"There is no token."_qs, {}};
    const auto results = run({target(feed, u"Broken"_qs), target(feed, u"A"_qs), unreadable});
    ASSERT_EQ(results.size(), 1u);
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->sentence, u"Broken: There is no host. Locked: There is no token.");
    EXPECT_EQ(entries(), "A/1|first");
    const auto states = openCache()->sourceStates();
    ASSERT_EQ(states->size(), 1u);
    EXPECT_TRUE(states->front().lastSuccessAt);
    EXPECT_TRUE(states->front().error);
}

TEST_F(ConnectionsTest, ASourceThatEnrichesComesLastAndKnowsTheOthersDomains)
{
    succeed(stripe, 1);
    std::vector<QString> known;
    class Enriching : public FakeSource
    {
    public:
        using FakeSource::FakeSource;
        bool enriches() const override { return true; }
    };
    auto with = options();
    const auto usual = with.makeSource;
    with.makeSource = [&](SourceId source) -> std::unique_ptr<Source> {
        if (source != SourceId::HubSpot)
            return usual(source);
        return std::make_unique<Enriching>([&known](FetchContext context) -> QCoro::Task<Result<FetchReport>> {
            known = context.knownDomains ? context.knownDomains() : std::vector<QString>{u"none"_qs};
            co_return FetchReport{};
        });
    };
    const auto results = run({target(SourceId::HubSpot), target(stripe)}, with);
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[0].source, SourceId::HubSpot) << "results come in the order of the targets";
    EXPECT_EQ(known.size(), 10u);
    with.live = false;
    run({target(SourceId::HubSpot)}, with);
    EXPECT_EQ(known, std::vector<QString>{u"none"_qs});
}

} // namespace
