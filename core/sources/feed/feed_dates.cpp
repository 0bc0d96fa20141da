// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_dates.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace success::feed {

namespace {

constexpr qsizetype longestDate = 120;

int monthNamed(const QString &name)
{
    static const std::array<QString, 12> names{u"january"_qs,   u"february"_qs, u"march"_qs,    u"april"_qs,
                                               u"may"_qs,       u"june"_qs,     u"july"_qs,     u"august"_qs,
                                               u"september"_qs, u"october"_qs,  u"november"_qs, u"december"_qs};
    const QString wanted = name.toLower();
    for (size_t month = 0; month < names.size(); ++month) {
        if (names[month].startsWith(wanted) || (wanted == u"sept" && month == 8))
            return int(month) + 1;
    }
    return 0;
}

/// Seconds east of Greenwich of `+0200`, `-5:00`, `EST`, `GMT+02:00`.
int zoneOffset(const QString &zone)
{
    static const QRegularExpression number(u"([+-])(\\d{1,2}):?(\\d{2})$"_qs);
    if (const auto match = number.match(zone); match.hasMatch()) {
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        return match.captured(1) == u"-" ? -seconds : seconds;
    }
    constexpr std::array<std::pair<const char *, int>, 8> american{
        {{"EST", -5}, {"EDT", -4}, {"CST", -6}, {"CDT", -5}, {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7}}};
    for (const auto &[name, hours] : american) {
        if (zone.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return hours * 3600;
    }
    return 0;
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    return year < 50 ? 2000 + year : 1900 + year;
}

std::optional<Instant> fromRfc822(const QString &text)
{
    static const QRegularExpression shape(
        u"^(?:\\p{L}+\\.?\\s*,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?[\\s,-]+(\\d{4}|\\d{2})"
        "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([A-Za-z]*(?:[+-]\\d{1,2}:?\\d{2})?))?"
        "\\s*(?:\\(.*)?$"_qs);
    const auto match = shape.match(text);
    const int month = match.hasMatch() ? monthNamed(match.captured(2)) : 0;
    const QDate date(fullYear(match.captured(3)), month, match.captured(1).toInt());
    const int hour = match.captured(4).toInt();
    const int minute = match.captured(5).toInt();
    const int second = std::min(match.captured(6).toInt(), 59); // a leap second
    if (!date.isValid() || hour > 23 || minute > 59)
        return std::nullopt;
    return startOfDay(date) + std::chrono::seconds(hour * 3600 + minute * 60 + second - zoneOffset(match.captured(7)));
}

std::optional<Instant> fromIso(QString text)
{
    static const QRegularExpression yearOrMonth(u"^\\d{4}(-\\d{2})?$"_qs);
    static const QRegularExpression zoneApart(u"\\s+([+-]\\d{2}:?\\d{2}|Z|UTC|GMT)$"_qs);
    if (yearOrMonth.match(text).hasMatch())
        return instantFromIso(QString(text + (text.size() == 4 ? u"-01-01"_qs : u"-01"_qs)));
    if (const auto zone = zoneApart.match(text); zone.hasMatch()) {
        text.truncate(zone.capturedStart());
        text += zone.captured(1).at(0).isLetter() ? u"Z"_qs : zone.captured(1);
    }
    if (text.size() > 10 && text[10] == u' ')
        text[10] = u'T';
    return instantFromIso(text);
}

} // namespace

std::optional<Instant> readDate(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.isEmpty() || trimmed.size() > longestDate)
        return std::nullopt;
    auto instant = fromRfc822(trimmed);
    if (!instant)
        instant = fromIso(trimmed);
    if (!instant || *instant < startOfDay(QDate(1971, 1, 1)) || *instant >= startOfDay(QDate(2200, 1, 1)))
        return std::nullopt;
    return instant;
}

} // namespace success::feed
