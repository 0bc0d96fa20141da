// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <coroutine>
#include <deque>
#include <memory>
#include <utility>

namespace success {

/// Lets at most `places` coroutines through at a time, the others in the order they came. For one thread with an event
/// loop; must outlive whoever waits or is inside.
class Turnstile
{
public:
    /// A place inside, given back when it goes out of scope.
    class Pass
    {
    public:
        explicit Pass(Turnstile *turnstile)
            : m_turnstile(turnstile)
        {
        }
        Pass(Pass &&other) noexcept
            : m_turnstile(std::exchange(other.m_turnstile, nullptr))
        {
        }
        Pass &operator=(Pass &&) = delete;
        ~Pass()
        {
            if (m_turnstile != nullptr)
                m_turnstile->leave();
        }

    private:
        Turnstile *m_turnstile;
    };

    class Entering
    {
    public:
        explicit Entering(Turnstile *turnstile)
            : m_turnstile(turnstile)
        {
        }
        [[nodiscard]] bool await_ready() const { return m_turnstile->tryEnter(); }
        void await_suspend(std::coroutine_handle<> waiting) const { m_turnstile->m_waiting.push_back(waiting); }
        [[nodiscard]] Pass await_resume() const { return Pass(m_turnstile); }

    private:
        Turnstile *m_turnstile;
    };

    explicit Turnstile(int places)
        : m_free(places)
    {
    }

    /// `const Turnstile::Pass pass = co_await turnstile.enter();`
    [[nodiscard]] Entering enter() { return Entering(this); }

private:
    bool tryEnter();
    void leave();

    int m_free;
    std::deque<std::coroutine_handle<>> m_waiting;
    std::unique_ptr<QObject> m_wake; ///< made where it is first needed: in the thread that runs the coroutines
};

} // namespace success
