// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/hubspot/hubspot_companies.h"

namespace success::hubspot {

/// Reads deals (wire contract attio-…md §2.6). Deals that stay from an earlier sync of the day show their stage and
/// owner under the names these had then.
class Deals
{
public:
    Deals(Fetching &fetching, const Mapper &mapper, Companies &companies)
        : m_fetching(fetching)
        , m_mapper(mapper)
        , m_companies(companies)
    {
    }

    /// What changed since the last sync of the day, else all. Then the companies they name that are not read yet.
    QCoro::Task<Result<void>> read();

private:
    QCoro::Task<Result<void>> all();
    QCoro::Task<Result<bool>> changed();
    QCoro::Task<Result<void>> one(QString id);
    QCoro::Task<Result<void>> removeAndKeep();
    [[nodiscard]] RecordBatch dealsIn(const nlohmann::json &results);

    Fetching &m_fetching;
    const Mapper &m_mapper;
    Companies &m_companies;
    std::set<QString> m_named; ///< companies
    qint64 m_newest = 0;       ///< last change of the deal changed last, epoch milliseconds
};

} // namespace success::hubspot
