// SPDX-License-Identifier: Apache-2.0
#include "core/model/calendar_span.h"

namespace success {

std::optional<CalendarSpan> spanBetween(QDate first, QDate end)
{
    if (!first.isValid() || !end.isValid() || end < first)
        return std::nullopt;
    int months = (end.year() - first.year()) * 12 + end.month() - first.month();
    if (first.addMonths(months) == end || end.addMonths(-months) == first)
        return CalendarSpan{months, 0};
    if (first.addMonths(months) > end)
        --months;
    return CalendarSpan{months, int(first.addMonths(months).daysTo(end))};
}

std::optional<int> wholeMonths(QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid() || last < first)
        return std::nullopt;
    const QDate end = last.addDays(1);
    const int months = (end.year() - first.year()) * 12 + end.month() - first.month();
    return months > 0 && first.addMonths(months) == end ? std::optional(months) : std::nullopt;
}

QDate spanEnd(QDate first, CalendarSpan span)
{
    return first.addMonths(span.months).addDays(span.days);
}

QDate spanStart(QDate end, CalendarSpan span)
{
    return end.addDays(-span.days).addMonths(-span.months);
}

} // namespace success
