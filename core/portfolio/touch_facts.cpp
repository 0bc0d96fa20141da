// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/touch_facts.h"

#include "core/portfolio/cache_queries.h"
#include "core/portfolio/row_cursor.h"

#include <algorithm>
#include <cmath>

namespace success {

namespace {

constexpr std::int64_t decayUnit = std::int64_t(1) << 40;
constexpr double halfLifeDays = 21;
constexpr int npsDays = 90;
// 10 × the base of escalation, churn risk, complaint, objection and issue.
constexpr std::array<std::int64_t, 5> baseTenths{9, 9, 4, 3, 2};

template<typename T>
void keepLatest(std::optional<T> &latest, const std::optional<T> &other)
{
    if (other && (!latest || *latest < *other))
        latest = other;
}

/// The later answer counts; of two at one moment the lower.
void keepLatestNps(TouchFacts &facts, std::int32_t nps, std::int64_t at)
{
    const bool later = !facts.nps || at > facts.npsAt || (at == facts.npsAt && nps < *facts.nps);
    if (!later)
        return;
    facts.nps = nps;
    facts.npsAt = at;
}

} // namespace

void TouchFacts::add(const TouchFacts &other)
{
    for (size_t kind = 0; kind < sums.size(); ++kind)
        sums[kind] += other.sums[kind];
    keepLatest(lastTouchDay, other.lastTouchDay);
    keepLatest(lastCallDay, other.lastCallDay);
    if (other.nps)
        keepLatestNps(*this, *other.nps, other.npsAt);
    known = known || other.known;
}

void AccountTouches::add(const AccountTouches &other)
{
    for (size_t moment = 0; moment < Moments::count; ++moment)
        at[moment].add(other.at[moment]);
    keepLatest(lastActivityAt, other.lastActivityAt);
}

TouchAdder::TouchAdder(const Moments &moments)
{
    for (size_t moment = 0; moment < Moments::count; ++moment) {
        m_instants[moment] = epochSeconds(moments.at[moment].instant);
        m_days[moment] = dayNumber(moments.at[moment].date);
    }
    for (size_t age = 0; age < m_decay.size(); ++age)
        m_decay[age] = std::llround(std::exp2(-double(age) / halfLifeDays) * double(decayUnit));
}

void TouchAdder::add(AccountTouches &touches, const TouchRow &row) const
{
    if (row.at > m_instants[0])
        return;
    keepLatest(touches.lastActivityAt, std::optional(instantFromEpoch(row.at)));
    const std::int32_t day = dayNumber(instantFromEpoch(row.at));
    for (size_t moment = 0; moment < Moments::count; ++moment) {
        if (row.at <= m_instants[moment])
            addAt(touches.at[moment], row, day, m_days[moment]);
    }
}

void TouchAdder::addAt(TouchFacts &facts, const TouchRow &row, std::int32_t day, std::int32_t today) const
{
    const auto kind = ActivityKind(row.kind);
    if (kind == ActivityKind::Call || kind == ActivityKind::Message) {
        facts.known = true;
        keepLatest(facts.lastTouchDay, std::optional(day));
        if (kind == ActivityKind::Call)
            keepLatest(facts.lastCallDay, std::optional(day));
        return;
    }
    if (kind != ActivityKind::Signal)
        return;
    facts.known = true;
    const auto age = size_t(std::max(0, today - day));
    if (row.nps && age <= npsDays)
        keepLatestNps(facts, *row.nps, row.at);
    const bool weighs = row.signal >= int(SignalKind::Escalation) && row.signal <= int(SignalKind::Issue);
    if (!weighs || age >= m_decay.size())
        return;
    const auto signal = size_t(row.signal - int(SignalKind::Escalation));
    facts.sums[signal] += baseTenths[signal] * std::clamp(row.severity, 0, 3) * m_decay[age];
}

std::vector<CompanyTouches> readTouches(SQLite::Database &cache, const Moments &moments)
{
    std::vector<CompanyTouches> companies;
    const TouchAdder adder(moments);
    RowCursor rows(cache, query::activities);
    while (rows.next()) {
        const qint64 company = rows.integer(0);
        if (companies.empty() || companies.back().company != company)
            companies.push_back({company, {}});
        adder.add(companies.back().touches,
                  {rows.integer(1), rows.number(2), rows.number(3), rows.number(4), rows.optionalNumber(5)});
    }
    return companies;
}

void writeSignals(HealthFacts &facts, const TouchFacts &touches, const AsOf &asOf)
{
    facts.signalsKnown = touches.known;
    for (size_t kind = 0; kind < touches.sums.size(); ++kind)
        facts.signalSums[kind] = double(touches.sums[kind]) / (30.0 * double(decayUnit));
    facts.nps = touches.nps;
    if (touches.lastTouchDay)
        facts.daysSinceTouch = dayNumber(asOf.date) - *touches.lastTouchDay;
}

} // namespace success
