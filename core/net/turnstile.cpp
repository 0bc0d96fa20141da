// SPDX-License-Identifier: Apache-2.0
#include "core/net/turnstile.h"

namespace success {

bool Turnstile::tryEnter()
{
    if (m_free <= 0)
        return false;
    --m_free;
    return true;
}

void Turnstile::leave()
{
    if (m_waiting.empty()) {
        ++m_free;
        return;
    }
    // The place goes straight to the next; it is woken by the event loop, not out of the destructor that left.
    const std::coroutine_handle<> next = m_waiting.front();
    m_waiting.pop_front();
    if (!m_wake)
        m_wake = std::make_unique<QObject>();
    QMetaObject::invokeMethod(
        m_wake.get(), [next] { next.resume(); }, Qt::QueuedConnection);
}

} // namespace success
