// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "core/store/database.h"

namespace success::bench {

inline constexpr int longStoryItems = 50'000;

/// A new cache with one account, `hooli.example`, whose two companies have 50,000 items.
[[nodiscard]] std::unique_ptr<Database> makeLongStory(const QString &cacheFile);
[[nodiscard]] ActivityScope longStoryScope();

} // namespace success::bench
