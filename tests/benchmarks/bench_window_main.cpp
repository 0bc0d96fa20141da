// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/bench_data.h"
#include "tests/benchmarks/board_benchmark.h"
#include "tests/benchmarks/chat_benchmark.h"
#include "tests/benchmarks/scroll_benchmark.h"
#include "tests/benchmarks/table_reporter.h"
#include "ui/customer/merging/merge_dialog.h"
#include "ui/sections/health/health_page.h"
#include "ui/table/table_view.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <iterator>
#include <map>

using namespace success;
using namespace success::ui;

namespace {

constexpr QSize pageSize(1280, 700);

/// The data folder opened and loaded, once a size.
Session &session(int accounts)
{
    static std::map<int, std::unique_ptr<Session>> opened;
    auto &kept = opened[accounts];
    if (!kept) {
        SessionOptions options;
        options.dataDir = bench::dataFolder(accounts);
        options.asOf = bench::asOf();
        auto session = Session::open(std::move(options));
        if (!session)
            bench::stop(session.error().sentence);
        kept = std::move(*session);
        QObject::connect(kept.get(), &Session::failed, kept.get(),
                         [](const Error &error) { bench::stop(error.sentence); });
        kept->load();
        while (!kept->portfolio())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return *kept;
}

Theme &theme()
{
    static Theme light(ThemeChoice::Light);
    return light;
}

void settle(const Page &page)
{
    while (!page.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

std::unique_ptr<HealthPage> paintedPage(Session &session)
{
    auto page = std::make_unique<HealthPage>(session, theme());
    page->resize(pageSize);
    page->show();
    settle(*page);
    page->repaint();
    return page;
}

/// From a loaded Portfolio to the page painted with its rows, cards and chart.
void firstPaint(benchmark::State &state)
{
    Session &loaded = session(int(state.range(0)));
    for (auto _ : state) {
        auto page = paintedPage(loaded);
        state.PauseTiming();
        page.reset();
        state.ResumeTiming();
    }
}

/// A word typed letter by letter into the page's search: one iteration is one letter, to painted rows and total.
void typeInPage(benchmark::State &state, bool withCurrentRow)
{
    const auto page = paintedPage(session(int(state.range(0))));
    auto *search = page->findChild<QLineEdit *>(QStringLiteral("searchFilter"));
    auto *table = page->findChild<TableView *>(QStringLiteral("healthTable"));
    if (withCurrentRow)
        table->selectRow(0);
    const QString word = QStringLiteral("energy 42");
    qsizetype letters = 0;
    for (auto _ : state) {
        letters = letters % word.size() + 1;
        search->setText(word.left(letters));
        settle(*page);
        table->viewport()->repaint();
    }
}

void keystroke(benchmark::State &state)
{
    typeInPage(state, false);
}

void keystrokeWithSelection(benchmark::State &state)
{
    typeInPage(state, true);
}

void inAllSizes(benchmark::internal::Benchmark *registered)
{
    registered->RangeMultiplier(10)->Range(1000, 100000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

Result<std::vector<AccountBelongings>> noBelongings(const std::vector<QString> &keys)
{
    return std::vector<AccountBelongings>(keys.size());
}

/// From the click on Merge… to the painted dialog, in which one can type.
void openMerge(benchmark::State &state)
{
    const PortfolioPtr portfolio = session(int(state.range(0))).portfolio();
    for (auto _ : state) {
        MergeDialog dialog(theme(), portfolio, portfolio->accounts[0], noBelongings);
        dialog.show();
        dialog.repaint();
    }
}

/// A letter in its search, to the painted list.
void typeInMerge(benchmark::State &state)
{
    const PortfolioPtr portfolio = session(int(state.range(0))).portfolio();
    MergeDialog dialog(theme(), portfolio, portfolio->accounts[0], noBelongings);
    dialog.show();
    auto *list = dialog.findChild<QListView *>(QStringLiteral("accountList"));
    while (list->model()->rowCount() == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("accountSearch"));
    const QString word = QStringLiteral("energy 42");
    qsizetype letters = 0;
    for (auto _ : state) {
        letters = letters % word.size() + 1;
        search->setText(word.left(letters));
        list->viewport()->repaint();
    }
}

} // namespace

BENCHMARK(firstPaint)->Name("first paint of Health")->Apply(inAllSizes);
BENCHMARK(keystroke)->Name("keystroke in Health, painted")->Apply(inAllSizes);
BENCHMARK(keystrokeWithSelection)->Name("keystroke beside a selected row, painted")->Apply(inAllSizes);
BENCHMARK(openMerge)->Name("merge dialog, opened and painted")->Apply(inAllSizes);
BENCHMARK(typeInMerge)->Name("keystroke in the merge dialog, painted")->Apply(inAllSizes);

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    theme().apply();
    std::vector<bench::Goal> goals = bench::registerBoard(theme());
    std::ranges::copy(bench::registerChat(theme()), std::back_inserter(goals));
    std::ranges::copy(bench::registerScrolling(theme()), std::back_inserter(goals));
    goals.push_back({"keystroke in the merge dialog, painted", 16});
    return bench::runBenchmarks(argc, argv, std::move(goals));
}
