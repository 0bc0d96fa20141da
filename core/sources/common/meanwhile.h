// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <QCoroTask>
#include <nlohmann/json.hpp>

#include <functional>

namespace success {

/// What came of a page, and the answer to the request for the one after it.
struct Meanwhile
{
    Result<void> used;
    Result<nlohmann::json> next;
};

/// Runs `use` in another thread while `request`, sent just before, is under way. Both have ended before it returns,
/// whatever becomes of either: nothing that `use` works on may be touched by others meanwhile, and nothing else has to
/// be guarded.
QCoro::Task<Meanwhile> useMeanwhile(QCoro::Task<Result<nlohmann::json>> request, std::function<Result<void>()> use);

} // namespace success
