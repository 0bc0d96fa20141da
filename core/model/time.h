// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace success {

/// A point in time, whole seconds UTC. Stored in SQLite as an integer.
using Instant = std::chrono::sys_seconds;

[[nodiscard]] constexpr Instant instantFromEpoch(qint64 seconds)
{
    return Instant(std::chrono::seconds(seconds));
}
[[nodiscard]] constexpr qint64 epochSeconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

/// 00:00 UTC of `date`.
[[nodiscard]] Instant startOfDay(QDate date);
/// The UTC calendar day that holds `instant`.
[[nodiscard]] QDate dateOf(Instant instant);
/// The UTC date and time, for showing.
[[nodiscard]] QDateTime toDateTime(Instant instant);

/// `2026-11-22T12:00:00Z`.
[[nodiscard]] QString toIso(Instant instant);

/// Reads ISO 8601 date-times as outside systems spell them: `Z`, `+02:00`, `+0000`, fractions of up to 9 digits
/// (cut to seconds). A date-time without a zone is read as UTC; a bare date as its 00:00 UTC. Anything else: nullopt.
[[nodiscard]] std::optional<Instant> instantFromIso(QStringView text);

/// Reads `YYYY-MM-DD`, alone or in front of a time. Anything else, and days that do not exist: nullopt.
[[nodiscard]] std::optional<QDate> dateFromIso(QStringView text);

/// The Monday of the week that holds `date`. Weeks run Monday to Sunday, UTC.
[[nodiscard]] QDate mondayOf(QDate date);

/// The moment everything is computed for: 12:00 of a date in the workspace's time zone (demo: UTC).
/// It comes in from outside (--as-of, a test, the wall clock in main) and is never read from a clock inside.
struct AsOf
{
    QDate date;
    Instant instant;

    /// 12:00 UTC of `date`.
    [[nodiscard]] static AsOf noonUtc(QDate date);
    /// The same hour `days` earlier.
    [[nodiscard]] AsOf daysEarlier(int days) const;

    bool operator==(const AsOf &) const = default;
};

} // namespace success
