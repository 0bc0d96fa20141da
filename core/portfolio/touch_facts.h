// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/portfolio/moments.h"
#include "core/scoring/health_facts.h"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace success {

/// What an account's (or company's) calls, messages and signals come to at one moment.
struct TouchFacts
{
    /// Σ 10 · base · severity · 0.5^(age/21), in units of 2^-40: integers, so that no order of adding changes a bit.
    std::array<std::int64_t, 5> sums{};
    std::optional<std::int32_t> lastTouchDay;
    std::optional<std::int32_t> lastCallDay;
    std::optional<std::int32_t> nps;
    std::int64_t npsAt = 0;
    bool known = false;

    void add(const TouchFacts &other);
};

struct AccountTouches
{
    ByMoment<TouchFacts> at;
    std::optional<Instant> lastActivityAt; ///< of any kind, not later than as-of

    void add(const AccountTouches &other);
};

/// One item of the timeline, as far as scores need it.
struct TouchRow
{
    std::int64_t at = 0;
    int kind = 0;
    int signal = 0;
    int severity = 0;
    std::optional<std::int32_t> nps;
};

/// Adds items to AccountTouches; signals of scoring.md, Health.
class TouchAdder
{
public:
    explicit TouchAdder(const Moments &moments);
    void add(AccountTouches &touches, const TouchRow &row) const;

private:
    void addAt(TouchFacts &facts, const TouchRow &row, std::int32_t day, std::int32_t today) const;

    ByMoment<std::int64_t> m_instants;
    ByMoment<std::int32_t> m_days;
    std::array<std::int64_t, 1024> m_decay; // 0.5^(age/21) · 2^40; older is nothing
};

struct CompanyTouches
{
    qint64 company = 0;
    AccountTouches touches;
};
/// Reads all activities off the index that holds what is needed. Ascending by company.
[[nodiscard]] std::vector<CompanyTouches> readTouches(SQLite::Database &cache, const Moments &moments);

/// Writes the signals part of `facts`.
void writeSignals(HealthFacts &facts, const TouchFacts &touches, const AsOf &asOf);

} // namespace success
