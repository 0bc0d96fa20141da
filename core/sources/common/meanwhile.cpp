// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/meanwhile.h"

#include <QPromise>
#include <QScopeGuard>
#include <QThreadPool>

#include <QCoroFuture>

#include <exception>

namespace success {

QCoro::Task<Meanwhile> useMeanwhile(QCoro::Task<Result<nlohmann::json>> request, std::function<Result<void>()> use)
{
    Result<void> used;
    std::exception_ptr thrown;
    const auto done = std::make_shared<QPromise<void>>();
    done->start();
    QFuture<void> working = done->future();
    const auto waited = qScopeGuard([&working] { working.waitForFinished(); });
    QThreadPool::globalInstance()->start([&used, &thrown, &use, done] {
        try {
            used = use();
        } catch (...) {
            thrown = std::current_exception();
        }
        done->finish();
    });
    Result<nlohmann::json> next = co_await request;
    co_await working;
    if (thrown)
        std::rethrow_exception(thrown);
    co_return Meanwhile{std::move(used), std::move(next)};
}

} // namespace success
