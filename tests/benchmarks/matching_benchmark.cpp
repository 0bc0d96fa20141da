// SPDX-License-Identifier: Apache-2.0
#include "core/matching/request_groups.h"
#include "core/matching/suggestions.h"
#include "core/portfolio/parallel.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <random>

using namespace success;
using namespace success::matching;

namespace {

/// Texts of made-up words, as often as words of a language are: the r-th most frequent one in proportion to 1/r.
class Writer
{
public:
    explicit Writer(unsigned seed)
        : m_random(seed)
    {
    }

    QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += word() + u' ';
        return text;
    }

private:
    QString word()
    {
        constexpr double vocabulary = 8000.0;
        const double uniform = double(m_random()) / double(std::mt19937::max());
        auto rank = unsigned(std::pow(vocabulary, uniform)) * 2654435761u; // spelled by chance, as words are
        QString word;
        for (int syllable = 0; syllable < 3; ++syllable, rank /= 100)
            word += QString(QChar(u"bcdfghklmnprstvwxzqj"[rank % 20])) + QChar(u"aeiou"[rank / 20 % 5]);
        return word;
    }

    std::mt19937 m_random;
};

FeatureIndex catalogue(int count)
{
    Writer writer(1);
    FeatureIndex index;
    for (int i = 0; i < count; ++i)
        index.add({QString::number(i), writer.text(14), FeatureKind::Feature, std::nullopt});
    return index;
}

std::vector<QString> requests(int count)
{
    Writer writer(2);
    std::vector<QString> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back(writer.text(8));
    return texts;
}

void matchEverything(benchmark::State &state)
{
    const FeatureIndex index = catalogue(int(state.range(0)));
    const std::vector<QString> texts = requests(int(state.range(0)));
    const LearnedWords learned;
    std::vector<std::vector<Suggestion>> suggestions(texts.size());
    for (auto _ : state) {
        inChunks(
            texts.size(),
            [&](size_t begin, size_t end) {
                RequestRanker ranker(index, learned);
                for (size_t i = begin; i < end; ++i)
                    suggestions[i] = suggestedOf(ranker.rank(texts[i], suggestedFrom), index, std::nullopt);
            },
            2048);
        benchmark::DoNotOptimize(suggestions.data());
    }
}

void groupEverything(benchmark::State &state)
{
    const std::vector<QString> texts = requests(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(groupRequests(texts));
}

void addFeature(benchmark::State &state)
{
    FeatureIndex index = catalogue(int(state.range(0)));
    const QString text = Writer(3).text(14);
    for (auto _ : state) {
        index.add({QStringLiteral("new"), text, FeatureKind::Feature, std::nullopt});
        index.remove(QStringLiteral("new"));
    }
}

} // namespace

BENCHMARK(matchEverything)
    ->Name("match as many requests as features")
    ->RangeMultiplier(10)
    ->Range(1000, 10000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(groupEverything)
    ->Name("group near-duplicate requests")
    ->RangeMultiplier(10)
    ->Range(1000, 10000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(addFeature)
    ->Name("add and remove a feature")
    ->RangeMultiplier(10)
    ->Range(1000, 10000)
    ->Iterations(1000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
