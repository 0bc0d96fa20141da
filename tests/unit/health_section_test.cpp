// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/health_section.h"
#include "core/sections/history/day_scores.h"
#include "core/sections/table/export.h"
#include "core/sections/table/query.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

using namespace success;

namespace {

Currency code(const char *text)
{
    return *Currency::fromCode(QString::fromLatin1(text));
}

/// Accounts of every level, some untracked, some outside Health, in three currencies of which one has no rate.
PortfolioPtr randomPortfolio(unsigned seed, size_t count)
{
    std::mt19937 random(seed);
    auto portfolio = std::make_shared<Portfolio>();
    portfolio->asOf = AsOf::noonUtc(QDate(2026, 11, 22));
    portfolio->rates = {code("USD"), QDate(2026, 11, 20), {{code("EUR").packed(), Rational(108, 100)}}};
    for (size_t i = 0; i < count; ++i) {
        Account account;
        account.key = QStringLiteral("a%1.example").arg(i, 6, 10, QChar(u'0'));
        account.name = QStringLiteral("Account %1").arg(random() % 50);
        account.domain = random() % 9 ? account.key : QString();
        account.inHealth = random() % 8 > 0;
        account.untracked = random() % 10 == 0;
        if (random() % 5 > 0) {
            const Currency currency = std::array{code("USD"), code("EUR"), code("GBP")}[random() % 3];
            account.arr = Money{qint64(random() % 1000000), currency};
            account.arrInBase = portfolio->rates.toBase(*account.arr);
        }
        if (random() % 2)
            account.daysToRenewal = int(random() % 60);
        HealthFacts facts;
        facts.billingLinked = random() % 3 > 0;
        facts.daysPastDue = random() % 2 ? std::optional(int(random() % 40)) : std::nullopt;
        facts.signalsKnown = random() % 3 > 0;
        facts.daysSinceTouch = int(random() % 120);
        portfolio->accounts.edit().push_back(account);
        portfolio->healthFacts.edit().push_back(facts);
        const Assessment assessment = assessHealth(facts);
        portfolio->healthAssessments.edit().push_back(assessment);
        portfolio->healthScores.edit().push_back(scoreHealth(assessment, portfolio->workspace.health));
        portfolio->healthChange7d.edit().push_back({});
    }
    return portfolio;
}

std::vector<quint32> rowsOf(const Table &table)
{
    return *runQuery(table, {});
}

TEST(HealthTable, ListsWhoStandsInHealthWorstFirst)
{
    const auto portfolio = randomPortfolio(1, 2000);
    const auto table = healthTable(portfolio);
    const auto inHealth = std::count_if(portfolio->accounts.begin(), portfolio->accounts.end(),
                                        [](const Account &account) { return account.inHealth; });
    EXPECT_EQ(table->rowCount(), inHealth);
    const auto place = [&](quint32 row) {
        const size_t i = healthAccountOf(*table, row);
        const int score = portfolio->healthScores[i].score;
        const auto arr = portfolio->accounts[i].arrInBase;
        return std::tuple(score < 0, score, !arr, -arr.value_or(0), portfolio->accounts[i].key);
    };
    const auto rows = rowsOf(*table);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [&](auto a, auto b) { return place(a) < place(b); }));
}

TEST(HealthTable, HasTheColumnsOfTheInterface)
{
    const auto table = healthTable(randomPortfolio(2, 20));
    QStringList ids;
    for (const ColumnInfo &column : table->columns())
        ids << column.id;
    EXPECT_EQ(ids.join(u' '),
              u"account_key account domain health_score score_change_7d risk_level active_users licensed_users arr "
              u"days_to_renewal risk_factors untracked routed_from");
}

