// SPDX-License-Identifier: Apache-2.0
#include "app/match_benchmark/measures/program.h"
#include "app/match_benchmark/measures/report_text.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace success;
using namespace success::matching;

namespace {

TEST(RankOfRight, CountsATieHalf)
{
    EXPECT_EQ(rankOfRight({3, 2, 1}, {0}), 1.0);
    EXPECT_EQ(rankOfRight({3, 2, 1}, {2}), 3.0);
    EXPECT_EQ(rankOfRight({2, 2, 2}, {1}), 2.0);
    EXPECT_EQ(rankOfRight({0, 0, 5}, {0}), 2.5) << "what shares no word ties with all others that do not";
    EXPECT_EQ(rankOfRight({2, 2, 1}, {0, 1}), 1.0) << "right entries do not stand in each other's way";
    EXPECT_EQ(rankOfRight({2, 3, 1}, {0, 2}), 2.0) << "the best of them counts";
}

TEST(Quality, IsTheShareAndTheMeanOfReciprocals)
{
    const Quality quality = qualityOf({1.0, 2.0, 5.0, 5.5});
    EXPECT_DOUBLE_EQ(quality.recallAt1, 0.25);
    EXPECT_DOUBLE_EQ(quality.recallAt5, 0.75);
    EXPECT_DOUBLE_EQ(quality.mrr, (1.0 + 0.5 + 0.2 + 1.0 / 5.5) / 4.0);
    EXPECT_EQ(qualityOf({}).mrr, 0.0);
}

TEST(Bootstrap, HoldsTheMeanAndIsTheSameEachTime)
{
    const std::vector<double> gains{0.5, 0.0, -0.25, 1.0, 0.0, 0.0, 0.25};
    const Interval interval = bootstrap(gains);
    EXPECT_LT(interval.low, 1.5 / 7.0);
    EXPECT_GT(interval.high, 1.5 / 7.0);
    EXPECT_EQ(interval.low, bootstrap(gains).low);
    EXPECT_EQ(bootstrap({0.5, 0.5}).low, 0.5);
}

/// Two files in a folder of their own.
class Benchmark : public testing::Test
{
protected:
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    QTemporaryDir folder;
    const QString catalog =
        write("catalog.jsonl", R"({"repo":"a/one","entry_id":"1","text":"Dark theme","kind":"feature","date":null}

{"repo":"a/one","entry_id":"2","text":"Fixed feature flags in requests","kind":"fix","date":"2026-01-02","more":[1]}
{"repo":"a/one","entry_id":"2","text":"again"}
{"repo":"b/two","entry_id":"9","text":"Export as CSV"}
{"entry_id":"7"}
not json
)");
    const QString requests =
        write("requests.jsonl", R"({"repo":"a/one","title":"Feature request: dark mode","body":"","entry_ids":["1","9"]}
{"repo":"b/two","title":"CSV","body":"Save to a file","entry_ids":["9"]}
{"repo":"b/two","title":"Fax","entry_ids":["8"]}
{"repo":"c/three","title":"Anything","entry_ids":["1"]}
)");
};

TEST_F(Benchmark, ReadsWhatItCanAndCountsTheRest)
{
    const auto data = readLabelledData(catalog, requests, RequestText::All);
    ASSERT_TRUE(data) << data.error().sentence.toStdString();
    EXPECT_EQ(data->entryCount, 3);
    EXPECT_EQ(data->requestCount, 2);
    EXPECT_THAT(data->remarks.join(u'|').toStdString(),
                testing::AllOf(testing::HasSubstr("2 lines"), testing::HasSubstr("1 entries come a second time"),
                               testing::HasSubstr("3 labels"), testing::HasSubstr("2 requests have no right entry")));
    const Repository &two = data->repositories.at(QStringLiteral("b/two"));
    EXPECT_EQ(two.requests[0].text, QStringLiteral("CSV\nSave to a file"));
    EXPECT_EQ(readLabelledData(catalog, requests, RequestText::Title)
                  ->repositories.at(QStringLiteral("b/two"))
                  .requests[0]
                  .text,
              QStringLiteral("CSV"));
}

TEST_F(Benchmark, RanksInsideTheRequestsOwnRepository)
{
    const Report report = compare(*readLabelledData(catalog, requests, RequestText::Title));
    EXPECT_EQ(report.overall.matcher.requests, 2);
    EXPECT_EQ(report.overall.matcher.mrr, 1.0);
    EXPECT_EQ(report.byRepository.at(QStringLiteral("a/one")).bm25.mrr, 0.5) << "BM25 falls for the word request";
}

TEST_F(Benchmark, JsonHasTheMembersThatAreReadByOthers)
{
    const auto data = readLabelledData(catalog, requests, RequestText::Title);
    const auto json = nlohmann::json::parse(reportJson(compare(*data), *data).toStdString());
    for (const char *ranker : {"matcher", "bm25"}) {
        for (const char *figure : {"recall_at_1", "recall_at_5", "mrr"})
            EXPECT_TRUE(json.at(ranker).at(figure).is_number()) << ranker << figure;
    }
    EXPECT_EQ(json.at("matcher").at("calibration").size(), 5u);
    EXPECT_TRUE(json.at("by_repo").at("a/one").contains("bm25"));
    EXPECT_EQ(json.at("data").at("remarks").size(), 4u);
}

TEST_F(Benchmark, ExitCodesTellWhatWentWrong)
{
    EXPECT_EQ(runBenchmark({catalog, requests, QStringLiteral("--format=json")}), 0);
    EXPECT_EQ(runBenchmark({catalog, requests, QStringLiteral("--text"), QStringLiteral("all")}), 0);
    EXPECT_EQ(runBenchmark({catalog}), 2);
    EXPECT_EQ(runBenchmark({catalog, requests, QStringLiteral("--text"), QStringLiteral("body")}), 2);
    EXPECT_EQ(runBenchmark({catalog, requests, QStringLiteral("--format")}), 2);
    EXPECT_EQ(runBenchmark({catalog, folder.filePath(QStringLiteral("none"))}), 1);
    EXPECT_EQ(runBenchmark({catalog, write("empty", "")}), 1);
}

} // namespace
