// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/activity_feed.h"
#include "core/workspace/contract_settings.h"
#include "core/workspace/notes.h"
#include "core/workspace/routes.h"
#include "tests/unit/portfolio_fixture.h"

#include <algorithm>
#include <random>

using namespace success;
using namespace success::test;

namespace {

const QString hooliKey = QStringLiteral("hooli.example");

/// The timeline of hooli.example, with what was decided about it.
class ActivityTest : public PortfolioTest
{
protected:
    void SetUp() override
    {
        PortfolioTest::SetUp();
        auto opened = Workspace::open(path(QStringLiteral("workspace.sqlite")), [this] { return now; });
        ASSERT_TRUE(opened);
        workspace = std::move(*opened);
    }

    PortfolioPtr loaded() { return load(*workspace->snapshot()); }

    std::vector<ActivityItem> items(const ActivityQuery &query = {})
    {
        const auto portfolio = loaded();
        const ActivityScope scope = activityScope(*portfolio, account(*portfolio));
        std::vector<ActivityItem> all;
        std::optional<ActivityCursor> next;
        do {
            const auto page = activityPage(m_cache->database(), &workspace->database(), scope, query, next);
            EXPECT_TRUE(page) << page.error().sentence.toStdString();
            if (!page)
                return all;
            all.insert(all.end(), page->items.begin(), page->items.end());
            next = page->next;
        } while (next);
        return all;
    }
    QStringList titles(const ActivityQuery &query = {})
    {
        QStringList list;
        for (const ActivityItem &item : items(query))
            list << item.record.title;
        return list;
    }

    Instant now = asOf.instant;
    std::unique_ptr<Workspace> workspace;
};

TEST_F(ActivityTest, WhatWasDecidedStandsAmongWhatSourcesReport)
{
    RecordBatch batch = hooli();
    batch.contracts.push_back(subscription(QStringLiteral("sub_1")));
    batch.activities = {activity(QStringLiteral("1"), ActivityKind::Call, 1),
                        activity(QStringLiteral("2"), ActivityKind::Payment, 5)};
    adopt(SourceId::Stripe, batch);
    now = daysAgo(3);
    ASSERT_TRUE(routeAccounts(*workspace, {hooliKey}, Section::Health, Section::Contracts, QStringLiteral("renews")));
    now = daysAgo(2);
    ASSERT_TRUE(workspace->untrack({QStringLiteral("pied.example")}));
    ASSERT_TRUE(workspace->untrack({hooliKey, QStringLiteral("pied.example")}));
    now = asOf.instant + std::chrono::hours(3); // decisions are made when they are, whatever the day that is looked at
    ASSERT_TRUE(keepNote(*workspace, hooliKey, QStringLiteral("# Call\nThey *stay*.")));
    const auto all = items();
    ASSERT_EQ(all.size(), 5u);
    EXPECT_EQ(all[0].kind, TimelineKind::Note);
    EXPECT_EQ(all[0].record.text, u"# Call\nThey *stay*.");
    EXPECT_EQ(all[1].kind, TimelineKind::Call);
    EXPECT_EQ(all[2].command, u"untrack");
    EXPECT_EQ(all[3].command, u"route");
    EXPECT_TRUE(all[3].record.title.contains(u"renews"));
    EXPECT_EQ(all[4].kind, TimelineKind::Payment);
    EXPECT_EQ(activityJson(all)[2]["kind"], "decision");
    EXPECT_TRUE(activityJson(all)[2]["source"].is_null());
    EXPECT_EQ(titles({{TimelineKind::Note}, {}, 50}).size(), 1);
    EXPECT_EQ(titles({{TimelineKind::Decision, TimelineKind::Call}, {}, 50}).size(), 3);
    EXPECT_EQ(titles({{}, QStringLiteral("THEY stay"), 50}).size(), 1);
    EXPECT_EQ(titles({{}, QStringLiteral("renews"), 1}).size(), 1);
}

TEST_F(ActivityTest, SettingsCountWhereTheAccountDependsOnThem)
{
    RecordBatch batch = hooli();
    batch.contracts.push_back(subscription(QStringLiteral("sub_1")));
    adopt(SourceId::Stripe, batch);
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("health.thresholds.at_risk"), 30));
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("contracts.separate"), {"sub_other"}));
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("money.base_currency"), "EUR"));
    EXPECT_EQ(titles().size(), 1) << "neither another company's subscription nor the base currency is this account's";
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("contracts.separate"), {"sub_1", "sub_other"}));
    EXPECT_EQ(titles().size(), 2);
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("contracts.separate"), {"sub_1"}));
    EXPECT_EQ(titles().size(), 2) << "a list that still names it says nothing new of it";
}

TEST_F(ActivityTest, AnUndoneDecisionIsSaidToBe)
{
    adopt(SourceId::Stripe, hooli());
    ASSERT_TRUE(workspace->untrack({hooliKey}));
    EXPECT_FALSE(items().front().undoneAt);
    now += std::chrono::hours(1);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(items().front().undoneAt, now);
}

TEST_F(ActivityTest, DecisionsOfMergedAccountsAreKept)
{
    RecordBatch batch = hooli();
    batch.companies.push_back(company(QStringLiteral("xyz"), QStringLiteral("hoolixyz.example")));
    adopt(SourceId::Stripe, batch);
    ASSERT_TRUE(workspace->untrack({QStringLiteral("hoolixyz.example")}));
    EXPECT_TRUE(items().empty());
    ASSERT_TRUE(workspace->merge(QStringLiteral("hoolixyz.example"), hooliKey));
    EXPECT_EQ(items().size(), 2u);
}

/// Any page size gives the same items in one strict order, decisions of the same second included.
TEST_F(ActivityTest, PagesOfAnySizeGiveTheSameTimeline)
{
    std::mt19937 random(7);
    RecordBatch batch = hooli();
    for (int i = 0; i < 200; ++i) {
        batch.activities.push_back(activity(QString::number(i), ActivityKind(1 + i % 6), 0));
        batch.activities.back().at = asOf.instant - std::chrono::seconds(random() % 20);
    }
    adopt(SourceId::BuildBetter, batch);
    for (int i = 0; i < 60; ++i) {
        now = asOf.instant + std::chrono::seconds(int(random() % 20) - 18);
        ASSERT_TRUE(i % 2 ? workspace->track({hooliKey}) : workspace->untrack({hooliKey}));
    }
    const QStringList whole = titles({{}, {}, 1000});
    EXPECT_EQ(whole.size(), 260);
    for (const int pageSize : {1, 2, 7, 50})
        EXPECT_EQ(titles({{}, {}, pageSize}), whole) << pageSize;
    const auto all = items();
    EXPECT_TRUE(std::ranges::is_sorted(all, std::greater<>(), [](const ActivityItem &item) { return item.record.at; }));
}

} // namespace
