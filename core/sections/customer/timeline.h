// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"

#include <tuple>

namespace success {

/// Items of one origin, newest first, read as far as they are asked for. Throws SQLite::Exception, so use it inside
/// Database::run.
class Timeline
{
public:
    virtual ~Timeline() = default;

    /// False: nothing is left.
    [[nodiscard]] virtual bool isOpen() const = 0;
    virtual void next() = 0;
    /// Where the item at hand stands; a strict order over all timelines of an account.
    [[nodiscard]] virtual ActivityCursor place() const = 0;
    /// Folded texts that a search looks through, separated by line ends.
    [[nodiscard]] virtual QByteArray searchText() const = 0;
    [[nodiscard]] virtual ActivityItem item() const = 0;
};

/// True where `a` is the older.
[[nodiscard]] inline bool isOlder(const ActivityCursor &a, const ActivityCursor &b)
{
    return std::tuple(a.at, !a.ofSource, a.id) < std::tuple(b.at, !b.ofSource, b.id);
}

} // namespace success
