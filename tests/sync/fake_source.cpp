// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/fake_source.h"

#include <QCoroSignal>

namespace success::test {

QCoro::Task<void> Gate::pass()
{
    if (!m_open)
        co_await qCoro(this, &Gate::opened);
}

} // namespace success::test
