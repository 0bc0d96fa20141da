// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/chat_benchmark.h"

#include "ui/customer/chat/chat_log.h"

#include <benchmark/benchmark.h>

#include <memory>

namespace success::bench {

namespace {

using namespace ui;
using nlohmann::json;

constexpr QSize logSize(720, 360);
constexpr int longAnswer = 20'000; ///< characters

json answerOf(int characters)
{
    json sentences = json::array();
    for (int i = 0; characters > 0; ++i) {
        const std::string text = "Sentence " + std::to_string(i) +
                                 " says that weekly active users fell again, and what was promised on the last call.";
        characters -= int(text.size());
        sentences.push_back({{"text", text}, {"citations", {1, 2}}});
    }
    const json record{{"kind", "call"}, {"id", "buildbetter:7"}, {"date", "2026-06-13"}, {"excerpt", "Where we stand"}};
    return {{"answer", sentences}, {"citations", {{"1", record}, {"2", record}}}, {"model", "loopback-1"}};
}

std::vector<ChatTurn> turnsOf(int count)
{
    std::vector<ChatTurn> turns;
    for (int i = 0; i < count; ++i)
        turns.push_back({i + 1, Instant(), QStringLiteral("Question %1?").arg(i), answerOf(1'500)});
    return turns;
}

std::unique_ptr<ChatLog> paintedLog(const Theme &theme, int turns)
{
    auto log = std::make_unique<ChatLog>(theme);
    log->resize(logSize);
    log->show();
    log->setTurns(turnsOf(turns));
    log->repaint();
    return log;
}

void inAllSizes(benchmark::internal::Benchmark *registered)
{
    registered->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

std::vector<Goal> registerChat(const Theme &theme)
{
    const auto show = [&theme](benchmark::State &state) {
        for (auto _ : state)
            paintedLog(theme, int(state.range(0)));
    };
    const auto grow = [&theme](benchmark::State &state) {
        const auto log = paintedLog(theme, int(state.range(0)));
        ChatTurn turn{0, Instant(), QStringLiteral("And then?"), answerOf(longAnswer)};
        log->beginTurn(turn);
        log->replaceLast(turn, ChatProgress::Writing);
        log->repaint();
        std::string &last = turn.answer["answer"].back()["text"].get_ref<std::string &>();
        for (auto _ : state) {
            last += " word";
            log->replaceLast(turn, ChatProgress::Writing);
            log->repaint();
        }
    };
    const std::string showing = "a conversation shown (turns)";
    const std::string growing = "a word more of an answer of 20 kB, painted (turns before)";
    benchmark::RegisterBenchmark(showing.c_str(), show)->Apply(inAllSizes);
    benchmark::RegisterBenchmark(growing.c_str(), grow)->Apply(inAllSizes)->Iterations(200);
    return {{showing, 100}, {growing, 16}};
}

} // namespace success::bench
