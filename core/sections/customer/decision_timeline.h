// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/timeline.h"

#include <SQLiteCpp/Statement.h>

namespace success {

/// What was decided here about one account: decisions that name it or one of its rows, and settings that its scores
/// depend on or that name something of it. Those that were undone since are shown as such.
class DecisionTimeline : public Timeline
{
public:
    /// `before`: nullopt for all. `kinds`: empty for all.
    DecisionTimeline(SQLite::Database &workspace, const ActivityScope &scope, const std::vector<TimelineKind> &kinds,
                     const std::optional<ActivityCursor> &before);

    [[nodiscard]] bool isOpen() const override { return m_open; }
    void next() override;
    [[nodiscard]] ActivityCursor place() const override;
    [[nodiscard]] QByteArray searchText() const override;
    [[nodiscard]] ActivityItem item() const override;

private:
    [[nodiscard]] bool touches() const;
    [[nodiscard]] QString noteText() const;

    const ActivityScope &m_scope;
    mutable SQLite::Statement m_rows;
    bool m_open = false;
};

} // namespace success
