// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/model/time.h"

#include <functional>

namespace success::generator {

struct Options
{
    int accounts = 0; ///< ≥ 1
    quint64 seed = 1;
    AsOf asOf;
    QString dataDir;  ///< made if missing; refused where it already holds a cache or workspace
    bool odd = false; ///< with the accounts of odd_accounts.h
};

/// Fills `dataDir` with cache.sqlite and workspace.sqlite of a made-up workspace: `accounts` accounts known to five
/// sources, 1.5 contracts and 10 activity items for each, 8 weeks of usage, three currencies with rates, and a
/// hundredth of the accounts untracked. It goes the way of a sync (staging, adoption), and the same options give the
/// same data.
[[nodiscard]] Result<void> generate(const Options &options, const std::function<void(const QString &)> &say);

} // namespace success::generator
