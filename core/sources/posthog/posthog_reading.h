// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/posthog/posthog_mapper.h"
#include "core/sources/posthog/posthog_queries.h"

namespace success::posthog {

/// Runs queries in one project (wire contract salesbricks-stripe-posthog.md §3.2), whatever way its server answers.
class Reading
{
public:
    Reading(Fetching &fetching, QString projectPath)
        : m_fetching(fetching)
        , m_path(std::move(projectPath))
    {
    }

    /// The answer to one page of a query, with `results`. Waits for queries that PostHog puts off (202), and writes
    /// values into the SQL for servers that refuse them (400).
    QCoro::Task<Result<nlohmann::json>> run(Query query, QString after);
    /// Names, weekly users and last events of the companies of a group type, into `mapper`.
    QCoro::Task<Result<void>> groups(Mapper &mapper, QString seatsProperty);
    /// Weekly users by the domain of their e-mail address.
    QCoro::Task<Result<void>> domains(Mapper &mapper);
    /// The group types PostHog lists.
    QCoro::Task<Result<nlohmann::json>> listGroupTypes();

private:
    using Columns = std::vector<std::string>;
    /// Takes a page in and gives the key to go on after. `full`: there may be another page.
    using RowsUse = std::function<QString(const Rows &rows, bool full)>;

    QCoro::Task<Result<void>> eachPage(Query query, Columns columns, RowsUse use);
    QCoro::Task<Result<nlohmann::json>> whenDone(nlohmann::json answer, QString name);
    QCoro::Task<Result<int>> groupIndex();
    QCoro::Task<Result<int>> groupIndexFromGroups();
    QCoro::Task<Result<void>> weeks(Mapper &mapper, int index);
    QCoro::Task<Result<void>> weeksInRows(Mapper &mapper, int index, int firstWeek, int endWeek);

    Fetching &m_fetching;
    QString m_path;         ///< `/api/projects/7/`
    bool m_inlined = false; ///< this server does not know `values`
};

} // namespace success::posthog
