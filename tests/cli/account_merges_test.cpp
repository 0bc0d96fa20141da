// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/merge_effects.h"
#include "core/sections/customer/merge_preview.h"
#include "core/session/portfolio_job.h"
#include "core/workspace/account_merges.h"
#include "core/workspace/conversations.h"
#include "core/workspace/notes.h"
#include "core/workspace/routes.h"
#include "core/workspace/score_history.h"
#include "tests/unit/portfolio_fixture.h"

using namespace success;
using namespace success::test;

namespace {

const QStringList names{QStringLiteral("alpha.example"), QStringLiteral("beta.example"),
                        QStringLiteral("gamma.example"), QStringLiteral("hooli.example")};

/// Every row of every table of a database but the log of what was decided, and how far it was joined, sorted.
QStringList dump(Database &database)
{
    QStringList lines;
    const auto read = database.run([&](SQLite::Database &connection) {
        SQLite::Statement tables(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                                             "('audit', 'decision') ORDER BY name");
        while (tables.executeStep()) {
            const std::string table = tables.getColumn(0).getString();
            SQLite::Statement rows(connection, "SELECT * FROM " + table);
            while (rows.executeStep()) {
                QStringList cells{QString::fromStdString(table)};
                for (int i = 0; i < rows.getColumnCount(); ++i)
                    cells << QString::fromStdString(rows.getColumn(i).getString());
                lines << cells.join(u'|');
            }
        }
    });
    EXPECT_TRUE(read);
    lines.sort();
    return lines;
}

/// Puts a row for each account into every table of what people decided that has none, also into tables that were not
/// thought of when this was written: what such a table holds of an account has to come through a merge as well.
void fillEveryTable(Database &workspace)
{
    const auto filled = workspace.transact([](SQLite::Database &connection) {
        SQLite::Statement tables(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                                             "('audit', 'decision', 'merge', 'split', 'setting')");
        while (tables.executeStep()) {
            const std::string table = tables.getColumn(0).getString();
            if (connection.execAndGet("SELECT count(*) FROM " + table).getInt() > 0)
                continue;
            for (int row = 0; row < names.size(); ++row) {
                SQLite::Statement columns(connection, "PRAGMA table_info(" + table + ")");
                std::string values;
                while (columns.executeStep()) {
                    const std::string name = columns.getColumn(1).getString();
                    const bool text = columns.getColumn(2).getString() == "TEXT";
                    values += values.empty() ? "" : ", ";
                    values += name == "account_key" ? "'" + names[row].toStdString() + "'"
                              : text                ? "'\"" + table + '.' + name + std::to_string(row) + "\"'"
                                                    : std::to_string(row + 1);
                }
                connection.exec("INSERT OR IGNORE INTO " + table + " VALUES (" + values + ")");
            }
        }
    });
    ASSERT_TRUE(filled) << filled.error().sentence.toStdString();
}

/// Tables of the workspace without a row.
QStringList emptyTables(Database &workspace)
{
    QStringList empty;
    const auto read = workspace.run([&](SQLite::Database &connection) {
        SQLite::Statement tables(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'");
        while (tables.executeStep()) {
            const std::string table = tables.getColumn(0).getString();
            if (connection.execAndGet("SELECT count(*) FROM " + table).getInt() == 0)
                empty << QString::fromStdString(table);
        }
    });
    EXPECT_TRUE(read);
    empty.sort();
    return empty;
}

/// Four accounts in three currencies, each with contracts, calls, a route and a note.
class AccountMergesTest : public PortfolioTest
{
protected:
    void SetUp() override
    {
        PortfolioTest::SetUp();
        auto opened = Workspace::open(path(QStringLiteral("workspace.sqlite")), [] { return asOf.instant; });
        ASSERT_TRUE(opened);
        workspace = std::move(*opened);
        RecordBatch batch;
        for (int i = 0; i < names.size(); ++i) {
            const QString id = QStringLiteral("c%1").arg(i);
            batch.companies.push_back(company(id, names[i]));
            batch.contracts.push_back(subscription(u"s" + id));
            batch.contracts.back().companyRef = id;
            batch.contracts.back().currency = *Currency::fromCode(QStringList{u"USD"_qs, u"EUR"_qs, u"JPY"_qs}[i % 3]);
            batch.activities.push_back(activity(u"a" + id, ActivityKind::Call, i + 1));
            batch.activities.back().companyRef = id;
        }
        adopt(SourceId::Stripe, batch);
        DayScores scores{Section::Health, asOf.date.addDays(-9), {}, [](size_t) {
                             return nlohmann::json::object();
                         }};
        for (const QString &name : names) {
            ASSERT_TRUE(routeAccounts(*workspace, {name}, Section::Health, Section::Contracts));
            ASSERT_TRUE(keepNote(*workspace, name, u"About " + name));
            ASSERT_TRUE(saveNoteDraft(*workspace, name, u"Half a sentence about " + name));
            ASSERT_TRUE(keepTurn(*workspace, name, {0, asOf.instant, u"Who is "_qs + name, {{"sentences", "x"}}}));
            scores.scores.push_back({name, 70, u"healthy"_qs, {}});
        }
        ASSERT_TRUE(saveScores(*workspace, std::span(&scores, 1)));
        ASSERT_TRUE(workspace->untrack({names[1]}));
        ASSERT_TRUE(workspace->setSetting(u"contracts.separate"_qs, {"sc1"}));
        fillEveryTable(workspace->database());
        join();
    }

    /// What a load does first.
    PortfolioPtr join()
    {
        PortfolioJob job;
        job.folder.path = m_folder.path();
        job.asOf = asOf;
        job.now = [] {
            return asOf.instant;
        };
        const auto result = runPortfolioJob(job);
        EXPECT_TRUE(result.portfolio) << result.portfolio.error().sentence.toStdString();
        return result.portfolio ? *result.portfolio : nullptr;
    }
    QStringList everything() { return dump(m_cache->database()) + dump(workspace->database()); }
    Result<void> mergeAll() { return mergeAccounts(*workspace, names[3], {names[0], names[1], names[2]}); }

    std::unique_ptr<Workspace> workspace;
};

TEST_F(AccountMergesTest, FourAccountsInThreeCurrenciesAndBackLeaveNoTrace)
{
    const QStringList before = everything();
    ASSERT_TRUE(mergeAll());
    auto portfolio = join();
    EXPECT_EQ(portfolio->accounts.size(), 1u);
    EXPECT_EQ(portfolio->accounts[0].contractCount, 4u);
    EXPECT_EQ(portfolio->accounts[0].arrByCurrency.size(), 3u);
    EXPECT_EQ(routesIn(portfolio->workspace).of(names[3]).size(), 4u);
    EXPECT_NE(everything(), before);
    const AccountParts parts{mergedInto(names[3], portfolio->workspace.identity.merges), {}};
    ASSERT_TRUE(splitAccount(*workspace, names[3], parts));
    EXPECT_EQ(join()->accounts.size(), 4u);
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(workspace->decisions(2)->front().command, u"split");

    ASSERT_TRUE(mergeAll());
    join();
    ASSERT_TRUE(workspace->undo());
    join();
    EXPECT_EQ(everything(), before) << "undoing the merge is the other way back";
    ASSERT_TRUE(mergeAll());
    const QStringList merged = (join(), everything());
    ASSERT_TRUE(splitAccount(*workspace, names[3], parts));
    join();
    ASSERT_TRUE(workspace->undo());
    join();
    EXPECT_EQ(everything(), merged) << "and undoing the split brings the merge back";
}

TEST_F(AccountMergesTest, NoTableIsLeftOutOfTheseTests)
{
    EXPECT_EQ(emptyTables(workspace->database()), QStringList({u"merge"_qs, u"split"_qs}));
}

/// The program ends after the decision, before anything was joined.
TEST_F(AccountMergesTest, WhoIsKilledInBetweenFindsTheMergeDoneAndCanTakeItBack)
{
    const QStringList before = everything();
    ASSERT_TRUE(mergeAll());
    workspace.reset();
    workspace = std::move(*Workspace::open(path(QStringLiteral("workspace.sqlite")), [] { return asOf.instant; }));
    EXPECT_EQ(join()->accounts.size(), 1u);
    ASSERT_TRUE(workspace->undo());
    workspace.reset();
    workspace = std::move(*Workspace::open(path(QStringLiteral("workspace.sqlite")), [] { return asOf.instant; }));
    EXPECT_EQ(join()->accounts.size(), 4u);
    EXPECT_EQ(everything(), before);
}

TEST_F(AccountMergesTest, AMergeOverAMergeComesApartInTheOtherOrder)
{
    const QStringList before = everything();
    ASSERT_TRUE(mergeAccounts(*workspace, names[1], {names[0]}));
    join();
    const QStringList first = everything();
    ASSERT_TRUE(mergeAccounts(*workspace, names[3], {names[1], names[2]}));
    join();
    ASSERT_TRUE(workspace->undo());
    join();
    EXPECT_EQ(everything(), first);
    ASSERT_TRUE(workspace->undo());
    join();
    EXPECT_EQ(everything(), before);
}

TEST_F(AccountMergesTest, WhatBecomesOfEachIsSaidBefore)
{
    const auto apart = join();
    std::vector<const Account *> accounts;
    std::vector<QString> keys{names[3], names[0], names[1], names[2]};
    for (const QString &name : keys)
        accounts.push_back(apart->find(name));
    const auto belongings = belongingsOf(*workspace, keys);
    ASSERT_TRUE(belongings);
    QStringList kinds;
    QHash<QString, QString> words;
    for (const MergeEffect &effect : mergeEffects(*apart, accounts, *belongings)) {
        kinds << effect.kind;
        words[effect.kind] = effect.effect;
    }
    EXPECT_EQ(kinds,
              QStringList({u"tracking"_qs, u"route"_qs, u"note"_qs, u"conversation"_qs, u"history"_qs, u"mail"_qs}));
    EXPECT_TRUE(words[u"route"_qs].startsWith(u"4 stand side by side"));
    EXPECT_TRUE(words[u"note"_qs].startsWith(u"4 stay"));
    EXPECT_TRUE(words[u"tracking"_qs].startsWith(u"Tracked, as")) << qPrintable(words[u"tracking"_qs]);

    ASSERT_TRUE(mergeAll());
    const auto merged = join();
    const Account &one = *merged->find(names[3]);
    EXPECT_FALSE(one.untracked);
    EXPECT_EQ(accountNotes(*workspace, QStringList(names[3]) + mergedInto(names[3], merged->workspace.identity.merges))
                  ->size(),
              4u);
    EXPECT_EQ(conversation(*workspace, names[3])->size(), 1u) << "the questions about the others rest";
    EXPECT_EQ(scoreHistory(*workspace, Section::Health, names[3])->size(), 1u);
}

TEST_F(AccountMergesTest, AccountsThatAgreeHaveNothingToSay)
{
    const auto apart = join();
    const std::vector<const Account *> accounts{apart->find(names[0]), apart->find(names[2])};
    EXPECT_TRUE(mergeEffects(*apart, {accounts[0]}, {{names[0], true, true, 3, 4, 5}}).empty());
    EXPECT_EQ(mergeEffects(*apart, accounts, {{names[0]}, {names[2]}}).size(), 1u) << "but for the routes";
}

TEST_F(AccountMergesTest, OneOfThemCanBeSplitOff)
{
    ASSERT_TRUE(mergeAccounts(*workspace, names[1], {names[0]}));
    ASSERT_TRUE(mergeAccounts(*workspace, names[3], {names[1], names[2]}));
    EXPECT_EQ(mergedInto(names[3], join()->workspace.identity.merges), names.mid(0, 3));
    ASSERT_TRUE(splitAccount(*workspace, names[3], {{names[1]}, {}}));
    const auto portfolio = join();
    EXPECT_EQ(portfolio->accounts.size(), 2u) << "what was merged into it goes with it";
    EXPECT_EQ(portfolio->find(names[0]), portfolio->find(names[1]));
    EXPECT_EQ(portfolio->find(names[2]), portfolio->find(names[3]));
}

TEST_F(AccountMergesTest, ARecordCanBeKeptApart)
{
    ASSERT_TRUE(mergeAll());
    const AccountParts parts{{}, {{SourceId::Stripe, QStringLiteral("c3"), QStringLiteral("local:stripe-c3")}}};
    ASSERT_TRUE(splitAccount(*workspace, names[3], parts));
    const auto portfolio = join();
    EXPECT_EQ(portfolio->accounts.size(), 2u);
    ASSERT_TRUE(portfolio->find(QStringLiteral("local:stripe-c3")));
}

TEST_F(AccountMergesTest, WhatMakesNoSenseIsRefusedAndChangesNothing)
{
    const QStringList before = everything();
    EXPECT_FALSE(mergeAccounts(*workspace, names[0], {}));
    EXPECT_FALSE(mergeAccounts(*workspace, names[0], {names[1], names[0]}));
    EXPECT_FALSE(splitAccount(*workspace, names[0], {}));
    EXPECT_FALSE(splitAccount(*workspace, names[0], {{names[1]}, {}}));
    EXPECT_EQ(everything(), before);
    ASSERT_TRUE(mergeAccounts(*workspace, names[0], {names[1]}));
    EXPECT_FALSE(mergeAccounts(*workspace, names[1], {names[2], names[0]})) << "a circle";
    EXPECT_EQ(workspace->decisions(1)->front().summary, u"Merged beta.example into alpha.example");
    const qint64 merges = workspace->decisions()->front().id;
    ASSERT_TRUE(mergeAccounts(*workspace, names[0], {names[1]}));
    EXPECT_EQ(workspace->decisions()->front().id, merges) << "what stands already is no decision";
}

TEST_F(AccountMergesTest, ThePreviewIsWhatTheMergeGives)
{
    const auto apart = join();
    std::vector<const Account *> accounts;
    for (const QString &name : {names[3], names[0], names[1], names[2]})
        accounts.push_back(apart->find(name));
    const MergePreview preview = previewMerge(*apart, accounts);
    ASSERT_TRUE(mergeAll());
    const auto merged = join();
    EXPECT_EQ(preview.contracts, int(merged->accounts[0].contractCount));
    auto expected = merged->accounts[0].arrByCurrency;
    auto shown = preview.arr;
    const auto byCode = [](const Money &a, const Money &b) {
        return a.currency.code() < b.currency.code();
    };
    std::ranges::sort(expected, byCode);
    std::ranges::sort(shown, byCode);
    EXPECT_EQ(shown, expected);
    EXPECT_EQ(preview.routes, 4);
    EXPECT_TRUE(mergePreviewText(preview).startsWith(u"Together: 4 contracts, ARR "));
}

} // namespace
