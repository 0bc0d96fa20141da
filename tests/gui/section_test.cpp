// SPDX-License-Identifier: Apache-2.0
#include "ui/section/filter_bar.h"
#include "ui/section/row_bar.h"
#include "ui/section/section_state.h"
#include "ui/section/synced_sources.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLayout>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;

namespace {

const QDate today(2026, 11, 22);

FilterRules rules()
{
    return FilterRules(
        {choiceRule(QStringLiteral("status"), QStringLiteral("status"),
                    {QStringLiteral("active"), QStringLiteral("draft")}),
         switchRule(QStringLiteral("soon"), QStringLiteral("30"), {{QStringLiteral("days"), QStringLiteral("0..30")}}),
         unlessRule(QStringLiteral("hidden"), QStringLiteral("shown"),
                    {QStringLiteral("hidden"), QStringLiteral("false")}),
         withinDaysRule(QStringLiteral("within"), QStringLiteral("at")),
         textRule(QStringLiteral("owner"), QStringLiteral("owner"))});
}

SectionFilters of(const char *query)
{
    return filtersFrom(rules(), Route::to(QStringLiteral("/success/health"), QUrlQuery(QString::fromUtf8(query))));
}

QStringList conditions(const char *query)
{
    QStringList texts;
    for (const auto &filter : rules().toQuery(of(query), today).filters)
        texts << filter.column + QLatin1Char('=') + filter.expression;
    return texts;
}

TEST(SectionFiltersTest, EachRuleSaysWhatItsValueAsksOfTheTable)
{
    const auto hidden = QStringLiteral("hidden=false");
    EXPECT_EQ(conditions(""), QStringList{hidden});
    EXPECT_EQ(conditions("status=draft"), (QStringList{QStringLiteral("status=draft"), hidden}));
    EXPECT_EQ(conditions("soon=30&hidden=shown"), QStringList{QStringLiteral("days=0..30")});
    EXPECT_EQ(conditions("within=7"), (QStringList{hidden, QStringLiteral("at=2026-11-15..")}));
    EXPECT_EQ(conditions("owner=Jian-Yang"), (QStringList{hidden, QStringLiteral("owner=Jian-Yang")}));
}

TEST(SectionFiltersTest, WhatNoRuleKnowsIsLeftOut)
{
    EXPECT_EQ(of("status=purple&soon=31&hidden=maybe&within=-3&colour=red&sort="), SectionFilters{});
    EXPECT_EQ(of("sort=arr:sideways").sort, std::nullopt);
}

TEST(SectionFiltersTest, ClearingLeavesOrderAndWhatDoesNotNarrow)
{
    const auto filters = of("status=active&q=%20&hidden=shown&sort=arr:desc");
    const auto cleared = rules().cleared(filters);
    EXPECT_TRUE(rules().narrows(filters));
    EXPECT_FALSE(rules().narrows(cleared));
    EXPECT_EQ(cleared.value(QStringLiteral("hidden")), QStringLiteral("shown"));
    EXPECT_EQ(cleared.sort, filters.sort);
    EXPECT_FALSE(rules().narrows(of("q=%20&hidden=shown"))) << "blanks find everything";
}

TEST(SectionFiltersTest, WhatElseTheRouteHoldsStays)
{
    const auto place =
        Route::to(QStringLiteral("/success/contracts"), QUrlQuery(QStringLiteral("view=renewals&q=old")));
    EXPECT_EQ(routeWith(rules(), of("status=active"), place).toString(),
              QStringLiteral("/success/contracts?view=renewals&status=active"));
}

TEST(SectionStateTest, WordsStandWhereRowsCannot)
{
    EXPECT_EQ(sectionState({}), SectionState::Loading);
    EXPECT_EQ(sectionState({true, false, false, 0, 0}), SectionState::Failed);
    EXPECT_EQ(sectionState({false, true, false, 0, 0}), SectionState::NotConnected);
    EXPECT_EQ(sectionState({false, true, true, 0, 0}), SectionState::Empty);
    EXPECT_EQ(sectionState({false, true, true, 9, 0}), SectionState::NothingMatches);
    EXPECT_EQ(sectionState({true, true, true, 9, 3}), SectionState::Rows) << "old rows stay when a reload fails";
}

TEST(SyncedSourcesTest, ASectionSpeaksOfItsOwnSourcesOnly)
{
    Portfolio portfolio;
    const auto synced = [&portfolio](SourceId source, int day) {
        SourceState state;
        state.source = source;
        state.lastSuccessAt = AsOf::noonUtc(QDate(2026, 11, day)).instant;
        portfolio.sources.push_back(state);
    };
    synced(SourceId::GitHub, 1);
    const std::array reads{SourceId::Stripe, SourceId::Salesbricks};
    EXPECT_FALSE(anySynced(portfolio, reads));
    EXPECT_EQ(lastUpdated(portfolio, reads), std::nullopt);
    synced(SourceId::Stripe, 20);
    EXPECT_TRUE(anySynced(portfolio, reads));
    EXPECT_EQ(lastUpdated(portfolio, reads), AsOf::noonUtc(QDate(2026, 11, 20)).instant);
    synced(SourceId::Salesbricks, 19);
    EXPECT_EQ(lastUpdated(portfolio, reads), AsOf::noonUtc(QDate(2026, 11, 19)).instant) << "the oldest";
    const std::vector<SourceCost> costs{{SourceId::PostHog, QStringLiteral("usage")},
                                        {SourceId::Stripe, QStringLiteral("invoices")}};
    EXPECT_EQ(missingCosts(portfolio, costs), QStringList{QStringLiteral("usage")});
}

class FilterBarTest : public testing::Test
{
protected:
    FilterBarTest()
        : bar(theme, rules(), new RowBar(theme, {QStringLiteral("1 row"), QStringLiteral("%1 rows"), QString()}), {})
    {
        bar.addSegments(QStringLiteral("status"), QStringLiteral("Status"),
                        {{{}, QStringLiteral("All")}, {QStringLiteral("draft"), QStringLiteral("Draft")}});
        bar.addChoice(QStringLiteral("within"), QStringLiteral("When"), {{{}, QStringLiteral("Any time")}},
                      [](const QString &days) { return days; });
        bar.addSearch(QStringLiteral("Search"));
        bar.addChip(QStringLiteral("soon"), QStringLiteral("Soon, within 30 days"), QStringLiteral("Soon"));
        bar.addCheck(QStringLiteral("hidden"), QStringLiteral("shown"), QStringLiteral("Show hidden"));
    }
    template<typename T>
    T *find(const char *name)
    {
        return bar.findChild<T *>(QString::fromLatin1(name));
    }

