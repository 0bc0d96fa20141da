// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/timeline.h"

#include <SQLiteCpp/Statement.h>

namespace success {

/// What sources report of one company. The index gives the order of `at`; only items of the same second are sorted, so
/// that nothing behind the page is touched.
class CompanyTimeline : public Timeline
{
public:
    /// `kinds`: empty for all.
    CompanyTimeline(SQLite::Database &cache, qint64 company, const std::vector<TimelineKind> &kinds,
                    const ActivityCursor &before);

    [[nodiscard]] bool isOpen() const override { return m_open; }
    void next() override { m_open = m_rows.executeStep(); }
    [[nodiscard]] ActivityCursor place() const override;
    [[nodiscard]] QByteArray searchText() const override;
    [[nodiscard]] ActivityItem item() const override;

private:
    mutable SQLite::Statement m_rows;
    bool m_open = false;
};

/// Adds the items of an account that a source knows by this id. Throws SQLite::Exception.
void addItems(std::vector<ActivityItem> &items, SQLite::Database &cache, qint64 accountId, SourceId source,
              const QString &externalId);

} // namespace success