TEST(HealthTable, ShownFactorsSumToTheScoreAndNoneIsZero)
{
    const auto table = healthTable(randomPortfolio(3, 1000));
    const auto json = tableJson(*table, rowsOf(*table));
    for (const auto &row : json) {
        if (row["health_score"].is_null()) {
            EXPECT_EQ(row["risk_level"], "not_scored");
            continue;
        }
        int sum = 100;
        int previous = -101;
        for (const auto &factor : row["risk_factors"]) {
            EXPECT_NE(factor["points"], 0);
            EXPECT_LE(previous, factor["points"].get<int>()); // the largest first
            previous = factor["points"];
            sum += previous;
        }
        EXPECT_EQ(sum, row["health_score"]);
    }
}

TEST(HealthSummary, IsWhatTheTrackedRowsAddUpTo)
{
    const auto portfolio = randomPortfolio(4, 3000);
    const auto table = healthTable(portfolio);
    const auto tracked = runQuery(*table, {{}, {{QStringLiteral("untracked"), QStringLiteral("false")}}, {}, -1});
    EXPECT_EQ(summaryJson(healthSummary(*portfolio)), summaryJson(healthSummary(*portfolio, *table, *tracked)));
    const auto json = summaryJson(healthSummary(*portfolio));
    const auto list = tableJson(*table, *tracked);
    const auto count = [&](const char *level) {
        return std::count_if(list.begin(), list.end(), [&](const auto &row) { return row["risk_level"] == level; });
    };
    EXPECT_EQ(json["critical_accounts"], count("critical"));
    EXPECT_EQ(json["at_risk_accounts"], count("at_risk"));
    qint64 byLevel = 0;
    for (const auto &level : json["arr_by_level"])
        byLevel += level["total"]["minor"].get<qint64>();
    EXPECT_EQ(json["protected_arr"]["total"]["minor"], byLevel);
    std::map<std::string, qint64> byCurrency;
    for (const auto &row : list) {
        if (!row["arr"].is_null())
            byCurrency[row["arr"]["currency"]] += row["arr"]["minor"].get<qint64>();
    }
    for (const auto &money : json["protected_arr"]["by_currency"])
        EXPECT_EQ(money["minor"], byCurrency[money["currency"]]);
    EXPECT_EQ(json["protected_arr"]["unconverted"].size(), 1u);
    EXPECT_EQ(json["protected_arr"]["unconverted"][0]["currency"], "GBP");
}

TEST(HealthPreview, SaysWhatSavingWouldDo)
{
    const auto portfolio = randomPortfolio(5, 20000);
    HealthSettings settings;
    settings.weights = {10, 60, 10, 20, 0, 0};
    settings.healthyFrom = 80;
    const LevelPreview preview = previewHealth(*portfolio, settings);
    int changed = 0;
    std::array<int, 4> after{};
    MoneySum arr(portfolio->rates);
    for (size_t i = 0; i < portfolio->accounts.size(); ++i) {
        if (!portfolio->accounts[i].inHealth || portfolio->accounts[i].untracked)
            continue;
        const RiskLevel level = scoreHealth(portfolio->healthAssessments[i], settings).level;
        ++after[size_t(level)];
        if (level == portfolio->healthScores[i].level)
            continue;
        ++changed;
        addArr(arr, portfolio->accounts[i]);
    }
    EXPECT_GT(changed, 0);
    EXPECT_EQ(preview.changed, changed);
    EXPECT_EQ(preview.after, after);
    EXPECT_EQ(preview.moneyChanged, arr.total());
    EXPECT_EQ(previewHealth(*portfolio, portfolio->workspace.health).changed, 0);
}

TEST(HealthSnapshot, KeepsTodaysScoresAndWhatMadeThem)
{
    const auto portfolio = randomPortfolio(6, 200);
    const DayScores day = healthDay(*portfolio);
    EXPECT_EQ(day.day, portfolio->asOf.date);
    ASSERT_GT(day.scores.size(), 50u);
    for (size_t place = 0; place < day.scores.size(); ++place) {
        const auto detail = day.detailOf(place);
        int sum = 100;
        for (const auto &points : detail["factors"])
            sum += points.get<int>();
        EXPECT_EQ(sum, day.scores[place].score);
    }
}

} // namespace
