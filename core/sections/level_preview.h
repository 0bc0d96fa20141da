// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

#include <array>

namespace success {

/// What other settings of a score would change, before they are saved. Levels are those of the score: RiskLevel or
/// Likelihood, by number.
struct LevelPreview
{
    int changed = 0;                           ///< rows that change level
    std::array<std::array<int, 4>, 4> moves{}; ///< [from level][to level] rows
    MoneyTotal moneyChanged;                   ///< of the rows that change level
    std::array<int, 4> after{};                ///< rows by level

    /// Counts a row in; true where it changes level.
    template<typename Level>
    bool add(Level before, Level now)
    {
        ++moves[size_t(before)][size_t(now)];
        ++after[size_t(now)];
        changed += before != now;
        return before != now;
    }
};

} // namespace success
