// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/saved_views.h"
#include "tests/cli/demo_fixture.h"

namespace success::test {
namespace {

using nlohmann::json;

/// The demo with views as the window saves them.
class ViewsTest : public DemoTest
{
protected:
    void SetUp() override { ASSERT_EQ(ctl("list health").exitCode, 0); }

    static std::unique_ptr<Workspace> workspace()
    {
        auto opened = Workspace::open(folder() + u"/demo/2026-11-22/workspace.sqlite"_qs,
                                      [] { return instantFromEpoch(1795348800); });
        EXPECT_TRUE(opened);
        return std::move(*opened);
    }
    static QString saved(Section section, const QString &name, const QString &query)
    {
        const auto id = saveView(*workspace(), {{}, section, name, query, {}});
        EXPECT_TRUE(id) << id.error().sentence.toStdString();
        return id.value_or(QString());
    }
    static json rows(const QStringList &arguments)
    {
        const CliRun run = ctl(arguments + QStringList{u"--format"_qs, u"json"_qs});
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        return run.json();
    }
};

TEST_F(ViewsTest, AViewOfEachListAsksWhatItsFiltersAsk)
{
    struct Case
    {
        Section section;
        const char *query;
        const char *list;
        const char *filters; ///< as --filter spells the same
    };
    const Case cases[]{
        {Section::Health, "risk=critical&sort=arr%3Adesc&untracked=shown", "health",
         "--filter risk_level=critical --sort arr:desc"},
        {Section::Convert, "likelihood=high&ending=7", "convert",
         "--filter likelihood=high --filter trial_days_remaining=0..7"},
        {Section::Contracts, "status=running&source=stripe", "contracts",
         "--filter status=active|trialing --filter source=stripe"},
        {Section::Contracts, "mismatches=only&view=reconciliation", "reconciliation", "--filter mismatches=any"},
        {Section::Pipeline, "source=attio&show=active&view=table", "pipeline",
         "--filter source=attio --filter stage_kind=open"},
        {Section::ReEngage, "within=365&dismissed=shown", "re-engage",
         "--filter lost_on=2025-11-22.. --filter dismissed=true|false"},
        {Section::Releases, "within=30", "requests", "--filter requested_on=2026-10-23.."},
        {Section::Releases, "view=shipped&kind=fix", "shipped", "--filter kind=fix"},
        {Section::Releases, "view=matches&score=70", "matches", "--filter score=70..100"},
        {Section::Signals, "severity=high&within=365", "signals", "--filter severity=high --filter at=2025-11-22.."},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.query);
        const QString name = u"View of "_qs + QString::fromLatin1(each.list);
        saved(each.section, name, QString::fromLatin1(each.query));
        const json shown = rows({u"list"_qs, QString::fromLatin1(each.list), u"--view"_qs, name.toUpper()});
        const json filtered = rows(QStringList{u"list"_qs, QString::fromLatin1(each.list)} +
                                   QString::fromLatin1(each.filters).split(u' '));
        EXPECT_EQ(shown, filtered);
        EXPECT_FALSE(shown.empty());
        const json less =
            rows({u"list"_qs, QString::fromLatin1(each.list), u"--view"_qs, name, u"--limit"_qs, u"1"_qs});
        EXPECT_EQ(less.size(), 1u);
        EXPECT_EQ(less.front(), shown.front());
        ASSERT_EQ(ctl("undo").exitCode, 0);
    }
    EXPECT_EQ(rows({u"views"_qs}), json::array());
}

TEST_F(ViewsTest, TheyAreListedRenamedAndUndone)
{
    const QString id = saved(Section::Health, u"  Mine & “yours”  "_qs, u"risk=critical"_qs);
    const json views = rows({u"views"_qs});
    ASSERT_EQ(views.size(), 1u);
    EXPECT_EQ(views.front().at("section"), "health");
    EXPECT_EQ(views.front().at("name"), "Mine & “yours”");
    EXPECT_EQ(views.front().at("query"), "risk=critical");
    ASSERT_TRUE(saveView(*workspace(), {id, Section::Health, u"Ours"_qs, u"risk=healthy"_qs, {}}));
    EXPECT_EQ(rows({u"views"_qs}).front().at("name"), "Ours");
    EXPECT_EQ(rows({u"undo"_qs, u"--list"_qs}).front().at("summary"),
              "Renamed the view “Mine & “yours”” of Health to “Ours”");
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(rows({u"views"_qs}), views);
    ASSERT_TRUE(removeView(*workspace(), id));
    EXPECT_TRUE(rows({u"views"_qs}).empty());
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_EQ(rows({u"views"_qs}), views);
    ASSERT_EQ(ctl("undo").exitCode, 0);
}

TEST_F(ViewsTest, NamesAreOneToASectionAndWhatCannotBeIsRefused)
{
    const QString id = saved(Section::Health, u"Größe"_qs, {});
    saved(Section::Convert, u"Größe"_qs, {});
    const auto refusal = [](const SavedView &view) {
        const auto kept = saveView(*workspace(), view);
        return kept ? std::string() : kept.error().sentence.toStdString();
    };
    EXPECT_NE(refusal({{}, Section::Health, u" GRÖßE "_qs, {}, {}}), "");
    EXPECT_NE(refusal({{}, Section::Health, u"  "_qs, {}, {}}), "");
    EXPECT_NE(refusal({{}, Section::Health, QString(121, u'x'), {}, {}}), "");
    EXPECT_NE(refusal({u"nothing"_qs, Section::Health, u"x"_qs, {}, {}}), "");
    EXPECT_EQ(refusal({id, Section::Health, u"GRÖßE"_qs, {}, {}}), "") << "its own name, spelt otherwise";
    EXPECT_FALSE(removeView(*workspace(), u"nothing"_qs));
    for (const char *line :
         {"list health --view nothing", "list shipped --view nothing", "export health x.csv --view y"}) {
        const CliRun run = ctl(line);
        EXPECT_EQ(run.exitCode, 1) << line;
        EXPECT_EQ(run.errorLines().size(), 1) << run.err.toStdString();
    }
    for (int i = 0; i < 3; ++i)
        ASSERT_EQ(ctl("undo").exitCode, 0);
}

TEST_F(ViewsTest, AViewOfAnotherListSaysWhichAndALostValueIsTold)
{
    saved(Section::Contracts, u"Odd"_qs, u"mismatches=only&view=reconciliation"_qs);
    const CliRun other = ctl("list contracts --view Odd");
    EXPECT_EQ(other.exitCode, 1);
    EXPECT_TRUE(other.err.contains("list reconciliation")) << other.err.toStdString();
    saved(Section::Health, u"Old"_qs, u"risk=doomed"_qs);
    const CliRun lost = ctl("list health --view Old --format json");
    EXPECT_EQ(lost.exitCode, 0);
    EXPECT_TRUE(lost.err.contains("risk=doomed")) << lost.err.toStdString();
    EXPECT_FALSE(lost.json().empty());
    for (int i = 0; i < 2; ++i)
        ASSERT_EQ(ctl("undo").exitCode, 0);
}

} // namespace
} // namespace success::test
