// SPDX-License-Identifier: Apache-2.0
#include "app/match_benchmark/measures/quality.h"

#include <algorithm>
#include <random>

namespace success::matching {

double rankOfRight(const std::vector<double> &scores, const std::vector<size_t> &right)
{
    double best = double(scores.size());
    for (const size_t place : right) {
        double rank = 1.0;
        for (size_t other = 0; other < scores.size(); ++other) {
            if (scores[other] < scores[place] || std::binary_search(right.begin(), right.end(), other))
                continue;
            rank += scores[other] > scores[place] ? 1.0 : 0.5;
        }
        best = std::min(best, rank);
    }
    return best;
}

Quality qualityOf(const std::vector<double> &ranks)
{
    Quality quality;
    quality.requests = int(ranks.size());
    for (const double rank : ranks) {
        quality.recallAt1 += rank <= 1.0 ? 1.0 : 0.0;
        quality.recallAt5 += rank <= 5.0 ? 1.0 : 0.0;
        quality.mrr += 1.0 / rank;
    }
    if (!ranks.empty()) {
        for (double *sum : {&quality.recallAt1, &quality.recallAt5, &quality.mrr})
            *sum /= double(ranks.size());
    }
    return quality;
}

Interval bootstrap(const std::vector<double> &differences)
{
    constexpr size_t draws = 10'000;
    if (differences.empty())
        return {};
    std::mt19937 random(1); // its numbers are the same everywhere; distributions' are not
    std::vector<double> means(draws);
    for (double &mean : means) {
        for (size_t i = 0; i < differences.size(); ++i)
            mean += differences[random() % differences.size()];
        mean /= double(differences.size());
    }
    std::sort(means.begin(), means.end());
    return {means[draws / 40], means[draws - draws / 40 - 1]};
}

} // namespace success::matching
