// SPDX-License-Identifier: Apache-2.0
#include "app/match_benchmark/measures/comparison.h"

#include "core/matching/bm25.h"
#include "core/matching/confidence.h"

#include <algorithm>

namespace success::matching {

namespace {

constexpr size_t looked = 5;

/// What was measured, request by request.
struct Observations
{
    std::vector<double> matcherRanks;
    std::vector<double> bm25Ranks;
    Calibration calibration;
    int suggested = 0;

    Observations()
    {
        for (size_t row = 0; row < calibration.size(); ++row)
            calibration[row] = {int(row) * 20, int(row) * 20 + 20};
    }
};

void append(Observations &all, const Observations &more)
{
    all.matcherRanks.insert(all.matcherRanks.end(), more.matcherRanks.begin(), more.matcherRanks.end());
    all.bm25Ranks.insert(all.bm25Ranks.end(), more.bm25Ranks.begin(), more.bm25Ranks.end());
    for (size_t row = 0; row < all.calibration.size(); ++row) {
        all.calibration[row].suggestions += more.calibration[row].suggestions;
        all.calibration[row].right += more.calibration[row].right;
        all.calibration[row].confidence += more.calibration[row].confidence;
    }
    all.suggested += more.suggested;
}

std::vector<std::string> nameWords(const QString &repository)
{
    std::vector<std::string> words;
    for (const Word &word : wordsOf(repository))
        words.push_back(word.folded);
    return words;
}

void calibrate(const Ranking &ranking, const std::vector<size_t> &places, const std::vector<size_t> &right,
               Observations &observations)
{
    for (size_t i = 0; i < std::min(looked, places.size()); ++i) {
        const int confidence = confidenceOf(ranking, i);
        CalibrationRow &row = observations.calibration[size_t(std::min(confidence / 20, 4))];
        ++row.suggestions;
        row.confidence += confidence;
        row.right += std::binary_search(right.begin(), right.end(), places[i]) ? 1 : 0;
        observations.suggested += i == 0 && confidence >= leastConfidence ? 1 : 0;
    }
}

Observations observe(const QString &name, const Repository &repository)
{
    FeatureIndex index;
    std::vector<QString> texts;
    std::vector<size_t> places; // by slot
    for (size_t place = 0; place < repository.entries.size(); ++place) {
        texts.push_back(repository.entries[place].text);
        if (index.add(repository.entries[place]))
            places.push_back(place);
    }
    const Bm25 bm25(texts);
    const LearnedWords nothingLearned;
    RequestRanker ranker(index, nothingLearned, nameWords(name));
    Observations observations;
    for (const LabelledRequest &request : repository.requests) {
        const Ranking ranking = ranker.rank(request.text, texts.size());
        std::vector<double> scores(texts.size());
        std::vector<size_t> ranked;
        for (const Candidate &candidate : ranking.candidates) {
            ranked.push_back(places[candidate.slot]);
            scores[ranked.back()] = double(candidate.score);
        }
        observations.matcherRanks.push_back(rankOfRight(scores, request.right));
        observations.bm25Ranks.push_back(rankOfRight(bm25.scores(request.text), request.right));
        calibrate(ranking, ranked, request.right, observations);
    }
    return observations;
}

Comparison conclude(const Observations &observations)
{
    std::vector<double> mrr;
    std::vector<double> recall;
    for (size_t i = 0; i < observations.matcherRanks.size(); ++i) {
        const double ours = observations.matcherRanks[i];
        const double theirs = observations.bm25Ranks[i];
        mrr.push_back(1.0 / ours - 1.0 / theirs);
        recall.push_back(double(ours <= 5.0) - double(theirs <= 5.0));
    }
    return {qualityOf(observations.matcherRanks),
            qualityOf(observations.bm25Ranks),
            bootstrap(mrr),
            bootstrap(recall),
            observations.calibration,
            observations.suggested};
}

} // namespace

Report compare(const LabelledData &data)
{
    Report report;
    Observations all;
    for (const auto &[name, repository] : data.repositories) {
        if (repository.requests.empty())
            continue;
        const Observations observations = observe(name, repository);
        append(all, observations);
        report.byRepository.emplace(name, conclude(observations));
    }
    report.overall = conclude(all);
    return report;
}

} // namespace success::matching
