// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/reengage_section.h"

#include "core/sections/reengage/lost_deal_detail.h"
#include "core/sections/reengage/outreach_draft.h"
#include "core/sections/reengage/reengage_explanation.h"
#include "core/sections/table/export.h"
#include "core/sections/table/query.h"
#include "core/workspace/routes.h"
#include "tests/unit/reengage_fixture.h"

using namespace success;
using namespace success::test;

namespace {

/// Three lost deals of hooli.example, one of which a release unblocks, and one of nobody else.
class ReengageSection : public ReengageTest
{
protected:
    void SetUp() override
    {
        ReengageTest::SetUp();
        adoptOrders({lostOrder(QStringLiteral("theme"), 100, 4200000, QStringLiteral("They needed a dark theme")),
                     lostOrder(QStringLiteral("price"), 100, 1000000, QStringLiteral("Too expensive")),
                     lostOrder(QStringLiteral("fit"), 100, 900000, QStringLiteral("Bad fit"))});
        PersonRecord gavin;
        gavin.externalId = QStringLiteral("p1");
        gavin.companyRef = QStringLiteral("hooli");
        gavin.name = QStringLiteral("Gavin Belson");
        gavin.email = QStringLiteral("gavin@hooli.example");
        adoptCalls({activity(QStringLiteral("c1"), ActivityKind::Call, 120),
                    activity(QStringLiteral("c2"), ActivityKind::Call, 20),
                    signal(QStringLiteral("s1"), SignalKind::Issue, 2, 10),
                    requested(QStringLiteral("r1"), QStringLiteral("Invite colleagues of ours"), 150)},
                   {gavin});
        adoptReleases({shippedNote(QStringLiteral("1"), QStringLiteral("Dark theme for all windows"), 20),
                       shippedNote(QStringLiteral("2"), QStringLiteral("Fixed the clock"), 5)});
        portfolio = load();
        ASSERT_TRUE(portfolio);
    }

    Result<Explanation> explained(const PortfolioPtr &of, const char *key = "hooli.example") const
    {
        auto cache = Database::open(path(QStringLiteral("cache.sqlite")), cacheSchema(), OpenMode::ReadOnly);
        return explainReengage(*of, *of->find(QString::fromLatin1(key)), **cache);
    }
    Result<LostDealDetail> detailOf(const PortfolioPtr &of, const char *id) const
    {
        auto cache = Database::open(path(QStringLiteral("cache.sqlite")), cacheSchema(), OpenMode::ReadOnly);
        return loadLostDeal(*of, *reengageQueueOf(*of).placeOf(u"salesbricks:" % QString::fromLatin1(id)), **cache);
    }
    static nlohmann::ordered_json rows(const Table &table, const char *filter = nullptr)
    {
        TableQuery query;
        if (filter)
            query.filters.push_back(*parseFilter(QString::fromLatin1(filter)));
        return tableJson(table, *runQuery(table, query));
    }

