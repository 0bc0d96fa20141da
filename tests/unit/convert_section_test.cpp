// SPDX-License-Identifier: Apache-2.0
#include "core/sections/convert/convert_explanation.h"
#include "core/sections/convert/convert_section.h"
#include "core/sections/table/export.h"
#include "core/sections/table/query.h"
#include "core/workspace/routes.h"
#include "tests/unit/convert_fixture.h"

using namespace success;
using namespace success::test;

namespace {

/// A trial that pays 12,000 a year, one that pays 6,000, one in a currency without a rate, and one that is worth what
/// is assumed.
class ConvertSectionTest : public ConvertTest
{
protected:
    void SetUp() override
    {
        ConvertTest::SetUp();
        RecordBatch batch;
        const auto add = [&](const char *name, int days, qint64 arr) -> ContractRecord & {
            const QString id = QString::fromLatin1(name);
            batch.companies.push_back(company(id, id + u".example"));
            ContractRecord &record = batch.contracts.emplace_back(stripeTrial(id, days));
            record.companyRef = id;
            record.arrMinor = arr;
            record.mrrMinor = arr / 12;
            return record;
        };
        add("hooli", 7, 1200000).paymentMethodOnFile = true;
        add("aviato", 8, 600000);
        add("kyoto", 0, 90000).currency = *Currency::fromCode(u"JPY");
        add("free", -1, 0);
        adopt(SourceId::Stripe, batch);
        ConvertSettings settings;
        settings.assumedValue = 500;
        settings.weights = {0, 0, 0, 0, 100, 0};
        m_workspace.convert = std::make_shared<const ConvertSettings>(settings);
        m_workspace.baseCurrency = m_workspace.rates.base = usd();
    }

