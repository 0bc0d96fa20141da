// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include "core/model/money.h"

#include <QFile>

#include <map>

namespace success::test {
namespace {

using nlohmann::json;

/// A summary made from the rows of `list health` alone: rows that are tracked, money by currency.
struct Tally
{
    std::map<std::string, int> accounts;
    std::map<std::string, qint64> arr;                               ///< by currency, all levels
    std::map<std::string, std::map<std::string, qint64>> arrByLevel; ///< by level, by currency
    int renewing = 0;
};

Tally tallyOf(const json &rows)
{
    Tally tally;
    for (const json &row : rows) {
        if (row.at("untracked") == true)
            continue;
        const std::string level = row.at("risk_level");
        ++tally.accounts[level];
        const json &days = row.at("days_to_renewal");
        tally.renewing += days.is_number() && days >= 0 && days <= 30;
        if (row.at("arr").is_null())
            continue;
        const std::string currency = row["arr"]["currency"];
        tally.arr[currency] += row["arr"]["minor"].get<qint64>();
        tally.arrByLevel[level][currency] += row["arr"]["minor"].get<qint64>();
    }
    return tally;
}

std::map<std::string, qint64> byCurrency(const json &total)
{
    std::map<std::string, qint64> sums;
    for (const json &money : total.at("by_currency"))
        sums[money.at("currency")] = money.at("minor");
    return sums;
}

/// The demo's own rates, applied to the sum of each currency, rounded once.
qint64 inBase(const json &rows, const json &rates)
{
    RateTable table{*Currency::fromCode(u"USD"), {}, {}};
    for (const auto &[code, rate] : rates.at("rates").items())
        table.rates.insert(Currency::fromCode(QString::fromStdString(code))->packed(),
                           *rationalFromDecimal(QString::fromStdString(rate)));
    MoneySum sum(table);
    for (const json &row : rows) {
        if (row.at("untracked") == false && !row.at("arr").is_null())
            sum.add({row["arr"]["minor"], *Currency::fromCode(QString::fromStdString(row["arr"]["currency"]))});
    }
    return sum.total().total.minor;
}

class HealthList : public DemoTest
{
};

TEST_F(HealthList, TwiceGivesIdenticalBytes)
{
    const CliRun first = ctl("list health --format json");
    ASSERT_EQ(first.exitCode, 0) << first.err.toStdString();
    EXPECT_EQ(ctl("list health --format json").out, first.out);
    EXPECT_GE(first.json().size(), 60u);
    EXPECT_EQ(ctl("summary health --format json").out, ctl("summary health --format json").out);
}

TEST_F(HealthList, ANewDemoFolderGivesTheSameBytes)
{
    const QTemporaryDir other;
    const CliRun fresh = runSuccessctl(QStringLiteral(SUCCESSCTL),
                                       {QStringLiteral("list"), QStringLiteral("health"), QStringLiteral("--format"),
                                        QStringLiteral("json"), QStringLiteral("--demo"), QStringLiteral("--data-dir"),
                                        other.path(), QStringLiteral("--as-of"), QStringLiteral("2026-11-22")},
                                       QStringLiteral(SUCCESS_DEMO_DATA));
    EXPECT_EQ(fresh.out, ctl("list health --format json").out);
}

TEST_F(HealthList, IsAliveOnAnyDay)
{
    for (const char *day : {"2026-11-22", "2027-06-01", "2028-02-29"}) {
        const Tally tally = tallyOf(ask("list health", day));
        EXPECT_GE(tally.renewing, 1) << day;
        for (const char *level : {"critical", "at_risk", "healthy", "not_scored"})
            EXPECT_GE(tally.accounts.count(level), 1u) << day << " has nobody who is " << level;
    }
}

TEST_F(HealthList, EveryScoreIsAHundredMinusWhatItsFactorsCost)
{
    for (const json &row : ask("list health")) {
        const std::string key = row.at("account_key");
        const json explained = ask(("explain " + key).c_str());
        EXPECT_EQ(explained.at("score"), row.at("health_score")) << key;
        EXPECT_EQ(explained.at("risk_level"), row.at("risk_level")) << key;
        int explainedPoints = 0;
        for (const json &factor : explained.at("factors"))
            explainedPoints += factor.at("points").get<int>();
        int listedPoints = 0;
        for (const json &factor : row.at("risk_factors"))
            listedPoints += factor.at("points").get<int>();
        EXPECT_EQ(explainedPoints, listedPoints) << key;
        const json score = row.at("health_score").is_null() ? json() : json(100 + explainedPoints);
        EXPECT_EQ(row.at("health_score"), score) << key;
    }
}

TEST_F(HealthList, SummaryEqualsWhatTheListAddsUpTo)
{
    const json rows = ask("list health");
    const json summary = ask("summary health");
    const Tally tally = tallyOf(rows);
    EXPECT_EQ(summary.at("critical_accounts"), tally.accounts.at("critical"));
    EXPECT_EQ(summary.at("at_risk_accounts"), tally.accounts.at("at_risk"));
    EXPECT_EQ(summary.at("renewing_in_30_days"), tally.renewing);
    const json &protectedArr = summary.at("protected_arr");
    EXPECT_EQ(protectedArr.at("total"),
              (json{{"minor", inBase(rows, ask("settings get money.rates"))}, {"currency", "USD"}}));
    qint64 levels = 0;
    std::map<std::string, qint64> sums;
    for (const auto &[level, total] : summary.at("arr_by_level").items()) {
        levels += total.at("total").at("minor").get<qint64>();
        for (const auto &[currency, minor] : byCurrency(total))
            sums[currency] += minor;
    }
    EXPECT_EQ(protectedArr.at("total").at("minor"), levels);
    EXPECT_EQ(byCurrency(protectedArr), sums);
}

TEST_F(HealthList, FiltersSortsSearchesAndCutsOff)
{
    const json all = ask("list health");
    const json critical = ask("list health --filter risk_level=critical");
    EXPECT_EQ(int(critical.size()), std::count_if(all.begin(), all.end(),
                                                  [](const json &row) { return row.at("risk_level") == "critical"; }));
    const json byArr = ask("list health --sort arr:desc --limit 5");
    EXPECT_EQ(byArr.size(), 5u);
    const std::string name = all.front().at("account");
    const CliRun found = ctl({QStringLiteral("list"), QStringLiteral("health"), QStringLiteral("--search"),
                              QString::fromStdString(name), QStringLiteral("--format"), QStringLiteral("json")});
    ASSERT_EQ(found.exitCode, 0);
    EXPECT_EQ(found.json().front().at("account_key"), all.front().at("account_key"));
}

TEST_F(HealthList, OptionsMayStandInFrontOfTheCommandAndAfterIt)
{
    const CliRun before = ctl("--format json --limit 3 list health");
    const CliRun after = ctl("list health --limit 3 --format json");
    EXPECT_EQ(before.exitCode, 0);
    EXPECT_EQ(before.out, after.out);
}

TEST_F(HealthList, ExportsWhatItLists)
{
    const QString file = folder() + QStringLiteral("/health.csv");
    ASSERT_EQ(ctl({QStringLiteral("export"), QStringLiteral("health"), file}).exitCode, 0);
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_EQ(written.readAll(), ctl("list health --format csv").out);
}

} // namespace
} // namespace success::test
