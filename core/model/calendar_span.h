// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

#include <optional>

namespace success {

/// A length in whole calendar months and the days left over, as contracts and billing periods are agreed.
struct CalendarSpan
{
    int months = 0;
    int days = 0;

    bool operator==(const CalendarSpan &) const = default;
};

/// The span from `first` to the exclusive `end`. It is whole months (days = 0) if moving `first` on or `end` back by
/// that many months meets the other, where a month without that day counts by its last one; else as many whole months
/// as fit, and days. Both dates must be valid and in order; refused (nullopt) otherwise.
[[nodiscard]] std::optional<CalendarSpan> spanBetween(QDate first, QDate end);

/// Whole months of a term whose last day is inclusive (2026-02-01 … 2027-01-31: 12): the last day is the one before the
/// same day of a later month, or before that month's last one where it has no such day (scoring.md, Money). nullopt for
/// anything else, also where spanBetween, which looks from the end too, finds whole months.
[[nodiscard]] std::optional<int> wholeMonths(QDate first, QDate last);

/// The exclusive end of a span that begins on `first`.
[[nodiscard]] QDate spanEnd(QDate first, CalendarSpan span);
/// The day on which a span with that exclusive end begins.
[[nodiscard]] QDate spanStart(QDate end, CalendarSpan span);

} // namespace success
