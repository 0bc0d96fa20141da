// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/merge_preview.h"
#include "core/session/portfolio_job.h"
#include "core/workspace/account_merges.h"
#include "core/workspace/notes.h"
#include "core/workspace/routes.h"
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
        for (const QString &name : names) {
            ASSERT_TRUE(routeAccounts(*workspace, {name}, Section::Health, Section::Contracts));
            ASSERT_TRUE(keepNote(*workspace, name, u"About " + name));
        }
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
    ASSERT_TRUE(mergeAccounts(*workspace, names[0], {names[1]}));
    EXPECT_EQ(workspace->decisions()->size(), 9u) << "what stands already is no decision";
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