    WorkspaceSnapshot m_workspace;
};

TEST_F(ConvertSectionTest, TheTableHasTheColumnsOfTheSpecification)
{
    const auto table = convertTable(load(m_workspace));
    QStringList ids;
    for (const ColumnInfo &column : table->columns())
        ids << column.id;
    EXPECT_EQ(ids.mid(0, 10).join(u' '), u"account_key company domain sources score likelihood trial_days_remaining "
                                         "estimated_value expected_value routed_from");
    const auto rows = runQuery(*table, {});
    ASSERT_TRUE(rows);
    const auto json = tableJson(*table, *rows);
    ASSERT_EQ(json.size(), 4U);
    EXPECT_EQ(json[0]["domain"], "hooli.example");
    EXPECT_EQ(json[0]["sources"], nlohmann::json({"stripe"}));
    EXPECT_EQ(json[0]["score"], 40);
    EXPECT_EQ(json[0]["likelihood"], "medium");
    EXPECT_EQ(json[0]["expected_value"], nlohmann::ordered_json({{"minor", 480000}, {"currency", "USD"}}));
    EXPECT_EQ(json[0]["value_assumed"], false);
    EXPECT_EQ(json[3]["domain"], "free.example");
    EXPECT_EQ(json[3]["value_assumed"], true);
    EXPECT_EQ(json[3]["trial_days_remaining"], -1);
}

TEST_F(ConvertSectionTest, CardsCountTrackedCandidatesAndNeverAddCurrencies)
{
    const ConvertSummary summary = convertSummary(*load(m_workspace));
    EXPECT_EQ(summary.totalCandidates, 4);
    EXPECT_EQ(summary.highLikelihood, 0);
    EXPECT_EQ(summary.mediumLikelihood, 1);
    EXPECT_EQ(summary.lowLikelihood, 3);
    EXPECT_EQ(summary.trialsEndingIn7Days, 2) << "today and in 7 days; neither in 8 nor yesterday";
    EXPECT_EQ(summary.estimatedValue.total, (Money{1850000, usd()}));
    ASSERT_EQ(summary.estimatedValue.unconverted.size(), 1U);
    EXPECT_EQ(summary.estimatedValue.unconverted.front().minor, 90000);
    EXPECT_EQ(summary.assumedValues, 1);
    m_workspace.untracked = {QStringLiteral("hooli.example")};
    const auto untracked = load(m_workspace);
    EXPECT_EQ(convertSummary(*untracked).totalCandidates, 3);
    EXPECT_EQ(convertTable(untracked)->rowCount(), 4) << "listed all the same";
    EXPECT_EQ(summaryJson(convertSummary(*untracked))["trials_ending_in_7_days"], 1);
}

TEST_F(ConvertSectionTest, WhoWasRoutedHereStandsOnTopAndCountsOnlyAsACandidate)
{
    RecordBatch payer;
    payer.companies.push_back(company(QStringLiteral("payer"), QStringLiteral("payer.example")));
    payer.contracts.push_back(term(QStringLiteral("paid"), asOf.date.addDays(-9), asOf.date.addDays(300)));
    payer.contracts.back().companyRef = QStringLiteral("payer");
    adopt(SourceId::Salesbricks, payer);
    const auto route = [](const char *key) {
        return AccountRoute{QString::fromLatin1(key), Section::Convert, Section::Health, QStringLiteral("Likely"),
                            asOf.instant};
    };
    m_workspace.routes = std::make_shared<const Routes>(Routes{{route("free.example"), route("payer.example")}});
    const auto portfolio = load(m_workspace);
    const auto table = convertTable(portfolio);
    const auto rows = runQuery(*table, {});
    ASSERT_TRUE(rows);
    const auto json = tableJson(*table, *rows);
    ASSERT_EQ(json.size(), 5U);
    EXPECT_EQ(json[0]["domain"], "free.example");
    EXPECT_EQ(json[1]["domain"], "payer.example");
    EXPECT_EQ(json[1]["routed_from"][0]["from"], "health");
    EXPECT_TRUE(json[1]["score"].is_null());
    EXPECT_EQ(json[2]["domain"], "hooli.example");
    EXPECT_EQ(convertSummary(*portfolio).totalCandidates, 4);
    EXPECT_EQ(convertSummary(*portfolio, *table, *rows).totalCandidates, 4);
    const auto same = runQuery(*table, {{}, {*parseFilter(QStringLiteral("sources=stripe"))}, {}, -1});
    EXPECT_EQ(same->size(), 4U);
}

TEST_F(ConvertSectionTest, FiltersReadSourcesLevelsAndDays)
{
    const auto table = convertTable(load(m_workspace));
    const auto found = [&](const char *filter) {
        const auto rows = runQuery(*table, {{}, {*parseFilter(QString::fromLatin1(filter))}, {}, -1});
        EXPECT_TRUE(rows) << rows.error().sentence.toStdString();
        return rows ? rows->size() : 0;
    };
    EXPECT_EQ(found("likelihood=medium"), 1U);
    EXPECT_EQ(found("likelihood=high|low"), 3U);
    EXPECT_EQ(found("sources=stripe"), 4U);
    EXPECT_EQ(found("sources=salesbricks"), 0U);
    EXPECT_EQ(found("trial_days_remaining=0..7"), 2U);
    EXPECT_EQ(found("estimated_value>=6000"), 2U);
}

TEST_F(ConvertSectionTest, AnExplanationSumsToTheScoreThatIsListed)
{
    const auto portfolio = load(m_workspace);
    const auto explanation = explainConvert(*portfolio, account(*portfolio), m_cache->database());
    ASSERT_TRUE(explanation) << explanation.error().sentence.toStdString();
    int sum = 0;
    for (const auto &factor : explanation->factors)
        sum += factor.points;
    EXPECT_EQ(explanation->score, 40);
    EXPECT_EQ(sum, 40);
    ASSERT_EQ(explanation->factors.size(), 3U) << "those of the one input that weighs, of 0 points too";
    EXPECT_EQ(explanation->factors.front().kind, u"payment_method");
    EXPECT_EQ(explanation->factors.front().records.front().id, u"stripe:hooli");
    EXPECT_EQ(explanation->missing.size(), 5U);
    EXPECT_EQ(explanationJson(*explanation)["likelihood"], "medium");
}

TEST_F(ConvertSectionTest, WhoIsNoProspectHasNoScoreAndIsToldWhy)
{
    adoptContracts(SourceId::Stripe, {subscription(QStringLiteral("paid"))});
    const auto portfolio = load(m_workspace);
    const auto explanation = explainConvert(*portfolio, account(*portfolio), m_cache->database());
    ASSERT_TRUE(explanation);
    EXPECT_EQ(explanation->score, std::nullopt);
    ASSERT_EQ(explanation->missing.size(), size_t(convertInputs));
    EXPECT_TRUE(explanation->missing.front().reason.contains(u"bought"));
}

} // namespace
