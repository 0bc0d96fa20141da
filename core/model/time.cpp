// SPDX-License-Identifier: Apache-2.0
#include "core/model/time.h"

#include <QTimeZone>

namespace success {

namespace {

/// The text with at most three digits after the seconds: Qt 6.4 rounds what is finer, up into the next second.
QString withMilliseconds(QStringView text)
{
    constexpr qsizetype point = 19; // of yyyy-MM-ddTHH:mm:ss.zzz
    QString cut = text.toString();
    if (cut.size() <= point || (cut[point] != u'.' && cut[point] != u','))
        return cut;
    const qsizetype from = point + 4;
    qsizetype to = from;
    while (to < cut.size() && cut[to] >= u'0' && cut[to] <= u'9')
        ++to;
    return to > from ? cut.remove(from, to - from) : cut;
}

} // namespace

Instant startOfDay(QDate date)
{
    static const QDate epoch(1970, 1, 1);
    return Instant(std::chrono::seconds(epoch.daysTo(date) * 86400));
}

QDate dateOf(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromSecsSinceEpoch(epochSeconds(instant), Qt::UTC);
}

QString toIso(Instant instant)
{
    return toDateTime(instant).toString(Qt::ISODate);
}

std::optional<Instant> instantFromIso(QStringView text)
{
    if (text.size() == 10) {
        const auto date = dateFromIso(text);
        return date ? std::optional(startOfDay(*date)) : std::nullopt;
    }
    QDateTime parsed = QDateTime::fromString(withMilliseconds(text), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    if (parsed.timeSpec() == Qt::LocalTime) // no zone in the text: Qt 6.4 reads local time, the systems mean UTC
        parsed.setTimeSpec(Qt::UTC);
    return instantFromEpoch(
        std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(parsed.toMSecsSinceEpoch())).count());
}

std::optional<QDate> dateFromIso(QStringView text)
{
    if (text.size() < 10 || (text.size() > 10 && text[10] != u'T' && text[10] != u' '))
        return std::nullopt;
    const QDate date = QDate::fromString(text.left(10).toString(), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QDate mondayOf(QDate date)
{
    return date.addDays(1 - date.dayOfWeek());
}

AsOf AsOf::noonUtc(QDate date)
{
    return {date, startOfDay(date) + std::chrono::hours(12)};
}

AsOf AsOf::daysEarlier(int days) const
{
    return {date.addDays(-days), instant - std::chrono::days(days)};
}

} // namespace success
