// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>

#include <functional>

namespace success::ui {

/// Runs work off the GUI thread and delivers only the answer to the newest request: the answer to an older one is
/// dropped when it arrives, and a request that has not begun yet is replaced. One piece of work runs at a time.
/// `T` must be movable; work must own (or share) everything it reads.
template<typename T>
class LatestTask
{
public:
    /// Answers are delivered on the thread of `context`, which must own this object.
    explicit LatestTask(QObject *context, QThreadPool *pool = QThreadPool::globalInstance())
        : m_context(context)
        , m_pool(pool)
    {
    }
    Q_DISABLE_COPY_MOVE(LatestTask)

    void run(std::function<T()> work, std::function<void(T)> done)
    {
        ++m_generation;
        m_waiting = {std::move(work), std::move(done)};
        if (!m_busy)
            startWaiting();
    }
    /// Work that is too small to send off: done and delivered now, in place of whatever is on its way.
    void runHere(const std::function<T()> &work, const std::function<void(T)> &done)
    {
        cancel();
        done(work());
    }
    /// Drops whatever is on its way.
    void cancel()
    {
        m_answered = ++m_generation;
        m_waiting = {};
    }
    [[nodiscard]] bool isPending() const { return m_answered != m_generation; }

private:
    struct Request
    {
        std::function<T()> work;
        std::function<void(T)> done;
    };

    void startWaiting()
    {
        auto request = std::exchange(m_waiting, {});
        if (!request.work) {
            m_answered = m_generation;
            return;
        }
        m_busy = true;
        auto *watcher = new QFutureWatcher<T>(m_context);
        const auto generation = m_generation;
        QObject::connect(watcher, &QFutureWatcherBase::finished, m_context,
                         [this, watcher, generation, done = std::move(request.done)] {
                             watcher->deleteLater();
                             m_busy = false;
                             if (generation != m_generation)
                                 return startWaiting();
                             m_answered = generation;
                             done(watcher->future().takeResult());
                         });
        watcher->setFuture(QtConcurrent::run(m_pool, std::move(request.work)));
    }

    QObject *m_context;
    QThreadPool *m_pool;
    Request m_waiting;
    quint64 m_generation = 0;
    quint64 m_answered = 0;
    bool m_busy = false;
};

} // namespace success::ui
