// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/board_benchmark.h"

#include "core/secrets/memory_store.h"
#include "tests/benchmarks/bench_data.h"
#include "tests/gui/generated_deals.h"
#include "ui/sections/pipeline/board_view.h"
#include "ui/sections/pipeline/pipeline_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QThreadPool>

#include <benchmark/benchmark.h>

#include <map>

namespace success::bench {

namespace {

using namespace ui;

constexpr QSize pageSize(1872, 900);
constexpr int stages = 12;

/// A data folder of so many deals in twelve stages, opened and loaded once.
Session &session(int deals)
{
    struct Opened
    {
        QTemporaryDir folder;
        std::unique_ptr<Session> session;
    };
    static std::map<int, Opened> opened;
    auto &kept = opened[deals];
    if (!kept.session) {
        if (auto written =
                test::writeDeals(kept.folder.path(), {.deals = deals, .companies = deals / 25 + 1, .stages = stages});
            !written)
            stop(written.error().sentence);
        SessionOptions options;
        options.dataDir = kept.folder.path();
        options.asOf = AsOf::noonUtc(test::dealsAsOf);
        options.secrets = std::make_shared<MemoryStore>();
        auto session = Session::open(std::move(options));
        if (!session)
            stop(session.error().sentence);
        kept.session = std::move(*session);
        kept.session->load();
        while (!kept.session->portfolio())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return *kept.session;
}

void settle(const Page &page)
{
    while (!page.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

std::unique_ptr<PipelinePage> paintedPage(Session &session, const Theme &theme)
{
    auto page = std::make_unique<PipelinePage>(session, theme);
    page->resize(pageSize);
    page->show();
    settle(*page);
    page->repaint();
    return page;
}

void send(CardList *list, QEvent::Type type, QPoint at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, list->viewport()->mapToGlobal(QPointF(at)), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(list->viewport(), &event);
}

/// The top card of the first column is dropped on the third one: from the press to the drop, with the decision kept and
/// the page painted.
void dropCard(PipelinePage &page, int round)
{
    const auto &columns = page.findChild<BoardView *>(QStringLiteral("board"))->columns();
    const auto *to = columns[round % 2 == 0 ? 2 : 0];
    auto *from = columns[round % 2 == 0 ? 0 : 2]->list();
    const QPoint start = from->visualRect(from->cards()->index(0)).center();
    const QPoint end = from->viewport()->mapFromGlobal(to->mapToGlobal(to->rect().center()));
    send(from, QEvent::MouseButtonPress, start);
    for (int step = 1; step <= 4; ++step)
        send(from, QEvent::MouseMove, start + (end - start) * step / 4);
    send(from, QEvent::MouseButtonRelease, end);
    page.repaint();
}

void inAllSizes(benchmark::internal::Benchmark *registered)
{
    registered->Arg(1000)->Arg(10000)->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

std::vector<Goal> registerBoard(const Theme &theme)
{
    const auto open = [&theme](benchmark::State &state) {
        Session &loaded = session(int(state.range(0)));
        for (auto _ : state) {
            auto page = paintedPage(loaded, theme);
            state.PauseTiming();
            page.reset();
            QThreadPool::globalInstance()->waitForDone(); // what it began for later is not the next one's
            state.ResumeTiming();
        }
    };
    const auto drag = [&theme](benchmark::State &state) {
        Session &loaded = session(int(state.range(0)));
        const auto page = paintedPage(loaded, theme);
        int round = 0;
        for (auto _ : state) {
            dropCard(*page, round++);
            state.PauseTiming();
            const auto before = loaded.portfolio();
            while (loaded.portfolio() == before || !page->isSettled())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            state.ResumeTiming();
        }
    };
    const auto type = [&theme](benchmark::State &state) {
        const auto page = paintedPage(session(int(state.range(0))), theme);
        auto *search = page->findChild<QLineEdit *>(QStringLiteral("searchFilter"));
        const QString word = QStringLiteral("expansion 42");
        qsizetype letters = 0;
        for (auto _ : state) {
            letters = letters % word.size() + 1;
            search->setText(word.left(letters));
            settle(*page);
            page->repaint();
        }
    };
    const std::string opening = "first paint of the board (deals)";
    const std::string dropping = "a card dropped on the board, kept and painted (deals)";
    benchmark::RegisterBenchmark(opening.c_str(), open)->Apply(inAllSizes);
    benchmark::RegisterBenchmark(dropping.c_str(), drag)->Apply(inAllSizes)->Iterations(10);
    benchmark::RegisterBenchmark("keystroke over the board, painted (deals)", type)->Apply(inAllSizes);
    return {{opening, 300}, {dropping, 50}};
}

} // namespace success::bench
