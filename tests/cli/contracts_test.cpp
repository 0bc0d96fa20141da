// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/demo_fixture.h"

#include "core/model/money.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <set>

namespace success::test {
namespace {

using nlohmann::json;

class ContractsList : public DemoTest
{
};

Money moneyOf(const json &value)
{
    return {value.at("minor"), *Currency::fromCode(QString::fromStdString(value.at("currency")))};
}

/// Amounts of a column of the tracked rows, added with the demo's own rates. By currency they are more than the rows
/// tell: a company with several shows their sum in the base currency.
json totalOf(const json &rows, const char *column, const json &rates)
{
    RateTable table{*Currency::fromCode(u"USD"), {}, {}};
    for (const auto &[code, rate] : rates.at("rates").items())
        table.rates.insert(Currency::fromCode(QString::fromStdString(code))->packed(),
                           *rationalFromDecimal(QString::fromStdString(rate)));
    MoneySum sum(table);
    for (const json &row : rows) {
        if (row.at("untracked") == false && !row.at(column).is_null())
            sum.add(moneyOf(row[column]));
    }
    const MoneyTotal total = sum.total();
    const auto list = [](const std::vector<Money> &amounts) {
        json array = json::array();
        for (const Money &amount : amounts)
            array.push_back({{"minor", amount.minor}, {"currency", amount.currency.code().toStdString()}});
        return array;
    };
    return {{"total", list({total.total})[0]}, {"unconverted", list(total.unconverted)}};
}

TEST_F(ContractsList, AgreesWithItsSummary)
{
    const json rows = ask("list contracts");
    const json summary = ask("summary contracts");
    const json rates = ask("settings get money.rates");
    std::set<std::string> keys;
    int contracts = 0;
    for (const json &row : rows) {
        EXPECT_TRUE(keys.insert(row.at("account_key")).second);
        contracts += row.at("untracked") == false ? row.at("contract_count").get<int>() : 0;
    }
    EXPECT_EQ(summary.at("total_contracts").at("total"), contracts);
    EXPECT_EQ(summary["total_contracts"]["stripe"].get<int>() + summary["total_contracts"]["salesbricks"].get<int>(),
              contracts);
    const auto sameTotal = [&](const char *column, const json &total) {
        json expected = totalOf(rows, column, rates);
        EXPECT_EQ(expected["total"], total.at("total"));
        EXPECT_EQ(expected["unconverted"], total.at("unconverted"));
    };
    sameTotal("mrr", summary.at("active_mrr"));
    sameTotal("arr", summary.at("active_arr"));
    EXPECT_FALSE(summary["active_mrr"]["unconverted"].empty()) << "the demo has a currency without a rate";
    EXPECT_GE(summary["active_mrr"]["by_currency"].size(), 4u);
}

TEST_F(ContractsList, ShowsEveryStatusSourceAndMismatch)
{
    std::map<std::string, std::set<std::string>> seen;
    for (const json &row : ask("list contracts")) {
        seen["status"].insert(row.at("status"));
        seen["source"].insert(row.at("source"));
        if (!row.at("payment_status").is_null())
            seen["payment"].insert(row["payment_status"]);
        for (const json &mismatch : row.at("mismatches"))
            seen["mismatch"].insert(mismatch);
        if (row.at("contract_count") > 2)
            seen["several"].insert("yes");
    }
    EXPECT_EQ(seen["status"], (std::set<std::string>{"active", "trialing", "past_due", "canceled", "expired", "pending",
                                                     "draft", "paused"}));
    EXPECT_EQ(seen["source"], (std::set<std::string>{"salesbricks", "stripe", "merged"}));
    EXPECT_EQ(seen["payment"], (std::set<std::string>{"paid", "open", "past_due", "unpaid"}));
    EXPECT_EQ(seen["mismatch"], (std::set<std::string>{"amount", "currency", "interval", "status", "dates",
                                                       "salesbricks_missing", "stripe_missing"}));
    EXPECT_EQ(seen["several"].size(), 1u);
}

TEST_F(ContractsList, AMergedRowMatchesEitherSource)
{
    const auto count = [&](const char *filter) {
        return ask((std::string("list contracts --filter ") + filter).c_str()).size();
    };
    EXPECT_EQ(count("source=salesbricks") + count("source=stripe"),
              ask("list contracts").size() + count("source=merged"));
    EXPECT_GT(count("status=expiring_in_30_days"), 0u);
}

TEST_F(ContractsList, ExportsWhatItLists)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("contracts.csv"));
    ASSERT_EQ(ctl({QStringLiteral("export"), QStringLiteral("contracts"), file, QStringLiteral("--filter"),
                   QStringLiteral("source=merged")})
                  .exitCode,
              0);
    QFile csv(file);
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_EQ(csv.readAll().toStdString(), ctl("list contracts --filter source=merged --format csv").out.toStdString());
}