    Theme theme{ThemeChoice::Light};
    FilterBar bar;
};

TEST_F(FilterBarTest, ControlsShowWhatIsChosenElsewhere)
{
    QSignalSpy chosen(&bar, &FilterBar::filtersChosen);
    bar.setFilters(of("status=draft&within=45&q=pied&soon=30&hidden=shown"));
    EXPECT_EQ(find<SegmentedFilter>("statusFilter")->current(), QStringLiteral("draft"));
    EXPECT_EQ(find<QComboBox>("withinFilter")->currentText(), QStringLiteral("45")) << "a value of a link";
    EXPECT_EQ(find<SearchField>("searchFilter")->text(), QStringLiteral("pied"));
    EXPECT_FALSE(find<QPushButton>("soonFilter")->isHidden());
    EXPECT_TRUE(find<QCheckBox>("hiddenFilter")->isChecked());
    EXPECT_FALSE(find<QPushButton>("clearFilters")->isHidden());
    EXPECT_EQ(chosen.count(), 0) << "nobody chose it here";
    bar.setFilters({});
    EXPECT_TRUE(find<QPushButton>("soonFilter")->isHidden());
    EXPECT_TRUE(find<QPushButton>("clearFilters")->isHidden());
}

TEST_F(FilterBarTest, OnALineOfTheirOwnFiltersStandTogetherAndReachItsEnd)
{
    for (const int width : {700, 940}) {
        bar.resize(width, 90);
        bar.show();
        QCoreApplication::sendPostedEvents();
        bar.layout()->activate();
        const QRect status = find<SegmentedFilter>("statusFilter")->geometry();
        const QRect within = find<QComboBox>("withinFilter")->geometry();
        const QRect search = find<SearchField>("searchFilter")->geometry();
        EXPECT_EQ(status.left(), 0);
        EXPECT_EQ(within.left() - status.right() - 1, space::s) << width;
        EXPECT_EQ(search.left() - within.right() - 1, space::s) << width;
        EXPECT_EQ(search.right() + 1, width);
    }
}

TEST_F(FilterBarTest, AnAmpersandInANameIsALetter)
{
    bar.setChipWords(QStringLiteral("soon"), QStringLiteral("Kestrel & Rowe"));
    EXPECT_EQ(find<QPushButton>("soonFilter")->text(), QStringLiteral("Kestrel && Rowe"));
    EXPECT_EQ(find<QPushButton>("soonFilter")->accessibleName(), QStringLiteral("Kestrel & Rowe"));
}

TEST_F(FilterBarTest, EachControlChangesItsFilterAndNoOther)
{
    SectionFilters last;
    int times = 0;
    QObject::connect(&bar, &FilterBar::filtersChosen, &bar, [&](const SectionFilters &filters) {
        last = filters;
        ++times;
    });
    bar.setFilters(of("soon=30"));
    find<SearchField>("searchFilter")->setText(QStringLiteral("x"));
    EXPECT_EQ(last, of("soon=30&q=x"));
    find<QCheckBox>("hiddenFilter")->click();
    EXPECT_EQ(last, of("soon=30&q=x&hidden=shown"));
    find<QPushButton>("soonFilter")->click();
    EXPECT_EQ(last, of("q=x&hidden=shown"));
    find<QPushButton>("clearFilters")->click();
    EXPECT_EQ(last, of("hidden=shown"));
    EXPECT_EQ(times, 4);
}

} // namespace
