// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/tour_fixture.h"

#include <QPushButton>

using namespace success;
using namespace success::ui;

namespace {

using RoutingTour = ui::testing::TourTest;

struct Step
{
    Section from, to;
    QString reason;
    bool byMenu; ///< of the row; else by the button above the rows
};

TEST_F(RoutingTour, AnAccountGoesThroughFourSectionsAndBack)
{
    const QString account = u"stonecuttergames.example"_qs; // healthy, a customer, and with a deal
    const int place = rowOf(account);
    const Step steps[]{{Section::Health, Section::Convert, u"Trial of the edge boxes"_qs, false},
                       {Section::Convert, Section::Pipeline, u"They want a price"_qs, true},
                       {Section::Pipeline, Section::Contracts, u"Signed"_qs, true},
                       {Section::Contracts, Section::Health, u"Invoice is late"_qs, false}};
    ASSERT_GT(place, 0);
    for (const Step &step : steps) {
        SCOPED_TRACE(step.reason.toStdString());
        ASSERT_NO_FATAL_FAILURE(select(rowOf(account)));
        if (step.byMenu)
            ASSERT_NO_FATAL_FAILURE(choose(rowOf(account), u"Route to…"_qs));
        else
            ASSERT_NO_FATAL_FAILURE(click(visible<QPushButton>(u"bulkRoute"_qs)));
        ASSERT_NO_FATAL_FAILURE(answer(step.to, step.reason));
        ASSERT_NO_FATAL_FAILURE(goTo(step.to));
        ASSERT_NO_FATAL_FAILURE(expectOnTop(account, step.from, step.reason));
    }
    EXPECT_EQ(routes().size(), std::size(steps));
    const auto history = standing(account);
    ASSERT_EQ(history.size(), std::size(steps)) << "every step is in the account's history, the latest first";
    for (size_t i = 0; i < history.size(); ++i)
        EXPECT_TRUE(history[i].summary.contains(steps[std::size(steps) - 1 - i].reason))
            << history[i].summary.toStdString();

    // `Done`: in the row's menu, in the banner of Contracts, and in Customer Detail.
    ASSERT_NO_FATAL_FAILURE(goTo(Section::Pipeline));
    ASSERT_TRUE(demo.changed([&] { choose(rowOf(account), u"Done here"_qs); }));
    ASSERT_TRUE(settled());
    const int deal = rowOf(account);
    EXPECT_FALSE(table()->model()->index(deal, 0).data(RoutedRole).toBool()) << "its deal stands where it stood";
    ASSERT_NO_FATAL_FAILURE(undo());
    ASSERT_NO_FATAL_FAILURE(expectOnTop(account, steps[1].from, steps[1].reason));

    ASSERT_NO_FATAL_FAILURE(goTo(Section::Contracts));
    ASSERT_NO_FATAL_FAILURE(decideBy(visible<QPushButton>(u"routedDone"_qs)));
    EXPECT_FALSE(table()->model()->index(rowOf(account), 0).data(RoutedRole).toBool());

    ASSERT_NO_FATAL_FAILURE(goTo(Section::Health));
    ASSERT_TRUE(demo.changed([&] { choose(0, u"Done here"_qs); }));
    ASSERT_TRUE(settled());
    EXPECT_EQ(rowOf(account), place);
    ASSERT_NO_FATAL_FAILURE(undo());

    ASSERT_NO_FATAL_FAILURE(goTo(Section::Convert));
    ASSERT_NO_FATAL_FAILURE(choose(rowOf(account), u"Open customer"_qs));
    ASSERT_TRUE(settled());
    ASSERT_NO_FATAL_FAILURE(decideBy(visible<QPushButton>(u"routeDone-convert"_qs)));
    EXPECT_EQ(rowOf(account), -1) << "Convert's own rules do not list it";
    EXPECT_EQ(routes().size(), 2u);
    EXPECT_EQ(standing(account).size(), 6u) << "four ways and two ends; what was undone stands no more";

    for (const size_t left : {3u, 4u, 3u, 2u, 1u, 0u}) {
        ASSERT_NO_FATAL_FAILURE(undo());
        EXPECT_EQ(routes().size(), left);
    }
    EXPECT_TRUE(standing().empty());
    ASSERT_NO_FATAL_FAILURE(goTo(Section::Health));
    EXPECT_EQ(rowOf(account), place);
}

TEST_F(RoutingTour, ALostDealIsSentToReengage)
{
    const QString lost = u"vanguardia-telecom.example"_qs;
    const QString reason = u"Lost, but they ask again"_qs;
    ASSERT_NO_FATAL_FAILURE(goTo(Section::ReEngage));
    const auto order = [this] {
        QStringList deals;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            deals << table()->tableModel()->accountKey(row);
        return deals;
    };
    const QStringList untouched = order();

    ASSERT_NO_FATAL_FAILURE(goTo(Section::Pipeline));
    ASSERT_NO_FATAL_FAILURE(choose(rowOf(lost), u"Route to…"_qs));
    ASSERT_NO_FATAL_FAILURE(answer(Section::ReEngage, reason));
    ASSERT_NO_FATAL_FAILURE(goTo(Section::ReEngage));
    ASSERT_NO_FATAL_FAILURE(expectOnTop(lost, Section::Pipeline, reason));
    EXPECT_EQ(order().size(), untouched.size()) << "the deal moves up; no row is added";
    ASSERT_EQ(standing(lost).size(), 1u);
    EXPECT_TRUE(standing(lost).front().summary.contains(reason));

    ASSERT_TRUE(demo.changed([&] { choose(0, u"Done here"_qs); }));
    ASSERT_TRUE(settled());
    EXPECT_EQ(order(), untouched);
    EXPECT_TRUE(routes().empty());
    ASSERT_NO_FATAL_FAILURE(undo());
    ASSERT_NO_FATAL_FAILURE(expectOnTop(lost, Section::Pipeline, reason));
    ASSERT_NO_FATAL_FAILURE(undo());
    EXPECT_EQ(order(), untouched);
    EXPECT_TRUE(standing().empty());
}

} // namespace
