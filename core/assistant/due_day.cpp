// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/due_day.h"

#include <QRegularExpression>
#include <QStringList>

namespace success::assistant {

namespace {

const QString monthNames = QStringLiteral("january|february|march|april|may|june|july|august|september|october|"
                                          "november|december");
const QString dayNames = QStringLiteral("monday|tuesday|wednesday|thursday|friday|saturday|sunday");

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(QStringLiteral("\\b(?:") + text + QStringLiteral(")\\b"),
                              QRegularExpression::CaseInsensitiveOption);
}

int placeIn(const QString &names, const QString &name)
{
    return int(names.split(u'|').indexOf(name.toLower()));
}

/// A month without a year is the next such one.
QDate onOrAfter(int day, int month, QDate said)
{
    const QDate thisYear(said.year(), month, day);
    return thisYear < said ? QDate(said.year() + 1, month, day) : thisYear;
}

QDate isoDay(const QString &text, QDate)
{
    static const auto iso = pattern(QStringLiteral("(\\d{4}-\\d{2}-\\d{2})"));
    const auto match = iso.match(text);
    return match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
}

QDate dayOfMonth(const QString &text, QDate said)
{
    static const auto dayFirst =
        pattern(QStringLiteral("(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (") + monthNames + QStringLiteral(")"));
    static const auto monthFirst =
        pattern(QStringLiteral("(") + monthNames + QStringLiteral(") (\\d{1,2})(?:st|nd|rd|th)?"));
    if (const auto match = dayFirst.match(text); match.hasMatch())
        return onOrAfter(match.captured(1).toInt(), placeIn(monthNames, match.captured(2)) + 1, said);
    if (const auto match = monthFirst.match(text); match.hasMatch())
        return onOrAfter(match.captured(2).toInt(), placeIn(monthNames, match.captured(1)) + 1, said);
    return {};
}

QDate endOfPeriod(const QString &text, QDate said)
{
    static const auto end = pattern(QStringLiteral("end of (?:the |this )?(week|month|quarter|year)"));
    const auto match = end.match(text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(1).toLower();
    if (unit == u"week")
        return said.addDays(7 - said.dayOfWeek());
    const int month = unit == u"month" ? said.month() : unit == u"quarter" ? (said.month() + 2) / 3 * 3 : 12;
    return {said.year(), month, QDate(said.year(), month, 1).daysInMonth()};
}

QDate counted(const QString &text, QDate said)
{
    static const auto span = pattern(QStringLiteral("(?:in|within) (a|one|two|three|four|five|six|\\d{1,2}) "
                                                    "(day|week|month)s?"));
    const auto match = span.match(text);
    if (!match.hasMatch())
        return {};
    static const QStringList numbers{QStringLiteral("zero"),  QStringLiteral("one"),  QStringLiteral("two"),
                                     QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("five"),
                                     QStringLiteral("six")};
    const QString number = match.captured(1).toLower();
    const int count = number == u"a" ? 1 : numbers.contains(number) ? int(numbers.indexOf(number)) : number.toInt();
    const QString unit = match.captured(2).toLower();
    if (unit == u"month")
        return said.addMonths(count);
    return said.addDays(unit == u"week" ? 7 * count : count);
}

QDate weekday(const QString &text, QDate said)
{
    static const auto day = pattern(QStringLiteral("(?:by|on|before|until|this|next|due|till) (?:next )?(") + dayNames +
                                    QStringLiteral(")"));
    const auto match = day.match(text);
    if (!match.hasMatch())
        return {};
    const int wanted = placeIn(dayNames, match.captured(1)) + 1;
    const int ahead = (wanted - said.dayOfWeek() + 7) % 7;
    return said.addDays(ahead == 0 ? 7 : ahead);
}

QDate named(const QString &text, QDate said)
{
    static const auto tomorrow = pattern(QStringLiteral("(?:by |before )?tomorrow"));
    static const auto next = pattern(QStringLiteral("next (week|month|quarter)"));
    static const auto month = pattern(QStringLiteral("(?:in|by|before|until) (") + monthNames + QStringLiteral(")"));
    if (tomorrow.match(text).hasMatch())
        return said.addDays(1);
    if (const auto match = next.match(text); match.hasMatch()) {
        const QString unit = match.captured(1).toLower();
        if (unit == u"week")
            return said.addDays(14 - said.dayOfWeek());
        const QDate start(said.year(), unit == u"month" ? said.month() : (said.month() + 2) / 3 * 3, 1);
        return unit == u"month" ? start.addMonths(2).addDays(-1) : start.addMonths(4).addDays(-1);
    }
    if (const auto match = month.match(text); match.hasMatch()) {
        const QDate first =
            onOrAfter(1, placeIn(monthNames, match.captured(1)) + 1, QDate(said.year(), said.month(), 1));
        return {first.year(), first.month(), first.daysInMonth()};
    }
    return {};
}

} // namespace

QDate dueDayIn(const QString &text, QDate said)
{
    const QString line = text.simplified();
    for (const auto read : {isoDay, dayOfMonth, endOfPeriod, counted, weekday, named}) {
        if (const QDate day = read(line, said); day.isValid())
            return day;
    }
    return {};
}

} // namespace success::assistant