TEST_F(ContractsList, MovementsCloseOnTheActiveMrr)
{
    const json months = ask("movements");
    const json summary = ask("summary contracts");
    ASSERT_EQ(months.size(), 12u);
    for (size_t i = 0; i < months.size(); ++i) {
        const json &month = months[i];
        qint64 sum = month.at("opening").at("minor");
        for (const char *movement : {"new", "reactivation", "expansion", "contraction", "churn", "fx"})
            sum += month.at(movement).at("minor").get<qint64>();
        EXPECT_EQ(sum, month.at("closing").at("minor").get<qint64>());
        EXPECT_EQ(month["opening"], i > 0 ? months[i - 1]["closing"] : month["opening"]);
        EXPECT_LE(month.at("grr_percent").get<double>(), 100.0);
    }
    EXPECT_EQ(months.back()["closing"], summary.at("active_mrr").at("total"));
    EXPECT_EQ(months.back()["unconverted"], summary["active_mrr"]["unconverted"]);
}

TEST_F(ContractsList, AMonthIsWhatItsCustomersMoved)
{
    for (const json &month : ask("movements")) {
        const std::string name = month.at("month");
        std::map<std::string, qint64> sums;
        for (const json &moved : ask(("movements --month " + name).c_str())) {
            const auto minor = [&](const char *key) {
                return moved.at(key).at("minor").get<qint64>();
            };
            EXPECT_EQ(minor("opening") + minor("amount") + minor("fx"), minor("closing")) << moved;
            sums[moved.at("movement")] += minor("amount");
        }
        for (const char *movement : {"new", "reactivation", "expansion", "contraction", "churn"})
            EXPECT_NEAR(double(sums[movement]), double(month.at(movement).at("minor").get<qint64>()), 5.0) << name;
    }
    EXPECT_EQ(ctl("movements --month 1999-01").exitCode, 2);
}

TEST_F(ContractsList, RenewalsCoverTwelveMonthsAndEveryLevel)
{
    const json renewals = ask("renewals");
    EXPECT_EQ(renewals.size(), 48u);
    int contracts = 0;
    for (const json &row : renewals)
        contracts += row.at("contracts").get<int>();
    EXPECT_GT(contracts, 20);
    EXPECT_EQ(ctl("renewals --format csv").exitCode, 0);
}

TEST_F(ContractsList, DraftsARenewal)
{
    const json draft = ask("draft renewal hooli.example");
    EXPECT_EQ(draft.at("to").size(), 1u);
    EXPECT_EQ(draft.at("body").get<std::string>().find('{'), std::string::npos);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("renewal.eml"));
    ASSERT_EQ(ctl({QStringLiteral("draft"), QStringLiteral("renewal"), QStringLiteral("hooli.example"),
                   QStringLiteral("--eml"), file})
                  .exitCode,
              0);
    QFile eml(file);
    ASSERT_TRUE(eml.open(QIODevice::ReadOnly));
    EXPECT_TRUE(eml.readAll().contains("\r\nX-Unsent: 1\r\n"));
    EXPECT_EQ(ctl("draft note hooli.example").exitCode, 2);
}

} // namespace
} // namespace success::test
