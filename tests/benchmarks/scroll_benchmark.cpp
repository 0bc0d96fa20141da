// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/scroll_benchmark.h"

#include "tests/benchmarks/bench_data.h"
#include "tests/benchmarks/long_story.h"
#include "ui/customer/activity_list.h"
#include "ui/customer/activity_view.h"
#include "ui/customer/customer_reader.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace success::bench {

namespace {

using namespace ui;

constexpr QSize viewSize(720, 700);
constexpr int wheelEvery = 40; ///< pages between stretches that are scrolled by wheel
constexpr int notches = 30;

/// What a person waits for: each input with all that follows at once, and its painting. Pages that arrive meanwhile are
/// taken within it.
class Frames
{
public:
    explicit Frames(QWidget &painted)
        : m_painted(painted)
    {
    }

    void measure(QEvent &input, QWidget *receiver)
    {
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(receiver, &input);
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        m_painted.repaint();
        m_milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    [[nodiscard]] double worst() const { return *std::ranges::max_element(m_milliseconds); }
    [[nodiscard]] double p95()
    {
        std::ranges::sort(m_milliseconds);
        return m_milliseconds[m_milliseconds.size() * 95 / 100];
    }

private:
    QWidget &m_painted;
    std::vector<double> m_milliseconds;
};

struct Scrolled
{
    double p95 = 0;
    double worst = 0;
};

void waitFor(const ActivityView &view)
{
    while (!view.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Scrolled scrollThrough(const Theme &theme)
{
    const QTemporaryDir folder;
    const auto opened = DataFolder::prepare(folder.path(), false, AsOf::noonUtc(QDate(2026, 11, 22)));
    if (!opened)
        stop(opened.error().sentence);
    (void)makeLongStory(opened->cacheFile());
    if (const auto workspace = Workspace::open(opened->workspaceFile(), [] { return Instant(); }); !workspace)
        stop(workspace.error().sentence);
    CustomerReader reader(*opened);
    ActivityView view(theme);
    view.resize(viewSize);
    view.show();
    view.start(
        [&](const ActivityQuery &query, const std::optional<ActivityCursor> &after,
            std::function<void(Result<ActivityPage>)> done) {
            reader.readPage(longStoryScope(), query, after, std::move(done));
        },
        AsOf::noonUtc(QDate(2026, 11, 22)));
    waitFor(view);
    auto *list = view.findChild<ActivityList *>();
    Frames frames(*list->viewport());
    const QPointF middle = list->viewport()->rect().center();
    list->setCurrentIndex(list->model()->index(0, 0));
    for (int page = 0, row = -1; list->currentIndex().row() != row; ++page) {
        row = list->currentIndex().row();
        QKeyEvent down(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
        frames.measure(down, list);
        for (int notch = 0; page % wheelEvery == 0 && notch < notches; ++notch) {
            QWheelEvent wheel(middle, list->viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            frames.measure(wheel, list->viewport());
        }
        waitFor(view);
    }
    if (list->model()->rowCount() < longStoryItems)
        stop(QStringLiteral("Only %1 items were scrolled through.").arg(list->model()->rowCount()));
    const double worst = frames.worst();
    return {frames.p95(), worst};
}

} // namespace

std::vector<Goal> registerScrolling(const Theme &theme)
{
    const auto measured = [&theme]() -> const Scrolled & {
        static const Scrolled once = scrollThrough(theme);
        return once;
    };
    const auto add = [&](const std::string &name, double Scrolled::*frame) {
        benchmark::RegisterBenchmark(name.c_str(),
                                     [measured, frame](benchmark::State &state) {
                                         for (auto _ : state)
                                             state.SetIterationTime(measured().*frame / 1000);
                                     })
            ->Arg(longStoryItems)
            ->Iterations(1)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    };
    const std::string usual = "activity: p95 of the frames, scrolled from end to end (items)";
    const std::string worst = "activity: the worst of them";
    add(usual, &Scrolled::p95);
    add(worst, &Scrolled::worst);
    return {{usual, 16}, {worst, 16}};
}

} // namespace success::bench
