// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/buildbetter/buildbetter_mapper.h"
#include "core/sources/buildbetter/reading.h"

namespace success::buildbetter {

/// Calls, signals, messages and documents since the last sync of the day. Companies and people, which decide whose they
/// are, are read in full each time. What cannot be told from what changed is left to a full read: rows that went
/// (counts that do not add up, `deleted_at`), and companies and people that changed. Of a signal only its creation is
/// dated, so a signal that was edited shows as it was until the next full read, which is the first of each day.
class Incremental
{
public:
    Incremental(Fetching &fetching, Reading &reading)
        : m_fetching(fetching)
        , m_reading(reading)
    {
    }

    /// Asks how things stand now. Without an answer (the key may not count) every sync reads everything.
    QCoro::Task<Result<void>> begin();
    /// How many rows a list holds; 0: unknown.
    [[nodiscard]] qint64 expected(const Operation &operation) const { return m_now.counts.value(operation.root); }
    /// Looks at a page of companies or people that is being read anyway.
    void look(const Operation &operation, const nlohmann::json &rows);
    /// Delivers what changed, and says what stays. False: everything has to be read.
    QCoro::Task<Result<bool>> deliverChanges(Mapper &mapper);
    /// Leaves how things stood for the next sync.
    void remember();

private:
    [[nodiscard]] QString since(const Operation &operation) const;
    [[nodiscard]] bool addsUp(const Operation &operation, const nlohmann::json &changed) const;

    Fetching &m_fetching;
    Reading &m_reading;
    State m_now;
    bool m_known = false;
    bool m_possible = false;
};

} // namespace success::buildbetter
