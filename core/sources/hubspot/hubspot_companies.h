// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/fetching.h"
#include "core/sources/hubspot/hubspot_mapper.h"

#include <set>

namespace success::hubspot {

/// Reads companies and what enriches them (wire contract attio-…md §2.3, §2.4).
class Companies
{
public:
    /// `extraProperties`: names of company properties beside the usual ones, comma-separated.
    Companies(Fetching &fetching, const Mapper &mapper, const QString &extraProperties);

    /// The companies of the domains other sources know; all, where no other source knows any.
    QCoro::Task<Result<void>> read();
    /// Those of these ids that are not read yet.
    QCoro::Task<Result<void>> readAlso(std::set<QString> ids);
    /// False: read() read all.
    [[nodiscard]] bool onlyKnownDomains() const { return m_byDomain; }

private:
    QCoro::Task<Result<void>> search(std::vector<QString> domains);
    [[nodiscard]] Result<void> deliver(const nlohmann::json &results);

    Fetching &m_fetching;
    const Mapper &m_mapper;
    QStringList m_properties;
    QSet<QString> m_delivered; ///< ids
    QSet<QString> m_domains;   ///< theirs
    bool m_byDomain = false;
};

} // namespace success::hubspot
