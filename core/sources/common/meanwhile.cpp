// SPDX-License-Identifier: Apache-2.0
#include "core/sources/common/meanwhile.h"

#include <exception>

namespace success {

QCoro::Task<Meanwhile> useMeanwhile(QCoro::Task<Result<nlohmann::json>> request, std::function<Result<void>()> use)
{
    Result<void> used;
    std::exception_ptr thrown;
    try {
        used = use();
    } catch (...) {
        thrown = std::current_exception();
    }
    Result<nlohmann::json> next = co_await request;
    if (thrown)
        std::rethrow_exception(thrown);
    co_return Meanwhile{std::move(used), std::move(next)};
}

} // namespace success