    PortfolioPtr portfolio;
};

TEST_F(ReengageSection, HasTheColumnsOfTheInterface)
{
    const auto table = reengageTable(portfolio);
    QStringList ids;
    for (const ColumnInfo &column : table->columns())
        ids << column.id;
    EXPECT_TRUE(ids.join(u' ').startsWith(
        u"deal_id account_key deal company domain lost_value lost_on reason reason_category score likelihood "
        u"blocker_shipped last_activity routed_from "))
        << ids.join(u' ').toStdString();
    const auto row = rows(*table)[0];
    EXPECT_EQ(row["deal_id"], "salesbricks:theme");
    EXPECT_EQ(row["account_key"], "hooli.example");
    EXPECT_EQ(row["deal"], "Order theme");
    EXPECT_EQ(row["lost_value"].dump(), R"({"minor":4200000,"currency":"USD"})");
    EXPECT_EQ(row["lost_on"], asOf.date.addDays(-100).toString(Qt::ISODate).toStdString());
    EXPECT_EQ(row["reason"], "They needed a dark theme");
    EXPECT_EQ(row["reason_category"], "missing_feature");
    EXPECT_EQ(row["blocker_shipped"], "Dark theme for all windows");
    EXPECT_EQ(row["last_activity"], asOf.date.addDays(-10).toString(Qt::ISODate).toStdString());
    EXPECT_EQ(row["routed_from"].dump(), "[]");
    EXPECT_EQ(rows(*table, "unblocked=true").size(), 1u);
    EXPECT_EQ(rows(*table, "reason_category=price|bad_fit").size(), 2u);
    EXPECT_TRUE(rows(*table)[1]["blocker_shipped"].is_null());
    EXPECT_EQ(tableJson(*table, *runQuery(*table, {QStringLiteral("jared"), {}, {}, -1})).size(), 3u) << "by owner";
    EXPECT_EQ(tableJson(*table, *runQuery(*table, {QStringLiteral("EXPENSIVE"), {}, {}, -1})).size(), 1u);
}

TEST_F(ReengageSection, CardsLeaveOutDismissedAndUntrackedDeals)
{
    const auto summary = summaryJson(reengageSummary(*portfolio));
    EXPECT_EQ(summary["closed_lost_deals"], 3);
    EXPECT_EQ(summary["unblocked_by_release"], 1);
    EXPECT_EQ(summary["lost_value"]["total"].dump(), R"({"minor":6100000,"currency":"USD"})");
    QStringList keys;
    for (const auto &[key, value] : summary.items())
        keys << QString::fromStdString(key);
    EXPECT_EQ(keys.join(u' '), u"closed_lost_deals high_likelihood lost_value unblocked_by_release");

    const auto later =
        withWorkspace(*portfolio, decided(dismissed(QStringLiteral("salesbricks:theme"), asOf.date.addDays(1))));
    EXPECT_EQ(reengageSummary(*later).closedLostDeals, 2);
    EXPECT_EQ(reengageSummary(*later).unblocked, 0);
    const auto table = reengageTable(later);
    EXPECT_EQ(rows(*table, "dismissed=false").size(), 2u);
    EXPECT_EQ(rows(*table, "dismissed=true")[0]["dismissed_until"],
              asOf.date.addDays(1).toString(Qt::ISODate).toStdString());
    WorkspaceSnapshot untracked;
    untracked.untracked.insert(QStringLiteral("hooli.example"));
    const auto without = withWorkspace(*portfolio, untracked);
    EXPECT_EQ(reengageSummary(*without).closedLostDeals, 0);
    EXPECT_EQ(rows(*reengageTable(without), "untracked=true").size(), 3u) << "listed all the same";
}

TEST_F(ReengageSection, TotalsOverRowsEqualTheSumOfTheRows)
{
    const auto table = reengageTable(portfolio);
    for (const char *filter : {"reason_category=price", "unblocked=true", "lost_value>=9500", "score>=0"}) {
        const auto shown = *runQuery(*table, {{}, {*parseFilter(QString::fromLatin1(filter))}, {}, -1});
        qint64 minor = 0;
        for (const quint32 row : shown)
            minor += reengageQueueOf(*portfolio).dealAt(*lostDealOf(*table, row)).value->minor;
        const ReengageSummary summary = reengageSummary(*portfolio, *table, shown);
        EXPECT_EQ(summary.closedLostDeals, int(shown.size())) << filter;
        EXPECT_EQ(summary.lostValue.total.minor, minor) << filter;
        EXPECT_EQ(summary.highLikelihood + summary.mediumLikelihood + summary.lowLikelihood + summary.notScored,
                  summary.closedLostDeals);
    }
}

TEST_F(ReengageSection, RoutedAccountsStandOnTopAlsoWithoutADealOrDismissed)
{
    WorkspaceSnapshot workspace = decided(dismissed(QStringLiteral("salesbricks:theme"), asOf.date.addDays(30)));
    auto routes = std::make_shared<Routes>();
    for (const char *key : {"aviato.example", "hooli.example"})
        routes->all.push_back(
            {QString::fromLatin1(key), Section::ReEngage, Section::Pipeline, QStringLiteral("Lost"), asOf.instant});
    workspace.routes = routes;
    const auto routed = withWorkspace(*portfolio, workspace);
    const auto table = reengageTable(routed);
    const auto shown = rows(*table, "dismissed=false");
    ASSERT_EQ(shown.size(), 4u) << "a route outweighs a dismissal";
    EXPECT_EQ(shown[3]["account_key"], "aviato.example");
    EXPECT_TRUE(shown[3]["deal_id"].is_null());
    EXPECT_EQ(shown[3]["routed_from"][0]["from"], "pipeline");
    EXPECT_EQ(table->accountKey(3), u"aviato.example");
    EXPECT_EQ(table->accountKey(0), u"salesbricks:theme") << "an account may have lost several deals";
    EXPECT_EQ(reengageSummary(*routed).closedLostDeals, 2) << "a route changes no count";
}

TEST_F(ReengageSection, AnExplanationAddsUpAndNamesItsRecords)
{
    const auto explanation = explained(portfolio);
    ASSERT_TRUE(explanation) << explanation.error().sentence.toStdString();
    int sum = 0;
    for (const auto &factor : explanation->factors)
        sum += factor.points;
    EXPECT_EQ(sum, explanation->score);
    EXPECT_EQ(explanation->available.size() + explanation->missing.size(), size_t(reengageInputs));
    const auto json = explanationJson(*explanation);
    const auto factorOf = [&](const char *kind) {
        for (const auto &factor : json["factors"]) {
            if (factor["kind"] == kind)
                return factor;
        }
        return nlohmann::ordered_json();
    };
    EXPECT_EQ(factorOf("blocker_removed")["input"], "blocker");
    EXPECT_EQ(factorOf("blocker_removed")["records"][0]["kind"], "release");
    EXPECT_EQ(factorOf("blocker_removed")["records"][1].dump(), R"({"kind":"order","id":"salesbricks:theme"})");
    EXPECT_EQ(factorOf("in_touch")["records"].dump(), R"([{"kind":"call","id":"buildbetter:c2"}])");
    EXPECT_EQ(factorOf("calls_before")["records"].dump(), R"([{"kind":"call","id":"buildbetter:c1"}])");
    EXPECT_EQ(factorOf("people_known")["records"].dump(), R"([{"kind":"person","id":"buildbetter:p1"}])");
    EXPECT_EQ(json["likelihood"], likelihoodKey(*explanation->likelihood).toStdString());

    const auto none = explained(portfolio, "aviato.example");
    ASSERT_TRUE(none);
    EXPECT_FALSE(none->score);
    EXPECT_EQ(none->missing.size(), size_t(reengageInputs));
}

TEST_F(ReengageSection, ABadFitStandsAmongTheFactors)
{
    auto cache = Database::open(path(QStringLiteral("cache.sqlite")), cacheSchema(), OpenMode::ReadOnly);
    const auto place = *reengageQueueOf(*portfolio).placeOf(QStringLiteral("salesbricks:fit"));
    const auto explanation = explainLostDeal(*portfolio, place, **cache);
    ASSERT_TRUE(explanation);
    EXPECT_EQ(explanation->factors.back().kind, u"bad_fit");
    EXPECT_LT(explanation->factors.back().points, 0);
}

TEST_F(ReengageSection, TheDetailTellsTheStoryOnBothSidesOfTheLoss)
{
    const auto detail = detailOf(portfolio, "theme");
    ASSERT_TRUE(detail) << detail.error().sentence.toStdString();
    QStringList history;
    for (const LossEvent &event : detail->history)
        history << QString::number(int(event.kind)) + event.title;
    EXPECT_EQ(detail->history.front().at, daysAgo(100));
    EXPECT_TRUE(history.contains(QStringLiteral("3Item c1"))) << history.join(u' ').toStdString();
    EXPECT_TRUE(history.contains(QStringLiteral("2Order price")));
    EXPECT_TRUE(history.contains(QStringLiteral("0Order theme")));
    EXPECT_FALSE(history.contains(QStringLiteral("3Item c2"))) << "that was later";
    ASSERT_EQ(detail->since.size(), 2u);
    EXPECT_EQ(detail->since[0].kind, LossEvent::Kind::Signal);
    EXPECT_EQ(detail->since[1].title, u"Item c2");
    EXPECT_EQ(detail->moreSince, 0);
    ASSERT_EQ(detail->matches.size(), 1u);
    ASSERT_EQ(detail->matches[0].answers.size(), 1u);
    EXPECT_EQ(detail->matches[0].answers[0].requestId, u"lost:salesbricks:theme");
    EXPECT_EQ(detail->matches[0].answers[0].text, u"They needed a dark theme");
    EXPECT_TRUE(detail->matches[0].answers[0].isReason);
    ASSERT_EQ(detail->contacts.size(), 1u);
}

TEST_F(ReengageSection, AnOutreachDraftNamesWhatShipped)
{
    const auto detail = detailOf(portfolio, "theme");
    const auto draft = outreachDraft(*detail, reengageDecisionsIn(portfolio->workspace).outreach);
    ASSERT_TRUE(draft) << draft.error().sentence.toStdString();
    ASSERT_EQ(draft->to.size(), 1u);
    EXPECT_EQ(draft->to[0].email, u"gavin@hooli.example");
    EXPECT_TRUE(draft->subject.contains(u"August 2026")) << draft->subject.toStdString();
    EXPECT_TRUE(draft->body.startsWith(u"Hello Gavin Belson,"));
    EXPECT_TRUE(draft->body.contains(u"“Dark theme for all windows” (2 November 2026)")) << draft->body.toStdString();
    EXPECT_TRUE(draft->body.contains(u"https://example.com/1"));
    EXPECT_FALSE(draft->body.contains(u'[')) << "nothing is left to fill in";

    const auto unlinked =
        outreachDraft(*detailOf(portfolio, "price"), reengageDecisionsIn(portfolio->workspace).outreach);
    ASSERT_TRUE(unlinked);
    EXPECT_TRUE(unlinked->body.contains(u"Much has changed"));
    const MailTemplate own{QStringLiteral("{deal}: {shipped}"),
                           QStringLiteral("{reason}, {value}, {lost_on}, {owner}")};
    const auto mail = outreachDraft(*detailOf(portfolio, "price"), own);
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->subject, u"Order price: [shipped]");
    EXPECT_TRUE(mail->body.startsWith(u"Too expensive, ")) << mail->body.toStdString();
}

TEST_F(ReengageSection, ThePreviewCountsWhatSavingChanges)
{
    const ReengageSettings before;
    ReengageSettings now;
    now.mediumFrom = 1;
    now.highFrom = 2;
    const LevelPreview preview = previewReengage(*portfolio, before, now);
    const ReengageSummary summary = reengageSummary(*portfolio);
    EXPECT_EQ(preview.after[size_t(Likelihood::High)], 3) << "all of them scored at least 2";
    EXPECT_EQ(preview.changed, 3 - summary.highLikelihood);
    int moved = 0;
    MoneySum value(portfolio->rates);
    const ReengageQueue &queue = reengageQueueOf(*portfolio);
    for (quint32 place = 0; place < queue.entries.size(); ++place) {
        if (queue.entries[place].score.likelihood == Likelihood::High)
            continue;
        ++moved;
        value.add(*queue.dealAt(place).value);
    }
    EXPECT_EQ(preview.changed, moved);
    EXPECT_EQ(preview.moneyChanged, value.total());
    EXPECT_EQ(previewReengage(*portfolio, before, before).changed, 0);
}

} // namespace
